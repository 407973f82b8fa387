package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lt.kopz.core.codec.InvalidJsonException;
import lt.kopz.core.codec.JsonLines;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.save.NotSavedException;
import lt.kopz.core.save.Saving;

/**
 * Reads and writes dossiers as JSON.
 *
 * <pre>{@code
 * Dossier dossier = Dossiers.read(Path.of("kaisiadorys-2019.json"));
 *
 * Reading<Dossier> reading = Dossiers.load(bytes);
 * reading.problems().forEach(problem -> System.out.println(problem.explain(Wording.ENGLISH)));   // line 12, column 5, /acts/0/kind: …
 * }</pre>
 *
 * <p>A file is read whole or not at all: either there is a dossier and no problem, or there are problems and no dossier. Every problem
 * has a kind, a JSON Pointer, a line, a column, and says what to do in every language. Writing gives the same bytes for the same dossier, and reading
 * them back gives an equal dossier.
 */
public final class Dossiers {
    /** The version of the JSON form that is written; the first one. */
    public static final int SCHEMA_VERSION = 1;

    private Dossiers() {}

    /**
     * Reads a dossier, with everything that is wrong with it.
     *
     * @param json the file's bytes, UTF-8
     * @return the dossier, or all problems in the order of the file
     */
    public static Reading<Dossier> load(byte[] json) {
        return load(json, Limits.standard());
    }

    /**
     * Reads a dossier within limits of one's own, with everything that is wrong with it.
     *
     * @param json the file's bytes, UTF-8
     * @param limits how large and how deep the file may be
     * @return the dossier, or all problems in the order of the file
     */
    public static Reading<Dossier> load(byte[] json, Limits limits) {
        return DossierCodec.read(json, limits);
    }

    /**
     * Reads a dossier from a file.
     *
     * @param file the file
     * @return the dossier
     * @throws IOException if the file cannot be read
     * @throws InvalidJsonException if anything is wrong with it; carries all problems
     */
    public static Dossier read(Path file) throws IOException {
        return read(Files.readAllBytes(file));
    }

    /**
     * Reads a dossier.
     *
     * @param json the bytes, UTF-8
     * @return the dossier
     * @throws InvalidJsonException if anything is wrong with it; carries all problems
     */
    public static Dossier read(byte[] json) {
        return load(json).orThrow();
    }

    /**
     * Writes a dossier in the readable layout: two blanks of indentation, what fits on a line on one line, properties in their fixed
     * order, a line feed at the end.
     *
     * @param dossier the dossier
     * @param out where to; it is flushed and stays open
     * @throws IOException if writing fails
     * @throws IllegalArgumentException if a fact states an amount of more than fifteen digits before the decimal mark or a count above 10^12,
     *     which would not be read back; nothing was written then
     */
    public static void write(Dossier dossier, OutputStream out) throws IOException {
        DossierCodec.CODEC.write(dossier, out);
    }

    /**
     * Saves a dossier as a file, whole or not at all; see {@link Saving}. What is written is what {@link #write(Dossier, OutputStream)} writes.
     *
     * <pre>{@code
     * Dossiers.write(dossier, Path.of("kaisiadorys-2019.json"));
     * }</pre>
     *
     * @param dossier the dossier
     * @param file where to; its folder has to be there
     * @throws NotSavedException if it was not saved, as on a full disk, in a folder that may not be written to, or while another writer
     *     saves the same file: a file that was there before is unchanged, and the exception says what to do
     * @throws IllegalArgumentException as {@link #write(Dossier, OutputStream)} throws it; nothing was saved then
     */
    public static void write(Dossier dossier, Path file) throws NotSavedException {
        Saving.file(file, out -> write(dossier, out));
    }

    /**
     * The bytes that {@link #write(Dossier, OutputStream)} writes.
     *
     * @param dossier the dossier
     * @return UTF-8 bytes
     * @throws IllegalArgumentException as {@link #write(Dossier, OutputStream)} throws it
     */
    public static byte[] toBytes(Dossier dossier) {
        return DossierCodec.CODEC.toBytes(dossier);
    }

    /**
     * Reads dossiers from JSON Lines, one on each line, while the stream is consumed: any number of them in the memory of one.
     *
     * <pre>{@code
     * try (InputStream in = Files.newInputStream(country)) {
     *     Dossiers.readLines(in, problems -> problems.forEach(System.err::println)).forEach(this::count);
     * }
     * }</pre>
     *
     * @param json the lines, UTF-8; read to their end, left open
     * @param bad is given all problems of a line that is no dossier; reading goes on after it
     * @return the dossiers of the good lines; throws UncheckedIOException where reading fails
     */
    public static Stream<Dossier> readLines(InputStream json, Consumer<? super ImmutableList<Problem>> bad) {
        return DossierCodec.readLines(json, Limits.standard(), bad);
    }

    /**
     * Writes dossiers as JSON Lines, each on a line of its own.
     *
     * @param dossiers the dossiers
     * @param out where to; it is flushed and stays open
     * @throws IOException if writing fails
     */
    public static void writeLines(Stream<Dossier> dossiers, OutputStream out) throws IOException {
        JsonLines.write(dossiers, DossierCodec.CODEC, out);
    }

    /**
     * The JSON Schema of the form, draft 2020-12. Every object and every property has a title and a description. The same text lies
     * in the jar beside this class as {@code dossier-1.schema.json}.
     *
     * <p>What the schema accepts may still be refused by {@link #load}: that a day exists, that an id is named which something has, and
     * that amounts fit their currency, only reading finds out. What is written is always accepted by the schema.
     *
     * @return the schema as text
     */
    public static String schema() {
        return DossierCodec.CODEC.schema();
    }
}
