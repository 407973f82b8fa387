package lt.kopz.reporting.catalogue;

import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.reporting.document.Block;

/**
 * One part of a report on many dossiers. It sees each dossier once, in the order of the report, and keeps of it what it states, so that a
 * report on a whole country never holds the country.
 *
 * <p>A part of one's own is a small class:
 *
 * <pre>{@code
 * final class Agreements implements ComparisonPart.Builder {
 *     private Headcount count = Headcount.zero();
 *
 *     public void add(Dossier dossier, LocalDate asOf) {
 *         KnownList list = KnownLists.of(dossier).of(ListKind.AGREEMENTS, Optional.empty(), asOf);
 *         Headcount signed = KnownLists.of(dossier).recorded(ListKind.AGREEMENTS, Optional.empty(), Optional.empty());
 *         count = count.plus(list.isComplete() ? signed : signed.plus(Headcount.unknown()));
 *     }
 *
 *     public List<? extends Block> write() {
 *         return List.of(Section.of("agreements", title, Facts.of(agreements, Cell.count(count))));
 *     }
 * }
 *
 * Comparison ours = RollUpReport.standard().with("agreements", Agreements::new);
 * }</pre>
 */
@FunctionalInterface
public interface ComparisonPart {

    /**
     * Begins to write.
     *
     * @return what is given the dossiers of one report, and nothing of another
     */
    Builder begin();

    /** A part that is being written. It is not safe under threads. */
    interface Builder {

        /**
         * Takes a dossier into account.
         *
         * @param dossier the next dossier; what is kept of it is what the part needs memory for
         * @param asOf the day at whose end it is shown: that of the report, or the end of its own data
         */
        void add(Dossier dossier, LocalDate asOf);

        /**
         * Writes the part.
         *
         * @return the blocks in reading order, usually one section; empty if there is nothing to state
         */
        List<? extends Block> write();
    }
}
