package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.aDossier;
import static lt.kopz.core.dossier.DossierFixtures.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.MoneyDossiers.Feature;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Contract;
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
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.Wording;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The oracle follows what the facts themselves name, one name after another. */
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

    /** What a dossier names, followed by hand. */
    private record ByHand(Dossier dossier) {
        <T> Optional<T> of(
                Payment payment, Function<Payment, Optional<T>> own, Function<MoneyFact, Optional<T>> settled) {
            Optional<T> stated = own.apply(payment);
            if (stated.isEmpty() && payment.reverses().isPresent()) {
                stated = of(dossier.get(Payment.class, payment.reverses().get()), own, settled);
            }
            if (stated.isEmpty() && payment.settles().isPresent()) {
                stated = settled.apply(
                        dossier.get(MoneyFact.class, payment.settles().get()));
            }
            return stated;
        }

        Optional<Sourced<String>> paidFrom(Payment payment) {
            return of(
                    payment,
                    Payment::paidFrom,
                    settled -> settled instanceof Contract contract
                            ? contract.paidFrom()
                            : ((Expenditure) settled).paidFrom());
        }

        Optional<Sourced<String>> payer(Payment payment) {
            return of(
                    payment,
                    Payment::payer,
                    settled -> settled instanceof Expenditure cost ? cost.payer() : Optional.empty());
        }

        Optional<String> measure(Payment payment) {
            return of(
                    payment,
                    Payment::measure,
                    settled ->
                            settled instanceof Contract contract ? contract.measure() : measure((Expenditure) settled));
        }

        Optional<String> measure(Expenditure cost) {
            for (Event event : dossier.events()) {
                if (cost.subject().equals(Optional.of(event.id()))) {
                    return Optional.of(event.measure());
                }
            }
            for (EventSeries series : dossier.series()) {
                if (cost.subject().equals(Optional.of(series.id()))) {
                    return Optional.of(series.measure());
                }
            }
            return cost.measure();
        }

        Optional<String> original(Optional<String> appropriation) {
            return appropriation.map(
                    id -> dossier.get(Appropriation.class, id).amends().orElse(id));
        }

        Optional<String> cameInFor(Revenue revenue) {
            Revenue original =
                    revenue.amends().map(id -> dossier.get(Revenue.class, id)).orElse(revenue);
            Optional<String> named = original(original.appropriation());
            for (String whole : original.within()) {
                named = named.isPresent() ? named : cameInFor(dossier.get(Revenue.class, whole));
            }
            return named;
        }

        /** Money is of one measure, task or goal at most. */
        Payment explicit(Payment payment) {
            boolean hasItem = payment.measure().isPresent()
                    || payment.task().isPresent()
                    || payment.goal().isPresent();
            Optional<String> measure = measure(payment);
            Optional<String> task = of(payment, Payment::task, settled -> ((Marked) settled).task());
            Optional<String> goal = of(payment, Payment::goal, settled -> ((Marked) settled).goal());
            Payment stated = payment.withPaidFrom(paidFrom(payment))
                    .withPayer(payer(payment))
                    .withPlan(of(
                            payment,
                            Payment::plan,
                            settled -> settled instanceof Contract contract
                                    ? contract.plan()
                                    : ((Expenditure) settled).plan()))
                    .withSettles(settles(payment));
            if (hasItem) {
                return stated;
            }
            return measure.isPresent()
                    ? stated.withMeasure(measure)
                    : task.isPresent() ? stated.withTask(task) : stated.withGoal(goal);
        }

        Expenditure explicit(Expenditure cost) {
            return cost.task().isPresent() || cost.goal().isPresent() ? cost : cost.withMeasure(measure(cost));
        }

        Optional<String> settles(Payment payment) {
            return payment.settles()
                    .or(() -> payment.reverses()
                            .flatMap(id -> dossier.get(Payment.class, id).settles()));
        }
    }

    @Property(tries = 200)
    void what_is_linked_is_what_the_facts_name_one_after_another(@ForAll @From("dossiers") Dossier dossier) {
        MoneyLinks links = MoneyLinks.of(dossier);
        ByHand byHand = new ByHand(dossier);
        for (Payment payment : dossier.payments()) {
            assertThat(links.paidFrom(payment)).isEqualTo(byHand.paidFrom(payment));
            assertThat(links.account(payment).map(Fact::id))
                    .isEqualTo(byHand.original(byHand.paidFrom(payment).map(Sourced::value)));
            assertThat(links.payer(payment)).isEqualTo(byHand.payer(payment));
            assertThat(links.measure(payment)).isEqualTo(byHand.measure(payment));
            assertThat(links.settled(payment).map(Fact::id)).isEqualTo(byHand.settles(payment));
            assertThat(links.reversing(payment))
                    .containsExactlyInAnyOrderElementsOf(dossier.payments().stream()
                            .filter(other -> other.reverses().equals(Optional.of(payment.id())))
                            .toList());
        }
        for (Expenditure cost : dossier.expenditures()) {
            assertThat(links.measure(cost)).isEqualTo(byHand.measure(cost));
            assertThat(links.paidFrom(cost)).isEqualTo(cost.paidFrom());
        }
        for (MoneyFact settled : Stream.concat(dossier.expenditures().stream(), dossier.contracts().stream())
                .toList()) {
            assertThat(links.settling(settled))
                    .containsExactlyInAnyOrderElementsOf(dossier.payments().stream()
                            .filter(payment -> byHand.settles(payment).equals(Optional.of(settled.id())))
                            .toList());
        }
        for (Contract contract : dossier.contracts()) {
            List<Expenditure> under = dossier.expenditures().stream()
                    .filter(cost -> cost.contract().equals(Optional.of(contract.id())))
                    .toList();
            assertThat(links.costsUnder(contract)).containsExactlyInAnyOrderElementsOf(under);
        }
        for (Revenue revenue : dossier.revenues()) {
            assertThat(links.account(revenue).map(Fact::id)).isEqualTo(byHand.cameInFor(revenue));
        }
    }

    /** The same with every payment, cost and revenue naming itself what follows for it. */
    private static Dossier explicit(Dossier dossier) {
        ByHand byHand = new ByHand(dossier);
        return Dossier.builder()
                .from(dossier)
                .payments(dossier.payments().stream().map(byHand::explicit).toList())
                .expenditures(
                        dossier.expenditures().stream().map(byHand::explicit).toList())
                .revenues(dossier.revenues().stream()
                        .map(revenue -> revenue.amends().isPresent()
                                ? revenue
                                : revenue.withAppropriation(byHand.cameInFor(revenue)))
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
