package lt.kopz.reporting.markdown;

import java.util.ArrayList;
import java.util.List;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
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
import lt.kopz.reporting.render.Letterhead;
import lt.kopz.reporting.render.Narration;
import lt.kopz.reporting.render.PlacedRequisites;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Run;
import lt.kopz.reporting.render.Run.Tone;
import lt.kopz.reporting.wording.ReportMessage;

/** Writes one document; used once. */
final class MarkdownWriter {

    private final Narration narration;
    private final StringBuilder out = new StringBuilder();
    private char listBefore = ' ';

    MarkdownWriter(Narration narration) {
        this.narration = narration;
    }

    String write(Document document, RenderOptions options) {
        PlacedRequisites requisites = PlacedRequisites.of(document.meta().requisites(), narration);
        requisites(requisites.corner());
        options.letterhead().ifPresent(this::letterhead);
        requisites(requisites.above());
        meta(document.meta(), requisites.below());
        blocks(document.blocks(), 2);
        requisites.signatures().forEach(signature -> paragraph(Escapes.lineStart(line(signature.inOneLine(), false))));
        footnotes();
        return out.toString();
    }

    private void letterhead(Letterhead letterhead) {
        letterhead.lines().forEach(text -> paragraph(Escapes.lineStart(line(text))));
    }

    private void requisites(List<PlacedRequisites.Line> lines) {
        lines.forEach(line -> paragraph(Escapes.lineStart(line(line.runs(), line.strong()))));
    }

    private void meta(DocumentMeta meta, List<PlacedRequisites.Line> below) {
        paragraph("# " + line(meta.title()));
        requisites(below);
        meta.subtitle().ifPresent(subtitle -> paragraph(Escapes.lineStart(line(subtitle))));
        Phrase day = Phrase.of(ReportMessage.DAY);
        List<String> terms = new ArrayList<>();
        terms.add(term(ReportMessage.AS_OF, day.with("day", meta.asOf())));
        meta.period()
                .ifPresent(period -> terms.add(
                        term(ReportMessage.PERIOD, Phrase.of(ReportMessage.DAY).with("day", period))));
        meta.author().ifPresent(author -> terms.add(term(ReportMessage.AUTHOR, author)));
        meta.generatedOn().ifPresent(made -> terms.add(term(ReportMessage.GENERATED_ON, day.with("day", made))));
        paragraph(String.join("\n", terms));
    }

    private String term(ReportMessage term, Text value) {
        return "- **" + Escapes.inLine(narration.plain(term)) + ":** " + line(value);
    }

    private void blocks(List<Block> blocks, int level) {
        for (Block block : blocks) {
            if (block instanceof Section section) {
                paragraph("#".repeat(level) + " " + line(section.title()));
                blocks(section.blocks(), level + 1);
            } else {
                block(block);
            }
        }
    }

    private void block(Block block) {
        if (block instanceof Paragraph paragraph) {
            paragraph(Escapes.lineStart(line(paragraph.content())));
        } else if (block instanceof BulletList list) {
            items(list.items(), false);
        } else if (block instanceof NumberedList list) {
            items(list.items(), true);
        } else if (block instanceof Facts facts) {
            List<String> lines = new ArrayList<>();
            facts.facts().forEach(fact -> lines.add("- **" + line(fact.term()) + ":** " + line(fact.value())));
            paragraph(String.join("\n", lines));
        } else if (block instanceof Table table) {
            table(table);
        } else if (block instanceof LongTable table) {
            table(table.table());
        } else if (block instanceof Illustration illustration) {
            illustration(illustration);
        } else if (block instanceof Outlines outlines) {
            List<String> lines = new ArrayList<>();
            outlines.roots().forEach(root -> outline(root, "", lines));
            paragraph(String.join("\n", lines));
        } else if (block instanceof Findings findings) {
            findings(findings);
        }
    }

    private void items(List<Content> items, boolean numbered) {
        List<String> lines = new ArrayList<>();
        for (Content item : items) {
            String mark = numbered ? (lines.size() + 1) + ". " : "- ";
            lines.add(mark + Escapes.lineStart(line(item)));
        }
        paragraph(String.join("\n", lines));
    }

    private void outline(Outline node, String indent, List<String> lines) {
        lines.add(indent + "- " + Escapes.lineStart(line(narration.label(node))));
        node.children().forEach(child -> outline(child, indent + "  ", lines));
    }

    private void findings(Findings findings) {
        if (findings.notices().isEmpty()) {
            paragraph(Escapes.inLine(narration.plain(ReportMessage.FINDINGS_NONE)));
            return;
        }
        List<String> lines = new ArrayList<>();
        for (Notice notice : findings.notices()) {
            String severity = Escapes.inLine(narration.severity(notice));
            lines.add("- **" + severity + "** `" + notice.code() + "`: " + line(notice.text()));
            notice.instances()
                    .forEach(instance -> lines.add("  - " + Escapes.lineStart(line(narration.line(instance)))));
            for (Text evidence : notice.evidence()) {
                String label = Escapes.inLine(narration.plain(ReportMessage.EVIDENCE));
                lines.add("  - " + label + ": " + line(evidence));
            }
        }
        paragraph(String.join("\n", lines));
    }

    private void table(Table table) {
        paragraph(line(narration.tableCaption(narration.nextTable(), table.caption()), true));
        grid(table);
    }

    private void illustration(Illustration illustration) {
        paragraph(line(narration.illustrationCaption(narration.nextIllustration(), illustration.caption()), true));
        paragraph(Escapes.lineStart(line(illustration.alternative())));
        if (illustration.isWithValues()) {
            grid(ChartTable.of(illustration));
        }
    }

    private void grid(Table table) {
        List<List<String>> grid = new ArrayList<>();
        grid.add(table.columns().stream().map(column -> line(column.header())).toList());
        for (Row row : table.rows()) {
            grid.add(row(row, table.rowHeader().orElse(-1), false));
        }
        table.total().ifPresent(total -> grid.add(row(total, -1, true)));
        int[] widths = widths(grid);
        List<String> lines = new ArrayList<>();
        for (List<String> cells : grid) {
            lines.add(padded(cells, table.columns(), widths));
            if (lines.size() == 1) {
                lines.add(rule(table.columns(), widths));
            }
        }
        paragraph(String.join("\n", lines));
        if (table.rows().isEmpty()) {
            paragraph("*" + Escapes.inLine(narration.plain(ReportMessage.TABLE_EMPTY)) + "*");
        }
    }

    private List<String> row(Row row, int header, boolean total) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row.cells()) {
            cells.add(line(narration.sayFlat(cell), total || cells.size() == header));
        }
        return cells;
    }

    private static int[] widths(List<List<String>> grid) {
        int[] widths = new int[grid.get(0).size()];
        for (List<String> cells : grid) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(Math.max(widths[i], 3), length(cells.get(i)));
            }
        }
        return widths;
    }

    private static String padded(List<String> cells, List<Column> columns, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            int missing = widths[i] - length(cells.get(i));
            int left = switch (columns.get(i).alignment()) {
                case START -> 0;
                case CENTER -> missing / 2;
                case END -> missing;
            };
            line.append(' ').append(" ".repeat(left)).append(cells.get(i));
            line.append(" ".repeat(missing - left)).append(" |");
        }
        return line.toString();
    }

    private static String rule(List<Column> columns, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < widths.length; i++) {
            Column.Alignment alignment = columns.get(i).alignment();
            line.append(alignment == Column.Alignment.END ? '-' : ':');
            line.append("-".repeat(widths[i]));
            line.append(alignment == Column.Alignment.START ? '-' : ':').append('|');
        }
        return line.toString();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private void footnotes() {
        int number = 0;
        for (Footnote footnote : narration.footnotes()) {
            number++;
            List<String> parts = new ArrayList<>();
            footnote.lines().forEach(text -> parts.add(Escapes.lineStart(line(text))));
            for (Outline outline : footnote.outlines()) {
                parts.add(Escapes.lineStart(line(narration.label(outline))));
                List<String> lines = new ArrayList<>();
                outline.children().forEach(child -> outline(child, "", lines));
                if (!lines.isEmpty()) {
                    parts.add(String.join("\n", lines));
                }
            }
            paragraph("[^" + number + "]: "
                    + String.join("\n\n", parts).replace("\n", "\n    ").replace("\n    \n", "\n\n"));
        }
    }

    /** Writes lines with a blank line before them; a list after a list is kept apart, or readers would join them. */
    private void paragraph(String lines) {
        char marker = lines.startsWith("- ") ? '-' : lines.startsWith("1. ") ? '1' : ' ';
        if (out.length() > 0) {
            out.append('\n');
        }
        if (marker != ' ' && marker == listBefore) {
            out.append("<!-- -->\n\n");
        }
        listBefore = marker;
        out.append(lines).append('\n');
    }

    private String line(Text text) {
        return line(narration.say(text), false);
    }

    private String line(Content content) {
        return line(narration.say(content), false);
    }

    private String line(Cell cell) {
        return line(narration.say(cell), false);
    }

    /** Writes runs on one line; neighbours of one tone share their marks, since {@code **a****b**} would not be bold. */
    private static String line(List<Run> runs, boolean strong) {
        StringBuilder line = new StringBuilder();
        String open = "";
        for (Run run : runs) {
            String mark = run instanceof Run.Words words ? mark(words.tone(), strong) : "";
            boolean blank = run instanceof Run.Words words && words.text().isBlank();
            String wanted = blank && strong ? open : mark;
            if (!wanted.equals(open)) {
                line.append(open).append(wanted);
                open = wanted;
            }
            line.append(
                    run instanceof Run.Words words
                            ? Escapes.inLine(words.text())
                            : "[^" + ((Run.Mark) run).number() + "]");
        }
        return line.append(open).toString();
    }

    private static String mark(Tone tone, boolean strong) {
        if (strong || tone == Tone.EMPHASIS) {
            return "**";
        }
        return tone == Tone.MISSING ? "*" : "";
    }
}
