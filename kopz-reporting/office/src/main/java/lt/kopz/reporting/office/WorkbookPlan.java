package lt.kopz.reporting.office;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Column.Alignment;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Findings;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.LongTable;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.NumberedList;
import lt.kopz.reporting.document.Outline;
import lt.kopz.reporting.document.Outlines;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.office.Sheet.Day;
import lt.kopz.reporting.office.Sheet.Field;
import lt.kopz.reporting.office.Sheet.Figure;
import lt.kopz.reporting.office.Sheet.Frame;
import lt.kopz.reporting.office.Sheet.Letters;
import lt.kopz.reporting.office.Sheet.Line;
import lt.kopz.reporting.office.Sheet.Look;
import lt.kopz.reporting.office.Sheet.Sum;
import lt.kopz.reporting.office.Sheet.Value;
import lt.kopz.reporting.office.Sheet.Words;
import lt.kopz.reporting.render.ChartTable;
import lt.kopz.reporting.render.Narration;
import lt.kopz.reporting.render.PlacedRequisites;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Run;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * Lays a document out on sheets: one for all that stands in no table, with a link where a table would stand, and one for each
 * table and for the values of each picture. Used once.
 */
final class WorkbookPlan {

    /** The line of the headings in a sheet with a table, counted from 1; the caption is above it. */
    static final int HEADINGS = 2;

    private static final Look PLAIN = Look.of(Letters.PLAIN);
    private static final Look STRONG = Look.of(Letters.STRONG);
    /** The first day that every spreadsheet counts alike: Excel takes 1900 for a leap year. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private final Narration narration;
    private final Formats formats;
    private final SheetNames names = new SheetNames();
    private final List<Line> report = new ArrayList<>();
    private final List<Sheet> tables = new ArrayList<>();

    WorkbookPlan(Document document, Wording wording) {
        this.narration = Narration.of(document, wording);
        this.formats = new Formats(wording);
    }

    String plain(Text text) {
        return narration.plain(text);
    }

    ImmutableList<Sheet> sheets(Document document, RenderOptions options) {
        String name = names.name(narration.plain(document.meta().title()));
        options.letterhead().ifPresent(head -> head.lines().forEach(text -> say(narration.plain(text), PLAIN)));
        PlacedRequisites requisites = PlacedRequisites.of(document.meta().requisites(), narration);
        requisites(requisites.above());
        meta(document.meta(), requisites.below());
        blocks(document.blocks());
        requisites.signatures().forEach(signature -> say(words(signature.inOneLine()), PLAIN));
        footnotes();
        return ImmutableList.<Sheet>builder()
                .add(new Sheet(name, 3, false, ImmutableList.copyOf(report)))
                .addAll(tables)
                .build();
    }

    private void requisites(List<PlacedRequisites.Line> lines) {
        lines.forEach(line -> say(words(line.runs()), line.strong() ? STRONG : PLAIN));
    }

    private void meta(DocumentMeta meta, List<PlacedRequisites.Line> below) {
        say(narration.plain(meta.title()), Look.of(Letters.TITLE));
        requisites(below);
        meta.subtitle().ifPresent(subtitle -> say(narration.plain(subtitle), PLAIN));
        Phrase day = Phrase.of(ReportMessage.DAY);
        fact(ReportMessage.AS_OF, day.with("day", meta.asOf()));
        meta.period()
                .ifPresent(period ->
                        fact(ReportMessage.PERIOD, Phrase.of(ReportMessage.DAY).with("day", period)));
        meta.author().ifPresent(author -> fact(ReportMessage.AUTHOR, author));
        meta.generatedOn().ifPresent(made -> fact(ReportMessage.GENERATED_ON, day.with("day", made)));
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Section section) {
                report.add(Line.of());
                say(narration.plain(section.title()), Look.of(Letters.HEADING));
                blocks(section.blocks());
            } else {
                block(block);
            }
        }
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            say(words(narration.say(paragraph.content())), PLAIN);
        } else if (block instanceof BulletList list) {
            items(list.items(), false);
        } else if (block instanceof NumberedList list) {
            items(list.items(), true);
        } else if (block instanceof Facts facts) {
            facts.facts().forEach(fact -> fact(fact.term(), fact.value()));
        } else if (block instanceof Table table) {
            String caption = words(narration.tableCaption(narration.nextTable(), table.caption()));
            refer(caption, table(caption, table));
        } else if (block instanceof LongTable table) {
            String caption = words(narration.tableCaption(narration.nextTable(), table.caption()));
            refer(caption, longTable(caption, table));
        } else if (block instanceof Illustration illustration) {
            String caption = words(narration.illustrationCaption(narration.nextIllustration(), illustration.caption()));
            refer(caption, table(caption, ChartTable.of(illustration)));
            say(narration.plain(illustration.alternative()), PLAIN);
        } else if (block instanceof Outlines outlines) {
            outlines.roots().forEach(root -> outline(root, 0));
        } else if (block instanceof Findings findings) {
            findings(findings);
        }
    }

    private void items(List<Content> items, boolean numbered) {
        int number = 0;
        for (Content item : items) {
            number++;
            say((numbered ? number + ". " : "• ") + words(narration.say(item)), PLAIN.indented(1));
        }
    }

    private void fact(ReportMessage term, Text value) {
        fact(Phrase.of(term), Cell.text(value));
    }

    private void fact(Text term, Cell cell) {
        Field name = field(narration.plain(term), STRONG);
        Field value = field(cell, Letters.PLAIN, Frame.NONE, Alignment.START);
        String marks = value.value() instanceof Words ? "" : marks(cell);
        report.add(marks.isEmpty() ? Line.of(name, value) : Line.of(name, value, field(marks, PLAIN)));
    }

    private void outline(Outline node, int depth) {
        say((depth == 0 ? "" : "– ") + narration.plain(narration.label(node)), PLAIN.indented(depth));
        node.children().forEach(child -> outline(child, depth + 1));
    }

    private void findings(Findings findings) {
        if (findings.notices().isEmpty()) {
            say(narration.plain(ReportMessage.FINDINGS_NONE), PLAIN);
        }
        for (Notice notice : findings.notices()) {
            say(narration.severity(notice) + " " + notice.code(), STRONG);
            say(words(narration.say(notice.text())), PLAIN.indented(1));
            notice.instances()
                    .forEach(instance -> say(words(narration.say(narration.line(instance))), PLAIN.indented(2)));
            for (Text evidence : notice.evidence()) {
                say(narration.plain(ReportMessage.EVIDENCE) + ": " + narration.plain(evidence), PLAIN.indented(2));
            }
        }
    }

    private void footnotes() {
        if (narration.footnotes().isEmpty()) {
            return;
        }
        report.add(Line.of());
        say(narration.plain(ReportMessage.FOOTNOTES), Look.of(Letters.HEADING));
        int number = 0;
        for (Footnote footnote : narration.footnotes()) {
            number++;
            String mark = "[" + number + "] ";
            for (Text line : footnote.lines()) {
                say(mark + narration.plain(line), PLAIN.indented(mark.isEmpty() ? 1 : 0));
                mark = "";
            }
            for (Outline outline : footnote.outlines()) {
                say(mark + narration.plain(narration.label(outline)), PLAIN.indented(mark.isEmpty() ? 1 : 0));
                mark = "";
                outline.children().forEach(child -> outline(child, 1));
            }
        }
    }

    private void say(String text, Look look) {
        report.add(Line.of(field(text, look)));
    }

    private void refer(String caption, String sheet) {
        Look link = Look.of(Letters.LINK);
        report.add(Line.of(new Field(new Words(caption), caption, quoted(caption, link), Optional.of(sheet))));
    }

    private String table(String caption, Table table) {
        List<Line> lines = new ArrayList<>();
        for (Row row : table.rows()) {
            lines.add(line(row, table.columns(), table.rowHeader().orElse(-1), Frame.ROW));
        }
        if (lines.isEmpty()) {
            lines.add(Line.of(field(narration.plain(ReportMessage.TABLE_EMPTY), Look.of(Letters.MISSING))));
        }
        table.total().ifPresent(total -> lines.add(total(total, table)));
        return sheet(caption, table.columns(), lines);
    }

    private String longTable(String caption, LongTable table) {
        int header = table.rowHeader().orElse(-1);
        Iterable<Line> lines = Iterables.transform(table.rows(), row -> line(row, table.columns(), header, Frame.ROW));
        return sheet(
                caption,
                table.columns(),
                () -> lines.iterator().hasNext()
                        ? lines.iterator()
                        : List.of(Line.of(field(narration.plain(ReportMessage.TABLE_EMPTY), Look.of(Letters.MISSING))))
                                .iterator());
    }

    private String sheet(String caption, List<Column> columns, Iterable<Line> lines) {
        ImmutableList.Builder<Field> headings = ImmutableList.builder();
        for (Column column : columns) {
            headings.add(field(
                    narration.plain(column.header()),
                    STRONG.framed(Frame.HEAD, column.alignment())
                            .indented(column.alignment() == Alignment.END ? 1 : 0)));
        }
        boolean marked = lines instanceof List<Line> all
                && all.stream().anyMatch(line -> line.fields().size() > columns.size());
        if (marked) {
            headings.add(field(narration.plain(ReportMessage.FOOTNOTES), STRONG.framed(Frame.HEAD, Alignment.START)));
        }
        List<Line> head = List.of(Line.of(field(caption, STRONG)), new Line(headings.build()));
        String name = names.name(caption);
        tables.add(new Sheet(name, columns.size() + (marked ? 1 : 0), true, Iterables.concat(head, lines)));
        return name;
    }

    private Line line(Row row, List<Column> columns, int header, Frame frame) {
        ImmutableList.Builder<Field> fields = ImmutableList.builder();
        List<String> marks = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.cells().get(i);
            boolean strong = frame == Frame.TOTAL || i == header;
            Field field = field(
                    cell,
                    strong ? Letters.STRONG : Letters.PLAIN,
                    frame,
                    columns.get(i).alignment());
            fields.add(field);
            if (!(field.value() instanceof Words) && !cell.footnotes().isEmpty()) {
                marks.add(narration.plain(columns.get(i).header()) + " " + marks(cell));
            }
        }
        if (!marks.isEmpty()) {
            fields.add(field(String.join("; ", marks), PLAIN.framed(frame, Alignment.START)));
        }
        return new Line(fields.build());
    }

    /** The last line, with a sum where the cell says exactly what the cells above add up to. */
    private Line total(Row total, Table table) {
        Line line = line(total, table.columns(), -1, Frame.TOTAL);
        ImmutableList.Builder<Field> fields = ImmutableList.builder();
        for (int i = 0; i < line.fields().size(); i++) {
            Field field = line.fields().get(i);
            int column = i;
            boolean adds = field.value() instanceof Figure number
                    && i < table.columns().size()
                    && addsUp(
                            total.cells().get(i),
                            table.rows().stream()
                                    .map(row -> row.cells().get(column))
                                    .toList(),
                            number.value());
            fields.add(
                    adds
                            ? new Field(
                                    new Sum(
                                            ((Figure) field.value()).value(),
                                            HEADINGS + 1,
                                            HEADINGS + table.rows().size()),
                                    field.shown(),
                                    field.look())
                            : field);
        }
        return new Line(fields.build());
    }

    /** A spreadsheet passes over words when it adds; so there must be no bounds among them, and one currency only. */
    private boolean addsUp(Cell total, List<Cell> above, BigDecimal stated) {
        BigDecimal sum = BigDecimal.ZERO;
        boolean any = false;
        for (Cell cell : above) {
            if (cell instanceof Cell.Nothing) {
                continue;
            }
            Optional<BigDecimal> number = number(cell);
            if (number.isEmpty() || !sameCurrency(cell, total)) {
                return false;
            }
            sum = sum.add(number.get());
            any = true;
        }
        return any && sum.compareTo(stated) == 0;
    }

    private static boolean sameCurrency(Cell one, Cell other) {
        return !(one instanceof Cell.AmountCell amount && other instanceof Cell.AmountCell total)
                || amount.value().currency().equals(total.value().currency());
    }

    private Field field(Cell cell, Letters letters, Frame frame, Alignment alignment) {
        Look look = Look.of(cell instanceof Cell.Nothing && letters == Letters.PLAIN ? Letters.MISSING : letters)
                .framed(frame, alignment)
                .indented(alignment == Alignment.END ? 1 : cell instanceof Cell.TextCell text ? text.depth() : 0);
        ImmutableList<Run> said = narration.say(cell);
        Optional<Value> value = value(cell);
        if (value.isEmpty()) {
            return field(words(said), look);
        }
        return new Field(value.get(), unmarked(said), look.formatted(format(cell)));
    }

    private Optional<Value> value(Cell cell) {
        if (cell instanceof Cell.DateCell date) {
            return date.value() instanceof PartialDate.Day day
                            && !day.date().isBefore(FIRST_DAY)
                            && !day.date().isAfter(LAST_DAY)
                    ? Optional.of(new Day(day.date()))
                    : Optional.empty();
        }
        return number(cell).map(Figure::new);
    }

    private Optional<BigDecimal> number(Cell cell) {
        Optional<BigDecimal> number = Optional.empty();
        if (cell instanceof Cell.AmountCell amount && amount.value().isExact()) {
            number = Optional.of(narration.wording().decimal(amount.value().exact()));
        } else if (cell instanceof Cell.CountCell count && count.value() instanceof Headcount.Exactly exactly) {
            number = Optional.of(BigDecimal.valueOf(exactly.count()));
        }
        return number.filter(Formats::isHeldExactly);
    }

    private String format(Cell cell) {
        if (cell instanceof Cell.AmountCell amount) {
            MonetaryAmount exact = amount.value().exact();
            return formats.amount(exact);
        }
        return cell instanceof Cell.DateCell ? Formats.DAY : Formats.COUNT;
    }

    private static Field field(String text, Look look) {
        return Field.words(text, quoted(text, look));
    }

    private static Look quoted(String text, Look look) {
        boolean formula = !text.isEmpty() && "=+-@＝＋－＠".indexOf(text.charAt(0)) >= 0;
        return new Look(look.letters(), look.frame(), look.alignment(), look.indent(), look.format(), formula);
    }

    private String marks(Cell cell) {
        List<String> marks = new ArrayList<>();
        for (Footnote footnote : cell.footnotes()) {
            marks.add("[" + (narration.footnotes().indexOf(footnote) + 1) + "]");
        }
        return String.join(" ", marks);
    }

    private static String words(List<Run> runs) {
        StringBuilder words = new StringBuilder();
        for (Run run : runs) {
            words.append(run instanceof Run.Words said ? said.text() : " [" + ((Run.Mark) run).number() + "]");
        }
        return words.toString();
    }

    private static String unmarked(List<Run> runs) {
        return words(runs.stream().filter(Run.Words.class::isInstance).toList());
    }
}
