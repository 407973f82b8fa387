package lt.kopz.reporting.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.Narration;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderer;

/**
 * Writes plain text in UTF-8, with line feeds, ending in one.
 *
 * <p>Lines have at most 80 columns and break at blanks, never at a no-break space, so that "2550,00 Eur" stays whole; a word
 * that is longer than a line stays whole as well. Headings are underlined. A table stands in columns, its cells over several
 * lines where they must; one that would not fit is written as a record a row, each value behind the heading of its column.
 * Pictures are described in words and by their values. Footnotes are marked {@code [1]} and stand at the end. Emphasis and passages
 * in another language are not marked, for plain text cannot say so.
 */
public final class TextRenderer implements Renderer {

    /** Makes the renderer; {@link lt.kopz.reporting.render.Renderers} does so for the format {@code text}. */
    public TextRenderer() {}

    @Override
    public String format() {
        return "text";
    }

    @Override
    public String mediaType() {
        return "text/plain;charset=utf-8";
    }

    @Override
    public String fileExtension() {
        return "txt";
    }

    @Override
    public void render(Document document, Wording wording, OutputStream out, RenderOptions options) throws IOException {
        String text = new TextWriter(Narration.of(document, wording)).write(document, options);
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
