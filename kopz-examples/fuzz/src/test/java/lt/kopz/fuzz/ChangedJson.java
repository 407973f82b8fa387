package lt.kopz.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lt.kopz.core.codec.JsonLiteral;
import lt.kopz.exchange.JsonTree;

/**
 * A JSON text with some of its values changed: taken away, doubled, put in the place of others of their kind, or replaced by what is no
 * usual value. What comes out is JSON, and often still means something.
 */
final class ChangedJson {
    private static final int MOST_CHANGES = 12;

    private static final ImmutableList<Object> UNUSUAL = ImmutableList.<Object>builder()
            .addAll(Stream.of(
                            "0", "1", "-1", "2", "7", "365", "9999", "2147483647", "2147483648", "9223372036854775807")
                    .map(JsonLiteral::new)
                    .toList())
            .addAll(Stream.of("true", "false", "null", "1.5", "1e400")
                    .map(JsonLiteral::new)
                    .toList())
            .add("", " ", "?", "EUR", "USD", "JPY", "LTL", "lt", "en", "ar", "LT")
            .add(
                    "0.00",
                    "0.01",
                    "-0.01",
                    "1",
                    "1.005",
                    "92233720368547758.07",
                    "92233720368547758.08",
                    "-92233720368547758.08")
            .add(
                    "2019",
                    "2019-02-29",
                    "2020-02-29",
                    "2019-12",
                    "2019-12-31",
                    "2019-22",
                    "2019/2020",
                    "201X",
                    "XXXX",
                    "..")
            .add(
                    "0001-01-01",
                    "9999-12-31",
                    "2019-01-01/2019-12-31",
                    "2018-01-01/2020-12-31",
                    "/2019",
                    "2019?",
                    "2019~")
            .add(
                    "<b>&amp;</b>",
                    "=1+1",
                    "|",
                    "*",
                    "`",
                    "\\",
                    "\n",
                    "\u0000",
                    "\u202E",
                    "\u00AD",
                    "\uD83D\uDE00",
                    "e\u0301",
                    "\u05D0")
            .add("x".repeat(300), "ž ".repeat(200))
            .add(ImmutableList.of(), Map.of())
            .build();

    private final Choices choices;
    private Object tree;

    private ChangedJson(byte[] json, Choices choices) {
        this.choices = choices;
        this.tree = changeable(JsonTree.read(json));
    }

    static byte[] of(byte[] json, Choices choices) {
        ChangedJson changed = new ChangedJson(json, choices);
        for (int i = 0; i < MOST_CHANGES && choices.hasMore(); i++) {
            changed.change();
        }
        return JsonTree.write(changed.tree).getBytes(UTF_8);
    }

    private static Object changeable(Object tree) {
        if (tree instanceof Map<?, ?> object) {
            Map<String, Object> all = new LinkedHashMap<>();
            object.forEach((name, value) -> all.put((String) name, changeable(value)));
            return all;
        }
        return tree instanceof List<?> list
                ? new ArrayList<>(list.stream().map(ChangedJson::changeable).toList())
                : tree;
    }

    /** Where a value stands: what it stands in, under which name or number, and of what kind it is. */
    private record Slot(Object in, Object key, String kind) {
        Object value() {
            return in instanceof Map<?, ?> object ? object.get(key) : ((List<?>) in).get((Integer) key);
        }

        @SuppressWarnings("unchecked") // the tree is one of maps and lists of anything
        void put(Object value) {
            if (in instanceof Map<?, ?> object) {
                ((Map<String, Object>) object).put((String) key, value);
            } else {
                ((List<Object>) in).set((Integer) key, value);
            }
        }

        void remove() {
            if (in instanceof Map<?, ?> object) {
                object.remove(key);
            } else {
                ((List<?>) in).remove((int) (Integer) key);
            }
        }

        @SuppressWarnings("unchecked") // the tree is one of maps and lists of anything
        void repeat() {
            if (in instanceof List<?> list) {
                ((List<Object>) list).add(changeable(value()));
            }
        }
    }

    private static void slots(Object tree, String kind, List<Slot> slots) {
        if (tree instanceof Map<?, ?> object) {
            object.forEach((name, value) -> {
                slots.add(new Slot(tree, name, kind + "/" + name));
                slots(value, kind + "/" + name, slots);
            });
        } else if (tree instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                slots.add(new Slot(tree, i, kind + "/*"));
                slots(list.get(i), kind + "/*", slots);
            }
        }
    }

    private void change() {
        List<Slot> slots = new ArrayList<>();
        slots(tree, "", slots);
        if (slots.isEmpty()) {
            return;
        }
        int how = choices.next() % 8;
        Slot slot = choices.of(slots);
        switch (how) {
            case 0 -> slot.remove();
            case 1 -> slot.repeat();
            case 2 -> slot.put(changeable(choices.of(UNUSUAL)));
            case 3 -> {
                // the last step of a kind is the name of the property, which often has the same meaning elsewhere
                String name = slot.kind().substring(slot.kind().lastIndexOf('/'));
                slot.put(changeable(choices.of(slots.stream()
                                .filter(other -> other.kind().endsWith(name))
                                .toList())
                        .value()));
            }
            case 4 -> {
                if (slot.value() instanceof List<?> list) {
                    list.clear();
                }
            }
            default ->
                slot.put(changeable(choices.of(slots.stream()
                                .filter(other -> other.kind().equals(slot.kind()))
                                .toList())
                        .value()));
        }
    }
}
