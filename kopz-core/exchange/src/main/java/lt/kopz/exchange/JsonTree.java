package lt.kopz.exchange;

import com.google.common.collect.ImmutableList;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.codec.JsonLiteral;
import lt.kopz.core.codec.Limits;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Writes trees of JSON, as {@link Codec#readTree} gives them, and compares them.
 *
 * <p>Example: {@code JsonTree.losses(JsonTree.read(Dossiers.toBytes(one)), JsonTree.read(Dossiers.toBytes(other)), true)} names every
 * difference between two dossiers.
 */
public final class JsonTree {
    private static final JsonFactory JSON = new JsonFactory();

    private JsonTree() {}

    /**
     * Reads a text that is known to be JSON.
     *
     * @param json the text, UTF-8
     * @return the tree
     * @throws lt.kopz.core.codec.InvalidJsonException if it is none
     */
    public static Object read(byte[] json) {
        return Codec.readTree(json, Limits.standard()).orThrow();
    }

    /**
     * Writes a tree with an indentation of two blanks.
     *
     * @param tree maps from texts, lists, texts and {@link JsonLiteral}s
     * @return the text, ended by a line feed
     */
    public static String write(Object tree) {
        StringWriter text = new StringWriter();
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        ObjectWriteContext readable = new ObjectWriteContext.Base() {
            @Override
            public PrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
        try (JsonGenerator out = JSON.createGenerator(readable, text)) {
            write(tree, out);
        }
        return text.append('\n').toString();
    }

    private static void write(Object tree, JsonGenerator out) {
        if (tree instanceof Map<?, ?> object) {
            out.writeStartObject();
            object.forEach((name, value) -> {
                out.writeName((String) name);
                write(value, out);
            });
            out.writeEndObject();
        } else if (tree instanceof List<?> list) {
            out.writeStartArray();
            list.forEach(value -> write(value, out));
            out.writeEndArray();
        } else if (tree instanceof JsonLiteral literal) {
            out.writeRawValue(literal.printed());
        } else {
            out.writeString((String) tree);
        }
    }

    /**
     * What of a tree is not in another one, or is different there. Elements of a list are matched by their {@code id} where they have
     * one, texts by themselves, and all others by their place.
     *
     * @param from the tree before
     * @param to the tree after
     * @param additions whether to name what is there in addition, too
     * @return the differences, by their place in the tree before; none if the trees are equal
     */
    public static ImmutableList<Loss> losses(Object from, Object to, boolean additions) {
        ImmutableList.Builder<Loss> losses = ImmutableList.builder();
        compare("", from, to, additions, losses);
        return losses.build();
    }

    private static void compare(
            String pointer, Object from, Object to, boolean additions, ImmutableList.Builder<Loss> losses) {
        if (from.equals(to)) {
            return;
        }
        if (from instanceof Map<?, ?> object && to instanceof Map<?, ?> other) {
            compareAll(pointer, false, object, other, additions, losses);
        } else if (from instanceof List<?> list && to instanceof List<?> others) {
            Map<Object, Object> known = byId(list);
            Map<Object, Object> there = byId(others);
            compareAll(pointer, true, known, there, additions, losses);
            List<Object> kept = new ArrayList<>(known.keySet());
            kept.retainAll(there.keySet());
            List<Object> found = new ArrayList<>(there.keySet());
            found.retainAll(known.keySet());
            if (!kept.equals(found)) {
                losses.add(new Loss(pointer, ExchangeMessage.OTHER_ORDER.text()));
            }
        } else {
            losses.add(new Loss(pointer, ExchangeMessage.OTHER_VALUE.text()));
        }
    }

    private static void compareAll(
            String pointer,
            boolean list,
            Map<?, ?> from,
            Map<?, ?> to,
            boolean additions,
            ImmutableList.Builder<Loss> losses) {
        int index = 0;
        for (Map.Entry<?, ?> entry : from.entrySet()) {
            Object key = entry.getKey();
            String at = pointer + "/" + (list ? String.valueOf(index) : segment((String) key));
            Object there = to.get(key);
            if (there == null) {
                losses.add(new Loss(at, ExchangeMessage.NO_PLACE.text()));
            } else {
                compare(at, entry.getValue(), there, additions, losses);
            }
            index++;
        }
        if (additions) {
            to.keySet().stream()
                    .filter(key -> !from.containsKey(key))
                    .forEach(key -> losses.add(new Loss(
                            list ? pointer : pointer + "/" + segment((String) key),
                            ExchangeMessage.ADDITIONAL.text())));
        }
    }

    /** The elements of a list, each by its id, a text by itself, and what has neither or is there before by its place. */
    private static Map<Object, Object> byId(List<?> list) {
        Map<Object, Object> byId = new LinkedHashMap<>();
        for (int i = 0; i < list.size(); i++) {
            Object element = list.get(i);
            Object id = element instanceof Map<?, ?> object ? object.get("id") : element;
            byId.put(id instanceof String && !byId.containsKey(id) ? id : i, element);
        }
        return byId;
    }

    private static String segment(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** An object of names, each with its value after it; a name whose value is null is left out. */
    static Map<String, Object> object(@Nullable Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                object.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return object;
    }

    /** A text of an object; null if it has none of that name. */
    static @Nullable String text(Map<?, ?> object, String name) {
        return object.get(name) instanceof String text ? text : null;
    }
}
