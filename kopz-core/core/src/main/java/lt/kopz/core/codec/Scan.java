package lt.kopz.core.codec;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lt.kopz.core.problem.JsonPlace;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.problem.ProblemMessage;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.sym.PropertyNameMatcher;

/** One pass over the tokens of one text: where it stands, what was wrong so far. Places are byte offsets until the end. */
final class Scan implements AutoCloseable {

    private static final ImmutableList<String> LITERALS = ImmutableList.of("true", "false", "null");

    /** A problem whose line and column are not counted yet. */
    private record Found(ProblemKind kind, String pointer, int offset, ImmutableMap<String, Object> arguments) {}

    /** Ends the reading when there are too many problems. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super(null, null, false, false);
        }
    }

    /** A name that is not known. */
    static final int NO_NAME = PropertyNameMatcher.MATCH_UNKNOWN_NAME;

    /** The end of the object. */
    static final int NO_MORE = PropertyNameMatcher.MATCH_END_OBJECT;

    /** How many texts one pass over one text remembers. */
    private static final int SLOTS = 256;

    private final byte[] json;
    private final int from;
    private final int end;
    private final Limits limits;
    private final JsonParser parser;
    private final List<Found> found = new ArrayList<>();
    private final @Nullable Map<String, Integer> places;
    private final Memory memory;
    private @Nullable Found last;
    private int lineRead;
    private int lineEnd;
    private int slot;
    private int slotFrom = -1;

    private Scan(byte[] json, int from, int end, Limits limits, boolean keepPlaces, Memory memory) {
        this.json = json;
        this.from = from;
        this.end = end;
        this.limits = limits;
        this.places = keepPlaces ? new LinkedHashMap<>() : null;
        this.memory = memory;
        this.parser = limits.factory().createParser(ObjectReadContext.empty(), json, from, end - from);
    }

    /** A pass over several lines, each of them a value; the bytes are known to be UTF-8. */
    static Scan ofLines(byte[] json, int from, int end, Limits limits, Memory memory) {
        return new Scan(json, from, end, limits, false, memory);
    }

    static <T> Reading<T> read(Codec<T> codec, byte[] bytes, Limits limits, boolean keepPlaces) {
        return read(codec, bytes, limits, keepPlaces, new Memory(SLOTS));
    }

    static <T> Reading<T> read(Codec<T> codec, byte[] bytes, Limits limits, boolean keepPlaces, Memory memory) {
        if (bytes.length > limits.maxBytes()) {
            return Reading.of(
                    null,
                    ImmutableList.of(
                            Problem.of(ProblemKind.TOO_LARGE, JsonPlace.START, "bytes", (long) limits.maxBytes())),
                    null);
        }
        byte[] json = withoutMark(bytes);
        int good = goodUtf8(json);
        try (Scan scan = new Scan(json, 0, good, limits, keepPlaces, memory)) {
            T value = scan.whole(codec);
            if (good < json.length) {
                scan.notUtf8();
            }
            return scan.finish(value);
        }
    }

    @Override
    public void close() {
        parser.close();
    }

    private <T> @Nullable T whole(Codec<T> codec) {
        boolean complete = false;
        try {
            if (parser.nextToken() == null) {
                ending("expected", codec.expected());
                return null;
            }
            T value = codec.take(this);
            parser.finishToken();
            complete = true;
            if (parser.nextToken() != null) {
                trailing(offset());
            }
            return value;
        } catch (StreamConstraintsException e) {
            limit();
        } catch (JacksonException e) {
            TokenStreamLocation place = e.getLocation();
            int offset = within(place == null ? parser.currentLocation() : place);
            if (complete) {
                trailing(offset);
            } else {
                syntax(offset);
            }
        } catch (Enough e) {
            // what was found before is what is reported
        }
        return null;
    }

    // ---- the token under the pass

    JsonToken token() {
        return parser.currentToken();
    }

    JsonToken next() {
        return parser.nextToken();
    }

    /** Goes to the next name, and gives its number among those known; or {@link #NO_NAME}, or {@link #NO_MORE} at the end of the object. */
    int nextName(PropertyNameMatcher known) {
        int number = parser.nextNameMatch(known);
        if (number == PropertyNameMatcher.MATCH_ODD_TOKEN) {
            parser.nextToken(); // the text ends here, and this says so
        }
        return number;
    }

    String name() {
        return parser.currentName();
    }

    JsonParser parser() {
        return parser;
    }

    /** Goes to the last token of the value under the pass. */
    void skip() {
        parser.skipChildren();
    }

    /** Goes to the last token of the value that follows. */
    void skipNext() {
        parser.nextToken();
        parser.skipChildren();
    }

    /** The text under the pass. */
    String text() {
        int from = offset() + 1;
        if (slotFrom == from && slot >= 0) {
            return memory.text(slot);
        }
        int to = Bytes.closingQuote(json, from);
        return to >= 0 && to < end && to - from <= limits.maxText()
                ? new String(json, from, to - from, StandardCharsets.UTF_8)
                : parser.getString();
    }

    /** The value under the pass, which may be one that was read before. */
    @SuppressWarnings("unchecked") // a memory gives a codec what that codec made, or an equal value
    <T> @Nullable T shared(Codec<T> codec, Codec<T> base) {
        if (token() != JsonToken.VALUE_STRING) {
            T value = base.take(this);
            return value == null ? null : (T) memory.first(value);
        }
        slotFrom = offset() + 1;
        slot = limits.maxText() < Memory.LONGEST ? -1 : memory.slot(json, slotFrom, end);
        if (slot < 0) {
            return base.take(this);
        }
        T known = (T) memory.made(slot, codec);
        if (known != null) {
            return known;
        }
        T value = base.take(this);
        if (value != null) {
            memory.keep(slot, codec, value);
        }
        return value;
    }

    /**
     * The value of the next line that is not blank.
     *
     * @return the value; null where there is no further line, or something is wrong with it: then this pass is of no more use
     */
    <T> @Nullable T line(Codec<T> codec) {
        try {
            if (parser.nextToken() == null) {
                return null;
            }
            int line = parser.currentTokenLocation().getLineNr();
            T value = codec.take(this);
            parser.finishToken();
            TokenStreamLocation after = parser.currentLocation();
            lineRead = line;
            lineEnd = blankTo(within(after));
            return found.isEmpty() && after.getLineNr() == line && lineEnd >= 0 ? value : null;
        } catch (JacksonException | Enough e) {
            return null;
        }
    }

    /** The number of the line last read, counted from where this pass started. */
    int lineRead() {
        return lineRead;
    }

    /** The end of the line last read: its line feed, or the end of the bytes. */
    int lineEnd() {
        return lineEnd;
    }

    private int blankTo(int at) {
        int to = at;
        while (to < end && (json[to] == ' ' || json[to] == '\t' || json[to] == '\r')) {
            to++;
        }
        return to == end || json[to] == '\n' ? to : -1;
    }

    /** The byte where the token under the pass starts. */
    int offset() {
        return within(parser.currentTokenLocation());
    }

    /** The byte where the object under the pass starts; remembers its place if asked to. */
    int enter() {
        int offset = offset();
        if (places != null) {
            places.put(pointer(), offset);
        }
        return offset;
    }

    private int within(TokenStreamLocation place) {
        return (int) Math.max(from, Math.min(end, from + place.getByteOffset()));
    }

    /** The JSON Pointer of the value under the pass. */
    String pointer() {
        StringBuilder path = new StringBuilder();
        path(parser.streamReadContext(), path);
        return path.toString();
    }

    private static void path(TokenStreamContext context, StringBuilder path) {
        TokenStreamContext around = context.getParent();
        if (around == null) {
            return;
        }
        path(around, path);
        String name = context.currentName();
        if (context.inObject() && name != null) {
            path.append(segment(name));
        } else if (context.inArray() && context.hasCurrentIndex()) {
            path.append('/').append(context.getCurrentIndex());
        }
    }

    static String segment(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    // ---- problems

    /** How many problems there are so far. */
    int problems() {
        return found.size();
    }

    /** Whether the latest problem is of this kind. */
    boolean latestIs(ProblemKind kind) {
        return last != null && last.kind == kind;
    }

    /** Reports what is wrong with the value under the pass. */
    void report(ProblemKind kind, Object... arguments) {
        reportAt(kind, pointer(), offset(), RefusedException.named(arguments));
    }

    void reportAt(ProblemKind kind, String pointer, int offset, ImmutableMap<String, Object> arguments) {
        if (found.size() >= limits.maxProblems()) {
            last = new Found(ProblemKind.TOO_MANY_PROBLEMS, pointer, offset, ImmutableMap.of("most", (long)
                    limits.maxProblems()));
            throw new Enough();
        }
        last = new Found(kind, pointer, offset, arguments);
        found.add(last);
    }

    /** Reports that the value under the pass has another JSON type than expected, and skips it. */
    <T> @Nullable T wrongType(Codec<T> codec) {
        JsonToken token = token();
        if (token == JsonToken.VALUE_NUMBER_INT && codec.starts(JsonToken.VALUE_STRING)) {
            return wrongType(codec, JsonMessage.QUOTE);
        }
        boolean quoted = token == JsonToken.VALUE_STRING && codec.starts(JsonToken.VALUE_NUMBER_INT);
        return wrongType(codec, quoted ? JsonMessage.UNQUOTE : JsonMessage.WRITE);
    }

    /** Reports the same with another advice. */
    <T> @Nullable T wrongType(Codec<T> codec, JsonMessage advice) {
        Text expected = codec.expected();
        report(
                ProblemKind.WRONG_TYPE,
                "expected",
                expected,
                "found",
                Phrase.of(JsonMessage.found(token())),
                "advice",
                Phrase.of(advice).with("expected", expected));
        skip();
        return null;
    }

    /** Where the value under the pass starts, if it will be left by reading it; -1 if its first token is its last. */
    int startIfNested() {
        return token().isStructStart() ? offset() : -1;
    }

    /** Converts what was just read; what the conversion throws becomes a problem at the start of the value. */
    <A, R> @Nullable R convert(Function<? super A, ? extends R> to, A value, int nestedStart, Codec<?> codec) {
        try {
            return to.apply(value);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            refused(e, value, nestedStart, codec);
            return null;
        }
    }

    /** Reports what a conversion of what was just read has thrown. */
    void refused(RuntimeException thrown, Object value, int nestedStart, Codec<?> codec) {
        boolean nested = nestedStart >= 0;
        int start = nested ? nestedStart : offset();
        if (thrown instanceof RefusedException refusal) {
            reportAt(refusal.kind(), pointer(), start, refusal.arguments());
            return;
        }
        boolean isWrong = value instanceof String && !speaks(thrown);
        ImmutableMap<String, Object> arguments = RefusedException.named(
                isWrong ? "wrong" : "detail",
                isWrong ? value : detail(thrown),
                "expected",
                nested ? Optional.empty() : codec.expected());
        reportAt(ProblemKind.INVALID_VALUE, pointer(), start, arguments);
    }

    /** Whether an exception says more than that a text could not be converted. */
    private static boolean speaks(RuntimeException thrown) {
        return thrown instanceof IllegalArgumentException
                && !(thrown instanceof NumberFormatException)
                && !Strings.nullToEmpty(thrown.getMessage()).isBlank();
    }

    /** What an exception says, whole and never empty. */
    static Text detail(RuntimeException thrown) {
        String message = Strings.nullToEmpty(thrown.getMessage());
        return ProblemMessage.literal(message.isBlank() ? thrown.getClass().getSimpleName() : message);
    }

    /** A problem that ends the pass, and so is not counted against the limit. */
    private void stop(ProblemKind kind, String pointer, int offset, Object... arguments) {
        last = new Found(kind, pointer, offset, RefusedException.named(arguments));
        found.add(last);
    }

    private void trailing(int offset) {
        stop(ProblemKind.TRAILING_CONTENT, "", offset);
    }

    private void ending(Object... arguments) {
        stop(ProblemKind.TRUNCATED, pointer(), end, arguments);
    }

    private void limit() {
        int depth = parser.streamReadContext().getNestingDepth();
        int start = offset();
        byte first = start < end ? json[start] : 0;
        if (depth > limits.maxDepth()) {
            stop(ProblemKind.TOO_DEEP, pointer(), start, "most", (long) limits.maxDepth());
        } else {
            boolean atStart = first == '"' || first == '-' || (first >= '0' && first <= '9');
            stop(ProblemKind.TOO_LARGE, pointer(), atStart ? start : within(parser.currentLocation()));
        }
    }

    private void syntax(int offset) {
        int from = offset;
        for (String word : new String[] {"NaN", "Infinity"}) {
            if (endsWith(word, offset)) {
                from = offset - word.length();
            }
        }
        String word = word(from);
        if (from >= end || (from + word.length() == end && LITERALS.stream().anyMatch(is -> is.startsWith(word)))) {
            ending();
            return;
        }
        int first = character(from);
        boolean control = Character.isISOControl(first);
        stop(
                ProblemKind.MALFORMED_JSON,
                pointer(),
                from,
                control ? "control" : "found",
                control ? (Object) (long) first : word.isEmpty() ? Character.toString(first) : word,
                "advice",
                Phrase.of(advice(from, word)));
    }

    private boolean endsWith(String word, int offset) {
        return offset >= word.length()
                && word.equals(new String(json, offset - word.length(), word.length(), StandardCharsets.ISO_8859_1));
    }

    private JsonMessage advice(int offset, String word) {
        int before = offset - 1;
        while (before >= 0 && json[before] <= ' ' && json[before] >= 0) {
            before--;
        }
        byte here = json[offset];
        if ((here == '}' || here == ']') && before >= 0 && json[before] == ',') {
            return JsonMessage.REMOVE_COMMA;
        }
        if (here == '\'' || !word.isEmpty()) {
            return JsonMessage.DOUBLE_QUOTES;
        }
        if (here == '/' || here == '#') {
            return JsonMessage.REMOVE_COMMENT;
        }
        if (here >= 0 && here < ' ') {
            return JsonMessage.ESCAPE;
        }
        return JsonMessage.LOOK_BEFORE;
    }

    /** The ASCII letters that start at a byte. */
    private String word(int offset) {
        int to = offset;
        while (to < end && ((json[to] | 0x20) >= 'a' && (json[to] | 0x20) <= 'z')) {
            to++;
        }
        return new String(json, offset, to - offset, StandardCharsets.US_ASCII);
    }

    private int character(int offset) {
        String rest = new String(json, offset, Math.min(4, end - offset), StandardCharsets.UTF_8);
        return rest.codePointAt(0);
    }

    private void notUtf8() {
        boolean cut = cutOff(json, end);
        if (last != null && last.kind == ProblemKind.TRUNCATED && !cut) {
            found.remove(found.size() - 1);
            last = null;
        }
        if (last == null || !ENDINGS.contains(last.kind)) {
            stop(ProblemKind.INVALID_UTF8, pointer(), end);
        }
    }

    private static final ImmutableList<ProblemKind> ENDINGS = ImmutableList.of(
            ProblemKind.TRUNCATED,
            ProblemKind.MALFORMED_JSON,
            ProblemKind.TRAILING_CONTENT,
            ProblemKind.TOO_DEEP,
            ProblemKind.TOO_LARGE,
            ProblemKind.TOO_MANY_PROBLEMS);

    // ---- bytes

    private static byte[] withoutMark(byte[] json) {
        // of two the parser itself passes over the first, and finds the second
        return isMark(json, 0) && !isMark(json, 3) ? Arrays.copyOfRange(json, 3, json.length) : json;
    }

    private static boolean isMark(byte[] json, int at) {
        return json.length >= at + 3
                && json[at] == (byte) 0xEF
                && json[at + 1] == (byte) 0xBB
                && json[at + 2] == (byte) 0xBF;
    }

    /** How many bytes are good UTF-8 text; zero bytes among the first four would be UTF-16 or UTF-32. */
    private static int goodUtf8(byte[] json) {
        int good = Bytes.areUtf8(json, json.length) ? json.length : firstBad(json);
        for (int i = 0; i < Math.min(4, good); i++) {
            if (json[i] == 0) {
                return i;
            }
        }
        return good;
    }

    private static int firstBad(byte[] json) {
        ByteBuffer in = ByteBuffer.wrap(json);
        CharBuffer out = CharBuffer.allocate(4096);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        while (decoder.decode(in, out, false).isOverflow()) {
            out.clear();
        }
        return in.position();
    }

    /** Whether the bytes from here on are the start of a character whose rest was cut off. */
    private static boolean cutOff(byte[] json, int from) {
        return from < json.length
                && json[from] != 0
                && StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(json, from, json.length - from), CharBuffer.allocate(4), false)
                        .isUnderflow();
    }

    // ---- the end: offsets become lines and columns

    private <T> Reading<T> finish(@Nullable T value) {
        Lines lines = new Lines();
        List<Found> ordered = new ArrayList<>(found);
        ordered.sort(Comparator.comparingInt(Found::offset));
        if (last != null && last.kind == ProblemKind.TOO_MANY_PROBLEMS) {
            ordered.add(last);
        }
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (Found f : ordered) {
            problems.add(new Problem(f.kind, lines.at(f.offset, f.pointer), f.arguments));
        }
        Map<String, JsonPlace> located = null;
        if (places != null) {
            located = new LinkedHashMap<>();
            for (Map.Entry<String, Integer> place : places.entrySet()) {
                located.put(place.getKey(), lines.at(place.getValue(), place.getKey()));
            }
        }
        return Reading.of(value, problems.build(), located);
    }

    /** Counts lines and characters; cheap when asked for places in order. */
    private final class Lines {
        private int offset;
        private int line = 1;
        private int column = 1;

        JsonPlace at(int target, String pointer) {
            if (target < offset) {
                offset = 0;
                line = 1;
                column = 1;
            }
            for (; offset < target; offset++) {
                byte b = json[offset];
                boolean feedFollows = offset + 1 < json.length && json[offset + 1] == '\n';
                if (b == '\n' || (b == '\r' && !feedFollows)) {
                    line++;
                    column = 1;
                } else if ((b & 0xC0) != 0x80) {
                    column++;
                }
            }
            return new JsonPlace(pointer, line, column);
        }
    }
}
