package lt.kopz.core.json;

import java.io.IOException;
import java.io.OutputStream;
import lt.kopz.core.codec.InvalidJsonException;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.wording.Wording;

/**
 * Writes why a figure is what it is as JSON, and reads it back: the tree of its explanation, in English and the languages of the dossier, with the
 * sources and acts of its leaves.
 *
 * <pre>{@code
 * Explanations.write(dossier, gaps.financing(), out);
 *
 * ExplainedFigure explained = Explanations.read(bytes);   // without the dossier
 * }</pre>
 *
 * <p>The form has a version, which stands first. Every node has its {@code operation} and its {@code value}; the values of the
 * {@code parts} put together by the operation are the value, so that a reader can compute all of it again. {@code asides} are not
 * counted. What the figure is stands in its {@code value}, such as {@code {"gap": {"missing": …, "direction": "SHORTFALL"}}}. A figure of which nothing is known has a
 * {@code reason} too.
 */
public final class Explanations {
    /** The version of the JSON form that is written; the first one. */
    public static final int SCHEMA_VERSION = 1;

    private Explanations() {}

    /**
     * A figure with its explanation in words, as it is written: for programs that write JSON by a mapper of their own.
     *
     * @param dossier the dossier the figure was computed from, which knows the acts of its facts
     * @param figure the figure, known or not
     * @param readers those who read it in a language of their own
     * @return the figure in English, the languages of the dossier and those of the readers
     */
    public static ExplainedFigure of(Dossier dossier, Figure<?> figure, Wording... readers) {
        return ExplanationCodec.explain(figure, dossier, text -> dossier.inItsLanguages(text, readers));
    }

    /**
     * Writes the explanation of a figure.
     *
     * @param dossier the dossier the figure was computed from, which knows the acts of its facts
     * @param figure the figure, known or not
     * @param out where to; it is flushed and stays open
     * @throws IOException if writing fails
     */
    public static void write(Dossier dossier, Figure<?> figure, OutputStream out) throws IOException {
        ExplanationCodec.CODEC.write(of(dossier, figure), out);
    }

    /**
     * The bytes that {@link #write(Dossier, Figure, OutputStream)} writes.
     *
     * @param dossier the dossier the figure was computed from
     * @param figure the figure, known or not
     * @return UTF-8 bytes
     */
    public static byte[] toBytes(Dossier dossier, Figure<?> figure) {
        return ExplanationCodec.CODEC.toBytes(of(dossier, figure));
    }

    /**
     * Reads an explained figure, with everything that is wrong with it.
     *
     * @param json the bytes, UTF-8
     * @return the figure, or all problems in the order of the file
     */
    public static Reading<ExplainedFigure> load(byte[] json) {
        return ExplanationCodec.CODEC.read(json);
    }

    /**
     * Reads an explained figure.
     *
     * @param json the bytes, UTF-8
     * @return the figure; equal figures were written alike
     * @throws InvalidJsonException if anything is wrong with it; carries all problems
     */
    public static ExplainedFigure read(byte[] json) {
        return load(json).orThrow();
    }

    /**
     * The JSON Schema of the form, draft 2020-12.
     *
     * @return the schema as text
     */
    public static String schema() {
        return ExplanationCodec.CODEC.schema();
    }
}
