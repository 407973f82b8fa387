package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.group.DeclaredSize;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.PartialDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.UniqueElements;

/** What figures over undecided values come to, held against sums of plain numbers over every way to decide them. */
class PossibilitiesProperties {
    enum Open {
        NOTHING,
        /** From the budget of the municipality or of the state. */
        SOURCE,
        /** This amount or another one in its place. */
        AMOUNT
    }

    record Money(int amount, int other, Open open) {}

    /** What one way to decide comes to. */
    private record Sums(long all, long ofTheState) {}

    private static Arbitrary<Money> anyMoney() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 1000),
                        Arbitraries.integers().between(1, 1000),
                        Arbitraries.of(Open.class))
                .as(Money::new);
    }

    @Provide
    Arbitrary<List<Money>> money() {
        return anyMoney().list().ofMinSize(1).ofMaxSize(5);
    }

    @Property(tries = 100)
    void a_figure_over_undecided_values_spans_those_of_every_way_to_decide_them(@ForAll("money") List<Money> money) {
        BudgetGaps gaps = BudgetGaps.of(dossier(money, false), PLAN);
        List<Sums> ways = ways(money);

        assertThat(gaps.appropriated().value())
                .isEqualTo(between(
                        ways.stream().mapToLong(Sums::all).min().orElseThrow(),
                        ways.stream().mapToLong(Sums::all).max().orElseThrow()));
        assertThat(ofTheState(gaps))
                .isEqualTo(between(
                        ways.stream().mapToLong(Sums::ofTheState).min().orElseThrow(),
                        ways.stream().mapToLong(Sums::ofTheState).max().orElseThrow()));
    }

    @Property(tries = 60)
    void deciding_one_never_widens_a_figure(@ForAll("money") List<Money> money, @ForAll boolean first) {
        Dossier open = dossier(money, false);
        BudgetGaps before = BudgetGaps.of(open, PLAN);
        for (Contradiction contradiction : open.contradictions()) {
            BudgetGaps after = BudgetGaps.of(
                    open.withDecisions(Decision.builder()
                            .id("decision")
                            .kind(Decision.Kind.PREFERRED)
                            .addSubjects(contradiction.id())
                            .preferred(contradiction
                                    .alternatives()
                                    .get(first ? 0 : 1)
                                    .id())
                            .provenance(STATED)
                            .build()),
                    PLAN);

            assertWithin(after.appropriated().value(), before.appropriated().value());
            assertWithin(ofTheState(after), ofTheState(before));
        }
    }

    @Property(tries = 60)
    void the_order_of_statements_changes_nothing(@ForAll("money") List<Money> money) {
        BudgetGaps gaps = BudgetGaps.of(dossier(money, false), PLAN);
        BudgetGaps reversed = BudgetGaps.of(dossier(money, true), PLAN);

        assertThat(reversed.appropriated().value())
                .isEqualTo(gaps.appropriated().value());
        assertThat(ofTheState(reversed)).isEqualTo(ofTheState(gaps));
    }

    @Property(tries = 40)
    void a_need_over_undecided_values_spans_those_of_every_way_to_decide_them(@ForAll("money") List<Money> money) {
        BudgetGaps gaps = BudgetGaps.of(dossier(money, false, PossibilitiesProperties::needed), PLAN);
        List<Sums> ways = ways(money);

        assertThat(gaps.need().value())
                .isEqualTo(between(
                        ways.stream().mapToLong(Sums::all).min().orElseThrow(),
                        ways.stream().mapToLong(Sums::all).max().orElseThrow()));
        assertThat(gaps.from(FundingSourceKind.STATE_BUDGET).need().value())
                .isEqualTo(between(
                        ways.stream().mapToLong(Sums::ofTheState).min().orElseThrow(),
                        ways.stream().mapToLong(Sums::ofTheState).max().orElseThrow()));
    }

    /** Money that takes effect in one of two months of 2019, or surely in the first. */
    record Taking(int amount, int month, int other, boolean isOpen) {}

    @Provide
    Arbitrary<List<Taking>> taking() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 1000),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of(true, false))
                .as((amount, month, other, open) -> new Taking(amount, month, other, open && other != month))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = 40)
    void money_of_which_the_day_of_effect_is_undecided_counts_where_every_day_has_come_and_may_where_one_has(
            @ForAll("taking") List<Taking> money, @ForAll @IntRange(min = 1, max = 12) int month) {
        DossierFixtures dossier = aDossier().knownUntil(LocalDate.of(2019, 12, 31));
        List<Contradiction> contradictions = new ArrayList<>();
        long least = 0;
        long most = 0;
        for (int i = 0; i < money.size(); i++) {
            Taking each = money.get(i);
            dossier = dossier.appropriation("money-" + i, each.amount() + ".00", first(each.month()));
            if (each.isOpen()) {
                contradictions.add(contradiction(
                        "money-" + i,
                        Optional.of("effective"),
                        false,
                        new StatedValue.OfDate(PartialDate.parse(first(each.month()))),
                        new StatedValue.OfDate(PartialDate.parse(first(each.other())))));
            }
            // what is known of either of two days is the quarter, half-year or year in which both lie
            int months = !each.isOpen() ? 1 : widest(each.month() - 1, each.other() - 1);
            int first = (each.month() - 1) / months * months + 1;
            boolean hasSurelyCome = each.isOpen() ? first + months - 1 < month : first <= month;
            least += hasSurelyCome ? each.amount() : 0;
            most += first <= month ? each.amount() : 0;
        }

        assertThat(BudgetGaps.of(
                                dossier.builder()
                                        .addAllContradictions(contradictions)
                                        .build(),
                                PLAN)
                        .asOf(LocalDate.of(2019, month, 15))
                        .appropriated()
                        .value())
                .isEqualTo(between(least, most));
    }

    private static int widest(int one, int other) {
        return one / 3 == other / 3 ? 3 : one / 6 == other / 6 ? 6 : 12;
    }

    private static String first(int month) {
        return LocalDate.of(2019, month, 1).toString();
    }

    @Property(tries = 40)
    void a_size_of_which_sources_state_several_is_any_from_the_least_to_the_most(
            @ForAll @Size(min = 2, max = 4) @UniqueElements List<@IntRange(min = 1, max = 30) Integer> sizes) {
        Dossier dossier = aDossier()
                .statingNothingOfLists()
                .group(group -> group.declaredSize(DeclaredSize.builder()
                        .members(sizes.get(0))
                        .on(PartialDate.parse("2019-01-16"))
                        .provenance(STATED)
                        .build()))
                .builder()
                .addContradictions(contradiction(
                        "group",
                        Optional.of("declaredSize/members"),
                        false,
                        sizes.stream()
                                .map(size -> new StatedValue.OfCount(Headcount.exactly(size)))
                                .toArray(StatedValue[]::new)))
                .build();

        assertThat(Composition.of(dossier).on(LocalDate.of(2019, 6, 1)).size())
                .isEqualTo(Headcount.between(Collections.min(sizes), Collections.max(sizes)));
    }

    @Provide
    Arbitrary<List<Money>> muchMoney() {
        return anyMoney().list().ofMaxSize(9);
    }

    @Property(tries = 60)
    void there_is_one_dossier_for_each_way_to_decide_and_none_of_more_than_64(@ForAll("muchMoney") List<Money> money) {
        Dossier dossier = dossier(money, false);
        Possibilities possible = Possibilities.of(dossier, Possibilities.About.MONEY);
        List<List<String>> ways = written(money);

        assertThat(possible.isOne()).isEqualTo(ways.size() == 1);
        assertThat(possible.isTooMany()).isEqualTo(ways.size() > 64);
        assertThat(possible.undecided()).isEqualTo(dossier.contradictions());
        assertThat(possible.all())
                .extracting(each -> written(each.dossier()))
                .containsExactlyInAnyOrderElementsOf(ways.size() > 64 ? List.of() : ways);
        assertThat(possible.all())
                .allSatisfy(each -> assertThat(each.chosen().keySet())
                        .containsExactlyInAnyOrderElementsOf(dossier.contradictions()))
                .allSatisfy(each -> assertThat(Possibilities.of(each.dossier(), Possibilities.About.ALL)
                                .isOne())
                        .isTrue());
    }

    @Property(tries = 60)
    void a_question_has_the_answers_that_the_ways_to_decide_give_each_once(@ForAll("money") List<Money> money) {
        Possibilities possible = Possibilities.of(dossier(money, false), Possibilities.About.MONEY);

        assertThat(possible.each(any -> true, PossibilitiesProperties::written))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Set.copyOf(written(money)));
    }

    @Property(tries = 20)
    void one_by_one_each_value_is_tried_and_the_others_stay_open(@ForAll("muchMoney") List<Money> money) {
        Dossier dossier = dossier(money, false);
        long open = money.stream().filter(each -> each.open() != Open.NOTHING).count();
        List<Possibilities.Possibility> oneByOne =
                Possibilities.of(dossier, Possibilities.About.MONEY).oneByOne().toList();

        assertThat(oneByOne)
                .hasSize((int) Math.max(1, 2 * open))
                .allSatisfy(each -> assertThat(Possibilities.of(each.dossier(), Possibilities.About.MONEY)
                                .undecided())
                        .hasSize((int) Math.max(0, open - 1)));
        assertThat(oneByOne.stream()
                        .flatMap(each -> each.chosen().values().stream())
                        .map(Alternative::id))
                .doesNotHaveDuplicates();
    }

    @Property(tries = 60)
    void a_fact_is_disputed_until_it_is_decided_and_what_is_asked_of_other_things_is_not_touched(
            @ForAll("money") List<Money> money) {
        Dossier dossier = dossier(money, false);
        for (int i = 0; i < money.size(); i++) {
            String id = "money-" + i;
            Dossier decided = dossier.withDecisions(decision("about-" + id, id + "-stated-1", money.get(i)));

            assertThat(Possibilities.disputes(dossier, id)).hasSize(money.get(i).open() == Open.NOTHING ? 0 : 1);
            assertThat(Possibilities.disputes(decided, id)).isEmpty();
            assertThat(Possibilities.disputes(dossier, id).stream()
                            .flatMap(each ->
                                    Possibilities.readings(dossier, dossier.get(Appropriation.class, id), each)
                                            .stream()))
                    .hasSize(
                            switch (money.get(i).open()) {
                                case NOTHING -> 0;
                                case SOURCE -> 2;
                                case AMOUNT -> 1;
                            });
        }
        assertThat(Possibilities.of(dossier, Possibilities.About.DELIVERY).undecided().stream()
                        .filter(each -> each.field().isPresent()))
                .isEmpty();
    }

    private static List<Decision> decision(String contradiction, String preferred, Money money) {
        return money.open() == Open.NOTHING
                ? List.of()
                : List.of(Decision.builder()
                        .id("decision")
                        .kind(Decision.Kind.PREFERRED)
                        .addSubjects(contradiction)
                        .preferred(preferred)
                        .provenance(STATED)
                        .build());
    }

    /** What one dossier states, line by line. */
    private static List<String> written(Dossier dossier) {
        return dossier.appropriations().stream()
                .map(each -> line(
                        each.amount().range().exact().getNumber().longValueExact(),
                        each.sourceKind().equals(Optional.of(FundingSourceKind.STATE_BUDGET))))
                .toList();
    }

    /** The same of every way to decide. */
    private static List<List<String>> written(List<Money> money) {
        List<List<String>> ways = new ArrayList<>(List.of(List.of()));
        for (Money each : money) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> way : ways) {
                longer.add(plus(way, line(each.amount(), false)));
                switch (each.open()) {
                    case NOTHING -> {}
                    case SOURCE -> longer.add(plus(way, line(each.amount(), true)));
                    case AMOUNT -> longer.add(plus(way, line(each.other(), false)));
                }
            }
            ways = longer;
        }
        return ways;
    }

    private static List<String> plus(List<String> lines, String line) {
        List<String> longer = new ArrayList<>(lines);
        longer.add(line);
        return List.copyOf(longer);
    }

    private static String line(long amount, boolean ofTheState) {
        return amount + (ofTheState ? " of the state" : " of the municipality");
    }

    private static void assertWithin(AmountRange inner, AmountRange outer) {
        assertThat(inner.hull(outer)).isEqualTo(outer);
    }

    private static AmountRange ofTheState(BudgetGaps gaps) {
        return gaps.from(FundingSourceKind.STATE_BUDGET).appropriated().value();
    }

    private static AmountRange between(long least, long most) {
        return AmountRange.between(Amounts.euro(least + ".00"), Amounts.euro(most + ".00"));
    }

    private static List<Sums> ways(List<Money> money) {
        List<Sums> ways = new ArrayList<>(List.of(new Sums(0, 0)));
        for (Money each : money) {
            List<Sums> longer = new ArrayList<>();
            for (Sums way : ways) {
                longer.add(new Sums(way.all() + each.amount(), way.ofTheState()));
                if (each.open() == Open.SOURCE) {
                    longer.add(new Sums(way.all() + each.amount(), way.ofTheState() + each.amount()));
                } else if (each.open() == Open.AMOUNT) {
                    longer.add(new Sums(way.all() + each.other(), way.ofTheState()));
                }
            }
            ways = longer;
        }
        return ways;
    }

    private interface Adding {
        DossierFixtures to(DossierFixtures dossier, String id, int amount);
    }

    private static Dossier dossier(List<Money> money, boolean isReversed) {
        return dossier(money, isReversed, PossibilitiesProperties::appropriated);
    }

    private static Dossier dossier(List<Money> money, boolean isReversed, Adding adding) {
        DossierFixtures dossier = aDossier();
        List<Contradiction> contradictions = new ArrayList<>();
        for (int i = 0; i < money.size(); i++) {
            Money each = money.get(i);
            String id = "money-" + i;
            dossier = adding.to(dossier, id, each.amount());
            if (each.open() == Open.SOURCE) {
                contradictions.add(contradiction(
                        id,
                        Optional.of("sourceKind"),
                        isReversed,
                        new StatedValue.OfCode("MUNICIPAL_BUDGET"),
                        new StatedValue.OfCode("STATE_BUDGET")));
            } else if (each.open() == Open.AMOUNT) {
                dossier = adding.to(dossier, id + "-other", each.other());
                contradictions.add(contradiction(
                        id,
                        Optional.empty(),
                        isReversed,
                        new StatedValue.OfFact(id),
                        new StatedValue.OfFact(id + "-other")));
            }
        }
        ImmutableList<Contradiction> all = ImmutableList.copyOf(contradictions);
        return dossier.builder()
                .addAllContradictions(isReversed ? all.reverse() : all)
                .build();
    }

    private static DossierFixtures appropriated(DossierFixtures dossier, String id, int amount) {
        return dossier.appropriation(
                id,
                amount + ".00",
                "2019-03-01",
                money -> money.plan(Sourced.stated(PLAN)).sourceKind(FundingSourceKind.MUNICIPAL_BUDGET));
    }

    private static DossierFixtures needed(DossierFixtures dossier, String id, int amount) {
        return dossier.need(
                id, amount + ".00", "2019-03-01", need -> need.sourceKind(FundingSourceKind.MUNICIPAL_BUDGET));
    }

    private static Contradiction contradiction(
            String subject, Optional<String> field, boolean isReversed, StatedValue... values) {
        ImmutableList<Alternative> alternatives = IntStream.range(0, values.length)
                .mapToObj(i -> Alternative.builder()
                        .id(subject + "-stated-" + (i + 1))
                        .value(values[i])
                        .provenance(STATED)
                        .build())
                .collect(ImmutableList.toImmutableList());
        return Contradiction.builder()
                .id("about-" + subject)
                .subject(subject)
                .what(DossierFixtures.text("kas nurodyta skirtingai"))
                .field(field)
                .addAllAlternatives(isReversed ? alternatives.reverse() : alternatives)
                .provenance(STATED)
                .build();
    }
}
