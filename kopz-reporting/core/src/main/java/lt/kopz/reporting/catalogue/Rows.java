package lt.kopz.reporting.catalogue;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Table;

/**
 * The rows of a table: its columns, each with what stands in it of one of the things that the rows are about. Where one table is a part of
 * another, or two show the same, they share their columns.
 *
 * @param <T> what a row is about
 */
final class Rows<T> {
    private final Text caption;
    private final List<Column> columns = new ArrayList<>();
    private final List<Function<? super T, ? extends Cell>> cells = new ArrayList<>();
    private OptionalInt header = OptionalInt.of(0);

    Rows(Message caption) {
        this(Writing.say(caption));
    }

    Rows(Text caption) {
        this.caption = caption;
    }

    /** Another column names the rows than the first one. */
    Rows<T> namedBy(int column) {
        this.header = OptionalInt.of(column);
        return this;
    }

    Rows<T> unnamed() {
        this.header = OptionalInt.empty();
        return this;
    }

    Rows<T> with(Column column, Function<? super T, ? extends Cell> cell) {
        columns.add(column);
        cells.add(cell);
        return this;
    }

    Rows<T> words(Message heading, Function<? super T, ? extends Text> words) {
        return text(heading, subject -> Cell.text(words.apply(subject)));
    }

    Rows<T> text(Message heading, Function<? super T, ? extends Cell> cell) {
        return with(Column.text(Writing.say(heading)), cell);
    }

    /** Words that are a number with its evidence. */
    Rows<T> value(Message heading, Function<? super T, ? extends Cell> cell) {
        return with(Column.text(Writing.say(heading)).withAlignment(Column.Alignment.END), cell);
    }

    Rows<T> amount(Message heading, Function<? super T, ? extends Cell> cell) {
        return with(Column.amount(Writing.say(heading)), cell);
    }

    Rows<T> count(Message heading, Function<? super T, ? extends Cell> cell) {
        return with(Column.count(Writing.say(heading)), cell);
    }

    Rows<T> date(Message heading, Function<? super T, ? extends Cell> cell) {
        return with(Column.date(Writing.say(heading)), cell);
    }

    Cell[] cells(T subject) {
        return cells.stream().map(cell -> cell.apply(subject)).toArray(Cell[]::new);
    }

    Row row(T subject) {
        return Row.of(cells(subject));
    }

    /** Nothing where there is nothing to list. */
    Optional<Table> ofAny(Collection<? extends T> subjects) {
        return Optional.of(of(subjects)).filter(table -> !table.rows().isEmpty());
    }

    Table of(Collection<? extends T> subjects) {
        return table(subjects.stream().map(this::row).toList());
    }

    /** A table of rows made of these columns. */
    Table table(Iterable<Row> rows) {
        return new Table(caption, ImmutableList.copyOf(columns), ImmutableList.copyOf(rows), Optional.empty(), header);
    }
}
