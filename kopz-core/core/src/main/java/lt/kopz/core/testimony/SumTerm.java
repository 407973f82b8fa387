package lt.kopz.core.testimony;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.StatedShare;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * One number of a source's own arithmetic: printed there, or that of a fact or figure; a cell of which nothing is known has none of these.
 *
 * <pre>{@code
 * SumTerm.of(StatedAmount.exactly(euro("120.00")));                              // 120.00, as it is printed
 * SumTerm.ofFact("need-2019").less();                                            // less what is needed
 * SumTerm.ofFact("wages").times(StatedShare.percent("1.77"));                    // 1.77 % of the wages
 * SumTerm.unknown();                                                             // an empty cell
 * }</pre>
 */
@Value.Immutable
public abstract class SumTerm implements WithSumTerm {
    SumTerm() {}

    /**
     * What the source calls it.
     *
     * @return the heading of the row or column; empty where it has none
     */
    public abstract Optional<LocalizedText> name();

    /**
     * What it does in the sum.
     *
     * @return the role
     */
    @Value.Default
    public SumRole role() {
        return SumRole.ADDED;
    }

    /**
     * By which rate it is multiplied, which is taken to be set and so exact: 45 % of an amount. The product is rounded to the minor unit, and a
     * number of people or things to one, in whichever way, unless the source names a {@link #rounding()}.
     *
     * @return the rate; empty where it counts as it is
     */
    public abstract Optional<StatedShare> rate();

    /**
     * How the source says that it rounds the number, multiplied where it is.
     *
     * @return the rounding; empty where the source names none
     */
    public abstract Optional<SumRounding> rounding();

    /**
     * The amount that is printed.
     *
     * @return the amount as finely as it is printed; empty where no amount is
     */
    public abstract Optional<StatedAmount> amount();

    /**
     * The number that is printed.
     *
     * @return the number; empty where none is
     */
    public abstract Optional<Headcount> count();

    /**
     * The share of one whole that is printed.
     *
     * @return the share; empty where none is
     */
    public abstract Optional<StatedShare> share();

    /**
     * The fact whose number it is: the amount of one about money with all that it states of itself, the participations of an event, what another
     * sum makes.
     *
     * @return the id of the fact; empty where it is that of none
     */
    public abstract Optional<String> fact();

    /**
     * The figure that it is.
     *
     * @return the question; empty where it is none
     */
    public abstract Optional<Question> question();

    /** Refuses a term that is several numbers at once. */
    @Value.Check
    void check() {
        List<?> given = Stream.of(amount(), count(), share(), fact(), question())
                .flatMap(Optional::stream)
                .toList();
        if (given.size() > 1) {
            throw new RefusedException(ProblemKind.SEVERAL_NUMBERS);
        }
    }

    /**
     * An amount as it is printed.
     *
     * @param amount the amount
     * @return the term
     */
    public static SumTerm of(StatedAmount amount) {
        return builder().amount(amount).build();
    }

    /**
     * A number as it is printed.
     *
     * @param count the number
     * @return the term
     */
    public static SumTerm of(Headcount count) {
        return builder().count(count).build();
    }

    /**
     * A share as it is printed, of the whole that all shares of the sum are of.
     *
     * @param share the share
     * @return the term
     */
    public static SumTerm of(StatedShare share) {
        return builder().share(share).build();
    }

    /**
     * A figure.
     *
     * @param question which figure is meant
     * @return the term
     */
    public static SumTerm of(Question question) {
        return builder().question(question).build();
    }

    /**
     * The number of a fact.
     *
     * @param id the id of a fact about money, of an event or of another sum
     * @return the term
     */
    public static SumTerm ofFact(String id) {
        return builder().fact(id).build();
    }

    /**
     * A cell of which nothing is known.
     *
     * @return the term
     */
    public static SumTerm unknown() {
        return builder().build();
    }

    /**
     * The same taken off.
     *
     * @return the term
     */
    public SumTerm less() {
        return withRole(SumRole.SUBTRACTED);
    }

    /**
     * The same multiplied.
     *
     * @param share the rate, such as 45 %
     * @return the term
     */
    public SumTerm times(StatedShare share) {
        return withRate(share);
    }

    /**
     * The same by its heading.
     *
     * @param heading what the source calls it
     * @return the term
     */
    public SumTerm named(LocalizedText heading) {
        return withName(heading);
    }

    /**
     * Starts a term.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link SumTerm}. */
    public static final class Builder extends ImmutableSumTerm.Builder {
        Builder() {}
    }
}
