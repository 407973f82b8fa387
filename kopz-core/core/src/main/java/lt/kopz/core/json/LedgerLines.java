package lt.kopz.core.json;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lt.kopz.core.codec.JsonLines;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.problem.Problem;

/**
 * Reads and writes the entries of ledgers as JSON Lines, an entry on each line, any number of them in the memory of a few.
 *
 * <pre>{@code
 * try (InputStream in = Files.newInputStream(file)) {
 *     Ledger ledger = LedgerLines.read(in, problems -> problems.forEach(System.err::println)).collect(Ledger.collector());
 * }
 * }</pre>
 *
 * <p>A line, here on two:
 *
 * <pre>
 * {"id":"decision","kind":"ORIGINAL","day":"2019-10-24","amount":{"amount":"700.00","currency":"EUR"},"account":"line",
 *  "plan":"plan-2019-2020","source":"MUNICIPAL_BUDGET"}
 * </pre>
 *
 * <p>The last line states how many entries there are, as in <code>{"entries":1}</code>, so that a file that was cut shows it: it has another
 * number of them, or ends without that line. Either is a problem, after the entries that are there have been delivered. A file that somebody
 * else wrote without that line is read in the same way and has that problem; {@link #readSome} reads a piece of a file, which has none.
 */
public final class LedgerLines {
    private LedgerLines() {}

    /**
     * Reads entries within the standard limits.
     *
     * @param json the lines, UTF-8; read to their end, left open
     * @param bad is given all problems of a line that is no entry; reading goes on after it
     * @return the entries of the good lines; throws UncheckedIOException where reading fails
     */
    public static Stream<LedgerEntry> read(InputStream json, Consumer<? super ImmutableList<Problem>> bad) {
        return read(json, Limits.standard(), bad);
    }

    /**
     * Reads entries within limits of one's own.
     *
     * @param json the lines, UTF-8; read to their end, left open
     * @param limits how large and how deep a line may be
     * @param bad is given all problems of a line that is no entry; reading goes on after it
     * @return the entries of the good lines; throws UncheckedIOException where reading fails
     */
    public static Stream<LedgerEntry> read(
            InputStream json, Limits limits, Consumer<? super ImmutableList<Problem>> bad) {
        return read(json, limits, (entry, line) -> entry, bad);
    }

    /**
     * Reads entries together with the lines on which they stand.
     *
     * @param <R> the type of what is made of an entry and its line
     * @param json the lines, UTF-8; read to their end, left open
     * @param limits how large and how deep a line may be
     * @param made is given an entry and the number of its line, counted from 1
     * @param bad is given all problems of a line that is no entry; reading goes on after it
     * @return what is made of the good lines; throws UncheckedIOException where reading fails
     */
    public static <R> Stream<R> read(
            InputStream json,
            Limits limits,
            BiFunction<? super LedgerEntry, ? super Long, ? extends R> made,
            Consumer<? super ImmutableList<Problem>> bad) {
        return JsonLines.read(json, LedgerCodec.CODEC, JsonLines.Count.LAST, limits, made, bad);
    }

    /**
     * Reads the entries of a piece of a file, which need not end as the file does, together with the lines on which they stand.
     *
     * @param <R> the type of what is made of an entry and its line
     * @param json the lines, UTF-8; read to their end, left open
     * @param limits how large and how deep a line may be
     * @param made is given an entry and the number of its line in the piece, counted from 1
     * @param bad is given all problems of a line that is no entry; reading goes on after it
     * @return what is made of the good lines; throws UncheckedIOException where reading fails
     */
    public static <R> Stream<R> readSome(
            InputStream json,
            Limits limits,
            BiFunction<? super LedgerEntry, ? super Long, ? extends R> made,
            Consumer<? super ImmutableList<Problem>> bad) {
        return JsonLines.read(json, LedgerCodec.CODEC, JsonLines.Count.OF_ANOTHER, limits, made, bad);
    }

    /**
     * Writes entries, each on a line of its own, and then how many there are. What is written is read as equal entries.
     *
     * @param entries the entries
     * @param out where to; it is flushed and stays open
     * @throws IOException if writing fails
     * @throws IllegalArgumentException if a name is no id as in a dossier, or an amount has more than fifteen digits before the decimal
     *     mark; the lines before it may have been written
     */
    public static void write(Stream<LedgerEntry> entries, OutputStream out) throws IOException {
        JsonLines.writeCounted(entries, LedgerCodec.CODEC, out);
    }
}
