package lt.kopz.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Identifiers;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/**
 * What of a report can stand alone: a section, a drawing, a number or a sentence with the quotes that it opens.
 *
 * @param title what it is called
 * @param block the whole of it
 */
record Alone(Text title, Block block) {
    /** All of it in reading order, by what a link to each is made of: of a number, where it stands on the page. */
    static Map<String, Alone> in(List<? extends Block> blocks) {
        Map<String, Alone> all = new LinkedHashMap<>();
        for (Block block : blocks) {
            if (block instanceof Section section) {
                all.put(Identifiers.anchor(section.id()), new Alone(section.title(), section));
                in(section.blocks()).forEach(all::putIfAbsent);
            } else if (block instanceof Illustration drawing) {
                all.put(Identifiers.anchor(drawing.id()), new Alone(drawing.caption(), drawing));
            } else if (block instanceof Facts facts) {
                facts.facts().forEach(fact -> put(all, fact.value(), new Alone(fact.term(), Facts.of(List.of(fact)))));
            } else if (block instanceof Table table) {
                Stream.concat(table.rows().stream(), table.total().stream()).forEach(row -> row(all, table, row));
            } else if (block instanceof Paragraph paragraph) {
                put(all, paragraph.content(), new Alone(said(paragraph.content()), paragraph));
            } else if (block instanceof BulletList list) {
                list.items().forEach(item -> put(all, item, new Alone(said(item), BulletList.of(List.of(item)))));
            }
        }
        return all;
    }

    /** A cell is called after its row and, where there are several beside each other, after its column. */
    private static void row(Map<String, Alone> all, Table table, Row row) {
        Cell head = row.cells().get(table.rowHeader().orElse(0));
        if (head instanceof Cell.TextCell name) {
            for (int i = 0; i < row.cells().size(); i++) {
                Cell cell = row.cells().get(i);
                Text of = said(name.content());
                Text title = table.columns().size() == 2
                        ? of
                        : Text.joined(", ", List.of(of, table.columns().get(i).header()));
                put(all, cell, new Alone(title, Facts.of(title, cell)));
            }
        }
    }

    private static void put(Map<String, Alone> all, Cell cell, Alone alone) {
        if (cell instanceof Cell.TextCell words) {
            put(all, words.content(), alone);
        }
    }

    private static void put(Map<String, Alone> all, Content content, Alone alone) {
        evidence(content)
                .forEach(each -> all.putIfAbsent(
                        "figure-" + Identifiers.anchor(each.evidence().id()), alone));
    }

    private static Stream<Inline.EvidenceRef> evidence(Content content) {
        return content.pieces().stream()
                .filter(Inline.EvidenceRef.class::isInstance)
                .map(Inline.EvidenceRef.class::cast);
    }

    /** The words that matter most, or all of them. */
    private static Text said(Content content) {
        List<Text> strong = content.pieces().stream()
                .filter(Inline.Emphasis.class::isInstance)
                .map(piece -> ((Inline.Emphasis) piece).text())
                .toList();
        return strong.isEmpty()
                ? Text.joined(
                        " ",
                        content.pieces().stream()
                                .filter(Inline.Words.class::isInstance)
                                .map(piece -> ((Inline.Words) piece).text())
                                .toList())
                : strong.get(0);
    }
}
