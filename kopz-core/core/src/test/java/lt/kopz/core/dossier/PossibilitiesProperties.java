package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.STATED;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Alternative;
import lt.kopz.core.testimony.Contradiction;
import lt.kopz.core.testimony.Decision;
import lt.kopz.core.testimony.StatedValue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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

    @Provide
    Arbitrary<List<Money>> money() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 1000),
                        Arbitraries.integers().between(1, 1000),
                        Arbitraries.of(Open.class))
                .as(Money::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
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

    private static Dossier dossier(List<Money> money, boolean isReversed) {
        DossierFixtures dossier = aDossier();
        List<Contradiction> contradictions = new ArrayList<>();
        for (int i = 0; i < money.size(); i++) {
            Money each = money.get(i);
            String id = "money-" + i;
            dossier = appropriated(dossier, id, each.amount());
            if (each.open() == Open.SOURCE) {
                contradictions.add(contradiction(
                        id,
                        Optional.of("sourceKind"),
                        isReversed,
                        new StatedValue.OfCode("MUNICIPAL_BUDGET"),
                        new StatedValue.OfCode("STATE_BUDGET")));
            } else if (each.open() == Open.AMOUNT) {
                dossier = appropriated(dossier, id + "-other", each.other());
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

    private static Contradiction contradiction(
            String subject, Optional<String> field, boolean isReversed, StatedValue one, StatedValue other) {
        ImmutableList<Alternative> alternatives = ImmutableList.of(
                Alternative.builder()
                        .id(subject + "-stated-1")
                        .value(one)
                        .provenance(STATED)
                        .build(),
                Alternative.builder()
                        .id(subject + "-stated-2")
                        .value(other)
                        .provenance(STATED)
                        .build());
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
