package lt.kopz.reporting.csv;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.Narration;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderer;

/**
 * Writes a ZIP file of CSV tables.
 *
 * <p>{@code document.csv} holds the words of the document in reading order, a line for each paragraph, item, fact, finding and
 * footnote: the section, what it is, the text, and for a table or picture the file with its rows or values. Those files are
 * named by number and caption, such as {@code 01-priemones.csv}, in ASCII.
 *
 * <p>Files are stored as they are, so that the bytes are the same on every machine. The rows of a {@link
 * lt.kopz.reporting.document.LongTable} are written one at a time and compressed by the machine's zlib, another version of which
 * may compress to other bytes.
 */
public final class CsvRenderer implements Renderer {

    /** The first moment that ZIP files can state without naming a time zone. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final CsvStyle style;

    /** Makes the renderer for people; {@link lt.kopz.reporting.render.Renderers} does so for the format {@code csv}. */
    public CsvRenderer() {
        this(CsvStyle.PEOPLE);
    }

    /**
     * Makes a renderer.
     *
     * @param style for whom
     */
    public CsvRenderer(CsvStyle style) {
        this.style = style;
    }

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "application/zip";
    }

    /** One table, for machines. */
    @Override
    public ImmutableList<Renderer> ofParts() {
        return ImmutableList.of(new CsvTableRenderer());
    }

    @Override
    public String fileExtension() {
        return "zip";
    }

    @Override
    public void render(Document document, Wording wording, OutputStream out, RenderOptions options) throws IOException {
        DocumentSheets sheets = new DocumentSheets(Narration.of(document, wording), style);
        sheets.tell(document, options);
        ZipOutputStream zip = new ZipOutputStream(out);
        for (DocumentSheets.File file : sheets.files()) {
            ZipEntry entry = new ZipEntry(file.name());
            entry.setTimeLocal(ALWAYS);
            if (file.isLong()) {
                zip.putNextEntry(entry);
                file.sheet().write(zip, style);
            } else {
                byte[] bytes = file.sheet().bytes(style);
                CRC32 sum = new CRC32();
                sum.update(bytes);
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(bytes.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(bytes);
            }
            zip.closeEntry();
        }
        zip.finish();
        out.flush();
    }
}
