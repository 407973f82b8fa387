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
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Phrase;
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
        private final char decimalSign;

        Teller(ImmutableList<Column> columns, Narration narration, CsvStyle style, boolean marks) {
            this.columns = columns;
            this.narration = narration;
            this.style = style;
            this.marks = marks;
            this.decimalSign = narration.wording().number(new BigDecimal("0.5")).charAt(1);
        }

        List<String> headings() {
            List<String> headings = new ArrayList<>();
            for (Column column : columns) {
                String name = narration.plain(column.header());
                switch (column.kind()) {
                    case TEXT -> headings.add(guarded(name, style));
                    case AMOUNT -> {
                        add(headings, column, ".atLeast", ".atMost", ".currency", ".note");
                        if (style.isForPeople()) {
                            headings.add(heading(ReportMessage.CSV_CURRENCY, column));
                        }
                    }
                    case COUNT -> add(headings, column, ".atLeast", ".atMost", ".note");
                    case DATE -> {
                        headings.add(guarded(name, style));
                        if (!style.isForPeople()) {
                            headings.add(name + ".note");
                        }
                    }
                }
            }
            if (marks && style.isForPeople()) {
                headings.add(narration.plain(ReportMessage.FOOTNOTES));
            }
            return headings;
        }

        private void add(List<String> headings, Column column, String... ends) {
            if (style.isForPeople()) {
                headings.add(heading(ReportMessage.BOUND_FROM, column));
                headings.add(heading(ReportMessage.BOUND_TO, column));
            } else {
                for (String end : ends) {
                    headings.add(narration.plain(column.header()) + end);
                }
            }
        }

        private String heading(ReportMessage message, Column column) {
            return guarded(narration.plain(Phrase.of(message).with("heading", narration.tidy(column.header()))), style);
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

        /** The bounds as numbers, the same where there is but one; a day as ISO 8601; the rest in words, in the first column. */
        private void forPeople(Column.Kind kind, Cell cell, String words, List<String> fields) {
            if (kind == Column.Kind.DATE) {
                Optional<LocalDate> day =
                        cell instanceof Cell.DateCell date ? date.value().asDay() : Optional.empty();
                fields.add(day.map(LocalDate::toString).orElseGet(() -> guarded(words, style)));
                return;
            }
            List<String> bounds = bounds(cell, this::local);
            fields.add(bounds.stream().allMatch(String::isEmpty) ? guarded(words, style) : bounds.get(0));
            fields.add(bounds.get(1));
            if (kind == Column.Kind.AMOUNT) {
                fields.add(
                        cell instanceof Cell.AmountCell amount
                                ? narration.currency(amount.value().currency())
                                : "");
            }
        }

        /** With the decimal sign of the language. */
        private String local(MonetaryAmount amount) {
            return narration.wording().decimal(amount).toPlainString().replace('.', decimalSign);
        }

        /** What is known of a number from below and from above; empty where it is not. */
        private static List<String> bounds(Cell cell, Function<MonetaryAmount, String> number) {
            if (cell instanceof Cell.AmountCell amount) {
                return List.of(
                        amount.value().lower().map(number).orElse(""),
                        amount.value().upper().map(number).orElse(""));
            } else if (cell instanceof Cell.CountCell count) {
                Headcount value = count.value();
                return List.of(
                        value.isExact() || value.lower() > 0 ? Long.toString(value.lower()) : "",
                        value.upper().stream()
                                .mapToObj(Long::toString)
                                .findFirst()
                                .orElse(""));
            }
            return List.of("", "");
        }

        private static void forMachines(Column.Kind kind, Cell cell, String words, String marked, List<String> fields) {
            boolean inNumbers = false;
            if (kind == Column.Kind.DATE) {
                inNumbers = cell instanceof Cell.DateCell;
                fields.add(cell instanceof Cell.DateCell date ? date.value().toString() : "");
            } else {
                fields.addAll(bounds(cell, Amounts::plain));
            }
            if (cell instanceof Cell.AmountCell amount) {
                inNumbers = amount.value().isKnown() && amount.about().isEmpty();
            } else if (cell instanceof Cell.CountCell count) {
                inNumbers = count.value().isKnown() && !(count.value() instanceof Headcount.About);
            }
            if (kind == Column.Kind.AMOUNT) {
                fields.add(
                        cell instanceof Cell.AmountCell amount
                                ? amount.value().currency().getCurrencyCode()
                                : "");
            }
            fields.add(inNumbers ? marked : words + marked);
        }
    }
}
