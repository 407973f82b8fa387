package lt.kopz.core.testimony;

import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.style.KopzStyle;
import lt.kopz.core.time.DateRange;
import org.immutables.value.Value;

/**
 * Which money a source speaks of: a figure, of what, which part of it, by which edition, and as of which day.
 *
 * <pre>{@code
 * MoneyQuestion.of(MoneyFigure.NEED, "plan-2019-2020")
 *         .withPeriod(DateRange.ofYear(2019))
 *         .withSourceKind(FundingSourceKind.MUNICIPAL_BUDGET);   // what is needed from the municipal budget for 2019
 * }</pre>
 */
@Value.Immutable
@KopzStyle
public abstract class MoneyQuestion implements WithMoneyQuestion {
    MoneyQuestion() {}

    /**
     * Which amount.
     *
     * @return the figure
     */
    public abstract MoneyFigure figure();

    /**
     * What it is the figure of.
     *
     * @return the id of an action plan, of a goal, task or measure of one, or of something else that {@linkplain MoneyFigure#subjects() has
     *     such a figure}; empty for all plans together
     */
    public abstract Optional<String> subject();

    /**
     * For which time the money is.
     *
     * @return the time, both ends inclusive; empty for any
     */
    public abstract Optional<DateRange> period();

    /**
     * From which kind of source it comes.
     *
     * @return the kind; empty for any
     */
    public abstract Optional<FundingSourceKind> sourceKind();

    /**
     * Whose money it is to manage.
     *
     * @return the id of an organisation or of the municipality; empty for anybody's
     */
    public abstract Optional<String> manager();

    /**
     * What it buys.
     *
     * @return the economic kind; empty for anything
     */
    public abstract Optional<EconomicKind> economicKind();

    /**
     * Who pays.
     *
     * @return the id of an organisation or of the municipality; empty for anybody
     */
    public abstract Optional<String> payer();

    /**
     * By which edition of the plan.
     *
     * @return the id of the act that made it; empty for the plan as it stands
     */
    public abstract Optional<String> edition();

    /**
     * The day up to whose end facts count.
     *
     * @return the day; empty where the source names none, for the day that the claim is checked for
     */
    public abstract Optional<LocalDate> asOf();

    /** Refuses a figure of a year without the year. */
    @Value.Check
    void check() {
        if (figure().isOfOneYear()
                && period().filter(time ->
                                time.equals(DateRange.ofYear(time.start().getYear())))
                        .isEmpty()) {
            throw new RefusedException(
                    ProblemKind.YEAR_MISSING,
                    "MoneyQuestion.period must be one calendar year for " + figure() + ", but was "
                            + period().map(DateRange::toString).orElse("none")
                            + "; give the year, such as 2019-01-01/2019-12-31");
        }
    }

    /**
     * A figure of something.
     *
     * @param figure which amount
     * @param subject the id of what it is the figure of
     * @return the question
     * @throws RefusedException if the figure is one of a year; build it with the year then
     */
    public static MoneyQuestion of(MoneyFigure figure, String subject) {
        return builder().figure(figure).subject(subject).build();
    }

    /**
     * A figure of all plans together.
     *
     * @param figure which amount
     * @return the question
     * @throws RefusedException if the figure is one of a year; build it with the year then
     */
    public static MoneyQuestion ofAllPlans(MoneyFigure figure) {
        return builder().figure(figure).build();
    }

    /**
     * Starts a question.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link MoneyQuestion}. */
    public static final class Builder extends ImmutableMoneyQuestion.Builder {
        Builder() {}
    }
}
