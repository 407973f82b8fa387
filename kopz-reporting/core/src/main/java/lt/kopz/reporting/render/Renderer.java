package lt.kopz.reporting.render;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.OutputStream;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;

/**
 * Writes documents in one format.
 *
 * <p>A renderer has no state: one instance serves any number of threads. The same document, wording and options give the same
 * bytes on every machine, whatever its default locale, zone or character set, and nothing is written but the stream. It is a
 * service: an artifact that brings a format names its class in {@code META-INF/services/lt.kopz.reporting.render.Renderer}
 * (and {@code provides} it in its {@code module-info}), and {@link Renderers} finds it.
 */
public interface Renderer {

    /**
     * Names the format.
     *
     * @return a short lower-case name, such as {@code html}
     */
    String format();

    /**
     * Names the format as the web does.
     *
     * @return the media type, such as {@code text/html;charset=utf-8}
     */
    String mediaType();

    /**
     * Renderers of this format under further media types, which hold a part of a document: {@link Renderers#forMediaType} finds them.
     *
     * @return such as one for a single table of CSV; none for most formats
     */
    default ImmutableList<Renderer> ofParts() {
        return ImmutableList.of();
    }

    /**
     * Names the usual end of a file name.
     *
     * @return the extension without a dot, such as {@code html}
     */
    String fileExtension();

    /**
     * Whether documents in a language can be written.
     *
     * @param wording the language
     * @return false where the letters of the format, or the direction in which it sets them, are not those of the language; most formats set
     *     any language
     */
    default boolean writes(Wording wording) {
        return true;
    }

    /**
     * Writes a document.
     *
     * <p>The stream is flushed and stays open. A document that cannot be said (a phrase lacks an argument) writes nothing.
     *
     * @param document what to write
     * @param wording the language to write it in
     * @param out where the bytes go
     * @param options how to write it; what a format does not know of, it leaves aside
     * @throws IOException if the stream refuses; passed on as it is
     * @throws IllegalArgumentException if the format cannot {@linkplain #writes write} the language; then nothing is written
     * @throws IllegalStateException if a phrase of the document lacks an argument
     */
    void render(Document document, Wording wording, OutputStream out, RenderOptions options) throws IOException;

    /**
     * Writes a document with the usual options.
     *
     * @param document what to write
     * @param wording the language to write it in
     * @param out where the bytes go; flushed, and left open
     * @throws IOException if the stream refuses; passed on as it is
     * @throws IllegalStateException if a phrase of the document lacks an argument
     */
    default void render(Document document, Wording wording, OutputStream out) throws IOException {
        render(document, wording, out, RenderOptions.usual());
    }
}
