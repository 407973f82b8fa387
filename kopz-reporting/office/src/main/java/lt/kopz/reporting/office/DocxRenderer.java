package lt.kopz.reporting.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import lt.kopz.core.wording.Wording;
import lt.kopz.poi.Packages;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/**
 * Writes Office Open XML text documents on A4.
 *
 * <ul>
 *   <li>Headings, captions, lists, notes and table headings are styles of a word processor, so its navigation and its readers
 *       aloud find them; the language is tagged, that of single passages too.
 *   <li>The list of sections has links and the numbers of pages, which are fields.
 *   <li>Footnotes stand at the foot of the page. If one of them is longer than twelve lines, all stand at the end of the
 *       document instead, or they would leave no room for the text.
 *   <li>A letterhead stands in the head of the first page.
 *   <li>The letters are Arial, which offices have or replace by one of the same widths (Liberation Sans); none is embedded.
 *   <li>A long table is written like any other, and held in memory.
 * </ul>
 */
public final class DocxRenderer implements Renderer {

    /** Makes the renderer; {@link lt.kopz.reporting.render.Renderers} does so for the format {@code docx}. */
    public DocxRenderer() {}

    @Override
    public String format() {
        return "docx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    }

    @Override
    public String fileExtension() {
        return "docx";
    }

    @Override
    public void render(Document document, Wording wording, OutputStream out, RenderOptions options) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (XWPFDocument docx = new XWPFDocument()) {
            OfficeProperties properties = OfficeProperties.of(document, wording);
            properties.writeTo(docx.getProperties());
            WordStyles.setUp(docx, properties, document.meta().layout());
            new DocxWriter(document, wording, docx).write(document, options);
            docx.write(written);
        }
        Packages.copyWithoutTimes(written.toByteArray(), out);
    }
}
