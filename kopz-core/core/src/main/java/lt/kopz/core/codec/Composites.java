package lt.kopz.core.codec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import lt.kopz.core.problem.ProblemMessage;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Codecs made of other codecs, without names of their own. */
final class Composites {

    private static final ImmutableList<JsonToken> STARTS = ImmutableList.of(
            JsonToken.START_OBJECT,
            JsonToken.START_ARRAY,
            JsonToken.VALUE_STRING,
            JsonToken.VALUE_NUMBER_INT,
            JsonToken.VALUE_TRUE,
            JsonToken.VALUE_FALSE);

    private Composites() {}

    static final class ListCodec<E> extends Scalars.OneToken<ImmutableList<E>> {
        private final Codec<E> element;

        ListCodec(Codec<E> element) {
            super(JsonToken.START_ARRAY);
            this.element = element;
        }

        @Override
        @Nullable ImmutableList<E> value(Scan scan) {
            List<E> elements = new ArrayList<>();
            boolean clean = true;
            while (scan.next() != JsonToken.END_ARRAY) {
                E read = element.take(scan);
                if (read == null) {
                    clean = false;
                } else if (clean) {
                    elements.add(read);
                }
            }
            return clean ? ImmutableList.copyOf(elements) : null;
        }

        @Override
        void put(ImmutableList<E> value, JsonLayout out) {
            out.startList();
            for (E each : value) {
                element.put(each, out);
            }
            out.end();
        }

        @Override
        Text expected() {
            return Phrase.of(JsonMessage.LIST);
        }

        @Override
        void describe(Schema schema) {
            schema.out().member("type", "array");
            schema.member("items", element);
        }
    }

    static final class MapCodec<V> extends Scalars.OneToken<ImmutableMap<String, V>> {
        private final Codec<V> values;

        MapCodec(Codec<V> values) {
            super(JsonToken.START_OBJECT);
            this.values = values;
        }

        @Override
        @Nullable ImmutableMap<String, V> value(Scan scan) {
            scan.enter();
            boolean clean = true;
            Map<String, @Nullable V> entries = new LinkedHashMap<>();
            ImmutableMap.Builder<String, V> map = ImmutableMap.builder();
            while (scan.next() == JsonToken.PROPERTY_NAME) {
                String name = scan.name();
                if (entries.containsKey(name)) {
                    ObjectCodecs.duplicate(scan, name);
                    clean = false;
                    continue;
                }
                scan.next();
                V value = values.take(scan);
                entries.put(name, value);
                if (value == null) {
                    clean = false;
                } else if (clean) {
                    map.put(name, value);
                }
            }
            return clean ? map.buildOrThrow() : null;
        }

        @Override
        void put(ImmutableMap<String, V> value, JsonLayout out) {
            out.startObject();
            value.forEach((name, each) -> {
                out.name(name);
                values.put(each, out);
            });
            out.end();
        }

        @Override
        Text expected() {
            return Phrase.of(JsonMessage.OBJECT);
        }

        @Override
        void describe(Schema schema) {
            schema.out().member("type", "object");
            schema.member("additionalProperties", values);
        }
    }

    static final class EitherCodec<T> extends Codec<T> {
        private final Codec<T> brief;
        private final Codec<T> full;
        private final Predicate<? super T> isBrief;

        EitherCodec(Codec<T> brief, Codec<T> full, Predicate<? super T> isBrief) {
            if (!brief.deferred()
                    && !full.deferred()
                    && STARTS.stream().anyMatch(token -> brief.starts(token) && full.starts(token))) {
                throw new IllegalArgumentException("The short and the long form have different JSON types, were "
                        + Wording.ENGLISH.say(brief.expected()) + " and " + Wording.ENGLISH.say(full.expected())
                        + "; make the long form an object");
            }
            this.brief = brief;
            this.full = full;
            this.isBrief = isBrief;
        }

        @Override
        @Nullable T take(Scan scan) {
            if (brief.starts(scan.token())) {
                return brief.take(scan);
            }
            return full.starts(scan.token()) ? full.take(scan) : scan.wrongType(this);
        }

        @Override
        void put(T value, JsonLayout out) {
            (isBrief.test(value) ? brief : full).put(value, out);
        }

        @Override
        boolean starts(JsonToken token) {
            return brief.starts(token) || full.starts(token);
        }

        @Override
        Text expected() {
            return ProblemMessage.either(brief.expected(), full.expected());
        }

        @Override
        void describe(Schema schema) {
            schema.out().name("anyOf");
            schema.out().startList();
            schema.value(brief, brief.about());
            schema.value(full, full.about());
            schema.out().end();
        }

        @Override
        boolean deferred() {
            return brief.deferred() || full.deferred();
        }
    }
    /** Stands in JSON as another codec does. */
    private abstract static class LikeAnother<T> extends Codec<T> {
        abstract Codec<?> other();

        @Override
        boolean starts(JsonToken token) {
            return other().starts(token);
        }

        @Override
        Text expected() {
            return other().expected();
        }

        @Override
        String about() {
            return other().about();
        }

        @Override
        void describe(Schema schema) {
            other().describe(schema);
        }

        @Override
        boolean deferred() {
            return other().deferred();
        }
    }

    static final class LazyCodec<T> extends LikeAnother<T> {
        private final Supplier<Codec<T>> later;

        LazyCodec(Supplier<Codec<T>> later) {
            this.later = later;
        }

        @Override
        Codec<T> other() {
            return later.get();
        }

        @Override
        @Nullable T take(Scan scan) {
            return later.get().take(scan);
        }

        @Override
        void put(T value, JsonLayout out) {
            later.get().put(value, out);
        }

        @Override
        void describe(Schema schema) {
            schema.follow(this, later.get());
        }

        @Override
        boolean deferred() {
            return true;
        }
    }

    /** Gives out equal values of one pass, or of one stream, as one. */
    static final class SharedCodec<T> extends LikeAnother<T> {
        private final Codec<T> base;

        SharedCodec(Codec<T> base) {
            this.base = base;
        }

        @Override
        Codec<T> other() {
            return base;
        }

        @Override
        @Nullable T take(Scan scan) {
            return scan.shared(this, base);
        }

        @Override
        void put(T value, JsonLayout out) {
            base.put(value, out);
        }
    }

    static final class AsCodec<T, U> extends LikeAnother<U> {
        private final Codec<T> base;
        private final Function<? super T, ? extends U> to;
        private final Function<? super U, ? extends T> from;

        AsCodec(Codec<T> base, Function<? super T, ? extends U> to, Function<? super U, ? extends T> from) {
            this.base = base;
            this.to = to;
            this.from = from;
        }

        @Override
        Codec<T> other() {
            return base;
        }

        @Override
        @Nullable U take(Scan scan) {
            int start = scan.startIfNested();
            T value = base.take(scan);
            return value == null ? null : scan.<T, U>convert(to, value, start, base);
        }

        @Override
        void put(U value, JsonLayout out) {
            base.put(from.apply(value), out);
        }
    }

    /** Reads and writes any JSON, whatever its form; {@link Codec#readTree} states what comes out. */
    static final class TreeCodec extends Codec<Object> {

        @Override
        @Nullable Object take(Scan scan) {
            JsonToken token = scan.token();
            if (token == JsonToken.START_OBJECT) {
                return object(scan);
            }
            if (token == JsonToken.START_ARRAY) {
                return list(scan);
            }
            return token == JsonToken.VALUE_STRING
                    ? scan.text()
                    : new JsonLiteral(scan.parser().getString());
        }

        private Map<String, Object> object(Scan scan) {
            scan.enter();
            Map<String, Object> members = new LinkedHashMap<>();
            while (scan.next() == JsonToken.PROPERTY_NAME) {
                String name = scan.name();
                if (members.containsKey(name)) {
                    ObjectCodecs.duplicate(scan, name);
                    continue;
                }
                scan.next();
                Object value = take(scan);
                if (value != null) {
                    members.put(name, value);
                }
            }
            return Collections.unmodifiableMap(members);
        }

        private ImmutableList<Object> list(Scan scan) {
            List<Object> elements = new ArrayList<>();
            while (scan.next() != JsonToken.END_ARRAY) {
                Object element = take(scan);
                if (element != null) {
                    elements.add(element);
                }
            }
            return ImmutableList.copyOf(elements);
        }

        @Override
        void put(Object value, JsonLayout out) {
            if (value instanceof Map<?, ?> object) {
                out.startObject();
                object.forEach((name, member) -> {
                    out.name((String) name);
                    put(member, out);
                });
                out.end();
            } else if (value instanceof List<?> list) {
                out.startList();
                list.forEach(element -> put(element, out));
                out.end();
            } else if (value instanceof JsonLiteral literal) {
                out.literal(literal.printed());
            } else {
                out.text((String) value);
            }
        }

        @Override
        boolean starts(JsonToken token) {
            return true;
        }

        @Override
        Text expected() {
            return Phrase.of(JsonMessage.ANY);
        }

        @Override
        void describe(Schema schema) {
            // any value
        }
    }
}
