package lt.kopz.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.BulletList;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Content;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Findings;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.LongTable;
import lt.kopz.reporting.document.NumberedList;
import lt.kopz.reporting.document.Outline;
import lt.kopz.reporting.document.Outlines;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.Narration;
import lt.kopz.reporting.render.Run;

/** Walks a document and lists whatever it says, piece by piece, except what a chart shows. */
final class DocumentTexts {
    private final Narration narration;
    private final Wording wording;
    private final BiFunction<Cell, Wording, List<String>> inTables;
    private final List<String> all = new ArrayList<>();

    private DocumentTexts(Document document, Wording wording, BiFunction<Cell, Wording, List<String>> inTables) {
        this.narration = Narration.of(document, wording);
        this.wording = wording;
        this.inTables = inTables;
    }

    /** The stretches that are said; a cell of a table as the format says it. */
    static List<String> of(Document document, Wording wording, BiFunction<Cell, Wording, List<String>> inTables) {
        DocumentTexts texts = new DocumentTexts(document, wording, inTables);
        texts.say(document.meta().title());
        document.meta().subtitle().ifPresent(texts::say);
        document.meta().author().ifPresent(texts::say);
        document.blocks().forEach(texts::block);
        document.footnotes().forEach(footnote -> {
            footnote.lines().forEach(texts::say);
            footnote.outlines().forEach(texts::outline);
        });
        return texts.all;
    }

    /** What a narration says, without marks. */
    static List<String> words(List<Run> runs) {
        return runs.stream()
                .filter(Run.Words.class::isInstance)
                .map(run -> ((Run.Words) run).text())
                .toList();
    }

    private void block(Block block) {
        if (block instanceof Section section) {
            say(section.title());
            section.blocks().forEach(this::block);
        } else if (block instanceof Paragraph paragraph) {
            say(paragraph.content());
        } else if (block instanceof BulletList list) {
            list.items().forEach(this::say);
        } else if (block instanceof NumberedList list) {
            list.items().forEach(this::say);
        } else if (block instanceof Facts facts) {
            facts.facts().forEach(fact -> {
                say(fact.term());
                all.addAll(words(narration.say(fact.value())));
            });
        } else if (block instanceof Table table) {
            table(table.caption(), table.columns(), table.rows());
            table.total().ifPresent(this::row);
        } else if (block instanceof LongTable table) {
            table(table.caption(), table.columns(), table.rows());
        } else if (block instanceof Illustration illustration) {
            say(illustration.caption());
            say(illustration.alternative());
        } else if (block instanceof Outlines outlines) {
            outlines.roots().forEach(this::outline);
        } else if (block instanceof Findings findings) {
            findings.notices().forEach(notice -> {
                all.add(notice.code());
                say(notice.text());
                notice.instances().forEach(instance -> {
                    say(instance.name());
                    instance.detail().ifPresent(this::say);
                });
                notice.evidence().forEach(this::say);
            });
        } else {
            throw new AssertionError("what does a " + block.getClass() + " say?");
        }
    }

    private void table(Text caption, List<Column> columns, Iterable<Row> rows) {
        say(caption);
        columns.forEach(column -> say(column.header()));
        rows.forEach(this::row);
    }

    private void row(Row row) {
        row.cells().forEach(cell -> all.addAll(inTables.apply(cell, wording)));
    }

    private void outline(Outline node) {
        say(narration.label(node));
        node.children().forEach(this::outline);
    }

    private void say(Text text) {
        all.addAll(words(narration.say(text)));
    }

    private void say(Content content) {
        all.addAll(words(narration.say(content)));
    }
}
