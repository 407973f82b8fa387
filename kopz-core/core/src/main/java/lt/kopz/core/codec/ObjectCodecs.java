package lt.kopz.core.codec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import lt.kopz.core.problem.Spelling;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.BinaryNameMatcher;
import tools.jackson.core.sym.PropertyNameMatcher;

/** Codecs of JSON objects whose property names are known. */
final class ObjectCodecs {

    /** The most properties of an object: which of them were seen is one bit each of a long. */
    static final int MOST = 64;

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private ObjectCodecs() {}

    static String checkedName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name of a codec is a letter followed by letters, digits or hyphens, was '" + name
                            + "'; choose one such as 'legalAct'");
        }
        return name;
    }

    /** Reports the name under the pass as a second one, and skips its value. */
    static void duplicate(Scan scan, String name) {
        scan.report(ProblemKind.DUPLICATE_PROPERTY, "property", name);
        scan.skipNext();
    }

    /** Takes a property from an object; null if it is not to be written. */
    interface Getter<T, V> {
        @Nullable V of(T object);
    }

    /** A property. {@code absent} is what the builder is given if it is absent, unless null. */
    record Field<T, B, V>(
            String name,
            Codec<V> codec,
            boolean required,
            Getter<T, V> getter,
            BiConsumer<B, V> setter,
            @Nullable V absent,
            String about) {

        Field<T, B, V> describedAs(String text) {
            return new Field<>(name, codec, required, getter, setter, absent, text);
        }

        /** Reads the value under the pass into the builder, which the setter may refuse. */
        void take(Scan scan, B builder) {
            if (scan.token() == JsonToken.VALUE_NULL && !required) {
                scan.wrongType(codec, JsonMessage.LEAVE_OUT);
                return;
            }
            int start = scan.startIfNested();
            V value = codec.take(scan);
            if (value != null) {
                try {
                    setter.accept(builder, value);
                } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
                    scan.refused(e, value, start, codec);
                }
            }
        }

        void absent(B builder) {
            if (absent != null) {
                setter.accept(builder, absent);
            }
        }

        void put(T object, JsonLayout out) {
            V value = getter.of(object);
            if (value != null) {
                out.name(name);
                codec.put(value, out);
            }
        }

        void describe(Schema schema) {
            schema.out().name(name);
            schema.out().startObject();
            schema.title(name);
            codec.describe(schema);
            schema.description(about.isEmpty() ? codec.about() : about);
            if (absent != null) {
                schema.out().name("default");
                codec.put(absent, schema.out());
            }
            schema.out().end();
        }
    }
    /** An object that the schema defines once, under its name. */
    private abstract static class NamedCodec<T> extends Scalars.OneToken<T> implements Schema.Named {
        private final String name;
        private final String about;

        NamedCodec(String name, String about) {
            super(JsonToken.START_OBJECT);
            this.name = name;
            this.about = about;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void define(Schema schema) {
            JsonLayout out = schema.out();
            schema.title(name);
            out.member("type", "object");
            schema.description(about);
            out.name("properties");
            out.startObject();
            describeProperties(schema);
            out.end();
            demand(out);
            out.name("additionalProperties");
            out.bool(false);
        }

        abstract void describeProperties(Schema schema);

        /** Writes which of the properties there have to be. */
        abstract void demand(JsonLayout out);

        @Override
        Text expected() {
            return Phrase.of(JsonMessage.NAMED_OBJECT).with("name", name());
        }

        @Override
        void describe(Schema schema) {
            schema.reference(this);
        }
    }

    static final class ObjectCodec<T, B> extends NamedCodec<T> {
        private final Supplier<B> builder;
        private final ImmutableList<Field<T, B, ?>> fields;
        private final PropertyNameMatcher names;
        private final Function<B, T> build;
        private final long required;
        private final long defaults;

        ObjectCodec(
                String name,
                String about,
                Supplier<B> builder,
                ImmutableList<Field<T, B, ?>> fields,
                Function<B, T> build) {
            super(name, about);
            this.builder = builder;
            this.fields = fields;
            this.build = build;
            this.names = BinaryNameMatcher.construct(Lists.transform(fields, Field::name));
            this.required = where(Field::required);
            this.defaults = where(field -> field.absent() != null);
        }

        private long where(Predicate<Field<T, B, ?>> condition) {
            long where = 0;
            for (int i = 0; i < fields.size(); i++) {
                where |= condition.test(fields.get(i)) ? 1L << i : 0;
            }
            return where;
        }

        @Override
        @Nullable T value(Scan scan) {
            int start = scan.enter();
            int before = scan.problems();
            B made = builder.get();
            long seen = 0;
            long meant = 0;
            for (int index = scan.nextName(names); index != Scan.NO_MORE; index = scan.nextName(names)) {
                if (index == Scan.NO_NAME) {
                    meant |= unknown(scan, scan.name(), seen);
                } else if ((seen & (1L << index)) != 0) {
                    duplicate(scan, scan.name());
                } else {
                    seen |= 1L << index;
                    scan.next();
                    int known = scan.problems();
                    Field<T, B, ?> field = fields.get(index);
                    field.take(scan, made);
                    if (scan.problems() > known
                            && scan.latestIs(ProblemKind.UNSUPPORTED_VERSION)
                            && field.codec() instanceof Scalars.VersionCodec) {
                        abandon(scan);
                        return null;
                    }
                }
            }
            for (long missing = required & ~seen & ~meant; missing != 0; missing &= missing - 1) {
                missing(scan, start, fields.get(Long.numberOfTrailingZeros(missing)));
            }
            return scan.problems() == before ? built(scan, made, seen, start) : null;
        }

        /** Reports an unknown name; returns the bit of the property it was probably meant to be, or 0. */
        private long unknown(Scan scan, String name, long seen) {
            ImmutableList<String> all = ImmutableList.copyOf(Lists.transform(fields, Field::name));
            List<String> free = new ArrayList<>();
            for (int i = 0; i < all.size(); i++) {
                if ((seen & (1L << i)) == 0) {
                    free.add(all.get(i));
                }
            }
            Optional<String> nearest = Spelling.nearest(name, free);
            Object[] arguments = {"owner", name(), "property", name, "nearest", nearest, "allowed", all};
            scan.report(ProblemKind.UNKNOWN_PROPERTY, arguments);
            scan.skipNext();
            return nearest.map(meant -> 1L << all.indexOf(meant)).orElse(0L);
        }

        private void missing(Scan scan, int start, Field<T, B, ?> field) {
            scan.reportAt(
                    ProblemKind.MISSING_PROPERTY,
                    scan.pointer() + Scan.segment(field.name()),
                    start,
                    ImmutableMap.of(
                            "property", field.name(), "expected", field.codec().expected()));
        }

        private static void abandon(Scan scan) {
            while (scan.next() == JsonToken.PROPERTY_NAME) {
                scan.skipNext();
            }
        }

        private @Nullable T built(Scan scan, B builder, long seen, int start) {
            try {
                for (long absent = defaults & ~seen; absent != 0; absent &= absent - 1) {
                    fields.get(Long.numberOfTrailingZeros(absent)).absent(builder);
                }
                return build.apply(builder);
            } catch (IllegalArgumentException
                    | IllegalStateException
                    | NullPointerException
                    | DateTimeException
                    | ArithmeticException e) {
                if (e instanceof RefusedException refused) {
                    scan.reportAt(refused.kind(), scan.pointer(), start, refused.arguments());
                } else {
                    scan.reportAt(
                            ProblemKind.INVALID_VALUE,
                            scan.pointer(),
                            start,
                            ImmutableMap.of("detail", Scan.detail(e), "owner", name()));
                }
                return null;
            }
        }

        @Override
        void put(T value, JsonLayout out) {
            out.startObject();
            for (Field<T, B, ?> field : fields) {
                field.put(value, out);
            }
            out.end();
        }

        @Override
        void describeProperties(Schema schema) {
            fields.forEach(field -> field.describe(schema));
        }

        @Override
        void demand(JsonLayout out) {
            if (required != 0) {
                out.name("required");
                out.startList();
                fields.stream().filter(Field::required).forEach(field -> out.text(field.name()));
                out.end();
            }
        }
    }

    /** A case of a choice: {@code match} gives the part of a value to write, or null if the value is of another case. */
    record Case<T, V>(String name, Codec<V> codec, Getter<T, V> match, Function<V, T> make, String about) {

        @Nullable T take(Scan scan) {
            int start = scan.startIfNested();
            V value = codec.take(scan);
            return value == null ? null : scan.<V, T>convert(make, value, start, codec);
        }

        boolean put(T value, JsonLayout out) {
            V part = match.of(value);
            if (part == null) {
                return false;
            }
            out.startObject();
            out.name(name);
            codec.put(part, out);
            out.end();
            return true;
        }

        Case<T, V> describedAs(String text) {
            return new Case<>(name, codec, match, make, text);
        }
    }

    static final class ChoiceCodec<T> extends NamedCodec<T> {
        private final ImmutableMap<String, Case<T, ?>> cases;

        ChoiceCodec(String name, String about, ImmutableMap<String, Case<T, ?>> cases) {
            super(name, about);
            this.cases = cases;
        }

        @Override
        @Nullable T value(Scan scan) {
            int start = scan.enter();
            int before = scan.problems();
            T value = null;
            String taken = null;
            while (scan.next() == JsonToken.PROPERTY_NAME) {
                String found = scan.name();
                Case<T, ?> one = cases.get(found);
                if (one == null) {
                    ImmutableList<String> all = cases.keySet().asList();
                    Optional<String> nearest = Spelling.nearest(found, all);
                    Object[] arguments = {"owner", name(), "property", found, "nearest", nearest, "allowed", all};
                    scan.report(ProblemKind.UNKNOWN_CASE, arguments);
                    scan.skipNext();
                } else if (found.equals(taken)) {
                    duplicate(scan, found);
                } else if (taken != null) {
                    scan.report(
                            ProblemKind.NOT_ONE_CASE,
                            "owner",
                            name(),
                            "one",
                            taken,
                            "other",
                            found,
                            "allowed",
                            cases.keySet().asList());
                    scan.skipNext();
                } else {
                    taken = found;
                    scan.next();
                    value = one.take(scan);
                }
            }
            if (taken == null && scan.problems() == before) {
                scan.reportAt(
                        ProblemKind.NOT_ONE_CASE,
                        scan.pointer(),
                        start,
                        ImmutableMap.of(
                                "owner", name(), "allowed", cases.keySet().asList()));
            }
            return scan.problems() == before ? value : null;
        }

        @Override
        void put(T value, JsonLayout out) {
            for (Case<T, ?> one : cases.values()) {
                if (one.put(value, out)) {
                    return;
                }
            }
            throw new IllegalArgumentException(
                    "The choice '" + name() + "' has no case for " + value + "; its cases are " + cases.keySet());
        }

        @Override
        void describeProperties(Schema schema) {
            cases.forEach((property, one) -> {
                schema.out().name(property);
                schema.out().startObject();
                schema.title(property);
                one.codec().describe(schema);
                schema.description(one.about().isEmpty() ? one.codec().about() : one.about());
                schema.out().end();
            });
        }

        @Override
        void demand(JsonLayout out) {
            out.name("minProperties");
            out.number(1);
            out.name("maxProperties");
            out.number(1);
        }
    }
}
