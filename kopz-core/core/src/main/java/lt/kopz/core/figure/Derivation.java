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
     * A quotient.
     *
     * @param whole what is divided
     * @param by what it is divided by
     */
    record Quotient(Explanation whole, Explanation by) implements Derivation {
        @Override
        public Operation operation() {
            return Operation.QUOTIENT;
        }

        @Override
        public ImmutableList<Explanation> operands() {
            return ImmutableList.of(whole, by);
        }
    }

    /**
     * A product.
     *
     * @param times the number
     * @param each what there is that many times
     */
    record Product(Explanation times, Explanation each) implements Derivation {
        @Override
        public Operation operation() {
            return Operation.PRODUCT;
        }

        @Override
        public ImmutableList<Explanation> operands() {
            return ImmutableList.of(times, each);
        }
    }

    /**
     * The people behind participations.
     *
     * @param participations the participations at all occasions together
     * @param occasions the number of occasions
     */
    record People(Explanation participations, Explanation occasions) implements Derivation {
        @Override
        public Operation operation() {
            return Operation.PERSONS;
        }

        @Override
        public ImmutableList<Explanation> operands() {
            return ImmutableList.of(participations, occasions);
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
