package lt.kopz.reporting.csv;

import com.google.common.collect.ImmutableList;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
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
import lt.kopz.reporting.render.ChartTable;
import lt.kopz.reporting.render.Narration;
import lt.kopz.reporting.render.PlacedRequisites;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Run;
import lt.kopz.reporting.wording.ReportMessage;

/** Writes a document as one sheet of its words and one of each table; used once. Everything but long tables is written at once. */
final class DocumentSheets {

    private static final int LONGEST_NAME = 40;

    /** What the files of the values of pictures begin with, which are counted for themselves. */
    private static final String PICTURE = "picture-";

    private final Narration narration;
    private final CsvStyle style;
    private final List<List<String>> lines = new ArrayList<>();
    private final List<File> tables = new ArrayList<>();
    private String section = "";

    /** A file of the archive; a long one is produced while it is written. */
    record File(String name, CsvSheet sheet, boolean isLong) {}

    DocumentSheets(Narration narration, CsvStyle style) {
        this.narration = narration;
        this.style = style;
    }

    /** The files in the order they are written, the words of the document first. */
    ImmutableList<File> files() {
        return ImmutableList.<File>builder()
                .add(new File("document.csv", new CsvSheet(lines), false))
                .addAll(tables)
                .build();
    }

    void tell(Document document, RenderOptions options) {
        lines.add(List.of(
                narration.plain(ReportMessage.CSV_SECTION),
                narration.plain(ReportMessage.CHART_WHAT),
                narration.plain(ReportMessage.CSV_TEXT),
                narration.plain(ReportMessage.CSV_FILE)));
        PlacedRequisites requisites = PlacedRequisites.of(document.meta().requisites(), narration);
        requisites(requisites.corner());
        options.letterhead().ifPresent(head -> head.lines().forEach(text -> line("", say(text))));
        requisites(requisites.above());
        meta(document.meta(), requisites.below());
        blocks(document.blocks());
        section = "";
        requisites.signatures().forEach(signature -> line("", say(signature.inOneLine())));
        footnotes();
    }

    private void requisites(List<PlacedRequisites.Line> given) {
        given.forEach(line -> line("", say(line.runs())));
    }

    private void meta(DocumentMeta meta, List<PlacedRequisites.Line> below) {
        line("", say(meta.title()));
        requisites(below);
        meta.subtitle().ifPresent(subtitle -> line("", say(subtitle)));
        line(narration.plain(ReportMessage.AS_OF), say(day(meta.asOf())));
        meta.period().ifPresent(period -> line(narration.plain(ReportMessage.PERIOD), say(day(period))));
        meta.author().ifPresent(author -> line(narration.plain(ReportMessage.AUTHOR), say(author)));
        meta.generatedOn().ifPresent(made -> line(narration.plain(ReportMessage.GENERATED_ON), say(day(made))));
    }

    private static Text day(Object day) {
        return Phrase.of(ReportMessage.DAY).with("day", day);
    }

    private void blocks(List<Block> blocks) {
        for (Block block : blocks) {
            if (block instanceof Section inner) {
                String outer = section;
                section = say(inner.title());
                line("", "");
                blocks(inner.blocks());
                section = outer;
            } else {
                block(block);
            }
        }
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            line("", say(paragraph.content()));
        } else if (block instanceof BulletList list) {
            list.items().forEach(item -> line("–", say(item)));
        } else if (block instanceof NumberedList list) {
            int number = 0;
            for (Content item : list.items()) {
                number++;
                line(number + ".", say(item));
            }
        } else if (block instanceof Facts facts) {
            facts.facts().forEach(fact -> line(say(fact.term()), say(narration.say(fact.value()))));
        } else if (block instanceof Table table) {
            int number = narration.nextTable();
            file(
                    narration.tableCaption(number, table.caption()),
                    name(number, narration.plain(table.caption())),
                    CsvSheet.of(table, narration, style, true),
                    false);
            if (table.rows().isEmpty()) {
                line("", narration.plain(ReportMessage.TABLE_EMPTY));
            }
        } else if (block instanceof LongTable table) {
            int number = narration.nextTable();
            file(
                    narration.tableCaption(number, table.caption()),
                    name(number, narration.plain(table.caption())),
                    CsvSheet.of(table.columns(), table.rows(), Optional.empty(), narration, style, false),
                    true);
        } else if (block instanceof Illustration illustration) {
            int number = narration.nextIllustration();
            line("", say(narration.illustrationCaption(number, illustration.caption())));
            file(
                    narration.say(illustration.alternative()),
                    PICTURE + name(number, narration.plain(illustration.caption())),
                    CsvSheet.of(ChartTable.of(illustration), narration, style, true),
                    false);
        } else if (block instanceof Outlines outlines) {
            outlines.roots().forEach(root -> outline(root, "–"));
        } else if (block instanceof Findings findings) {
            findings(findings);
        }
    }

    private void outline(Outline node, String depth) {
        line(depth, say(narration.label(node)));
        node.children().forEach(child -> outline(child, depth + "–"));
    }

    private void findings(Findings findings) {
        for (Notice notice : findings.notices()) {
            line(narration.severity(notice) + " (" + notice.code() + ")", say(notice.text()));
            for (Notice.Instance instance : notice.instances()) {
                String name = say(instance.name());
                instance.detail().ifPresentOrElse(detail -> line(name, say(detail)), () -> line("", name));
            }
            for (Text evidence : notice.evidence()) {
                line(narration.plain(ReportMessage.EVIDENCE), say(evidence));
            }
        }
        if (findings.notices().isEmpty()) {
            line("", narration.plain(ReportMessage.FINDINGS_NONE));
        }
    }

    private void footnotes() {
        section = narration.plain(ReportMessage.FOOTNOTES);
        int number = 0;
        for (Footnote footnote : narration.footnotes()) {
            number++;
            String mark = "[" + number + "]";
            footnote.lines().forEach(text -> line(mark, say(text)));
            footnote.outlines().forEach(root -> outline(root, mark + " –"));
        }
    }

    private void file(List<Run> text, String name, CsvSheet sheet, boolean isLong) {
        tables.add(new File(name, sheet, isLong));
        line("", say(text), name);
    }

    /** The number and the name of a table, as captions and files have them, each alone or both, or with the ending of the file. */
    static boolean isName(String given, int number, String caption) {
        String file = name(number, caption);
        String name = file.substring(0, file.length() - ".csv".length());
        return Stream.of(file, name, name.replaceFirst("^[0-9]+-", ""), Integer.toString(number))
                .anyMatch(given.toLowerCase(Locale.ROOT)::equals);
    }

    /** Number and caption, as many words of it as have room, in letters and digits that every file system knows: {@code 01-ivykdytos-priemones.csv}. */
    static String name(int number, String caption) {
        String letters = Normalizer.normalize(caption, Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036F]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        int end = letters.length() <= LONGEST_NAME ? letters.length() : letters.lastIndexOf('-', LONGEST_NAME);
        String cut = letters.substring(0, end > 0 ? end : Math.min(letters.length(), LONGEST_NAME))
                .replaceAll("^-|-$", "");
        return (number < 10 ? "0" : "") + number + (cut.isEmpty() ? "" : "-" + cut) + ".csv";
    }

    private void line(String what, String text) {
        line(what, text, "");
    }

    private void line(String what, String text, String file) {
        lines.add(List.of(
                CsvSheet.guarded(section, style), CsvSheet.guarded(what, style), CsvSheet.guarded(text, style), file));
    }

    private String say(Text text) {
        return say(narration.say(text));
    }

    private String say(Content content) {
        return say(narration.say(content));
    }

    private static String say(List<Run> runs) {
        return CsvSheet.line(runs, true);
    }
}
