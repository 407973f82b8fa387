package lt.kopz.core.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Need;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * A figure of what is stated differently, against the same figure by each way to decide: it is the least that holds all of them, it says on what
 * it depends, and its explanation has its value.
 */
class UndecidedFiguresProperties {
    private static final LocalDate DAY = SmallDossiers.HORIZON;
    private static final Text NAME = Literal.of("needs of m1");
    private static final Text NONE = Literal.of("no need of m1 is recorded");
    private static final AmountRange NOTHING = AmountRange.exactly(Amounts.zero(Amounts.currency("EUR")));
    private static final int MOST = 64;

    // ---- dossiers

    @Provide
    Arbitrary<List<Integer>> tapes() {
        return Arbitraries.integers().between(0, 839).list().ofSize(40);
    }

    /** Needs of two measures, of which some are stated for either measure, or one in place of others. */
    private static Dossier dossier(Tape tape) {
        List<Need> needs = new ArrayList<>();
        List<Contradiction> contradictions = new ArrayList<>();
        int number = 1 + tape.below(8);
        for (int i = 0; i < number; i++) {
            needs.add(Need.builder()
                    .id("n" + i)
                    .plan("plan")
                    .amount(Amounts.euro(1 + tape.below(3)))
                    .measure(tape.any(List.of("m1", "m2")))
                    .period(DateRange.ofYear(2019))
                    .effective(Sourced.stated(PartialDate.parse("2019-02-01")))
                    .build());
            switch (tape.below(5)) {
                case 0 ->
                    contradictions.add(contradiction(
                            contradictions.size(),
                            "n" + i,
                            Optional.of("measure"),
                            List.of(new StatedValue.OfCode("m1"), new StatedValue.OfCode("m2"))));
                case 1 -> {
                    if (i > 0) {
                        contradictions.add(contradiction(
                                contradictions.size(),
                                "plan",
                                Optional.empty(),
                                Stream.of(i, i - 1, i / 2 - 1)
                                        .filter(each -> each >= 0)
                                        .distinct()
                                        .<StatedValue>map(each -> new StatedValue.OfFact("n" + each))
                                        .toList()));
                    }
                }
                default -> {}
            }
        }
        return Dossier.builder()
                .from(Cases.dossier("{}"))
                .documents(IntStream.range(0, 3)
                        .mapToObj(i -> SourceDocument.builder()
                                .id("source-" + i)
                                .title(LocalizedText.of("en", "source " + i))
                                .language("en")
                                .build())
                        .toList())
                .needs(needs)
                .contradictions(contradictions)
                .build();
    }

    private static Contradiction contradiction(
            int number, String subject, Optional<String> field, List<? extends StatedValue> values) {
        return Contradiction.builder()
                .id("contradiction-" + number)
                .subject(subject)
                .what(LocalizedText.of("en", "what " + number))
                .field(field)
                .alternatives(IntStream.range(0, values.size())
                        .mapToObj(i -> Alternative.builder()
                                .id("alternative-" + number + "-" + i)
                                .value(values.get(i))
                                .provenance(Provenance.stated(Source.of("source-" + i)))
                                .build())
                        .toList())
                .build();
    }

    // ---- what is asked of them

    private static List<Need> needs(Dossier dossier) {
        return dossier.needs().stream()
                .filter(need -> need.measure().equals(Optional.of("m1")))
                .toList();
    }

    private static ImmutableList<String> ids(Dossier dossier) {
        return needs(dossier).stream().map(Need::id).collect(ImmutableList.toImmutableList());
    }

    private static boolean hasFirst(Dossier dossier) {
        return dossier.needs().stream().anyMatch(need -> need.id().equals("n0"));
    }

    private static Figure<AmountRange> figure(Dossier dossier) {
        List<Need> needs = needs(dossier);
        return needs.isEmpty()
                ? Figure.unknown(NAME, DAY, NOTHING.widest(), NONE)
                : Figure.of(
                        NAME,
                        DAY,
                        AmountRange.sum(
                                dossier.currency(),
                                needs.stream().map(Need::counted).toList()),
                        Explanation.sum(
                                NAME,
                                Quantity.of(NOTHING),
                                needs.stream()
                                        .map(need -> Explanation.given(
                                                Literal.of(need.id()), Quantity.of(need.counted()), need))
                                        .toList()));
    }

    private static Figure<AmountRange> asked(Dossier dossier) {
        return Possible.figure(
                dossier, About.ALL, UndecidedFiguresProperties::hasFirst, UndecidedFiguresProperties::figure);
    }

    // ---- what is right

    /** One way to decide. */
    private record Way(Dossier dossier, List<Alternative> chosen) {
        static List<Way> of(Dossier dossier) {
            List<Dossier> dossiers = Alternatives.of(dossier);
            List<List<Alternative>> chosen = Lists.cartesianProduct(dossier.contradictions().stream()
                    .map(Contradiction::alternatives)
                    .toList());
            return IntStream.range(0, dossiers.size())
                    .mapToObj(i -> new Way(dossiers.get(i), chosen.get(i)))
                    .toList();
        }

        AmountRange value() {
            return figure(dossier).value();
        }

        /** Whether two ways decide differently in one place only. */
        boolean differsOnlyIn(int contradiction, Way other) {
            return IntStream.range(0, chosen.size())
                    .allMatch(i -> (i == contradiction) != chosen.get(i).equals(other.chosen.get(i)));
        }
    }

    /** What changes the figure by itself; all that is undecided where nothing does. */
    private static List<Integer> touching(Dossier dossier, List<Way> ways) {
        List<Integer> all =
                IntStream.range(0, dossier.contradictions().size()).boxed().toList();
        List<Integer> touching = all.stream()
                .filter(i -> ways.stream()
                        .anyMatch(one -> ways.stream()
                                .anyMatch(other -> one.differsOnlyIn(i, other)
                                        && !one.value().equals(other.value()))))
                .toList();
        return touching.isEmpty() ? all : touching;
    }

    private static String what(List<Integer> contradictions) {
        return contradictions.stream().map(i -> "what " + i).collect(Collectors.joining("; "));
    }

    private static String depends(List<Integer> contradictions) {
        return "it depends on what the sources state differently: " + what(contradictions);
    }

    private static String tooMany(Dossier dossier) {
        return "the sources state " + dossier.contradictions().size()
                + " things differently, which leaves more possibilities than are gone through";
    }

    private static String notThere(List<Integer> contradictions) {
        return "by some of what the sources state differently it is not there at all: " + what(contradictions);
    }

    private static String said(Text text) {
        return Wording.ENGLISH.say(text);
    }

    private static List<Integer> all(Dossier dossier) {
        return IntStream.range(0, dossier.contradictions().size()).boxed().toList();
    }

    @Property(tries = 2000)
    void a_figure_holds_what_it_is_by_each_way_to_decide_and_up_to_64_of_them_no_more(
            @ForAll("tapes") List<Integer> tape) {
        Dossier dossier = dossier(new Tape(tape));
        List<Way> ways = Way.of(dossier);
        List<Way> there = ways.stream().filter(way -> hasFirst(way.dossier())).toList();
        Figure<AmountRange> figure = asked(dossier);

        assertThat(figure.name()).isEqualTo(NAME);
        assertThat(figure.asOf()).isEqualTo(DAY);
        assertThat(Quantity.behind(figure.value()))
                .contains(figure.explanation().value());
        assertThat(figure.basis()).isEqualTo(figure.explanation().basis());
        assertThat(figure.isKnown()).isEqualTo(figure.value().isKnown() && !figure.isUnexplained());
        assertThat(figure.isKnown() || figure.reason().isPresent()).isTrue();
        if (ways.size() == 1) {
            assertThat(figure).isEqualTo(figure(dossier));
        } else if (ways.size() > MOST) {
            assertThat(figure.reason().map(UndecidedFiguresProperties::said))
                    .isIn(Optional.empty(), Optional.of(tooMany(dossier)));
        } else if (there.isEmpty()) {
            assertUnknown(figure, notThere(all(dossier)), Answer.YES);
        } else {
            assertThat(figure.isAbsent()).isEqualTo(there.size() == ways.size() ? Answer.NO : Answer.CANNOT_TELL);
            assertHolds(figure, dossier, there);
            assertThat(figure.explanation().readings().stream().map(UndecidedFiguresProperties::said))
                    .filteredOn(reading -> reading.startsWith("by some"))
                    .isEqualTo(there.size() == ways.size() ? List.of() : List.of(notThere(notIn(dossier, there))));
        }
    }

    private static void assertUnknown(Figure<AmountRange> figure, String reason, Answer isAbsent) {
        assertThat(figure.isUnexplained()).isTrue();
        assertThat(figure.reason().map(UndecidedFiguresProperties::said)).contains(reason);
        assertThat(figure.isAbsent()).isEqualTo(isAbsent);
        assertThat(figure.explain(Wording.ENGLISH)).isEqualTo("needs of m1: cannot be determined – " + reason);
        assertThat(figure.explanation().sources()).startsWith(Source.of("source-0"), Source.of("source-1"));
        assertThat(figure.explanation().sources()).doesNotHaveDuplicates();
    }

    private static void assertHolds(Figure<AmountRange> figure, Dossier dossier, List<Way> there) {
        List<Figure<AmountRange>> figures =
                there.stream().map(way -> figure(way.dossier())).toList();
        List<Integer> touching = touching(dossier, there);
        long unknown = figures.stream().filter(each -> !each.isKnown()).count();
        if (unknown == figures.size()) {
            assertThat(figure.explanation().readings()).startsWith(NONE);
            assertThat(figure.isUnexplained()).isTrue();
        } else if (unknown > 0) {
            assertThat(figure.isUnexplained()).isTrue();
            assertThat(said(figure.explanation().readings().get(0))).isEqualTo(depends(touching));
        } else {
            assertThat(figure.isUnexplained()).isFalse();
            assertThat(figure.explain(Wording.ENGLISH))
                    .isEqualTo(figure.explanation().explain(Wording.ENGLISH));
            assertThat(figure.value())
                    .isEqualTo(figures.stream()
                            .map(Figure::value)
                            .reduce(AmountRange::hull)
                            .orElseThrow());
            if (figures.stream().map(Figure::explanation).distinct().count() == 1) {
                assertThat(figure.explanation().parts())
                        .isEqualTo(figures.get(0).explanation().parts());
            } else {
                assertThat(figure.explanation().parts().stream().map(UndecidedFiguresProperties::told))
                        .containsExactlyElementsOf(there.stream()
                                .map(way -> told(figure(way.dossier()).explanation()) + said(dossier, way, touching))
                                .distinct()
                                .toList());
            }
        }
    }

    private static String told(Explanation of) {
        return of.value() + " of " + of.parts().stream().map(Explanation::fact).toList() + " "
                + of.readings().stream().map(UndecidedFiguresProperties::said).collect(Collectors.joining("; "));
    }

    private static String said(Dossier dossier, Way way, List<Integer> contradictions) {
        return contradictions.stream()
                .map(i -> "what " + i + ": "
                        + said(FactNames.of(dossier, way.chosen().get(i).value())))
                .collect(Collectors.joining("; "));
    }

    /** Of what not every alternative is chosen where the first need is there. */
    private static List<Integer> notIn(Dossier dossier, List<Way> there) {
        return all(dossier).stream()
                .filter(i -> there.stream()
                                .map(way -> way.chosen().get(i))
                                .distinct()
                                .count()
                        < dossier.contradictions().get(i).alternatives().size())
                .toList();
    }

    @Property(tries = 2000)
    void a_question_has_the_answers_of_all_ways_and_what_is_in_each_is_certain(@ForAll("tapes") List<Integer> tape) {
        Dossier dossier = dossier(new Tape(tape));
        List<Way> ways = Way.of(dossier);
        List<ImmutableList<String>> answers = ways.size() > MOST
                ? List.of()
                : ways.stream().map(way -> ids(way.dossier())).distinct().toList();

        assertThat(Possible.each(dossier, About.ALL, UndecidedFiguresProperties::ids))
                .isEqualTo(answers);
        assertThat(Possible.certain(dossier, About.ALL, UndecidedFiguresProperties::ids))
                .isEqualTo(answers.stream().findFirst().orElse(ImmutableList.of()).stream()
                        .filter(id -> answers.stream().allMatch(answer -> answer.contains(id)))
                        .toList());
        assertThat(said(Possible.undecided(dossier, About.ALL)))
                .isEqualTo(ways.size() > MOST ? tooMany(dossier) : depends(all(dossier)));
    }

    // ---- any figure

    private static List<Figure<AmountRange>> figures() {
        List<Figure<AmountRange>> figures = new ArrayList<>();
        for (String name : List.of("one", "other")) {
            for (LocalDate day : List.of(DAY, DAY.plusDays(1))) {
                for (int euro : List.of(1, 2)) {
                    for (Answer absent : Answer.values()) {
                        for (String why : List.of("so", "or so")) {
                            AmountRange amount = AmountRange.exactly(Amounts.euro(euro));
                            figures.add(Figure.of(
                                            Literal.of(name),
                                            day,
                                            amount,
                                            Explanation.assumed(Literal.of(name), Quantity.of(amount), Literal.of(why)))
                                    .absent(absent));
                        }
                    }
                }
            }
        }
        return figures;
    }

    @Test
    void figures_are_one_where_all_that_they_say_is() {
        List<Figure<AmountRange>> figures = figures();
        List<Figure<AmountRange>> again = figures();
        for (int i = 0; i < figures.size(); i++) {
            assertThat(again.indexOf(figures.get(i))).isEqualTo(i);
            assertThat(again.get(i)).hasSameHashCodeAs(figures.get(i));
        }
        assertThat(figures.stream().map(Figure::hashCode).distinct().count()).isGreaterThan(figures.size() / 4);
        assertThat(figures.get(0)).hasToString("EUR 1.00 as of " + DAY);
    }
}
