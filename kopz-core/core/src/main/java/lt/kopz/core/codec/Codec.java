package lt.kopz.core.codec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * Describes how a type stands in JSON; reads it, writes it, and says its JSON Schema.
 *
 * <p>Reading finds every problem of a text in one pass, each with line, column and JSON Pointer, and gives the whole
 * value or none. Writing gives the same bytes for the same value. A codec is immutable and may be used by many threads.
 *
 * <pre>{@code
 * static final Codec<LocalDate> DATE =
 *         Codec.text("a date such as 2019-02-05", "date", null).as(LocalDate::parse, LocalDate::toString);
 *
 * static final Codec<Act> ACT = Codec.<Act, Act.Builder>object("act", Act::builder)
 *         .required("number", Codec.text(), Act::number, Act.Builder::number)
 *         .required("adopted", DATE, Act::adopted, Act.Builder::adopted)
 *         .optional("title", Codec.text(), Act::title, Act.Builder::title)
 *         .build(Act.Builder::build);
 *
 * Act act = ACT.read(bytes).orThrow();
 * ACT.write(act, out);                  // {"number": "V17-253", "adopted": "2019-10-24"}
 * }</pre>
 *
 * @param <T> the type described
 */
public abstract class Codec<T> {

    Codec() {}

    // ---- what a codec is made of

    /**
     * Any text.
     *
     * @return the codec
     */
    public static Codec<String> text() {
        return new Scalars.TextCodec(null, null, null, any -> true);
    }

    /**
     * A text of some kind, whose name is the same in every language.
     *
     * @param what what it is, best with an example; see {@link #text(Text, String, String)}
     * @param format a format of JSON Schema such as {@code date}, which is stated in the schema and not checked here; or null
     * @param pattern a regular expression that the whole text must match, in the syntax common to Java and ECMA-262; or
     *     null for any text. It is checked before any conversion sees the text
     * @return the codec
     * @throws java.util.regex.PatternSyntaxException if the pattern is none
     */
    public static Codec<String> text(String what, @Nullable String format, @Nullable String pattern) {
        return new Scalars.TextCodec(what.isEmpty() ? null : Literal.of(what), format, pattern, any -> false);
    }

    /**
     * A text of some kind.
     *
     * @param what what it is, best with an example: {@code a date such as 2019-02-05}; it completes "expected …" and
     *     "write …", the latter in the accusative, and describes the text in English in the schema
     * @param format a format of JSON Schema such as {@code date}, which is stated in the schema and not checked here; or null
     * @param pattern a regular expression that the whole text must match, in the syntax common to Java and ECMA-262; or
     *     null for any text. It is checked before any conversion sees the text
     * @return the codec
     * @throws java.util.regex.PatternSyntaxException if the pattern is none
     */
    public static Codec<String> text(Text what, @Nullable String format, @Nullable String pattern) {
        return new Scalars.TextCodec(what, format, pattern, any -> false);
    }

    /**
     * A text of some kind that is read so often that trying its pattern would take long.
     *
     * @param what what it is, best with an example; see {@link #text(Text, String, String)}
     * @param format a format of JSON Schema such as {@code date}, which is stated in the schema and not checked here; or null
     * @param pattern a regular expression that the whole text must match, in the syntax common to Java and ECMA-262
     * @param surelyMatches a quick test, true only of texts that match; of all others the pattern is tried
     * @return the codec
     * @throws java.util.regex.PatternSyntaxException if the pattern is none
     */
    public static Codec<String> quickText(
            Text what, @Nullable String format, String pattern, Predicate<? super String> surelyMatches) {
        return new Scalars.TextCodec(what, format, pattern, surelyMatches);
    }

    /**
     * A whole number of 32 bits. {@code 1.0} and {@code 1e0} are not accepted.
     *
     * @return the codec
     */
    public static Codec<Integer> intNumber() {
        return intNumber(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /**
     * A whole number within bounds.
     *
     * @param min the least, inclusive
     * @param max the greatest, inclusive
     * @return the codec; outside the bounds it reports {@link ProblemKind#NUMBER_OUT_OF_RANGE}
     * @throws IllegalArgumentException if min is above max
     */
    public static Codec<Integer> intNumber(int min, int max) {
        return new Scalars.NumberCodec(min, max).as(Long::intValue, Integer::longValue);
    }

    /**
     * A whole number within bounds.
     *
     * @param min the least, inclusive
     * @param max the greatest, inclusive
     * @return the codec; outside the bounds it reports {@link ProblemKind#NUMBER_OUT_OF_RANGE}
     * @throws IllegalArgumentException if min is above max
     */
    public static Codec<Long> longNumber(long min, long max) {
        return new Scalars.NumberCodec(min, max);
    }

    /**
     * True or false.
     *
     * @return the codec
     */
    public static Codec<Boolean> bool() {
        return new Scalars.BoolCodec(false);
    }

    /**
     * An enum whose JSON names are the names of its constants.
     *
     * @param <E> the enum
     * @param type its class
     * @return the codec
     */
    public static <E extends Enum<E>> Codec<E> enumOf(Class<E> type) {
        ImmutableMap.Builder<String, E> names = ImmutableMap.builder();
        for (E constant : type.getEnumConstants()) {
            names.put(constant.name(), constant);
        }
        return enumOf(names.buildOrThrow());
    }

    /**
     * A choice among fixed values, each with a JSON name of its own: {@code Map.of("working-group", WORKING_GROUP, …)}.
     *
     * @param <E> the type of the values, mostly an enum
     * @param names the values by JSON name; the order is that of the schema
     * @return the codec
     * @throws IllegalArgumentException if there is no name, or two names for one value
     */
    public static <E> Codec<E> enumOf(ImmutableMap<String, E> names) {
        return new Scalars.EnumCodec<>(names);
    }

    /**
     * A list.
     *
     * @param <E> the type of the elements
     * @param element the codec of an element
     * @return the codec
     */
    public static <E> Codec<ImmutableList<E>> listOf(Codec<E> element) {
        return new Composites.ListCodec<>(element);
    }

    /**
     * A map with text keys, as a JSON object. The order of its entries is kept both ways.
     *
     * @param <V> the type of the values
     * @param value the codec of a value
     * @return the codec
     */
    public static <V> Codec<ImmutableMap<String, V>> mapOf(Codec<V> value) {
        return new Composites.MapCodec<>(value);
    }

    /**
     * Starts the description of an object with named properties.
     *
     * @param <T> the type described
     * @param <B> its builder
     * @param name the name in the schema and in problems, for example {@code act}
     * @param builder makes an empty builder
     * @return the description to go on with
     * @throws IllegalArgumentException if the name is not a letter followed by letters, digits or hyphens
     */
    public static <T, B> Fields<T, B> object(String name, Supplier<B> builder) {
        return new Fields<>(name, builder);
    }

    /**
     * Starts the description of an object that is a record, whose components are its properties.
     *
     * @param <T> the record
     * @param name the name in the schema and in problems, for example {@code act}
     * @param type its class
     * @param about what it is, for the schema
     * @return the description to go on with
     * @throws IllegalArgumentException if the name is not a letter followed by letters, digits or hyphens
     */
    public static <T extends Record> RecordFields<T> object(String name, Class<T> type, String about) {
        return new RecordFields<>(name, type, about);
    }

    /**
     * The same, whose name says what it is.
     *
     * @param <T> the record
     * @param name the name in the schema and in problems, for example {@code act}
     * @param type its class
     * @return the description to go on with
     * @throws IllegalArgumentException if the name is not a letter followed by letters, digits or hyphens
     */
    public static <T extends Record> RecordFields<T> object(String name, Class<T> type) {
        return object(name, type, "");
    }

    /**
     * Starts the description of a choice: an object with exactly one property, whose name says the case, such as
     * {@code {"exactly": 23}}.
     *
     * @param <T> the type that has cases
     * @param name the name in the schema and in problems, for example {@code headcount}
     * @return the description to go on with
     * @throws IllegalArgumentException if the name is not a letter followed by letters, digits or hyphens
     */
    public static <T> Choice<T> choice(String name) {
        return new Choice<>(name);
    }

    /**
     * A value with a short and a long form, told apart by their JSON type: a text {@code "2019-02-05"} or an object
     * {@code {"value": "2019-02-05", "source": "V17-253"}}.
     *
     * @param <T> the type
     * @param brief the short form
     * @param full the long form
     * @param isBrief which values are written in the short form
     * @return the codec
     * @throws IllegalArgumentException if both forms start with the same JSON type, as far as neither is deferred
     */
    public static <T> Codec<T> either(Codec<T> brief, Codec<T> full, Predicate<? super T> isBrief) {
        return new Composites.EitherCodec<>(brief, full, isBrief);
    }

    /**
     * A codec found when it is first used, for types that contain themselves.
     *
     * @param <T> the type
     * @param later gives the codec, always the same
     * @return the codec
     */
    public static <T> Codec<T> lazy(Supplier<Codec<T>> later) {
        return new Composites.LazyCodec<>(later);
    }

    /**
     * Reads JSON of a form that others define, and may have added to: an object as a {@link java.util.Map} from names to values in the order
     * of the text, a list as an {@link ImmutableList}, a text as a {@link String}, everything else as a {@link JsonLiteral}.
     *
     * @param json one JSON value in UTF-8; a byte order mark is skipped
     * @param limits how much is read
     * @return the value or all problems, with the place of every object; a name that an object has twice is a problem
     */
    public static Reading<Object> readTree(byte[] json, Limits limits) {
        return new Composites.TreeCodec().readWithPlaces(json, limits);
    }

    /**
     * This codec for another type. What the first function throws becomes a problem at the value's start: a
     * {@link lt.kopz.core.refusal.RefusedException} one of its kind with its arguments, an IllegalArgumentException, DateTimeException or
     * ArithmeticException {@link ProblemKind#INVALID_VALUE}.
     *
     * @param <U> the other type
     * @param to makes the other type from what was read
     * @param from makes what is written
     * @return the codec
     */
    public final <U> Codec<U> as(Function<? super T, ? extends U> to, Function<? super U, ? extends T> from) {
        return new Composites.AsCodec<>(this, to, from);
    }

    /**
     * This codec for values that repeat, such as ids, dates and organisations: equal values of one text, or of one stream of lines, are
     * mostly one object, which is checked and made once.
     *
     * @return the codec; its values must be immutable
     */
    public final Codec<T> shared() {
        return new Composites.SharedCodec<>(this);
    }

    // ---- what a codec does

    /**
     * Reads a text within the standard limits.
     *
     * @param json one JSON value in UTF-8; a byte order mark is skipped
     * @return the value or all problems
     */
    public final Reading<T> read(byte[] json) {
        return read(json, Limits.standard());
    }

    /**
     * Reads a text.
     *
     * @param json one JSON value in UTF-8; a byte order mark is skipped
     * @param limits how much is read
     * @return the value or all problems
     */
    public final Reading<T> read(byte[] json, Limits limits) {
        return Scan.read(this, json, limits, false);
    }

    /**
     * Reads a stream to its end, or to the first byte over the limit; it stays open.
     *
     * @param json one JSON value in UTF-8; a byte order mark is skipped
     * @param limits how much is read
     * @return the value or all problems
     * @throws IOException if the stream cannot be read
     */
    public final Reading<T> read(InputStream json, Limits limits) throws IOException {
        return read(json.readNBytes(limits.maxBytes() + 1), limits);
    }

    /**
     * Reads a text and keeps the place of every object in it, for checks afterwards; see {@link Reading#locate(String)}.
     *
     * @param json one JSON value in UTF-8; a byte order mark is skipped
     * @param limits how much is read
     * @return the value or all problems, with places
     */
    public final Reading<T> readWithPlaces(byte[] json, Limits limits) {
        return Scan.read(this, json, limits, true);
    }

    /**
     * Writes a value for people: two spaces of indentation; an object or list whose whole line is no longer than 120
     * characters stays on one line, as in {@code {"amount": "700.00", "currency": "EUR"}}; a line feed at the end.
     *
     * @param value the value
     * @param out where the UTF-8 bytes go; flushed, left open
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if the description has no way to write the value, such as a case it lacks;
     *     nothing was written then
     */
    public final void write(T value, OutputStream out) throws IOException {
        JsonLayout layout = new JsonLayout();
        put(value, layout);
        layout.writeTo(out);
    }

    /**
     * The bytes that {@link #write} writes.
     *
     * @param value the value
     * @return UTF-8 bytes
     * @throws IllegalArgumentException if the description has no way to write the value, such as a case it lacks
     */
    public final byte[] toBytes(T value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(value, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /**
     * Writes a value on one line without spaces, ended by a line feed: a line of a JSON Lines file.
     *
     * @param value the value
     * @param out where the UTF-8 bytes go; flushed, left open
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if the description has no way to write the value; nothing was written then
     */
    public final void writeCompact(T value, OutputStream out) throws IOException {
        CompactLayout line = new CompactLayout();
        put(value, line);
        line.endLine();
        line.writeTo(out);
        out.flush();
    }

    /**
     * The JSON Schema (draft 2020-12) of what this codec reads: laid out like {@link #write}, the same text every time,
     * each named object under {@code $defs}, and a title made of its name for every object and property.
     *
     * @return the schema, ended by a line feed
     * @throws IllegalStateException if two codecs have one name, or a codec contains itself without a named one between
     */
    public final String schema() {
        return Schema.of(this);
    }

    // ---- what each kind of codec says about itself

    /** Reads the value that starts under the pass, to its last token; null after a problem was reported. */
    abstract @Nullable T take(Scan scan);

    abstract void put(T value, JsonLayout out);

    /** Whether a value may start with this token. */
    abstract boolean starts(JsonToken token);

    /** What is expected, for people: "a date". It has an accusative where a language needs one. */
    abstract Text expected();

    /** What the schema says about it, besides its members; may be empty. */
    String about() {
        return "";
    }

    /** Writes the members of its schema. */
    abstract void describe(Schema schema);

    /** Whether it cannot be asked yet what it starts with. */
    boolean deferred() {
        return false;
    }
}
