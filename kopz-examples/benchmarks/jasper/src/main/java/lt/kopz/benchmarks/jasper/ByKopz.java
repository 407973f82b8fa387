package lt.kopz.benchmarks.jasper;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.DocumentMeta;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.Renderer;
import lt.kopz.reporting.render.Renderers;

/** The lines as a document of kopz. */
final class ByKopz {
    private ByKopz() {}

    /** A whole process: reads the lines, and writes them as PDF. */
    public static void main(String[] arguments) throws IOException {
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
            write(Renderers.forFormat("pdf"), Line.read(Path.of(arguments[0])), out);
        }
        Comparison.tellProcessorTime();
    }

    static void write(Renderer renderer, List<Line> lines, OutputStream out) throws IOException {
        renderer.render(document(lines), Wording.LITHUANIAN, out);
    }

    private static Document document(List<Line> lines) {
        List<Block> sections = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        Literal title = Literal.of("");
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            switch (line.kind()) {
                case HEADING -> {
                    flush(sections, title, blocks);
                    title = Literal.of(line.cells().get(0));
                }
                case PARAGRAPH ->
                    blocks.add(Paragraph.of(Literal.of(line.cells().get(0))));
                case CAPTION -> {
                    int end = i + 2;
                    while (end < lines.size() && lines.get(end).kind() == Line.Kind.ROW) {
                        end++;
                    }
                    blocks.add(table(lines.subList(i, end)));
                }
                default -> {
                    // stands in the table of the caption before it
                }
            }
        }
        flush(sections, title, blocks);
        return Document.of(DocumentMeta.of(Literal.of("2019 m. ataskaita"), LocalDate.of(2019, 12, 10)), sections);
    }

    private static void flush(List<Block> sections, Literal title, List<Block> blocks) {
        if (title.value().isEmpty()) {
            sections.addAll(blocks);
        } else {
            sections.add(Section.of("part-" + sections.size(), title, blocks));
        }
        blocks.clear();
    }

    private static Table table(List<Line> lines) {
        return new Table(
                Literal.of(lines.get(0).cells().get(0)),
                lines.get(1).cells().stream()
                        .map(header -> Column.text(Literal.of(header)))
                        .collect(ImmutableList.toImmutableList()),
                lines.subList(2, lines.size()).stream()
                        .map(row -> Row.of(row.cells().stream()
                                .map(text -> Cell.text(Literal.of(text)))
                                .toArray(Cell[]::new)))
                        .collect(ImmutableList.toImmutableList()),
                Optional.empty(),
                OptionalInt.empty());
    }
}
