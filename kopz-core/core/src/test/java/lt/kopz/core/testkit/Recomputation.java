package lt.kopz.core.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.codec.JsonLiteral;
import lt.kopz.core.codec.Limits;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.json.ExplainedFigure;
import lt.kopz.core.json.JsonForms;
import lt.kopz.core.wording.Wording;

/**
 * Computes explanations again, from nothing but their JSON form and by an arithmetic of its own: each value has to follow from the values of its
 * parts and the operation that puts them together, and the value at the root has to be what the figure states.
 *
 * <pre>{@code
 * byte[] json = JsonForms.FIGURE.toBytes(ExplainedFigure.of(dossier, gaps.financing()));
 * assertThat(Recomputation.of(json)).isEmpty();
 * }</pre>
 */
public final class Recomputation {
    /**
     * A value that does not follow.
     *
     * @param path where it stands, as a JSON Pointer: {@code /tree/parts/1}, or {@code /value} where the figure states another value than its tree
     * @param stated the value that stands there
     * @param follows what follows instead, or why nothing does
     */
    public record Difference(String path, String stated, String follows) {
        @Override
        public String toString() {
            return path + " states " + stated + ", but what follows is " + follows;
        }
    }

    private final ImmutableList.Builder<Difference> differences = ImmutableList.builder();

    private Recomputation() {}

    /**
     * Computes an explanation again.
     *
     * @param explanation the JSON form of an explained figure, as {@link JsonForms#FIGURE} and
     *     {@link lt.kopz.core.json.JsonForms#FIGURE} write it
     * @return the values that do not follow, asides among them, in the order of the tree; none where all do
     * @throws lt.kopz.core.codec.InvalidJsonException if it is no JSON
     * @throws IllegalArgumentException if it is no explained figure
     */
    public static ImmutableList<Difference> of(byte[] explanation) {
        Recomputation again = new Recomputation();
        Object figure = Codec.readTree(explanation, Limits.standard()).orThrow();
        Object tree = member(figure, "tree");
        if (object(figure).containsKey("value")) {
            again.compare("/value", value(member(figure, "value")), span(member(tree, "value")));
        }
        again.walk("/tree", tree);
        return again.differences.build();
    }

    /**
     * Asks for a figure and computes its explanation again.
     *
     * @param dossier the dossier that it is asked of
     * @param asked the figure
     * @return the values that do not follow, each with what was asked before its path
     */
    public static ImmutableList<Difference> of(Dossier dossier, EveryFigure.Asked asked) {
        Figure<?> figure = asked.figure().get();
        String before = asked.of() + ", " + Wording.ENGLISH.say(figure.name()) + ": ";
        return of(JsonForms.FIGURE.toBytes(ExplainedFigure.of(dossier, figure))).stream()
                .map(each -> new Difference(before + each.path(), each.stated(), each.follows()))
                .collect(ImmutableList.toImmutableList());
    }

    private void walk(String path, Object node) {
        List<?> parts = list(node, "parts");
        Span stated = span(member(node, "value"));
        String operation = text(member(node, "operation"));
        if (!operation.equals("GIVEN")) {
            List<Span> operands =
                    parts.stream().map(part -> span(member(part, "value"))).toList();
            try {
                compare(path, stated, together(operation, operands, stated.unit()));
            } catch (IllegalArgumentException none) {
                differences.add(new Difference(path, stated.toString(), String.valueOf(none.getMessage())));
            }
        }
        walk(path + "/parts/", parts);
        walk(path + "/asides/", list(node, "asides"));
    }

    private void walk(String path, List<?> nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            walk(path + i, nodes.get(i));
        }
    }

    private void compare(String path, Span stated, Span follows) {
        if (!stated.equals(follows)) {
            differences.add(new Difference(path, stated.toString(), follows.toString()));
        }
    }

    private static Span together(String operation, List<Span> parts, String unit) {
        if (operation.equals("SUM")) {
            return parts.stream().reduce(Span.nothing(unit), Span::plus);
        }
        if (operation.equals("UNION")) {
            return parts.stream().reduce(Span.nothing(unit), Span::union);
        }
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("nothing, for it has no parts");
        }
        Span first = parts.get(0);
        Span last = Iterables.getLast(parts);
        return switch (operation) {
            case "DIFFERENCE" -> parts.stream().reduce(Span::minus).orElseThrow();
            case "EXCESS" -> parts.stream().reduce(Span::minus).orElseThrow().orNothing();
            case "PRODUCT" -> first.times(last);
            case "QUOTIENT" -> first.dividedBy(last);
            case "PERSONS" -> first.peopleAt(last);
            case "BOTH" -> parts.stream().reduce(Span::intersection).orElseThrow();
            case "LARGEST" -> parts.stream().reduce(Span::larger).orElseThrow();
            case "EITHER" -> parts.stream().reduce(Span::hull).orElseThrow();
            case "OVERLAP" -> Span.overlap(parts.subList(0, parts.size() - 1), last);
            default -> throw new IllegalArgumentException("not known, for there is no operation " + operation);
        };
    }

    // ---- values in JSON

    /** What a figure states, as the one number that its tree leads to. */
    private static Span value(Object figure) {
        Map.Entry<?, ?> only = only(figure);
        Object value = only.getValue();
        return switch (text(only.getKey())) {
            case "gap" -> amount(member(value, "missing"));
            case "unspent" -> amount(member(value, "unspent"));
            case "result" -> amount(member(value, "afterFinancing"));
            case "change" -> amount(member(value, "to")).minus(amount(member(value, "from")));
            case "timing" -> count(member(value, "days"));
            case "share" -> optional(value, "share").map(Recomputation::ratio).orElseGet(() -> share(value));
            case "unitCost" -> amount(member(value, "bounds"));
            case "persons", "participations" -> count(value);
            default -> span(figure);
        };
    }

    /** No share is known of what may be below nothing, and there is none of nothing. */
    private static Span share(Object value) {
        Span part = amount(member(value, "part"));
        Span whole = amount(member(value, "whole"));
        boolean isShare = List.of(part, whole).stream()
                        .allMatch(each -> each.least()
                                .filter(bound -> bound.signum() >= 0)
                                .isPresent())
                && !whole.isNothing();
        return isShare
                ? part.dividedBy(whole)
                : new Span(Span.RATIO, Optional.empty(), Optional.empty(), Fraction.ZERO);
    }

    private static Span span(Object quantity) {
        Map.Entry<?, ?> only = only(quantity);
        return switch (text(only.getKey())) {
            case "amount" -> amount(only.getValue());
            case "count" -> count(only.getValue());
            case "ratio" -> ratio(only.getValue());
            default -> throw new IllegalArgumentException("no quantity: " + quantity);
        };
    }

    private static Span ratio(Object bounds) {
        return new Span(
                Span.RATIO,
                Optional.of(member(bounds, "lower")).map(Recomputation::fraction),
                optional(bounds, "upper").map(Recomputation::fraction),
                Fraction.ZERO);
    }

    private static Span amount(Object range) {
        Optional<Object> exactly = optional(range, "exactly");
        Optional<Object> least = exactly.or(() -> optional(range, "atLeast"));
        Optional<Object> most = exactly.or(() -> optional(range, "atMost"));
        String currency = least.or(() -> most)
                .map(amount -> member(amount, "currency"))
                .or(() -> optional(range, "unknownIn"))
                .map(Recomputation::text)
                .orElseThrow(() -> new IllegalArgumentException("no amount: " + range));
        return new Span(
                currency,
                least.map(amount -> number(member(amount, "amount"))),
                most.map(amount -> number(member(amount, "amount"))),
                optional(range, "tolerance").map(Recomputation::number).orElse(Fraction.ZERO));
    }

    private static Span count(Object count) {
        Map.Entry<?, ?> only = only(count);
        Object value = only.getValue();
        return switch (text(only.getKey())) {
            case "exactly" -> Span.exactly(Span.COUNT, number(value));
            case "atLeast" -> count(Optional.of(number(value)), Optional.empty());
            case "atMost" -> count(Optional.empty(), Optional.of(number(value)));
            case "between", "about" ->
                count(Optional.of(number(member(value, "min"))), Optional.of(number(member(value, "max"))));
            case "unknown" -> count(Optional.empty(), Optional.empty());
            default -> throw new IllegalArgumentException("no count: " + count);
        };
    }

    private static Span count(Optional<Fraction> least, Optional<Fraction> most) {
        return new Span(Span.COUNT, least, most, Fraction.ZERO);
    }

    private static Fraction number(Object value) {
        return Fraction.of(new BigDecimal(value instanceof JsonLiteral literal ? literal.printed() : text(value)));
    }

    private static Fraction fraction(Object value) {
        String text = text(value);
        int stroke = text.indexOf('/');
        return new Fraction(new BigInteger(text.substring(0, stroke)), new BigInteger(text.substring(stroke + 1)));
    }

    // ---- JSON

    private static Map<?, ?> object(Object value) {
        if (value instanceof Map<?, ?> members) {
            return members;
        }
        throw new IllegalArgumentException("no object: " + value);
    }

    private static Map.Entry<?, ?> only(Object value) {
        return Iterables.getOnlyElement(object(value).entrySet());
    }

    private static Object member(Object value, String name) {
        return optional(value, name).orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + value));
    }

    private static Optional<Object> optional(Object value, String name) {
        return Optional.ofNullable(object(value).get(name));
    }

    private static List<?> list(Object value, String name) {
        return optional(value, name)
                .map(each -> each instanceof List<?> elements ? elements : List.of(each))
                .orElse(List.of());
    }

    private static String text(Object value) {
        return value instanceof String text ? text : String.valueOf(value);
    }
}
