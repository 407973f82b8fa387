package lt.kopz.core.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Ratio;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.json.ExplainedFigure;
import lt.kopz.core.json.ExplainedFigure.Node;
import lt.kopz.core.json.JsonForms;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.testkit.Recomputation.Difference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecomputationTest {
    private static final Dossier DOSSIER = Kaisiadorys.dossier();

    // ---- what follows

    /** {@code 5} people, {@code 2..} or more, {@code 5/13} of them, {@code 1.00..2.00 EUR}, {@code 45600 ± 50 EUR}, {@code any EUR}. */
    private static String quantity(String said) {
        if (!said.endsWith(" EUR")) {
            return said.contains("/") ? ratio(said) : "{\"count\": " + count(said) + "}";
        }
        String number = said.substring(0, said.length() - " EUR".length());
        List<String> both = Splitter.on(" ± ").splitToList(number);
        List<String> bounds = Splitter.on("..").splitToList(both.get(0));
        String range = number.equals("any")
                ? "\"unknownIn\": \"EUR\""
                : bounds.size() == 1
                        ? euros("exactly", bounds.get(0))
                        : Stream.of(euros("atLeast", bounds.get(0)), euros("atMost", bounds.get(1)))
                                .filter(bound -> !bound.isEmpty())
                                .collect(Collectors.joining(", "));
        String tolerance = both.size() == 1 ? "" : ", \"tolerance\": \"" + both.get(1) + "\"";
        return "{\"amount\": {" + range + tolerance + "}}";
    }

    private static String euros(String bound, String number) {
        return number.isEmpty() ? "" : "\"" + bound + "\": {\"amount\": \"" + number + "\", \"currency\": \"EUR\"}";
    }

    private static String count(String said) {
        List<String> bounds = Splitter.on("..").splitToList(said);
        if (said.equals("any")) {
            return "{\"unknown\": true}";
        }
        if (bounds.size() == 1) {
            return "{\"exactly\": " + said + "}";
        }
        if (bounds.get(0).isEmpty()) {
            return "{\"atMost\": " + bounds.get(1) + "}";
        }
        return bounds.get(1).isEmpty()
                ? "{\"atLeast\": " + bounds.get(0) + "}"
                : "{\"between\": {\"min\": " + bounds.get(0) + ", \"max\": " + bounds.get(1) + "}}";
    }

    private static String ratio(String said) {
        List<String> bounds = Splitter.on("..").splitToList(said);
        String lower = "\"lower\": \"" + bounds.get(0) + "\"";
        String most = bounds.get(bounds.size() - 1);
        return "{\"ratio\": {" + lower + (most.isEmpty() ? "" : ", \"upper\": \"" + most + "\"") + "}}";
    }

    private static ImmutableList<Difference> differences(String operation, String parts, String value) {
        String nodes = Splitter.on(';')
                .trimResults()
                .omitEmptyStrings()
                .splitToStream(parts)
                .map(part -> "{\"operation\": \"GIVEN\", \"value\": " + quantity(part) + "}")
                .collect(Collectors.joining(", "));
        return Recomputation.of(("{\"tree\": {\"operation\": \"" + operation + "\", \"value\": " + quantity(value)
                        + ", \"parts\": [" + nodes + "]}}")
                .getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}, and not {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SUM | | 0.00 EUR | 0.01 EUR",
                "SUM | 1.00 EUR; 2.00..3.00 EUR | 3.00..4.00 EUR | 3.00..4.01 EUR",
                "SUM | 1.00.. EUR; ..3.00 EUR | any EUR | 0.00.. EUR",
                "SUM | 45600 ± 50 EUR; 100 ± 0.5 EUR | 45700 ± 50.5 EUR | 45700 ± 50 EUR",
                "SUM | 2; 3..; 1..4 | 6.. | 6..9",
                "SUM | 2; 1/2 | 5/2 | 2/2",
                "DIFFERENCE | 5.00 EUR; 1.00..2.00 EUR; 1.00 EUR | 2.00..3.00 EUR | 3.00..2.00 EUR",
                "DIFFERENCE | 5.00 EUR; 7.00.. EUR | ..-2.00 EUR | -2.00.. EUR",
                "DIFFERENCE | 13; 5..6 | 7..8 | 7..9",
                "DIFFERENCE | 3..5; any | ..5 | 0",
                "EXCESS | 3.00 EUR; 5.00 EUR | 0.00 EUR | -2.00 EUR",
                "EXCESS | 3.00.. EUR; 1.00 EUR; 1.00 EUR | 1.00.. EUR | 2.00.. EUR",
                "EXCESS | any EUR; 1.00 EUR | 0.00.. EUR | any EUR",
                "EXCESS | 3..5; 4 | ..1 | 1",
                "EXCESS | 3/2; 1/2..2/2 | 1/2..1/1 | 1/2",
                "PRODUCT | 7; 30.00 EUR | 210.00 EUR | 210.01 EUR",
                "PRODUCT | 0; 30.00.. EUR | 0.00 EUR | 0.00.. EUR",
                "PRODUCT | any; 30.00 EUR | 0.00.. EUR | 0.00 EUR",
                "PRODUCT | 2..3; -1.00..1.00 EUR | -3.00..3.00 EUR | -2.00..3.00 EUR",
                "PRODUCT | 2..3; ..-1.00 EUR | ..-2.00 EUR | ..-3.00 EUR",
                "PRODUCT | 2..; -1.00 EUR | ..-2.00 EUR | any EUR",
                "PRODUCT | any; 0.20 ± 0.5 EUR | any EUR | 0.00.. EUR",
                "PRODUCT | 2..3; 10 ± 0.5 EUR | 20..30 ± 1.5 EUR | 20..30 ± 1 EUR",
                "PRODUCT | 1/3; 10 ± 1 EUR | 3.33..3.34 ± 0.33333333333333333334 EUR | 3.33..3.34 ± 0.33333333333333333333 EUR",
                "PRODUCT | 8; 7/5..8/5 | 56/5..64/5 | 56/5",
                "PRODUCT | 0; 7/5.. | 0/1 | 0/1..",
                "QUOTIENT | 300.00 EUR; 522.. | ..0.58 EUR | ..0.57 EUR",
                "QUOTIENT | 300.00 EUR; 7..9 | 33.33..42.86 EUR | 33.33..42.85 EUR",
                "QUOTIENT | 300.00 EUR; ..9 | 33.33.. EUR | 33.33..300.00 EUR",
                "QUOTIENT | 0.00 EUR; any | 0.00 EUR | any EUR",
                "QUOTIENT | -3.00..3.00 EUR; 1..2 | -3.00..3.00 EUR | -1.50..3.00 EUR",
                "QUOTIENT | 300 ± 9 EUR; 3..4 | 75..100 ± 3 EUR | 75..100 EUR",
                "QUOTIENT | 30.00 EUR; 90.00 EUR | 1/3 | 1/2",
                "QUOTIENT | 0 ± 5 EUR; 0.00..3.00 EUR | 0/1 | 0/1..",
                "QUOTIENT | 5..6; 13 | 5/13..6/13 | 5/13",
                "QUOTIENT | 5..6; ..13 | 5/13..6/1 | 5/13..",
                "QUOTIENT | 5..6; 0/1..13/1 | 5/13.. | 5/13..6/1",
                "QUOTIENT | 0; 13.. | 0/1 | 0/1..",
                "PERSONS | 100..120; 3 | 34..120 | 33..120",
                "PERSONS | 0; 0 | 0 | 1",
                "UNION | | 0 | 1",
                "UNION | 3; 4..5; 1 | 4..9 | 5..9",
                "UNION | 3; any | 3.. | 4..",
                "BOTH | 3..; ..5; 1..7 | 3..5 | 3..7",
                "BOTH | 1.00.. EUR; ..2.00 ± 0.5 EUR | 1.00..2.00 ± 0.5 EUR | 1.00..2.00 EUR",
                "BOTH | 1.00 EUR; 1.00 ± 0.5 EUR | 1.00 EUR | 1.00 ± 0.5 EUR",
                "BOTH | 1.40 ± 0.5 EUR; 1.00 EUR | 1.00 EUR | 1.40 EUR",
                "LARGEST | 10..20 EUR; ..15 EUR | 10..20 EUR | 10..15 EUR",
                "LARGEST | 10 ± 2 EUR; 5.. EUR | 10.. ± 2 EUR | 5.. EUR",
                "LARGEST | 10 EUR; 5 ± 3 EUR | 10 EUR | 10 ± 3 EUR",
                "EITHER | 31; 45 | 31..45 | 31",
                "EITHER | 200.00 EUR; 900.00.. EUR | 200.00.. EUR | 200.00 EUR",
                "EITHER | 1 ± 2 EUR; 3 ± 1 EUR | 1..3 ± 2 EUR | 1..3 ± 1 EUR",
                "EITHER | 1/2; 3 | 1/2..3/1 | 1/2",
                "OVERLAP | 30.00 EUR; 90.00 EUR; 100.00 EUR | 20.00..30.00 EUR | 20.00..90.00 EUR",
                "OVERLAP | 30.00 EUR; 40.00.. EUR; 100.00 EUR | 0.00..30.00 EUR | 30.00 EUR",
                "OVERLAP | 30 ± 1 EUR; 90 ± 2 EUR; 100 ± 3 EUR | 20..30 ± 6 EUR | 20..30 ± 3 EUR"
            })
    void a_value_is_what_follows_from_its_parts(String operation, String parts, String follows, String other) {
        String all = parts == null ? "" : parts;

        assertThat(differences(operation, all, follows)).isEmpty();
        assertThat(differences(operation, all, other))
                .singleElement()
                .extracting(Difference::path)
                .isEqualTo("/tree");
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "SUM | 1.00 EUR; 2 | are put together",
                "PRODUCT | 1.00 EUR; 2.00 EUR | times",
                "QUOTIENT | 1.00 EUR; 0 | divided by nothing",
                "PERSONS | 5; any | any number of occasions",
                "BOTH | 1.00 EUR; 2.00 EUR | contradict each other",
                "DIFFERENCE | | no parts",
                "ROOT | 4 | no operation ROOT"
            })
    void from_what_cannot_be_put_together_nothing_follows(String operation, String parts, String why) {
        assertThat(differences(operation, parts == null ? "" : parts, "1.00 EUR"))
                .singleElement()
                .satisfies(each -> assertThat(each.follows()).contains(why));
    }

    // ---- planted faults

    private static Node with(Node node, Quantity value, ImmutableList<Node> parts) {
        return new Node(
                node.label(),
                node.operation(),
                value,
                node.basis(),
                node.readings(),
                node.fact(),
                node.acts(),
                node.sources(),
                parts,
                node.asides());
    }

    /** The same tree with the value at a path a cent, one, or a whole off. */
    private static Node off(Node node, List<Integer> path) {
        if (path.isEmpty()) {
            return with(node, off(node.value()), node.parts());
        }
        ImmutableList<Node> parts = IntStream.range(0, node.parts().size())
                .mapToObj(i -> i == path.get(0)
                        ? off(node.parts().get(i), path.subList(1, path.size()))
                        : node.parts().get(i))
                .collect(ImmutableList.toImmutableList());
        return with(node, node.value(), parts);
    }

    private static Quantity off(Quantity value) {
        if (value instanceof Quantity.OfAmount money) {
            return Quantity.of(money.amount().plus(AmountRange.exactly(Amounts.euro("0.01"))));
        }
        if (value instanceof Quantity.OfCount number) {
            return Quantity.of(number.count().plus(Headcount.exactly(1)));
        }
        Ratio ratio = value.asRatio();
        return Quantity.of(
                new Ratio(ratio.lower().plus(Fraction.ONE), ratio.upper().map(most -> most.plus(Fraction.ONE))));
    }

    private static Stream<List<Integer>> computed(Node node, List<Integer> path) {
        Stream<List<Integer>> own =
                node.parts().isEmpty() || off(node.value()).equals(node.value()) ? Stream.empty() : Stream.of(path);
        return Stream.concat(
                own,
                IntStream.range(0, node.parts().size())
                        .boxed()
                        .flatMap(i -> computed(
                                node.parts().get(i),
                                Stream.concat(path.stream(), Stream.of(i)).toList())));
    }

    private static String pointer(List<Integer> path) {
        return "/tree" + path.stream().map(i -> "/parts/" + i).collect(Collectors.joining());
    }

    @Test
    void a_node_that_is_a_cent_off_is_found_wherever_it_stands() {
        int planted = 0;
        List<EveryFigure.Asked> every = EveryFigure.of(DOSSIER, Kaisiadorys.REPORT_DAY);
        for (int i = 0; i < every.size(); i += 7) {
            ExplainedFigure figure =
                    ExplainedFigure.of(DOSSIER, every.get(i).figure().get());
            if (figure.reason().isEmpty() && figure.tree().parts().size() > 1) {
                for (List<Integer> path : computed(figure.tree(), List.of()).toList()) {
                    ExplainedFigure wrong = new ExplainedFigure(
                            figure.name(),
                            figure.asOf(),
                            figure.value(),
                            figure.basis(),
                            figure.reason(),
                            off(figure.tree(), path));
                    planted++;
                    assertThat(Recomputation.of(JsonForms.FIGURE.toBytes(wrong)))
                            .extracting(Difference::path)
                            .contains(pointer(path));
                }
            }
        }
        assertThat(planted).isGreaterThan(100);
    }

    @Test
    void it_is_told_where_and_what_would_follow() {
        String json = new String(
                JsonForms.FIGURE.toBytes(ExplainedFigure.of(
                        DOSSIER, BudgetGaps.of(DOSSIER, Kaisiadorys.PLAN).financing())),
                StandardCharsets.UTF_8);
        int tree = json.indexOf("\"tree\"");
        String wrong = json.substring(0, tree) + json.substring(tree).replaceFirst("2550\\.00", "2550.01");

        assertThat(Recomputation.of(wrong.getBytes(StandardCharsets.UTF_8)))
                .extracting(Difference::toString)
                .containsExactly(
                        "/value states 2550 EUR, but what follows is 2550.01 EUR",
                        "/tree states 2550.01 EUR, but what follows is 2550 EUR");
    }
}
