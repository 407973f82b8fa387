package lt.kopz.reporting.json;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.OutputStream;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.Narration;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderer;

/**
 * Writes a document as JSON in UTF-8, laid out for people: {@code schemaVersion}, {@code language}, {@code letterhead}, {@code meta},
 * {@code footnotes}, {@code blocks}, in this order. {@link JsonDocuments} reads it and gives its schema.
 *
 * <p>All of it is held in memory, long tables too. Of a letterhead the lines are written, and what the logo shows in words; the
 * picture is not.
 */
public final class JsonRenderer implements Renderer {

    /** Makes the renderer; {@link lt.kopz.reporting.render.Renderers} does so for the format {@code json}. */
    public JsonRenderer() {}

    @Override
    public String format() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public String fileExtension() {
        return "json";
    }

    @Override
    public void render(Document document, Wording wording, OutputStream out, RenderOptions options) throws IOException {
        Texts texts = new Texts(wording.language(), Narration.of(document, wording)::say, ImmutableMap.of());
        new DocumentForm(texts).codec().write(WrittenDocument.of(document, wording.language(), options), out);
    }
}
