package lt.kopz.reporting.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
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
import lt.kopz.reporting.render.ChartTable;
import lt.kopz.reporting.render.Narration;
import lt.kopz.reporting.render.PlacedRequisites;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Run;
import lt.kopz.reporting.wording.ReportMessage;

/** Writes one document; used once. */
final class TextWriter {

    /** How headings are underlined, by level. */
    private static final String RULES = "==-~.";

    private final Narration narration;
    private final StringBuilder out = new StringBuilder();

    TextWriter(Narration narration) {
        this.narration = narration;
    }

    String write(Document document, RenderOptions options) {
        PlacedRequisites requisites = PlacedRequisites.of(document.meta().requisites(), narration);
        requisites(requisites.corner());
        options.letterhead().ifPresent(head -> {
            List<String> lines = new ArrayList<>();
            head.lines().forEach(text -> lines.addAll(item("", line(text))));
            paragraph(lines);
        });
        requisites(requisites.above());
        meta(document.meta(), requisites.below());
        if (options.isListing(document)) {
            contents(document.blocks(), options.isListingParts(document));
        }
        blocks(document.blocks(), 2);
        requisites.signatures().forEach(signature -> paragraph(item("", line(signature.inOneLine()))));
        footnotes();
        return out.toString();
    }

    /** Lines at the side, in the middle, in the farther half of the width or at its end. */
    private void requisites(List<PlacedRequisites.Line> given) {
        List<String> lines = new ArrayList<>();
        for (PlacedRequisites.Line line : given) {
            String far = " ".repeat(Lines.WIDTH / 2);
            switch (line.side()) {
                case START -> lines.addAll(item("", line(line.runs())));
                case CENTER -> lines.addAll(after(line, 2));
                case END -> lines.addAll(item(far, line(line.runs())));
                case CORNER -> lines.addAll(after(line, 1));
            }
        }
        if (!lines.isEmpty()) {
            paragraph(lines);
        }
    }

    /** A line behind the room that it leaves free, or behind a share of it. */
    private List<String> after(PlacedRequisites.Line line, int share) {
        return Lines.wrap(line(line.runs()), Lines.WIDTH).stream()
                .map(each -> " ".repeat(Math.max(0, Lines.WIDTH - Lines.width(each)) / share) + each)
                .toList();
    }

    private void meta(DocumentMeta meta, List<PlacedRequisites.Line> below) {
        heading(line(meta.title()), 1);
        requisites(below);
        meta.subtitle().ifPresent(subtitle -> paragraph(item("", line(subtitle))));
        List<String> terms = new ArrayList<>();
        terms.addAll(term(ReportMessage.AS_OF, day(meta.asOf())));
        meta.period().ifPresent(period -> terms.addAll(term(ReportMessage.PERIOD, day(period))));
        meta.author().ifPresent(author -> terms.addAll(term(ReportMessage.AUTHOR, author)));
        meta.generatedOn().ifPresent(made -> terms.addAll(term(ReportMessage.GENERATED_ON, day(made))));
        paragraph(terms);
    }

    private static Text day(Object day) {
        return Phrase.of(ReportMessage.DAY).with("day", day);
    }

    private List<String> term(ReportMessage term, Text value) {
        return pair(narration.plain(term), line(value));
    }

    private void contents(List<Block> blocks, boolean parts) {
        List<String> entries = new ArrayList<>();
        entries(blocks, "", parts, entries);
        if (!entries.isEmpty()) {
            heading(narration.plain(ReportMessage.CONTENTS), 2);
            paragraph(entries);
        }
    }

    private void entries(List<Block> blocks, String indent, boolean parts, List<String> entries) {
        for (Block block : blocks) {
            if (block instanceof Section section) {
                entries.addAll(item(indent + "- ", line(section.title())));
                if (parts) {
                    entries(section.blocks(), indent + "  ", true, entries);
                }
            }
        }
    }

    private void blocks(List<Block> blocks, int level) {
        for (Block block : blocks) {
            if (block instanceof Section section) {
                heading(line(section.title()), level);
                blocks(section.blocks(), level + 1);
            } else {
                block(block);
            }
        }
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            paragraph(item("", line(paragraph.content())));
        } else if (block instanceof BulletList list) {
            items(list.items(), false);
        } else if (block instanceof NumberedList list) {
            items(list.items(), true);
        } else if (block instanceof Facts facts) {
            List<String> lines = new ArrayList<>();
            facts.facts().forEach(fact -> lines.addAll(pair(line(fact.term()), line(narration.say(fact.value())))));
            paragraph(lines);
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof LongTable table) {
            table(table.table());
        } else if (block instanceof Illustration illustration) {
            illustration(illustration);
        } else if (block instanceof Outlines outlines) {
            outlines(outlines.roots(), "");
        } else if (block instanceof Findings findings) {
            findings(findings);
        }
    }

    private void items(List<Content> items, boolean numbered) {
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (Content item : items) {
            number++;
            lines.addAll(item(numbered ? number + ". " : "- ", line(item)));
        }
        paragraph(lines);
    }

    private void outlines(List<Outline> roots, String indent) {
        List<String> lines = new ArrayList<>();
        roots.forEach(root -> outline(root, indent, lines));
        paragraph(lines);
    }

    private void outline(Outline node, String indent, List<String> lines) {
        lines.addAll(item(indent + "- ", line(narration.label(node))));
        node.children().forEach(child -> outline(child, indent + "  ", lines));
    }

    private void findings(Findings findings) {
        if (findings.notices().isEmpty()) {
            paragraph(item("", narration.plain(ReportMessage.FINDINGS_NONE)));
            return;
        }
        List<String> lines = new ArrayList<>();
        for (Notice notice : findings.notices()) {
            String name = narration.severity(notice) + " (" + notice.code() + ")";
            lines.addAll(item("- ", labelled(name, line(notice.text()))));
            notice.instances().forEach(instance -> lines.addAll(item("  - ", line(narration.line(instance)))));
            for (Text evidence : notice.evidence()) {
                lines.addAll(item("  - ", labelled(narration.plain(ReportMessage.EVIDENCE), line(evidence))));
            }
        }
        paragraph(lines);
    }

    private void table(Table table) {
        paragraph(item("", line(narration.tableCaption(narration.nextTable(), table.caption()))));
        grid(table);
    }

    private void illustration(Illustration illustration) {
        paragraph(item("", line(narration.illustrationCaption(narration.nextIllustration(), illustration.caption()))));
        paragraph(item("", line(illustration.alternative())));
        if (illustration.isWithValues()) {
            grid(ChartTable.of(illustration));
        }
    }

    private void grid(Table table) {
        List<String> headings =
                table.columns().stream().map(column -> line(column.header())).toList();
        List<List<String>> rows = table.rows().stream().map(this::cells).toList();
        Optional<List<String>> total = table.total().map(this::cells);
        Optional<List<String>> columns = new TextTable(table.columns(), headings, rows, total).lines();
        if (columns.isPresent()) {
            paragraph(columns.get());
        } else {
            records(headings, rows);
            total.ifPresent(sum -> records(headings, List.of(sum)));
        }
        if (rows.isEmpty()) {
            paragraph(item("", narration.plain(ReportMessage.TABLE_EMPTY)));
        }
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row.cells()) {
            cells.add(line(narration.sayFlat(cell)));
        }
        return cells;
    }

    private void records(List<String> headings, List<List<String>> rows) {
        if (rows.isEmpty()) {
            paragraph(item("", String.join("; ", headings)));
        }
        for (List<String> row : rows) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
                lines.addAll(item(i == 0 ? "- " : "  ", labelled(headings.get(i), row.get(i)), 4));
            }
            paragraph(lines);
        }
    }

    private void footnotes() {
        if (narration.footnotes().isEmpty()) {
            return;
        }
        heading(narration.plain(ReportMessage.FOOTNOTES), 2);
        int number = 0;
        for (Footnote footnote : narration.footnotes()) {
            number++;
            String mark = "[" + number + "] ";
            String indent = " ".repeat(mark.length());
            List<String> lines = new ArrayList<>();
            footnote.lines().forEach(text -> lines.addAll(item(lines.isEmpty() ? mark : indent, line(text))));
            footnote.outlines().forEach(root -> {
                lines.addAll(item(lines.isEmpty() ? mark : indent, line(narration.label(root))));
                root.children().forEach(child -> outline(child, indent, lines));
            });
            paragraph(lines);
        }
    }

    private void heading(String text, int level) {
        List<String> lines = new ArrayList<>(Lines.wrap(text, Lines.WIDTH));
        int width = lines.stream().mapToInt(Lines::width).max().orElse(0);
        lines.add(String.valueOf(RULES.charAt(level)).repeat(Math.max(1, Math.min(width, Lines.WIDTH))));
        if (level < 3 && out.length() > 0) {
            out.append('\n');
        }
        paragraph(lines);
    }

    private static List<String> pair(String term, String value) {
        return item("", labelled(term, value), 4);
    }

    private static String labelled(String label, String value) {
        return label.isEmpty() ? value : label + ": " + value;
    }

    private static List<String> item(String start, String text) {
        return item(start, text, start.length());
    }

    /** Lines of which the first has something before it and the others begin below its text, or further in. */
    private static List<String> item(String start, String text, int indent) {
        List<String> lines = new ArrayList<>();
        for (String line : Lines.wrap(text, Lines.WIDTH - Math.max(start.length(), indent))) {
            lines.add(((lines.isEmpty() ? start : " ".repeat(indent)) + line).stripTrailing());
        }
        return lines;
    }

    private void paragraph(List<String> lines) {
        if (out.length() > 0) {
            out.append('\n');
        }
        lines.forEach(line -> out.append(line).append('\n'));
    }

    private String line(Text text) {
        return line(narration.say(text));
    }

    private String line(Content content) {
        return line(narration.say(content));
    }

    private static String line(List<Run> runs) {
        return runs.stream()
                .map(run -> run instanceof Run.Words words ? words.text() : "[" + ((Run.Mark) run).number() + "]")
                .collect(Collectors.joining());
    }
}
