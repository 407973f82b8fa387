package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A value in one cell.
 *
 * @param <V> the value
 */
final class Leaf<V> extends Cells<V> {
    /** Whether a value fits in a cell of a column; if not, it says so of the row. */
    interface Fits<V> {
        boolean test(V value, ReadRow row, SheetColumn column);
    }

    private final SheetColumn column;
    private final Function<V, String> print;
    private final Function<String, Optional<V>> parse;
    private final Fits<V> fits;
    private final Function<GridReader, ImmutableList<V>> samples;
    private final BiFunction<GridReader, String, Optional<V>> spoken;

    /**
     * A value in one cell.
     *
     * @param parse makes a value of a text; nothing, or an exception, where the text is none
     * @param fits whether a value fits in its cell
     */
    Leaf(
            SheetColumn column,
            Function<V, String> print,
            Function<String, Optional<V>> parse,
            Fits<V> fits,
            Function<GridReader, ImmutableList<V>> samples) {
        this(column, print, parse, fits, samples, (reader, text) -> Optional.empty());
    }

    private Leaf(
            SheetColumn column,
            Function<V, String> print,
            Function<String, Optional<V>> parse,
            Fits<V> fits,
            Function<GridReader, ImmutableList<V>> samples,
            BiFunction<GridReader, String, Optional<V>> spoken) {
        this.column = column;
        this.print = print;
        this.parse = parse;
        this.fits = fits;
        this.samples = samples;
        this.spoken = spoken;
    }

    String name() {
        return column.name();
    }

    @Override
    ImmutableList<SheetColumn> columns() {
        return ImmutableList.of(column);
    }

    @Override
    ImmutableList<V> read(ReadRow row, Spot at) {
        return (row.isBroken(name()) ? Optional.<V>empty() : value(row))
                .map(ImmutableList::of)
                .orElseGet(() -> samples(row.reader()).subList(0, 1));
    }

    /** What a cell has, or stands in for it; nothing where it is empty. */
    Optional<V> value(ReadRow row, Spot at) {
        return row.isThere(name()) ? Optional.of(read(row, at).get(0)) : Optional.empty();
    }

    /** The same cell, as another column allows more of it. */
    Leaf<V> as(SheetColumn other) {
        return new Leaf<>(other, print, parse, fits, samples, spoken);
    }

    /** The same cell, which may say in words what its form does not fit. */
    Leaf<V> orInWords(BiFunction<GridReader, String, Optional<V>> words) {
        return new Leaf<>(column, print, parse, fits, samples, words);
    }

    /** Whether something stands in a cell that is not in its form. */
    boolean isOtherwise(ReadRow row) {
        try {
            return !row.isBroken(name())
                    && row.isThere(name())
                    && parse.apply(row.text(name())).isEmpty();
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private Optional<V> value(ReadRow row) {
        try {
            Optional<V> value = parse.apply(row.text(name())).or(() -> spoken.apply(row.reader(), row.text(name())));
            if (value.isEmpty()) {
                row.wrong(name());
            }
            return value.filter(each -> fits.test(each, row, column));
        } catch (IllegalArgumentException refused) {
            row.wrong(refused, name());
            return Optional.empty();
        }
    }

    @Override
    void write(ImmutableList<V> values, Spot at, WrittenRow line) {
        values.forEach(value -> line.put(name(), print.apply(value)));
    }

    @Override
    ImmutableList<V> samples(GridReader reader) {
        return samples.apply(reader);
    }
}
