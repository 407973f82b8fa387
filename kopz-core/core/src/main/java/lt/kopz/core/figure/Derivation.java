package lt.kopz.core.figure;

import com.google.common.collect.ImmutableList;
import lt.kopz.core.figure.Explanation.Operation;

/** How a node of an explanation comes by its value: what is done with which operands, each under its name. */
public sealed interface Derivation {
    /**
     * What is done with the operands.
     *
     * @return the operation
     */
    Operation operation();

    /**
     * All operands, as they are told one after the other.
     *
     * @return the operands; none of what is given
     */
    ImmutableList<Explanation> operands();

    /** Given by a source or assumed. */
    record Given() implements Derivation {
        @Override
        public Operation operation() {
            return Operation.GIVEN;
        }

        @Override
        public ImmutableList<Explanation> operands() {
            return ImmutableList.of();
        }
    }

    /**
     * Operands of which none differs from another: a sum, people in several parts, several words for one number, or one of several values.
     *
     * @param operation what is done with them
     * @param operands the operands
     */
    record OfEqualRank(Operation operation, ImmutableList<Explanation> operands) implements Derivation {}

    /**
     * A difference.
     *
     * @param operation a difference, or what one exceeds the others by
     * @param whole what is taken from
     * @param less what is taken away
     */
    record Difference(Operation operation, Explanation whole, ImmutableList<Explanation> less) implements Derivation {
        @Override
        public ImmutableList<Explanation> operands() {
            return ImmutableList.<Explanation>builder().add(whole).addAll(less).build();
        }
    }

    /**
     * Two operands, each in a place of its own: a quotient, a product, or the people behind participations.
     *
     * @param operation what is done with them
     * @param of what is divided, how many times there is something, or the participations at all occasions together
     * @param by what it is divided by, what there is that many times, or the number of occasions
     */
    record OfTwo(Operation operation, Explanation of, Explanation by) implements Derivation {
        @Override
        public ImmutableList<Explanation> operands() {
            return ImmutableList.of(of, by);
        }
    }

    /**
     * What parts of one whole have in common.
     *
     * @param parts the parts
     * @param whole the whole, which is told last
     */
    record Overlap(ImmutableList<Explanation> parts, Explanation whole) implements Derivation {
        @Override
        public Operation operation() {
            return Operation.OVERLAP;
        }

        @Override
        public ImmutableList<Explanation> operands() {
            return ImmutableList.<Explanation>builder().addAll(parts).add(whole).build();
        }
    }
}
