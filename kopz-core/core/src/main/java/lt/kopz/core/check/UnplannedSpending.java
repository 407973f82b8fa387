package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.leaf.Costs;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;

/**
 * {@code UNPLANNED_SPENDING}: money that is meant for one plan, or one part of a plan, was certainly spent on another one.
 *
 * <p>Money for a measure that was spent on its task as a whole may have been spent on the measure. Its ground is logical.
 */
final class UnplannedSpending implements Rule {
    /** Makes the rule; it has no parameters. */
    public UnplannedSpending() {}

    @Override
    public String code() {
        return "UNPLANNED_SPENDING";
    }

    /** What something was spent on, as far as that is known. */
    private record Spent(MoneyFact fact, Optional<String> item, Optional<String> plan) {}

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        Costs costs = new Costs(dossier, occurrences, Optional.empty());
        Stream<Spent> incurred = FindingMaker.byId(dossier.expenditures()).stream()
                .filter(cost -> cost.paidFrom().isPresent())
                .map(cost -> new Spent(cost, PlanItems.of(dossier).itemOf(cost), cost.plan()));
        Stream<Spent> paid = FindingMaker.byId(dossier.payments()).stream()
                .filter(payment -> payment.kind() == PaymentKind.PAYMENT)
                .flatMap(payment -> paid(dossier, payment).stream());
        ImmutableList<Spent> unplanned = Stream.concat(incurred, paid)
                .filter(spent -> !isMeantFor(dossier, spent))
                .filter(spent -> spent.fact() instanceof Expenditure cost
                        ? costs.incurred(cost).value().isPositive() == Answer.YES
                        : spent.fact().counted().isPositive() == Answer.YES
                                && occurrences.happened(
                                                ((Payment) spent.fact()).date().value())
                                        == Answer.YES)
                .collect(ImmutableList.toImmutableList());
        return Multimaps.index(unplanned, spent -> pot(dossier, spent).id()).asMap().values().stream()
                .flatMap(ofOnePot -> FindingMaker.together(
                        ofOnePot.stream().map(spent -> finding(dossier, spent)).toList(),
                        SeveralMessage.UNPLANNED_SPENDINGS)
                        .stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** A payment for a cost that names the appropriation itself is found with the cost. */
    private static Optional<Spent> paid(Dossier dossier, Payment payment) {
        Optional<Fact> settled = payment.settles().map(id -> dossier.get(Fact.class, id));
        Optional<String> own = PlanItems.item(payment);
        if (settled.isEmpty()) {
            return Optional.of(new Spent(payment, own, payment.plan()));
        }
        if (settled.get() instanceof Expenditure cost) {
            return cost.paidFrom().isPresent()
                    ? Optional.empty()
                    : Optional.of(new Spent(
                            payment,
                            own.or(() -> PlanItems.of(dossier).itemOf(cost)),
                            payment.plan().or(cost::plan)));
        }
        Contract contract = (Contract) settled.get();
        return Optional.of(new Spent(
                payment, own.or(() -> PlanItems.item(contract)), payment.plan().or(contract::plan)));
    }

    private Finding finding(Dossier dossier, Spent spent) {
        String on = spent.item().or(spent::plan).orElseThrow();
        LocalizedText subject = PlanItems.of(dossier).title(on);
        return FindingMaker.of(
                        this,
                        Severity.WARNING,
                        Phrase.of(
                                        isMeasure(dossier, on)
                                                ? MoneyMessage.UNPLANNED_SPENDING
                                                : MoneyMessage.UNPLANNED_SPENDING_ON)
                                .with("amount", spent.fact().amount())
                                .with("subject", subject),
                        List.of(spent.fact(), pot(dossier, spent)))
                .weighing(Weight.of(spent.fact().counted()))
                .listedAs(
                        RowNames.title(subject),
                        Phrase.of(SeveralMessage.AMOUNT)
                                .with("amount", spent.fact().amount()));
    }

    private static Appropriation pot(Dossier dossier, Spent spent) {
        Appropriation money = Accounts.of(dossier).statement(spent.fact()).orElseThrow();
        return dossier.get(Appropriation.class, Accounts.original(money));
    }

    private static boolean isMeasure(Dossier dossier, String item) {
        return dossier.get(Fact.class, item) instanceof Measure;
    }

    /** Whether it may be; what a change does not state of what it is meant for is as the original states it. */
    private static boolean isMeantFor(Dossier dossier, Spent spent) {
        Optional<Appropriation> statement = Accounts.of(dossier).statement(spent.fact());
        if (statement.isEmpty()) {
            return true;
        }
        Appropriation money = statement.get();
        Appropriation original = money.amends().isEmpty()
                ? money
                : dossier.get(Appropriation.class, money.amends().get());
        PlanItems items = PlanItems.of(dossier);
        Optional<String> meantItem = PlanItems.item(money).or(() -> PlanItems.item(original));
        Optional<String> meantPlan =
                money.plan().or(original::plan).map(Sourced::value).or(() -> meantItem.map(items::plan));
        Optional<String> plan = spent.item().map(items::plan).or(spent::plan);
        boolean otherPlan = plan.isPresent() && meantPlan.isPresent() && !plan.equals(meantPlan);
        boolean otherItem = spent.item().isPresent()
                && meantItem.isPresent()
                && !items.around(spent.item().get()).contains(meantItem.get())
                && !items.around(meantItem.get()).contains(spent.item().get());
        return !otherPlan && !otherItem;
    }
}
