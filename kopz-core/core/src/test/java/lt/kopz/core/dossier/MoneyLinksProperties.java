package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.MoneyDossiers.Feature;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.gap.Books;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.Drawdown;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.plan.Task;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What links find is compared with plain recursion over small dossiers elsewhere; here it is stated instead, and nothing else changes. */
class MoneyLinksProperties {
    @Provide
    Arbitrary<Dossier> dossiers() {
        return MoneyDossiers.dossiers(EnumSet.of(
                Feature.REVENUE,
                Feature.BREAKDOWNS,
                Feature.CHANGES,
                Feature.COSTS,
                Feature.CONTRACTS,
                Feature.PAYMENTS,
                Feature.BALANCES,
                Feature.PRINTED));
    }

    /** How a fact names a part of a plan; money is of one measure, task or goal at most. */
    private record Naming<F>(
            BiFunction<F, Optional<String>, F> measure,
            BiFunction<F, Optional<String>, F> task,
            BiFunction<F, Optional<String>, F> goal) {
        static final Naming<Payment> PAYMENT = new Naming<>(Payment::withMeasure, Payment::withTask, Payment::withGoal);
        static final Naming<Expenditure> COST =
                new Naming<>(Expenditure::withMeasure, Expenditure::withTask, Expenditure::withGoal);
    }

    private static <F extends MoneyFact & Marked> F explicit(F fact, Dossier dossier, Naming<F> naming) {
        Optional<String> item = MoneyLinks.of(dossier).item(fact);
        if (item.isEmpty()
                || Stream.of(fact.measure(), fact.task(), fact.goal()).anyMatch(Optional::isPresent)) {
            return fact;
        }
        Fact part = dossier.get(Fact.class, item.get());
        return (part instanceof Measure ? naming.measure : part instanceof Task ? naming.task : naming.goal)
                .apply(fact, item);
    }

    /** The same with every appropriation, payment, cost and revenue naming itself what follows for it. */
    private static Dossier explicit(Dossier dossier) {
        MoneyLinks links = MoneyLinks.of(dossier);
        return Dossier.builder()
                .from(dossier)
                .appropriations(dossier.appropriations().stream()
                        .map(money -> money.withPlan(links.earmark(money)))
                        .toList())
                .payments(dossier.payments().stream()
                        .map(payment -> explicit(payment, dossier, Naming.PAYMENT)
                                .withPaidFrom(links.paidFrom(payment))
                                .withPayer(links.payer(payment))
                                .withPlan(links.statedPlan(payment))
                                .withSettles(links.settled(payment).map(Fact::id)))
                        .toList())
                .expenditures(dossier.expenditures().stream()
                        .map(cost -> explicit(cost, dossier, Naming.COST)
                                .withPaidFrom(links.paidFrom(cost))
                                .withPlan(links.statedPlan(cost)))
                        .toList())
                .revenues(dossier.revenues().stream()
                        .map(revenue -> revenue.amends().isPresent()
                                ? revenue
                                : revenue.withAppropriation(
                                        links.account(revenue).map(Fact::id)))
                        .toList())
                .build();
    }

    private static List<Object> figures(Dossier dossier) {
        return dossier.plans().stream()
                .flatMap(plan -> Stream.concat(
                        Stream.of(BudgetGaps.of(dossier, plan.id())),
                        plan.measures().stream()
                                .map(measure ->
                                        BudgetGaps.of(dossier, plan.id()).ofMeasure(measure.id()))))
                .flatMap(gaps -> Stream.of(
                        gaps.incurred(),
                        gaps.committed(),
                        gaps.spent(),
                        gaps.paid(),
                        gaps.balance(),
                        gaps.revenue(RevenueState.RECEIVED),
                        gaps.unfunded()))
                .<Object>map(figure -> figure.explain(Wording.ENGLISH))
                .toList();
    }

    private static List<String> findings(Dossier dossier) {
        return Rulebook.standard().check(dossier).stream()
                .map(finding -> finding.explain(Wording.ENGLISH))
                .toList();
    }

    private static List<List<Object>> drawdowns(Dossier dossier) {
        return Drawdown.ofAll(dossier, dossier.knownUntil().value()).stream()
                .map(drawn -> List.<Object>of(drawn.money().id(), drawn.available(), drawn.incurred(), drawn.free()))
                .toList();
    }

    @Property(tries = 100)
    void a_dossier_in_which_every_fact_names_what_follows_for_it_has_the_same_figures_findings_and_books(
            @ForAll @From("dossiers") Dossier dossier) {
        Dossier explicit = explicit(dossier);

        assertThat(figures(explicit)).isEqualTo(figures(dossier));
        assertThat(findings(explicit)).isEqualTo(findings(dossier));
        assertThat(drawdowns(explicit)).isEqualTo(drawdowns(dossier));
        assertThat(Books.of(explicit).entries()).isEqualTo(Books.of(dossier).entries());
    }

    @Example
    void five_thousand_parts_of_parts_are_followed_to_the_appropriation_of_the_outermost() {
        List<Revenue> nested = IntStream.rangeClosed(0, 5_000)
                .mapToObj(i -> Revenue.builder()
                        .id("part-" + i)
                        .amount(Amounts.euro("1.00"))
                        .state(RevenueState.RECEIVED)
                        .kind(RevenueKind.COMMON.get(0))
                        .appropriation(Optional.of("money").filter(any -> i == 5_000))
                        .within(i == 5_000 ? List.of() : List.of("part-" + (i + 1)))
                        .effective(on("2019-03-01"))
                        .build())
                .toList();
        Dossier dossier = aDossier()
                .appropriation("money", "700.00", "2019-02-01")
                .builder()
                .addAllRevenues(nested)
                .build();

        assertThat(nested)
                .allSatisfy(part -> assertThat(MoneyLinks.of(dossier).account(part))
                        .map(Fact::id)
                        .contains("money"));
    }
}
