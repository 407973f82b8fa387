package lt.kopz.core.testimony;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A source's own arithmetic, kept as it is printed: terms, and what they make by the source. It is checked and constrains nothing: no figure
 * changes by it.
 *
 * <p>Examples: the rows of a column and their total; opening balance + income − expense = closing balance; net = gross − deduction; members +
 * vacancies = seats.
 *
 * <pre>{@code
 * StatedSum.builder()
 *         .id("column-2019")
 *         .addTerms(SumTerm.ofFact("wages"), SumTerm.ofFact("goods"))
 *         .makes(SumTerm.of(StatedAmount.exactly(euro("3250.00"))))
 *         .build();
 * }</pre>
 */
@Value.Immutable
public abstract class StatedSum implements Fact, WithStatedSum {
    StatedSum() {}

    /**
     * What the source calls the sum.
     *
     * @return the name, such as "Expenditure in all"; empty where it has none
     */
    public abstract Optional<LocalizedText> name();

    /**
     * The numbers: what is added up and taken off, and what that makes.
     *
     * @return the numbers in the order of the source, one of them the result
     */
    public abstract ImmutableList<SumTerm> terms();

    /**
     * What is added up and taken off.
     *
     * @return the numbers but the result, at least one
     */
    public ImmutableList<SumTerm> added() {
        return terms().stream().filter(term -> term.role() != SumRole.RESULT).collect(ImmutableList.toImmutableList());
    }

    /**
     * What they make, by the source.
     *
     * @return the result
     */
    public SumTerm makes() {
        return terms().stream()
                .filter(term -> term.role() == SumRole.RESULT)
                .findFirst()
                .orElseThrow();
    }

    /** Refuses numbers of which not just one is the result of others. */
    @Value.Check
    void check() {
        if (added().isEmpty() || terms().size() - added().size() != 1) {
            throw new RefusedException(ProblemKind.NO_SUM, "id", id());
        }
    }

    /**
     * Starts a sum.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link StatedSum}. */
    public static final class Builder extends ImmutableStatedSum.Builder {
        Builder() {}

        /**
         * Adds the result.
         *
         * @param result what the other numbers make
         * @return this
         */
        public Builder makes(SumTerm result) {
            return addTerms(result.withRole(SumRole.RESULT));
        }
    }
}
