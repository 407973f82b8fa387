package lt.kopz.benchmarks.jasper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.Narration;
import lt.kopz.reporting.render.Run;

/** What both write, line by line: a heading, a paragraph, the caption, the header or a row of a table. */
record Line(Kind kind, List<String> cells) {

    /** What a line is. */
    enum Kind {
        HEADING,
        PARAGRAPH,
        CAPTION,
        HEADER,
        ROW
    }

    /** The headings, paragraphs and tables of the yearly report of Kaišiadorys for 2019, in Lithuanian. */
    static List<Line> ofYearlyReport() throws IOException {
        Dossier dossier;
        try (InputStream json =
                Objects.requireNonNull(Line.class.getResourceAsStream("/lt/kopz/quickstart/kaisiadorys-2019.json"))) {
            dossier = Dossiers.read(json.readAllBytes());
        }
        Document report = YearlyReport.of(dossier);
        List<Line> lines = new ArrayList<>();
        add(report.blocks(), Narration.of(report, Wording.LITHUANIAN), lines);
        return lines;
    }

    private static void add(List<Block> blocks, Narration narration, List<Line> lines) {
        for (Block block : blocks) {
            if (block instanceof Section section) {
                lines.add(new Line(Kind.HEADING, List.of(narration.plain(section.title()))));
                add(section.blocks(), narration, lines);
            } else if (block instanceof Paragraph paragraph) {
                lines.add(new Line(Kind.PARAGRAPH, List.of(text(narration.say(paragraph.content())))));
            } else if (block instanceof Table table) {
                lines.add(new Line(Kind.CAPTION, List.of(narration.plain(table.caption()))));
                lines.add(new Line(
                        Kind.HEADER,
                        table.columns().stream()
                                .map(Column::header)
                                .map(narration::plain)
                                .toList()));
                table.rows().forEach(row -> lines.add(row(row, narration)));
                table.total().ifPresent(row -> lines.add(row(row, narration)));
            }
        }
    }

    /** The same with each row of a table so many times. */
    static List<Line> longer(List<Line> lines, int times) {
        return lines.stream()
                .flatMap(line -> Collections.nCopies(line.kind == Kind.ROW ? times : 1, line).stream())
                .toList();
    }

    private static Line row(Row row, Narration narration) {
        return new Line(
                Kind.ROW,
                row.cells().stream().map(cell -> text(narration.say(cell))).toList());
    }

    private static String text(List<Run> runs) {
        return runs.stream()
                .map(run -> run instanceof Run.Words words ? words.text() : "")
                .collect(Collectors.joining());
    }

    /** Writes lines as text, a line each, its cells parted by tabulators, of which they have none. */
    static void write(List<Line> lines, Path file) throws IOException {
        Files.write(
                file,
                lines.stream()
                        .map(line -> line.kind + "\t" + String.join("\t", line.cells))
                        .toList());
    }

    static List<Line> read(Path file) throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            List<String> parts = List.of(line.split("\t", -1));
            lines.add(new Line(Kind.valueOf(parts.get(0)), parts.subList(1, parts.size())));
        }
        return lines;
    }
}
