package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Function;

/** A value in one cell. */
final class Leaf<V> extends Cells<V> {
    /** What makes a value of a text that is not blank. */
    interface Parser<V> {
        /**
         * Makes the value.
         *
         * @return the value; empty where the text is none, which is reported of the row then
         */
        Optional<V> parse(String text, Row row);
    }

    private final Column column;
    private final Function<V, String> print;
    private final Parser<V> parser;
    private final Function<Reader, ImmutableList<V>> samples;

    Leaf(Column column, Function<V, String> print, Parser<V> parser, Function<Reader, ImmutableList<V>> samples) {
        this.column = column;
        this.print = print;
        this.parser = parser;
        this.samples = samples;
    }

    @Override
    ImmutableList<Column> columns() {
        return ImmutableList.of(column);
    }

    @Override
    ImmutableList<V> read(Row row, Spot at) {
        Optional<V> value = row.isBroken(column.name()) ? Optional.empty() : parser.parse(row.text(column.name()), row);
        return value.map(ImmutableList::of)
                .orElseGet(() -> samples(row.reader()).subList(0, 1));
    }

    @Override
    void write(ImmutableList<V> values, Spot at, Line line) {
        values.forEach(value -> line.put(column.name(), print.apply(value)));
    }

    @Override
    ImmutableList<V> samples(Reader reader) {
        return samples.apply(reader);
    }
}
