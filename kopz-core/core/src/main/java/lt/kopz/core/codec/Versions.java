package lt.kopz.core.codec;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;

/** The versions of a form that can be read: the one that is written, and older ones, each with the step to the next. */
record Versions(String property, int version, ImmutableMap<Integer, UnaryOperator<Map<String, Object>>> steps) {
    private static final String VERSION_DIGITS = "[1-9][0-9]{0,8}|0";

    Versions {
        if (!steps.keySet().containsAll(gapless(version, steps.size()))) {
            throw new IllegalArgumentException("Each older version needs a step to the next one, up to " + version
                    + ", but there were steps from " + steps.keySet() + "; give one from each of "
                    + gapless(version, steps.size()));
        }
    }

    private static List<Integer> gapless(int version, int steps) {
        return IntStream.range(version - steps, version).boxed().toList();
    }

    private int oldest() {
        return version - steps.size();
    }

    /** What a problem says of a version that cannot be read. */
    ImmutableMap<String, Object> unsupported(String found) {
        return steps.isEmpty()
                ? RefusedException.named("found", found, "version", (long) version)
                : RefusedException.named("found", found, "oldest", (long) oldest(), "version", (long) version);
    }

    private String pointer() {
        return Scan.segment(property);
    }

    /** What a text of an older version gives; the reading that refused it, where it is none. */
    <T> Reading<T> migrated(
            Reading<T> refused, Codec<T> codec, byte[] json, Limits limits, boolean keepPlaces, Memory memory) {
        boolean other = refused.problems().stream()
                .anyMatch(problem -> problem.kind() == ProblemKind.UNSUPPORTED_VERSION
                        && problem.pointer().equals(pointer()));
        if (!other || steps.isEmpty()) {
            return refused;
        }
        Reading<Object> old = Codec.readTree(json, limits);
        Optional<Integer> from = old.value().flatMap(this::versionOf);
        if (from.isEmpty() || !steps.containsKey(from.get())) {
            return old.value().isPresent() ? refused : Reading.failed(old.problems());
        }
        Object tree = old.value().orElseThrow();
        IdentityHashMap<Object, Location> known = new IdentityHashMap<>();
        locate(tree, "", old, known);
        for (int at = from.get(); at < version; at++) {
            try {
                tree = next(tree, at);
            } catch (RuntimeException e) { // whatever a step meets that is not as its version says
                return Reading.failed(ImmutableList.of(Problem.of(
                        ProblemKind.INVALID_VALUE,
                        old.locate("").orElse(Location.START).at(""),
                        "older",
                        (long) at,
                        "newer",
                        at + 1L,
                        "detail",
                        Scan.detail(e))));
            }
        }
        Map<String, Location> places = new LinkedHashMap<>();
        places.put("", old.locate("").orElse(Location.START));
        place(tree, "", known, places);
        Reading<T> read = Scan.read(codec, written(tree), limits, false, memory);
        Reading<T> located = Reading.of(read.value().orElse(null), ImmutableList.of(), places);
        return Reading.of(
                read.value().orElse(null),
                read.problems().stream()
                        .map(located::locate)
                        .sorted(Reading.BY_PLACE)
                        .collect(ImmutableList.toImmutableList()),
                keepPlaces ? places : null);
    }

    private Optional<Integer> versionOf(Object tree) {
        return tree instanceof Map<?, ?> object
                        && object.get(property) instanceof JsonLiteral literal
                        && literal.printed().matches(VERSION_DIGITS)
                ? Optional.of(Integer.valueOf(literal.printed()))
                : Optional.empty();
    }

    @SuppressWarnings("unchecked") // a tree is read from JSON, whose names are texts
    private Object next(Object tree, int at) {
        Map<String, Object> step = new LinkedHashMap<>((Map<String, Object>) tree);
        Map<String, Object> next = new LinkedHashMap<>();
        next.put(property, new JsonLiteral(Integer.toString(at + 1)));
        UnaryOperator<Map<String, Object>> change = steps.get(at);
        if (change != null) {
            change.apply(step).forEach((name, value) -> next.putIfAbsent(name, value));
        }
        return next;
    }

    /** Where each object of a tree stood, whatever becomes of it. */
    private static void locate(
            Object tree, String pointer, Reading<Object> from, IdentityHashMap<Object, Location> known) {
        if (tree instanceof Map<?, ?> object) {
            from.locate(pointer).ifPresent(place -> known.put(object, place));
            object.forEach((name, value) -> locate(value, pointer + Scan.segment((String) name), from, known));
        } else if (tree instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                locate(list.get(i), pointer + "/" + i, from, known);
            }
        }
    }

    /** The places of the objects of a tree that are still those that were read. */
    private static void place(
            Object tree, String pointer, IdentityHashMap<Object, Location> known, Map<String, Location> places) {
        if (tree instanceof Map<?, ?> object) {
            Location place = known.get(object);
            if (place != null) {
                places.put(pointer, place);
            }
            object.forEach((name, value) -> place(value, pointer + Scan.segment((String) name), known, places));
        } else if (tree instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                place(list.get(i), pointer + "/" + i, known, places);
            }
        }
    }

    private static byte[] written(Object tree) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new TreeCodec().writeCompact(tree, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
