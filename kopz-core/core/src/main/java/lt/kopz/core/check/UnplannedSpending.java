package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.leaf.Costs;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Fact;
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

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        Costs costs = new Costs(dossier, occurrences, Optional.empty());
        MoneyLinks links = MoneyLinks.of(dossier);
        Stream<MoneyFact> incurred =
                FindingMaker.byId(dossier.expenditures()).stream().map(MoneyFact.class::cast);
        // A payment for a cost that is from an appropriation itself is found with the cost.
        Stream<MoneyFact> paid = FindingMaker.byId(dossier.payments()).stream()
                .filter(payment -> payment.kind() == PaymentKind.PAYMENT
                        && links.settled(payment)
                                .filter(settled -> settled instanceof Expenditure cost
                                        && links.paidFrom(cost).isPresent())
                                .isEmpty())
                .map(MoneyFact.class::cast);
        ImmutableList<MoneyFact> unplanned = Stream.concat(incurred, paid)
                .filter(spent -> !isMeantFor(dossier, spent))
                .filter(spent -> spent instanceof Expenditure cost
                        ? costs.incurred(cost).value().isPositive() == Answer.YES
                        : spent.counted().isPositive() == Answer.YES
                                && occurrences.happened(((Payment) spent).date().value()) == Answer.YES)
                .collect(ImmutableList.toImmutableList());
        return Multimaps.index(
                        unplanned, spent -> links.account(spent).orElseThrow().id())
                .asMap()
                .values()
                .stream()
                .flatMap(ofOnePot -> FindingMaker.together(
                        ofOnePot.stream().map(spent -> finding(dossier, spent)).toList(),
                        SeveralMessage.UNPLANNED_SPENDINGS)
                        .stream())
                .collect(ImmutableList.toImmutableList());
    }

    private Finding finding(Dossier dossier, MoneyFact spent) {
        MoneyLinks links = MoneyLinks.of(dossier);
        String on = links.item(spent).or(() -> links.statedPlan(spent)).orElseThrow();
        LocalizedText subject = PlanItems.of(dossier).title(on);
        return FindingMaker.of(
                        this,
                        Severity.WARNING,
                        Phrase.of(
                                        isMeasure(dossier, on)
                                                ? MoneyMessage.UNPLANNED_SPENDING
                                                : MoneyMessage.UNPLANNED_SPENDING_ON)
                                .with("amount", spent.amount())
                                .with("subject", subject),
                        List.of(spent, links.account(spent).orElseThrow()))
                .weighing(Weight.of(spent.counted()))
                .listedAs(
                        RowNames.title(subject),
                        Phrase.of(SeveralMessage.AMOUNT).with("amount", spent.amount()));
    }

    private static boolean isMeasure(Dossier dossier, String item) {
        return dossier.get(Fact.class, item) instanceof Measure;
    }

    /** Whether it may be; what a change does not state of what it is meant for is as the original states it. */
    private static boolean isMeantFor(Dossier dossier, MoneyFact spent) {
        MoneyLinks links = MoneyLinks.of(dossier);
        Optional<Appropriation> named = links.paidFrom(spent).map(from -> links.appropriation(from.value()));
        if (named.isEmpty()) {
            return true;
        }
        PlanItems items = PlanItems.of(dossier);
        Optional<String> meantItem =
                PlanItems.item(named.get()).or(() -> links.account(spent).flatMap(links::item));
        Optional<String> meantPlan = links.plan(named.get()).or(() -> meantItem.map(items::plan));
        Optional<String> item = links.item(spent);
        Optional<String> plan = links.statedPlan(spent);
        boolean otherPlan = plan.isPresent() && meantPlan.isPresent() && !plan.equals(meantPlan);
        boolean otherItem = item.isPresent()
                && meantItem.isPresent()
                && !items.around(item.get()).contains(meantItem.get())
                && !items.around(meantItem.get()).contains(item.get());
        return !otherPlan && !otherItem;
    }
}
