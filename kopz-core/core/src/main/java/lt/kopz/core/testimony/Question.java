package lt.kopz.core.testimony;

import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.style.KopzStyle;
import lt.kopz.core.time.DateRange;
import org.immutables.value.Value;

/**
 * Which figure a source speaks of: a measure by its code, of what, which part of it, by which edition, and as of which day.
 *
 * <pre>{@code
 * Question.of("need", "plan-2019-2020")
 *         .withPeriod(DateRange.ofYear(2019))
 *         .withSourceKind(FundingSourceKind.MUNICIPAL_BUDGET);   // what is needed from the municipal budget for 2019
 * }</pre>
 *
 * <p>The codes are those of {@code lt.kopz.core.measure.Measures}, whatever is measured in money or counted.
 */
@Value.Immutable
@KopzStyle
public abstract class Question implements WithQuestion {
    Question() {}

    /**
     * Which figure.
     *
     * @return the code of the measure, such as {@code financing-gap}
     */
    public abstract String measure();

    /**
     * What it is the figure of.
     *
     * @return the id of a fact that has such a figure; empty for all together
     */
    public abstract Optional<String> subject();

    /**
     * For which time money is, or in which time what is counted happened.
     *
     * @return the time, both ends inclusive; empty for any. What is there as of a day is, whatever the period
     */
    public abstract Optional<DateRange> period();

    /**
     * From which kind of source money comes.
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
     * What money buys.
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
     * @return the day; empty where the source names none: then of what is counted in a time its last day, else the day that the claim is checked
     *     for
     */
    public abstract Optional<LocalDate> asOf();

    /**
     * A figure of something.
     *
     * @param measure the code of the measure
     * @param subject the id of what it is the figure of
     * @return the question
     */
    public static Question of(String measure, String subject) {
        return builder().measure(measure).subject(subject).build();
    }

    /**
     * A figure of all together.
     *
     * @param measure the code of the measure
     * @return the question
     */
    public static Question ofAll(String measure) {
        return builder().measure(measure).build();
    }

    /**
     * Starts a question.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Question}. */
    public static final class Builder extends ImmutableQuestion.Builder {
        Builder() {}
    }
}
