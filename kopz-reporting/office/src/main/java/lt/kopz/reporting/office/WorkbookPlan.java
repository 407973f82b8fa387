package lt.kopz.reporting.office;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
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
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.office.Sheet.Field;
import lt.kopz.reporting.office.Sheet.Frame;
import lt.kopz.reporting.office.Sheet.Letters;
import lt.kopz.reporting.office.Sheet.Line;
import lt.kopz.reporting.office.Sheet.Look;
import lt.kopz.reporting.office.Sheet.Words;
import lt.kopz.reporting.render.Narration;
import lt.kopz.reporting.render.PlacedRequisites;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * Lays a document out on sheets: one for all that stands in no table, with a link where a table would stand, and one for each
 * table and for the values of each picture. Used once.
 */
final class WorkbookPlan {

    /** So many characters have room in a row, which no spreadsheet makes higher. */
    private static final int LONGEST_SHOWN = 2_000;

    private static final Look PLAIN = Look.of(Letters.PLAIN);
    private static final Look STRONG = Look.of(Letters.STRONG);

    private final Narration narration;
    private final SheetFields fields;
    private final SheetNames names = new SheetNames();
    private final List<Line> report = new ArrayList<>();
    private final List<Sheet> tables = new ArrayList<>();

    WorkbookPlan(Document document, Wording wording) {
        this.narration = Narration.of(document, wording);
        this.fields = new SheetFields(narration, wording);
    }

    String plain(Text text) {
        return narration.plain(text);
    }

    ImmutableList<Sheet> sheets(Document document, RenderOptions options) {
        String name = names.name(narration.plain(document.meta().title()));
        PlacedRequisites requisites = PlacedRequisites.of(document.meta().requisites(), narration);
        requisites(requisites.corner());
        options.letterhead().ifPresent(head -> head.lines().forEach(text -> say(narration.plain(text), PLAIN)));
        requisites(requisites.above());
        meta(document.meta(), requisites.below());
        blocks(document.blocks());
        requisites.signatures().forEach(signature -> say(SheetFields.words(signature.inOneLine()), PLAIN));
        footnotes();
        return ImmutableList.<Sheet>builder()
                .add(new Sheet(name, 3, false, ImmutableList.copyOf(report), Optional.empty()))
                .addAll(tables)
                .build();
    }

    private void requisites(List<PlacedRequisites.Line> lines) {
        lines.forEach(line -> say(SheetFields.words(line.runs()), line.strong() ? STRONG : PLAIN));
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
            say(SheetFields.words(narration.say(paragraph.content())), PLAIN);
        } else if (block instanceof BulletList list) {
            items(list.items(), false);
        } else if (block instanceof NumberedList list) {
            items(list.items(), true);
        } else if (block instanceof Facts facts) {
            facts.facts().forEach(fact -> fact(fact.term(), fact.value()));
        } else if (block instanceof Table table) {
            String caption = SheetFields.words(narration.tableCaption(narration.nextTable(), table.caption()));
            refer(caption, TablePlan.of(narration, fields, table).sheet(names.name(caption), caption));
        } else if (block instanceof LongTable table) {
            String caption = SheetFields.words(narration.tableCaption(narration.nextTable(), table.caption()));
            refer(caption, TablePlan.of(narration, fields, table).sheet(names.name(caption), caption));
        } else if (block instanceof Illustration illustration) {
            String caption = SheetFields.words(
                    narration.illustrationCaption(narration.nextIllustration(), illustration.caption()));
            String alternative = narration.plain(illustration.alternative());
            TablePlan values = TablePlan.ofValues(
                    narration,
                    fields,
                    illustration.chart() instanceof Chart.Steps steps
                            ? CourseTable.of(illustration.caption(), steps)
                            : illustration.chart() instanceof Chart.Bars bars
                                    ? BarsTable.of(illustration.caption(), bars)
                                    : BarsTable.of(illustration, fields::isExact));
            Sheet sheet = values.sheet(names.name(caption), caption, illustration.chart(), alternative);
            refer(caption, sheet);
            say(alternative, PLAIN);
            if (sheet.chart().isEmpty()) {
                say(narration.plain(ReportMessage.SHEET_NOT_DRAWN), PLAIN);
            }
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
            say((numbered ? number + ". " : "• ") + SheetFields.words(narration.say(item)), PLAIN.indented(1));
        }
    }

    private void fact(ReportMessage term, Text value) {
        fact(Phrase.of(term), Cell.text(value));
    }

    private void fact(Text term, Cell cell) {
        Field name = SheetFields.words(narration.plain(term), STRONG);
        Field value = fields.of(cell, Letters.PLAIN, Frame.NONE, Alignment.START);
        String marks = value.value() instanceof Words ? "" : fields.marks(cell);
        report.add(marks.isEmpty() ? Line.of(name, value) : Line.of(name, value, SheetFields.words(marks, PLAIN)));
    }

    private void outline(Outline node, int depth) {
        say((depth == 0 ? "" : "· ") + narration.plain(narration.label(node)), PLAIN.indented(depth));
        node.children().forEach(child -> outline(child, depth + 1));
    }

    private void findings(Findings findings) {
        if (findings.notices().isEmpty()) {
            say(narration.plain(ReportMessage.FINDINGS_NONE), PLAIN);
        }
        for (Notice notice : findings.notices()) {
            say(narration.severity(notice) + " " + notice.code(), STRONG);
            say(SheetFields.words(narration.say(notice.text())), PLAIN.indented(1));
            notice.instances()
                    .forEach(instance ->
                            say(SheetFields.words(narration.say(narration.line(instance))), PLAIN.indented(2)));
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

    /** What a row does not show of a text, which is no higher than a page, goes on in the next. */
    private void say(String text, Look look) {
        String rest = text;
        while (rest.length() > LONGEST_SHOWN) {
            int blank = rest.lastIndexOf(' ', LONGEST_SHOWN);
            int end = blank > 0 ? blank : rest.offsetByCodePoints(0, LONGEST_SHOWN / 2);
            report.add(Line.of(SheetFields.words(rest.substring(0, end), look)));
            rest = rest.substring(blank > 0 ? end + 1 : end);
        }
        report.add(Line.of(SheetFields.words(rest, look)));
    }

    /** Keeps a sheet, and leads to it by its caption. */
    private void refer(String caption, Sheet sheet) {
        tables.add(sheet);
        report.add(Line.of(SheetFields.words(caption, Look.of(Letters.LINK), Optional.of(sheet.name()))));
    }
}
