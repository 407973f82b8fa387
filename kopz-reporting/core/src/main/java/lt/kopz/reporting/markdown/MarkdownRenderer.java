package lt.kopz.reporting.markdown;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.Narration;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderer;

/**
 * Writes GitHub-flavoured Markdown in UTF-8, with line feeds, ending in one.
 *
 * <p>Sections become headings, tables are padded so that they can be read as they are, footnotes stand at the end as
 * {@code [^1]}. There is no table of contents, since readers of Markdown make their own. Text is escaped: none of it becomes
 * markup, a link or HTML. Passages in another language than the document's are not marked, for Markdown cannot say so.
 */
public final class MarkdownRenderer implements Renderer {

    /** Makes the renderer; {@link lt.kopz.reporting.render.Renderers} does so for the format {@code markdown}. */
    public MarkdownRenderer() {}

    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public String mediaType() {
        return "text/markdown;charset=utf-8";
    }

    @Override
    public String fileExtension() {
        return "md";
    }

    @Override
    public void render(Document document, Wording wording, OutputStream out, RenderOptions options) throws IOException {
        String text = new MarkdownWriter(Narration.of(document, wording)).write(document, options);
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
