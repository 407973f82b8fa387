package lt.kopz.core.codec;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON Lines: a value on each line of a text, which may be longer than memory.
 *
 * <pre>{@code
 * try (InputStream in = Files.newInputStream(file)) {
 *     long signed = JsonLines.read(
 *                     in, ACT, JsonLines.Count.NONE, Limits.standard(), (act, line) -> act, problems -> problems.forEach(System.err::println))
 *             .filter(act -> act.signed().isPresent())
 *             .count();
 * }
 * // line 1204, column 17, /adopted: the value '2019-13-01' is not possible (INVALID_VALUE). Fix: write a date such as 2019-02-05
 * }</pre>
 *
 * <p>A line is delivered whole or not at all: a good one as a value of the stream, a bad one as all of its problems, whose line is that of
 * the text; reading goes on after it. Blank lines are skipped. Ids, dates and organisations that repeat are one object for all lines of a
 * stream.
 */
public final class JsonLines {
    private static final int CHUNK = 1 << 17;
    private static final int SLOTS = 1 << 10;

    /** The last line of a text that states how many there are. */
    private static final Pattern END = Pattern.compile("\\s*\\{\\s*\"entries\"\\s*:\\s*([0-9]{1,18})\\s*}\\s*");

    /** What a line that states how many there are means. */
    public enum Count {
        /** No such line is a value: it is bad like any other that is none. */
        NONE,
        /** The text may be a piece of another one, in which such a line says nothing. */
        OF_ANOTHER,
        /** The text ends with such a line, or else it was cut; the line counts those since the last such line, if there is another before it. */
        LAST
    }

    private JsonLines() {}

    /**
     * Reads the values of a text together with the lines on which they stand.
     *
     * @param <T> the type of a value
     * @param <R> the type of what is made of a value and its line
     * @param in the text in UTF-8; it is read to its end and stays open
     * @param codec how a value stands on its line
     * @param count what a line is that states how many there are
     * @param limits how much is read; the most bytes are those of one line, and problems those of one line
     * @param made is given a value and the number of its line, counted from 1
     * @param bad is given all problems of a line that is not a value, as soon as the stream gets there
     * @return what is made of the good lines; sequential; it throws UncheckedIOException where the text cannot be read
     */
    public static <T, R> Stream<R> read(
            InputStream in,
            Codec<T> codec,
            Count count,
            Limits limits,
            BiFunction<? super T, ? super Long, ? extends R> made,
            Consumer<? super ImmutableList<Problem>> bad) {
        Memory memory = new Memory(SLOTS);
        Lines<T> lines = new Lines<>(
                in, count, limits, bad, codec, memory, line -> Scan.read(codec, line, limits, false, memory));
        return StreamSupport.stream(lines, false).map(value -> made.apply(value, lines.number - 1));
    }

    /**
     * Reads the values of a text whose lines are not read by a codec alone, but checked further.
     *
     * @param <T> the type of a value
     * @param in the text in UTF-8; it is read to its end and stays open
     * @param <A> the type that the codec reads
     * @param codec how a value stands on its line
     * @param checked makes the value of what the codec read of a line, with places, or adds problems to it
     * @param limits how much is read; the most bytes are those of one line, and problems those of one line
     * @param bad is given all problems of a line that is not a value, as soon as the stream gets there
     * @return the values of the good lines; sequential; it throws UncheckedIOException where the text cannot be read
     */
    public static <A, T> Stream<T> read(
            InputStream in,
            Codec<A> codec,
            Function<? super Reading<A>, Reading<T>> checked,
            Limits limits,
            Consumer<? super ImmutableList<Problem>> bad) {
        Memory memory = new Memory(SLOTS);
        return StreamSupport.stream(
                new Lines<>(
                        in,
                        Count.NONE,
                        limits,
                        bad,
                        null,
                        memory,
                        line -> checked.apply(Scan.read(codec, line, limits, true, memory))),
                false);
    }

    /**
     * Writes values, each on a line of its own.
     *
     * @param <T> the type of a value
     * @param values the values
     * @param codec how a value stands on its line
     * @param out where the UTF-8 bytes go; flushed, left open
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if the description has no way to write a value; the lines before it may have been written
     */
    public static <T> void write(Stream<? extends T> values, Codec<T> codec, OutputStream out) throws IOException {
        lines(values, codec, out);
        out.flush();
    }

    /**
     * Writes values, each on a line of its own, and then the line that states how many there are, as in <code>{"entries":3}</code>.
     *
     * @param <T> the type of a value
     * @param values the values
     * @param codec how a value stands on its line
     * @param out where the UTF-8 bytes go; flushed, left open
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if the description has no way to write a value; the lines before it may have been written
     */
    public static <T> void writeCounted(Stream<? extends T> values, Codec<T> codec, OutputStream out)
            throws IOException {
        long written = lines(values, codec, out);
        out.write(("{\"entries\":" + written + "}\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static <T> long lines(Stream<? extends T> values, Codec<T> codec, OutputStream out) throws IOException {
        CompactLayout lines = new CompactLayout();
        long written = 0;
        for (Iterator<? extends T> each = values.iterator(); each.hasNext(); written++) {
            codec.put(each.next(), lines);
            lines.endLine();
            if (lines.size() >= CHUNK) {
                lines.writeTo(out);
            }
        }
        lines.writeTo(out);
        return written;
    }

    /**
     * The lines of a text, taken from a buffer that holds some of them whole. Good lines are read by one pass over the buffer; a line at
     * which that pass fails is read again for itself, which finds and locates all that is wrong with it.
     */
    private static final class Lines<T> extends AbstractSpliterator<T> {
        private final InputStream in;
        private final Count count;
        private final Limits limits;
        private final Consumer<? super ImmutableList<Problem>> bad;
        private final @Nullable Codec<T> codec;
        private final Memory memory;
        private final Function<? super byte[], Reading<T>> each;

        private byte[] buffer;
        private int at;
        private int whole;
        private int filled;
        private boolean ended;
        private boolean wellFormed;

        /** The number of the line that starts at {@code at}. */
        private long number = 1;

        private @Nullable Scan scan;
        private long scanStart;

        /** How many values there were since the last line that states their number. */
        private long found;

        /** Whether the text may go on: it has not ended as it should, nor was it said that it has not. */
        private boolean open;

        Lines(
                InputStream in,
                Count count,
                Limits limits,
                Consumer<? super ImmutableList<Problem>> bad,
                @Nullable Codec<T> codec,
                Memory memory,
                Function<? super byte[], Reading<T>> each) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.in = in;
            this.count = count;
            this.open = count == Count.LAST;
            this.limits = limits;
            this.bad = bad;
            this.codec = codec;
            this.memory = memory;
            this.each = each;
            this.buffer = new byte[Math.min(CHUNK, limits.maxBytes() + 1)];
        }

        @Override
        public boolean tryAdvance(Consumer<? super T> action) {
            while (at < whole || fill()) {
                skipBlankLines();
                T value = codec == null || !wellFormed ? null : together(codec);
                if (value == null && at < whole) {
                    value = alone();
                }
                if (value != null) {
                    found++;
                    open = count == Count.LAST;
                    action.accept(value);
                    return true;
                }
            }
            if (open) {
                open = false;
                tell(ImmutableList.of(Problem.of(ProblemKind.TRUNCATED, JsonPlace.START)));
            }
            return false;
        }

        private void skipBlankLines() {
            int breaks = 0;
            for (int to = at; to < whole; to++) {
                byte b = buffer[to];
                if (b == '\n' || isLoneReturn(to)) {
                    breaks++;
                } else if (b != ' ' && b != '\t' && b != '\r') {
                    return;
                }
                if (b == '\n' || to + 1 == whole) {
                    at = to + 1;
                    number += breaks;
                    breaks = 0;
                }
            }
        }

        private boolean isLoneReturn(int place) {
            return buffer[place] == '\r' && place + 1 < whole && buffer[place + 1] != '\n';
        }

        /** The next value by the pass over all whole lines; null, and nothing read, where there is something wrong with it. */
        private @Nullable T together(Codec<T> codec) {
            Scan pass = scan;
            if (pass == null) {
                pass = Scan.ofLines(buffer, at, whole, limits, memory);
                scan = pass;
                scanStart = number;
            }
            T value = at < whole ? pass.line(codec) : null;
            if (value == null) {
                stopPass();
                return null;
            }
            at = Math.min(pass.lineEnd() + 1, whole);
            number = scanStart + pass.lineRead();
            return value;
        }

        private void stopPass() {
            if (scan != null) {
                scan.close();
                scan = null;
            }
        }

        /** The value of the next line, read for itself; null where it is bad. */
        private @Nullable T alone() {
            int end = at;
            int breaks = 1;
            while (end < whole && buffer[end] != '\n') {
                breaks += isLoneReturn(end) ? 1 : 0;
                end++;
            }
            Reading<T> reading = each.apply(Arrays.copyOfRange(buffer, at, end));
            if (reading.value().isEmpty() && (count == Count.NONE || !isEnd(end))) {
                tell(reading.problems());
                bad();
            }
            at = Math.min(end + 1, whole);
            number += breaks;
            return reading.value().orElse(null);
        }

        /** Whether the next line states how many there are; it is told where there are not so many. */
        private boolean isEnd(int end) {
            Matcher line = END.matcher(new String(buffer, at, end - at, StandardCharsets.UTF_8));
            if (!line.matches()) {
                return false;
            }
            long stated = Long.parseLong(line.group(1));
            if (count == Count.LAST && stated != found) {
                tell(ImmutableList.of(
                        Problem.of(ProblemKind.MISSING_ROWS, JsonPlace.START, "found", found, "entries", stated)));
            }
            found = 0;
            open = false;
            return true;
        }

        private void bad() {
            found++;
            open = count == Count.LAST;
        }

        private void tell(ImmutableList<Problem> problems) {
            bad.accept(problems.stream()
                    .map(problem -> problem.at(new JsonPlace(
                            problem.pointer(), Math.toIntExact(number - 1 + problem.line()), problem.column())))
                    .collect(ImmutableList.toImmutableList()));
        }

        /** Reads on until there is a whole line, or the rest of the text; false at its end. */
        private boolean fill() {
            stopPass();
            System.arraycopy(buffer, at, buffer, 0, filled - at);
            filled -= at;
            at = 0;
            whole = 0;
            try {
                while (!ended && whole == 0) {
                    int before = filled;
                    if (filled < buffer.length) {
                        read();
                    } else if (buffer.length <= limits.maxBytes()) {
                        buffer = Arrays.copyOf(buffer, (int) Math.min(limits.maxBytes() + 1L, 2L * buffer.length));
                    } else {
                        tell(ImmutableList.of(Problem.of(
                                ProblemKind.TOO_LARGE, JsonPlace.START, "bytesOfLine", (long) limits.maxBytes())));
                        bad();
                        skipLine();
                        before = 0;
                    }
                    whole = ended ? filled : afterLastFeed(before);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            wellFormed = codec != null && Bytes.areUtf8(buffer, whole);
            return whole > 0;
        }

        private void read() throws IOException {
            int read = in.read(buffer, filled, buffer.length - filled);
            ended = read < 0;
            filled += Math.max(0, read);
        }

        /** The end of the last whole line; 0 where none ends after a byte. */
        private int afterLastFeed(int from) {
            int end = filled;
            while (end > from && buffer[end - 1] != '\n') {
                end--;
            }
            return end > from ? end : 0;
        }

        /** Goes on to the next line, none of whose start is in the buffer yet. */
        private void skipLine() throws IOException {
            int feed = -1;
            while (!ended && feed < 0) {
                filled = 0;
                read();
                for (int i = 0; i < filled && feed < 0; i++) {
                    feed = buffer[i] == '\n' ? i : -1;
                }
            }
            System.arraycopy(buffer, feed + 1, buffer, 0, filled - feed - 1);
            filled -= feed + 1;
            number++;
        }
    }
}
