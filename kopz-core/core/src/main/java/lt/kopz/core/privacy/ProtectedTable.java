package lt.kopz.core.privacy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * A table as it may be published: it does not know the counts that it hides.
 *
 * @param suppression how it was protected
 * @param rows the rows, or the categories of a one-way table
 * @param columns the columns; empty for a one-way table
 * @param bounds what anybody may know of each count, by position: the count itself where it is shown, as it was
 * @param hidden why the other cells are hidden, by position
 */
public record ProtectedTable(
        Suppression suppression,
        ImmutableList<String> rows,
        ImmutableList<String> columns,
        ImmutableMap<Position, Headcount> bounds,
        ImmutableMap<Position, Reason> hidden) {
    /**
     * The count of a cell, if it may be shown.
     *
     * @param position the place
     * @return the count; empty when it is hidden
     * @throws IllegalArgumentException if the table has no such cell
     */
    public Optional<Headcount> count(Position position) {
        return Optional.of(bounds(position)).filter(count -> !hidden.containsKey(position));
    }

    /**
     * What anybody may know of the count at a position: the count itself where it is shown, else from what to what it may be.
     *
     * @param position the position
     * @return the count; of a hidden one its bounds, from 1 (from 0 where zeros are hidden too) to the threshold less 1 where it is
     *     {@link Reason#SMALL}
     * @throws IllegalArgumentException if the table has no such position
     */
    public Headcount bounds(Position position) {
        Headcount count = bounds.get(position);
        if (count == null) {
            throw new IllegalArgumentException("ProtectedTable: there is no cell at " + position + "; the rows are "
                    + rows + ", the columns " + columns);
        }
        return count;
    }

    /**
     * Why a cell is hidden.
     *
     * @param position the place
     * @return the reason; empty when the cell is shown
     */
    public Optional<Reason> reason(Position position) {
        return Optional.ofNullable(hidden.get(position));
    }

    /**
     * The note under the published table: from which count on counts are shown, how many are hidden and why.
     *
     * @return one or two sentences
     */
    public Text note() {
        long complementary =
                hidden.values().stream().filter(Reason.COMPLEMENTARY::equals).count();
        Phrase note = Phrase.of(
                        hidden.isEmpty()
                                ? PrivacyMessage.NOTHING_HIDDEN
                                : suppression.hidesZeros() ? PrivacyMessage.HIDDEN_WITH_ZEROS : PrivacyMessage.HIDDEN)
                .with("threshold", suppression.threshold());
        return hidden.isEmpty()
                ? note
                : note.with("small", hidden.size() - complementary).with("complementary", complementary);
    }
}
