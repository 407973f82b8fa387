package lt.kopz.core.gap;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.measure;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.IntStream;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("However many measures a plan has, one of them")
class PartsOfManyMeasuresTest {
    private static final String PLAN = "many";

    /** Each measure has a need within that of the plan, a need of its own, money, a cost and a payment; some money is of no measure. */
    private static Query plan(int measures) {
        DossierFixtures fixture = aDossier()
                .plan(
                        PLAN,
                        plan -> plan.addAllMeasures(IntStream.range(0, measures)
                                .mapToObj(number -> measure("m" + number))
                                .toList()))
                .need("need-in-all", "1000000.00", "2019-01-01", need -> need.plan(PLAN))
                .appropriation("money-open", "5.00", "2019-02-01", money -> money.plan(Sourced.stated(PLAN)));
        ImmutableList.Builder<Expenditure> costs = ImmutableList.builder();
        costs.add(cost("cost-open", "1.00").plan(PLAN).build());
        ImmutableList.Builder<Payment> payments = ImmutableList.builder();
        payments.add(payment("payment-open", "1.00").plan(PLAN).build());
        for (int number = 0; number < measures; number++) {
            String measure = "m" + number;
            fixture.need(
                            "part-" + number,
                            "10.00",
                            "2019-01-01",
                            need -> need.plan(PLAN).measure(measure).within("need-in-all"))
                    .need(
                            "need-" + number,
                            "20.00",
                            "2019-01-01",
                            need -> need.plan(PLAN).measure(measure))
                    .appropriation(
                            "money-" + number,
                            "15.00",
                            "2019-02-01",
                            money -> money.plan(Sourced.stated(PLAN)).measure(measure));
            costs.add(cost("cost-" + number, "2.00").measure(measure).build());
            payments.add(payment("payment-" + number, "3.00").measure(measure).build());
        }
        Money money = Money.of(fixture.build().withExpenditures(costs.build()).withPayments(payments.build()));
        return new Query(
                money,
                money.dossier().get(ActionPlan.class, PLAN),
                money.dossier().knownUntil().value(),
                Slice.WHOLE,
                Edition.REVISED);
    }

    private static Expenditure.Builder cost(String id, String amount) {
        return Expenditure.builder().id(id).amount(Amounts.euro(amount)).date(on("2019-03-01"));
    }

    private static Payment.Builder payment(String id, String amount) {
        return Payment.builder().id(id).amount(Amounts.euro(amount)).date(on("2019-03-01"));
    }

    private static Query second(Query plan) {
        return plan.sliced(plan.slice().of(plan.lines().parts().measure("m1")));
    }

    private static ImmutableList<String> ids(Iterable<? extends Fact> facts) {
        ImmutableList.Builder<String> ids = ImmutableList.builder();
        facts.forEach(fact -> ids.add(fact.id()));
        return ids.build();
    }

    private static ImmutableList<String> facts(Iterable<AmountLine> lines) {
        ImmutableList.Builder<String> ids = ImmutableList.builder();
        lines.forEach(line -> ids.add(line.fact().id()));
        return ids.build();
    }

    @ParameterizedTest(name = "of {0}")
    @ValueSource(ints = {2, 300})
    void goes_through_its_own_costs_and_payments_and_those_of_no_measure(int measures) {
        Query asked = second(plan(measures));

        assertThat(ids(asked.money().spending().of(asked)))
                .containsExactly("cost-1", "cost-open", "payment-1", "payment-open");
        assertThat(ids(asked.money().spending().payments(asked))).containsExactly("payment-1", "payment-open");
        assertThat(ids(asked.money()
                        .appropriations(asked.plan().id(), asked.slice().part())))
                .containsExactly("money-1", "money-open");
        assertThat(ids(asked.lines().parts().measures(asked.slice().part()))).containsExactly("m1");
    }

    @ParameterizedTest(name = "of {0}")
    @ValueSource(ints = {2, 300})
    void goes_down_the_branches_of_the_budget_in_which_there_is_anything_of_it(int measures) {
        Query asked = second(plan(measures));
        ImmutableList<AmountLine> roots = asked.lines().needs().roots();
        Itemisation.Branches branches = new Itemisation.Branches(Itemisation.Table.of(roots, ImmutableSet.of()), roots);
        Optional<Slice.Part> part = asked.slice().part();

        assertThat(branches.touching(part).stream()
                        .flatMap(Itemisation.Table::lines)
                        .map(line -> line.fact().id()))
                .containsExactly("need-1", "need-in-all");
        AmountLine all = roots.stream()
                .filter(line -> line.fact().id().equals("need-in-all"))
                .findFirst()
                .orElseThrow();
        assertThat(facts(branches.touching(part, all, Axis.of(Dimension.PLAN_ITEM))))
                .containsExactly("part-1");
    }

    @ParameterizedTest(name = "of {0}")
    @ValueSource(ints = {2, 300})
    void has_what_is_its_own_and_perhaps_what_is_of_none(int measures) {
        Query asked = second(plan(measures));

        assertThat(asked.needed().value()).isEqualTo(AmountRange.exactly(Amounts.euro("30.00")));
        assertThat(asked.appropriated().value())
                .isEqualTo(AmountRange.between(Amounts.euro("15.00"), Amounts.euro("20.00")));
        assertThat(GapFigures.paid(asked).value())
                .isEqualTo(AmountRange.between(Amounts.euro("3.00"), Amounts.euro("4.00")));
        assertThat(GapFigures.incurred(asked).value())
                .isEqualTo(AmountRange.between(Amounts.euro("5.00"), Amounts.euro("7.00")));
        assertThat(asked.sliced(Slice.WHOLE).lines()).isSameAs(asked.lines());
    }
}
