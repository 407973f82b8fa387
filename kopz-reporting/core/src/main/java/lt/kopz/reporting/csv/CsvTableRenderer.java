package lt.kopz.reporting.csv;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.LongTable;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderer;

/**
 * Writes one table of a document as CSV for machines ({@code text/csv}, RFC 4180): the one that {@link RenderOptions#withTable} chooses, or the only
 * one there is. {@link CsvRenderer} writes all of them.
 */
public final class CsvTableRenderer implements Renderer {

    /** Makes the renderer; {@link lt.kopz.reporting.render.Renderers} does so for the media type {@code text/csv}. */
    public CsvTableRenderer() {}

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv;charset=utf-8;header=present";
    }

    @Override
    public String fileExtension() {
        return "csv";
    }

    /**
     * Writes the table.
     *
     * @throws IllegalArgumentException if the document has no table of that number or name, or several and none is chosen; then nothing is written
     */
    @Override
    public void render(Document document, Wording wording, OutputStream out, RenderOptions options) throws IOException {
        ImmutableList<Block> tables = tables(document.blocks());
        Block table = IntStream.range(0, tables.size())
                .filter(i -> options.table()
                        .map(name -> DocumentSheets.isName(name, i + 1, wording.say(caption(tables.get(i)))))
                        .orElse(tables.size() == 1))
                .mapToObj(tables::get)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(refusal(tables, options.table(), wording)));
        if (table instanceof LongTable many) {
            CsvTables.write(many, wording, out, CsvStyle.MACHINES);
        } else {
            CsvTables.write((Table) table, wording, out, CsvStyle.MACHINES);
        }
    }

    private static ImmutableList<Block> tables(List<Block> blocks) {
        return blocks.stream()
                .flatMap(block ->
                        block instanceof Section section ? tables(section.blocks()).stream() : List.of(block).stream())
                .filter(block -> block instanceof Table || block instanceof LongTable)
                .collect(ImmutableList.toImmutableList());
    }

    private static String refusal(ImmutableList<Block> tables, Optional<String> chosen, Wording wording) {
        String wanted = chosen.map(name -> "has no table " + name).orElse("is to be written as one table");
        String captions = IntStream.range(0, tables.size())
                .mapToObj(i -> (i + 1) + ": " + wording.say(caption(tables.get(i))))
                .collect(Collectors.joining("; "));
        return "The document " + wanted + ", but its tables are " + (captions.isEmpty() ? "none" : captions)
                + ". Choose one by its number or its name, or ask for application/zip, which has the whole document";
    }

    private static Text caption(Block table) {
        return table instanceof LongTable many ? many.caption() : ((Table) table).caption();
    }
}
