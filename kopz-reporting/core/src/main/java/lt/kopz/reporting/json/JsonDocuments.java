package lt.kopz.reporting.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.render.Run;
import org.jspecify.annotations.Nullable;

/**
 * Reads the documents that {@link JsonRenderer} writes.
 *
 * <pre>{@code
 * Document report = JsonDocuments.read(bytes).orThrow();
 * Renderers.forFormat("html").render(report, Wording.LITHUANIAN, out);
 * }</pre>
 *
 * <p>Written again in its language, the document gives the same bytes; as a page in its language, it is the page of the original. In
 * another language its words stay in the one they were written in, and are marked so; its amounts, counts and dates are written in
 * the other. The letterhead belongs to a writing and not to the document: it is checked and left aside.
 */
public final class JsonDocuments {

    /** The version of the form that is written, and the only one so far that is read. */
    public static final int SCHEMA_VERSION = 1;

    /** The language that a document is read in before it is known which one it is in. */
    private static final String UNKNOWN = "und";

    private JsonDocuments() {}

    /**
     * Reads a document within the standard limits.
     *
     * @param json UTF-8 bytes; a byte order mark is skipped
     * @return the document, or every problem with line, column and JSON Pointer, never a part of a document
     */
    public static Reading<Document> read(byte[] json) {
        return read(json, Limits.standard());
    }

    /**
     * Reads a document.
     *
     * @param json UTF-8 bytes; a byte order mark is skipped
     * @param limits how much is read
     * @return the document, or every problem with line, column and JSON Pointer, never a part of a document
     */
    public static Reading<Document> read(byte[] json, Limits limits) {
        return readWritten(json, limits).flatMap(written -> Reading.of(written.document()));
    }

    /**
     * Reads a stream to its end within the standard limits; it stays open.
     *
     * @param json UTF-8 bytes; a byte order mark is skipped
     * @return the document, or every problem with line, column and JSON Pointer, never a part of a document
     * @throws IOException if the stream cannot be read
     */
    public static Reading<Document> read(InputStream json) throws IOException {
        Limits limits = Limits.standard();
        return read(json.readNBytes(limits.maxBytes() + 1), limits);
    }

    /**
     * The JSON Schema of the form, draft 2020-12.
     *
     * @return the schema as text
     */
    public static String schema() {
        return codec(UNKNOWN, null).schema();
    }

    /**
     * Reads until it is known what a string and a mark mean: that depends on the language and the footnotes, which may stand behind
     * them. As long as the footnotes are not known, every mark is taken to have one.
     */
    static Reading<WrittenDocument> readWritten(byte[] json, Limits limits) {
        return codec(UNKNOWN, null)
                .read(json, limits)
                .flatMap(written -> written.language().equals(UNKNOWN)
                        ? Reading.of(written)
                        : codec(written.language(), null).read(json, limits))
                .flatMap(written -> codec(written.language(), Maps.uniqueIndex(written.footnotes(), Footnote::id))
                        .read(json, limits));
    }

    private static Codec<WrittenDocument> codec(String language, @Nullable ImmutableMap<String, Footnote> footnotes) {
        return new DocumentForm(new Texts(language, JsonDocuments::unsaid, footnotes)).codec();
    }

    private static ImmutableList<Run> unsaid(Text text) {
        throw new IllegalStateException("A reader says nothing: " + text);
    }
}
