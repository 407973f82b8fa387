package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.HORIZON;
import static lt.kopz.core.dossier.DossierFixtures.MEASURE;
import static lt.kopz.core.dossier.DossierFixtures.PLAN;
import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.contradiction;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.StatedValue;
import lt.kopz.core.time.DateRange;
import org.junit.jupiter.api.Test;

class AmountBreakdownTest {
    private static final Supplier<ImmutableMap<AmountBreakdown.Along, AmountBreakdown>> NOT_ASKED = () -> {
        throw new AssertionError("what is stated is asked for only where there is no way to decide it");
    };

    private static ImmutableList<AmountBreakdown> together(
            List<ImmutableMap<AmountBreakdown.Along, AmountBreakdown>> ways) {
        return AmountBreakdown.together(Possible.byName(NOT_ASKED, ImmutableList.copyOf(ways)));
    }

    private static AmountRange euro(String amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    private static Itemised need(String id) {
        return Need.builder()
                .id(id)
                .plan(PLAN)
                .amount(Amounts.euro("100.00"))
                .period(DateRange.ofYear(2019))
                .effective(on("2019-01-01"))
                .build();
    }

    private static AmountBreakdown breakdown(
            String whole, boolean isComplete, String total, String sum, int tolerance, String... parts) {
        return new AmountBreakdown(
                need(whole),
                Dimension.SOURCE,
                isComplete,
                euro(total),
                Arrays.stream(parts).map(AmountBreakdownTest::need).collect(ImmutableList.toImmutableList()),
                euro(sum).withTolerance(BigDecimal.valueOf(tolerance)));
    }

    private static ImmutableMap<AmountBreakdown.Along, AmountBreakdown> way(AmountBreakdown... all) {
        return Maps.uniqueIndex(
                List.of(all),
                each -> new AmountBreakdown.Along(
                        each.whole().id(), Axis.SOURCE, each.total().currency()));
    }

    @Test
    void is_what_it_is_by_either_way_to_decide_what_is_undecided() {
        AmountBreakdown one = breakdown("whole", true, "100.00", "90.00", 1, "a", "b");
        AmountBreakdown other = breakdown("whole", true, "120.00", "80.00", 3, "b", "c");

        assertThat(together(List.of(way(one), way(other)))).singleElement().satisfies(both -> {
            assertThat(both.total()).isEqualTo(AmountRange.between(Amounts.euro("100.00"), Amounts.euro("120.00")));
            assertThat(both.sum())
                    .isEqualTo(AmountRange.between(Amounts.euro("80.00"), Amounts.euro("90.00"))
                            .withTolerance(BigDecimal.valueOf(3)));
            assertThat(both.isComplete()).isTrue();
            assertThat(both.parts()).extracting(Itemised::id).containsExactly("a", "b", "c");
        });
    }

    @Test
    void is_complete_where_it_is_so_by_each_way() {
        AmountBreakdown complete = breakdown("whole", true, "100.00", "90.00", 0, "a");
        AmountBreakdown open = breakdown("whole", false, "100.00", "90.00", 0, "a");

        assertThat(together(List.of(way(complete), way(open)))).containsExactly(open);
        assertThat(together(List.of(way(open), way(complete)))).containsExactly(open);
    }

    @Test
    void is_of_nothing_known_where_it_is_one_by_some_way_alone_or_by_none() {
        AmountBreakdown always = breakdown("always", true, "100.00", "90.00", 1, "a");
        AmountBreakdown perhaps = breakdown("perhaps", true, "50.00", "40.00", 1, "b");
        AmountRange unknown = AmountRange.unknown(Amounts.currency("EUR"));
        AmountBreakdown unsure =
                new AmountBreakdown(perhaps.whole(), Dimension.SOURCE, false, unknown, perhaps.parts(), unknown);

        assertThat(together(List.of(way(always, perhaps), way(always)))).containsExactly(always, unsure);
        assertThat(AmountBreakdown.together(Possible.byName(() -> way(perhaps), ImmutableList.of())))
                .containsExactly(unsure);
        assertThat(together(List.of(way(perhaps)))).containsExactly(perhaps);
    }

    private static Revenue.Builder revenue(String id, RevenueState state) {
        return Revenue.builder()
                .id(id)
                .state(state)
                .plan(PLAN)
                .amount(Amounts.euro("100.00"))
                .effective(on("2019-02-01"));
    }

    private static Dossier dossier() {
        return aDossier()
                .need("need", "100.00", "2019-01-01", need -> need)
                .need(
                        "need-of-measure",
                        "110.00",
                        "2019-01-01",
                        need -> need.measure(MEASURE).addWithin("need"))
                .appropriation("money", "100.00", "2019-02-01")
                .appropriation(
                        "money-of-eu",
                        "60.00",
                        "2019-02-01",
                        money -> money.plan(Sourced.stated(PLAN))
                                .sourceKind(FundingSourceKind.EU)
                                .addWithin("money"))
                .builder()
                .addRevenues(
                        revenue("a-received", RevenueState.RECEIVED).build(),
                        revenue("a-received-part", RevenueState.RECEIVED)
                                .addWithin("a-received")
                                .manager("municipality")
                                .build(),
                        revenue("b-planned", RevenueState.PLANNED).build(),
                        revenue("b-planned-part", RevenueState.PLANNED)
                                .addWithin("b-planned")
                                .manager("municipality")
                                .build())
                .build();
    }

    @Test
    void of_a_plan_are_those_of_needs_and_of_appropriations_and_of_all_money_those_of_revenue_too() {
        assertThat(BudgetGaps.of(dossier(), PLAN).breakdowns())
                .extracting(each -> each.whole().id(), AmountBreakdown::dimension, AmountBreakdown::sum)
                .containsExactly(
                        tuple("need", Dimension.PLAN_ITEM, euro("110.00")),
                        tuple("money", Dimension.SOURCE, euro("60.00")));
        assertThat(AmountBreakdown.ofAll(dossier(), HORIZON))
                .extracting(each -> each.whole().id())
                .containsExactly("need", "money", "b-planned", "a-received");
    }

    @Test
    void along_codes_of_two_classifications_are_two_also_while_something_is_undecided() {
        Dossier open = aDossier()
                .act("february", act -> act)
                .act("june", act -> act)
                .need("need", "100.00", "2019-01-01", need -> need.act("february"))
                .need(
                        "cofog",
                        "60.00",
                        "2019-01-01",
                        need -> need.addClassifications(new Classification("COFOG", "10"))
                                .addWithin("need"))
                .need(
                        "own",
                        "30.00",
                        "2019-01-01",
                        need -> need.addClassifications(new Classification("OWN", "5"))
                                .addWithin("need"))
                .builder()
                .addContradictions(contradiction(
                        "act-of-the-need",
                        "need",
                        Optional.of("act"),
                        new StatedValue.OfCode("february"),
                        new StatedValue.OfCode("june")))
                .build();

        assertThat(AmountBreakdown.ofAll(open, HORIZON))
                .extracting(AmountBreakdown::dimension, AmountBreakdown::sum)
                .containsExactly(
                        tuple(Dimension.CLASSIFICATION, euro("60.00")), tuple(Dimension.CLASSIFICATION, euro("30.00")));
    }

    @Test
    void amounts_may_be_parts_of_what_they_do_not_contradict() {
        Need whole = Need.builder()
                .from((Need) need("whole"))
                .amount(Amounts.euro("200.00"))
                .build();
        Need more = Need.builder()
                .from((Need) need("more"))
                .amount(Amounts.euro("100.01"))
                .build();
        AmountBreakdown.Supposed<Need> one = AmountBreakdown.Supposed.of(List.of((Need) need("a")));
        AmountBreakdown.Supposed<Need> two = AmountBreakdown.Supposed.of(List.of((Need) need("b"), (Need) need("a")));
        AmountBreakdown.Supposed<Need> beyond = AmountBreakdown.Supposed.of(List.of((Need) need("a"), more));

        assertThat(two.parts()).extracting(Need::id).containsExactly("a", "b");
        assertThat(two.sum()).isEqualTo(euro("200.00"));
        assertThat(List.of(one, two, beyond))
                .extracting(parts -> parts.mayBreakDown(whole, false), parts -> parts.mayBreakDown(whole, true))
                .containsExactly(tuple(true, false), tuple(true, true), tuple(false, false));
    }
}
