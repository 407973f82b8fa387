package lt.kopz.reporting.csv;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.Narration;
import lt.kopz.reporting.render.Run;
import lt.kopz.reporting.wording.ReportMessage;

/** Lines of fields, the headings first. They are asked for one by one, and only when they are written. */
record CsvSheet(Iterable<List<String>> lines) {

    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r＝＋－＠]");

    static CsvSheet of(Table table, Narration narration, CsvStyle style, boolean marks) {
        boolean marked = marks && !table.footnotes().isEmpty();
        CsvSheet lazy = of(table.columns(), table.rows(), table.total(), narration, style, marked);
        return new CsvSheet(ImmutableList.copyOf(lazy.lines));
    }

    static CsvSheet of(
            ImmutableList<Column> columns,
            Iterable<Row> rows,
            Optional<Row> total,
            Narration narration,
            CsvStyle style,
            boolean marks) {
        Teller teller = new Teller(columns, narration, style, marks);
        Iterable<Row> all = total.isPresent() ? Iterables.concat(rows, List.of(total.get())) : rows;
        return new CsvSheet(Iterables.concat(List.of(teller.headings()), Iterables.transform(all, teller::fields)));
    }

    /** A text that no spreadsheet takes for a formula. */
    static String guarded(String text, CsvStyle style) {
        return style.isForPeople() && FORMULA.matcher(text).find() ? "'" + text : text;
    }

    static String line(List<Run> runs, boolean marks) {
        return runs.stream()
                .map(run -> run instanceof Run.Words words ? words.text() : marks ? mark((Run.Mark) run) : "")
                .collect(Collectors.joining());
    }

    private static String mark(Run.Mark mark) {
        return "[" + mark.number() + "]";
    }

    byte[] bytes(CsvStyle style) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out, style);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    void write(OutputStream out, CsvStyle style) throws IOException {
        StringWriter line = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(style.separator())
                .lineDelimiter(style.isForPeople() ? LineDelimiter.CRLF : LineDelimiter.LF)
                .build(line);
        if (style.isForPeople()) {
            line.append('\uFEFF');
        }
        for (List<String> fields : lines) {
            csv.writeRecord(fields);
            csv.flush();
            out.write(line.toString().getBytes(StandardCharsets.UTF_8));
            line.getBuffer().setLength(0);
        }
    }

    /** Makes fields out of cells. */
    private static final class Teller {
        private final ImmutableList<Column> columns;
        private final Narration narration;
        private final CsvStyle style;
        private final boolean marks;

        Teller(ImmutableList<Column> columns, Narration narration, CsvStyle style, boolean marks) {
            this.columns = columns;
            this.narration = narration;
            this.style = style;
            this.marks = marks;
        }

        List<String> headings() {
            List<String> headings = new ArrayList<>();
            for (Column column : columns) {
                String name = narration.plain(column.header());
                switch (column.kind()) {
                    case TEXT -> headings.add(guarded(name, style));
                    case AMOUNT -> {
                        add(headings, name, ".atLeast", ".atMost", ".currency", ".note");
                        if (style.isForPeople()) {
                            Text currency = Phrase.of(ReportMessage.CSV_CURRENCY)
                                    .with("heading", narration.tidy(column.header()));
                            headings.add(guarded(narration.plain(currency), style));
                        }
                    }
                    case COUNT -> add(headings, name, ".atLeast", ".atMost", ".note");
                    case DATE -> add(headings, name, "", ".note");
                }
            }
            if (marks && style.isForPeople()) {
                headings.add(narration.plain(ReportMessage.FOOTNOTES));
            }
            return headings;
        }

        private void add(List<String> headings, String name, String... ends) {
            if (style.isForPeople()) {
                headings.add(guarded(name, style));
            } else {
                for (String end : ends) {
                    headings.add(name + end);
                }
            }
        }

        List<String> fields(Row row) {
            List<String> fields = new ArrayList<>();
            List<String> notes = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                Column column = columns.get(i);
                List<Run> said = narration.sayFlat(row.cells().get(i));
                if (column.kind() == Column.Kind.TEXT) {
                    fields.add(guarded(line(said, marks), style));
                    continue;
                }
                String words = line(said, false);
                String marked = said.stream()
                        .map(run -> run instanceof Run.Mark mark && marks ? mark(mark) : "")
                        .collect(Collectors.joining());
                if (style.isForPeople()) {
                    forPeople(column.kind(), row.cells().get(i), words, fields);
                    if (!marked.isEmpty()) {
                        notes.add(narration.plain(column.header()) + " " + marked);
                    }
                } else {
                    forMachines(column.kind(), row.cells().get(i), words, marked, fields);
                }
            }
            if (marks && style.isForPeople()) {
                fields.add(guarded(String.join("; ", notes), style));
            }
            return fields;
        }

        private void forPeople(Column.Kind kind, Cell cell, String words, List<String> fields) {
            if (cell instanceof Cell.AmountCell amount && amount.value().isExact()) {
                fields.add(narration
                        .wording()
                        .decimal(amount.value().exact())
                        .toPlainString()
                        .replace('.', ','));
            } else if (cell instanceof Cell.CountCell count && count.value() instanceof Headcount.Exactly exact) {
                fields.add(Long.toString(exact.count()));
            } else {
                fields.add(guarded(words, style));
            }
            if (kind == Column.Kind.AMOUNT) {
                fields.add(
                        cell instanceof Cell.AmountCell amount
                                ? narration.currency(amount.value().currency())
                                : "");
            }
        }

        private static void forMachines(Column.Kind kind, Cell cell, String words, String marked, List<String> fields) {
            boolean inNumbers = true;
            if (cell instanceof Cell.AmountCell amount) {
                AmountRange range = amount.value();
                fields.add(range.lower().map(Teller::number).orElse(""));
                fields.add(range.upper().map(Teller::number).orElse(""));
                fields.add(range.currency().getCurrencyCode());
                inNumbers = range.isKnown() && amount.about().isEmpty();
            } else if (cell instanceof Cell.CountCell count) {
                Headcount value = count.value();
                boolean bounded = value.isExact() || value.lower() > 0;
                fields.add(bounded ? Long.toString(value.lower()) : "");
                fields.add(
                        value.upper().isPresent() ? Long.toString(value.upper().getAsLong()) : "");
                inNumbers = value.isKnown() && !(value instanceof Headcount.About);
            } else if (cell instanceof Cell.DateCell date) {
                fields.add(date.value().toString());
            } else {
                int empty = kind == Column.Kind.AMOUNT ? 3 : kind == Column.Kind.COUNT ? 2 : 1;
                fields.addAll(List.of("", "", "").subList(0, empty));
                inNumbers = false;
            }
            fields.add(inNumbers ? marked : words + marked);
        }

        private static String number(MonetaryAmount amount) {
            return Amounts.plain(amount);
        }
    }
}
