package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the values of a field stand in cells beside each other, in rows of other tables or in the tables of sources and texts.
 *
 * @param <V> the values
 */
abstract class Cells<V> {
    /** The columns they take in the row of their owner. */
    abstract ImmutableList<SheetColumn> columns();

    /** Whether a row has any; a cell with a mistake has. */
    boolean isThere(ReadRow row, Spot at) {
        return columns().stream().anyMatch(column -> row.isThere(column.name()));
    }

    /** Reports that a row has none, though it has to. */
    void missing(ReadRow row) {
        row.missing(columns().get(0).name());
    }

    /** The values of a row. What is wrong is reported, and where possible another value stands in for it. */
    abstract ImmutableList<V> read(ReadRow row, Spot at);

    /** The cells that mean something without the others: those of each value that is made of no other ones. */
    Stream<Cells<?>> groups() {
        return Stream.of(this);
    }

    /** Reads each group alone, for what is wrong with it, where the values are not to be had. */
    void readAlone(ReadRow row, Spot at) {
        groups().filter(group -> group.isThere(row, at)).forEach(group -> group.read(row, at));
    }

    abstract void write(ImmutableList<V> values, Spot at, WrittenRow line);

    /** Values that may stand in for one that is not to be had, the likeliest first. */
    abstract ImmutableList<V> samples(GridReader reader);

    /**
     * The column of a part of the values.
     *
     * @param path the names that lead to the part, as in a JSON Pointer
     */
    Optional<SheetColumn> column(List<String> path) {
        return columns().stream().findFirst();
    }
}
