package lt.kopz.core.funding;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/**
 * An amount that may be a part of others and may have parts: one line of a budget with its breakdowns.
 *
 * <p>Along which {@link Dimension} a part is a part follows from the marks: it is the first in which the part states more than its whole does.
 * Parts of one whole along one dimension are one breakdown. A cell of a table may stand within the total of its row and within the total
 * of its column; its money is counted once.
 *
 * <p>Example: of 100.00, task 1 has 60.00 (by plan item) and the state pays 70.00 (by source); neither is added to the other.
 */
public interface Itemised extends MoneyFact, Marked {
    /**
     * The larger amounts that this one is a part of ("iš jų", "of which"), so that it is not added again.
     *
     * <p>A part of a change is a part of the amount with that change. When a new whole is put in place of an amount alone, the parts that
     * were stated before, and by no act of the same day, are parts of what it replaces; those that are stated with it or after it are its own.
     * Example: of 1000.00, 600.00 are of the EU; when 500.00 are put in place of the 1000.00, nobody can tell how much of it is.
     *
     * @return their ids; empty when it stands for itself
     */
    ImmutableList<String> within();

    /**
     * Along which dimensions the source states that the parts are all there is.
     *
     * @return the dimensions: what the parts of one miss is a contradiction; along all others the rest is not itemised
     */
    ImmutableList<Dimension> completeBy();

    /**
     * The act that set it.
     *
     * @return its id; empty when unknown
     */
    Optional<String> act();

    /**
     * Since when it holds.
     *
     * @return the date; unknown where no source says
     */
    Sourced<PartialDate> effective();

    @Override
    default PartialDate when() {
        return effective().value();
    }

    /**
     * The time the money is for.
     *
     * @return the time, both ends inclusive; empty when no source says
     */
    Optional<DateRange> time();

    /**
     * How parts and wholes are given.
     *
     * @param <B> the builder
     */
    interface Builder<B> extends Marked.Builder<B>, MoneyFact.Builder<B> {
        /**
         * Gives the larger amounts that this one is a part of.
         *
         * @param ids their ids
         * @return this builder
         */
        B within(Iterable<String> ids);

        /**
         * Gives the larger amounts that this one is a part of.
         *
         * @param ids their ids
         * @return this builder
         */
        default B within(String... ids) {
            return within(ImmutableList.copyOf(ids));
        }

        /**
         * Gives the dimensions along which the source states that the parts are all there is.
         *
         * @param dimensions the dimensions
         * @return this builder
         */
        B completeBy(Iterable<? extends Dimension> dimensions);

        /**
         * Gives the dimensions along which the source states that the parts are all there is.
         *
         * @param dimensions the dimensions
         * @return this builder
         */
        default B completeBy(Dimension... dimensions) {
            return completeBy(ImmutableList.copyOf(dimensions));
        }
    }
}
