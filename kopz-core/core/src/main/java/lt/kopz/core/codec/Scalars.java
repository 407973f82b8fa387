package lt.kopz.core.codec;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import lt.kopz.core.problem.ProblemMessage;
import lt.kopz.core.problem.Spelling;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Codecs of single tokens. */
final class Scalars {

    private Scalars() {}

    /** A codec of what begins with one token alone. */
    abstract static class OneToken<T> extends Codec<T> {
        private final JsonToken token;

        OneToken(JsonToken token) {
            this.token = token;
        }

        @Override
        final @Nullable T take(Scan scan) {
            return scan.token() == token ? value(scan) : scan.wrongType(this);
        }

        /** Takes a value that begins with the token. */
        abstract @Nullable T value(Scan scan);

        @Override
        final boolean starts(JsonToken other) {
            return token == other;
        }
    }

    static final class TextCodec extends OneToken<String> {
        private final @Nullable Text what;
        private final @Nullable String format;
        private final @Nullable Pattern pattern;
        private final Predicate<? super String> surelyMatches;

        TextCodec(
                @Nullable Text what,
                @Nullable String format,
                @Nullable String pattern,
                Predicate<? super String> surelyMatches) {
            super(JsonToken.VALUE_STRING);
            this.what = what;
            this.format = format;
            this.pattern = pattern == null ? null : Pattern.compile(pattern);
            this.surelyMatches = surelyMatches;
        }

        @Override
        @Nullable String value(Scan scan) {
            String text = scan.text();
            if (pattern != null && !fits(text, pattern)) {
                scan.report(
                        ProblemKind.INVALID_VALUE,
                        "pattern",
                        ProblemMessage.literal(pattern.pattern()),
                        "wrong",
                        text,
                        "expected",
                        expected());
                return null;
            }
            return text;
        }

        private boolean fits(String text, Pattern form) {
            return surelyMatches.test(text) || form.matcher(text).matches();
        }

        @Override
        void put(String value, JsonLayout out) {
            if (pattern != null && !fits(value, pattern)) {
                throw new IllegalArgumentException("The text " + Ascii.truncate(value, 40, "…")
                        + " would not be read back, since it is not of the form " + pattern + "; correct it");
            }
            out.text(value);
        }

        @Override
        Text expected() {
            return what == null ? Phrase.of(JsonMessage.TEXT) : what;
        }

        @Override
        String about() {
            return what == null ? "" : Wording.ENGLISH.say(what);
        }

        @Override
        void describe(Schema schema) {
            schema.out().member("type", "string");
            if (format != null) {
                schema.out().member("format", format);
            }
            if (pattern != null) {
                schema.out().member("pattern", "^(?:" + pattern + ")$");
            }
        }
    }

    static final class NumberCodec extends OneToken<Long> {
        private final long min;
        private final long max;

        NumberCodec(long min, long max) {
            super(JsonToken.VALUE_NUMBER_INT);
            if (min > max) {
                throw new IllegalArgumentException(
                        "The least whole number is not above the greatest, was " + min + " to " + max + "; swap them");
            }
            this.min = min;
            this.max = max;
        }

        @Override
        @Nullable Long value(Scan scan) {
            boolean big = scan.parser().getNumberType() == JsonParser.NumberType.BIG_INTEGER;
            long number = big ? 0 : scan.parser().getLongValue();
            if (big || number < min || number > max) {
                String found = scan.parser().getString();
                Optional<Long> least = Optional.of(min).filter(NumberCodec::bounded);
                Optional<Long> most = Optional.of(max).filter(NumberCodec::bounded);
                Text form = expected();
                scan.report(
                        ProblemKind.NUMBER_OUT_OF_RANGE,
                        "found",
                        found,
                        "least",
                        least,
                        "most",
                        most,
                        "expected",
                        form);
                return null;
            }
            return number;
        }

        @Override
        void put(Long value, JsonLayout out) {
            if (value < min || value > max) {
                throw new IllegalArgumentException("The number " + value + " is not within " + min + " to " + max
                        + " and would not be read back; correct it");
            }
            out.number(value);
        }

        @Override
        Text expected() {
            if (bounded(min) && bounded(max)) {
                return Phrase.of(JsonMessage.WHOLE_NUMBER_BETWEEN)
                        .with("least", digits(min))
                        .with("most", digits(max));
            }
            if (bounded(min)) {
                return Phrase.of(JsonMessage.WHOLE_NUMBER_AT_LEAST).with("least", digits(min));
            }
            return bounded(max)
                    ? Phrase.of(JsonMessage.WHOLE_NUMBER_AT_MOST).with("most", digits(max))
                    : Phrase.of(JsonMessage.WHOLE_NUMBER);
        }

        /** The number as JSON has it, with nothing between its digits. */
        private static Text digits(long number) {
            return Literal.of(Long.toString(number));
        }

        /** Whether somebody chose the bound, rather than the type of the number. */
        private static boolean bounded(long bound) {
            return bound != Integer.MIN_VALUE
                    && bound != Integer.MAX_VALUE
                    && bound != Long.MIN_VALUE
                    && bound != Long.MAX_VALUE;
        }

        @Override
        void describe(Schema schema) {
            schema.out().member("type", "integer");
            if (min != Long.MIN_VALUE) {
                schema.out().name("minimum");
                schema.out().number(min);
            }
            if (max != Long.MAX_VALUE) {
                schema.out().name("maximum");
                schema.out().number(max);
            }
        }
    }

    /** The number of a format's version; another one ends the reading of its object. */
    static final class VersionCodec extends OneToken<Long> {
        private final int version;

        VersionCodec(int version) {
            super(JsonToken.VALUE_NUMBER_INT);
            this.version = version;
        }

        @Override
        @Nullable Long value(Scan scan) {
            String found = scan.parser().getString();
            if (!found.equals(Integer.toString(version))) {
                scan.reportAt(
                        ProblemKind.UNSUPPORTED_VERSION,
                        scan.pointer(),
                        scan.offset(),
                        RefusedException.named("found", found, "version", (long) version));
                return null;
            }
            return (long) version;
        }

        @Override
        void put(Long value, JsonLayout out) {
            out.number(value);
        }

        @Override
        Text expected() {
            return Phrase.of(JsonMessage.WHOLE_NUMBER_EXACTLY).with("number", version);
        }

        @Override
        String about() {
            return "The version of this format";
        }

        @Override
        void describe(Schema schema) {
            schema.out().name("const");
            schema.out().number(version);
        }
    }

    static final class BoolCodec extends Codec<Boolean> {
        private final boolean trueOnly;

        BoolCodec(boolean trueOnly) {
            this.trueOnly = trueOnly;
        }

        @Override
        @Nullable Boolean take(Scan scan) {
            return starts(scan.token()) ? (Boolean) (scan.token() == JsonToken.VALUE_TRUE) : scan.wrongType(this);
        }

        @Override
        void put(Boolean value, JsonLayout out) {
            out.bool(value);
        }

        @Override
        boolean starts(JsonToken token) {
            return token == JsonToken.VALUE_TRUE || (token == JsonToken.VALUE_FALSE && !trueOnly);
        }

        @Override
        Text expected() {
            return Phrase.of(trueOnly ? JsonMessage.TRUE : JsonMessage.TRUE_OR_FALSE);
        }

        @Override
        void describe(Schema schema) {
            if (trueOnly) {
                schema.out().name("const");
                schema.out().bool(true);
            } else {
                schema.out().member("type", "boolean");
            }
        }
    }

    static final class EnumCodec<E> extends OneToken<E> {
        private final ImmutableBiMap<String, E> values;

        EnumCodec(ImmutableMap<String, E> names) {
            super(JsonToken.VALUE_STRING);
            if (names.isEmpty()) {
                throw new IllegalArgumentException("An enum has at least one name, was given none; name its values");
            }
            this.values = ImmutableBiMap.copyOf(names);
        }

        @Override
        @Nullable E value(Scan scan) {
            String name = scan.text();
            E value = values.get(name);
            if (value == null) {
                ImmutableList<String> all = values.keySet().asList();
                Optional<String> nearest = Spelling.nearest(name, all);
                scan.report(ProblemKind.UNKNOWN_CODE, "wrong", name, "nearest", nearest, "allowed", all);
            }
            return value;
        }

        @Override
        void put(E value, JsonLayout out) {
            String name = values.inverse().get(value);
            if (name == null) {
                throw new IllegalArgumentException(
                        "No JSON name was given for " + value + ", only for " + values.values() + "; name it");
            }
            out.text(name);
        }

        @Override
        Text expected() {
            Text names = ProblemMessage.quoted(values.keySet());
            return values.size() == 1 ? names : Phrase.of(JsonMessage.ONE_OF).with("names", names);
        }

        @Override
        void describe(Schema schema) {
            schema.out().name("enum");
            schema.out().startList();
            values.keySet().forEach(schema.out()::text);
            schema.out().end();
        }
    }
}
