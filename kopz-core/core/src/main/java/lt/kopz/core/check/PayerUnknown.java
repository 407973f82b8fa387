package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.leaf.Costs;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code PAYER_UNKNOWN}: something was incurred or paid, and neither it nor what settles it, nor the contract it is under, states who pays or from
 * which appropriation.
 *
 * <p>Nobody pays for what costs 0.00. Its ground is logical: unknown is not nobody.
 */
final class PayerUnknown implements Rule {
    /** Makes the rule; it has no parameters. */
    public PayerUnknown() {}

    @Override
    public String code() {
        return "PAYER_UNKNOWN";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        Costs costs = new Costs(dossier, occurrences, Optional.empty());
        MoneyLinks links = MoneyLinks.of(dossier);
        Stream<MoneyFact> incurred = FindingMaker.byId(dossier.expenditures()).stream()
                .filter(cost -> !isSettledByWhomIsKnown(links, cost)
                        && links.contract(cost)
                                .filter(contract -> isSettledByWhomIsKnown(links, contract))
                                .isEmpty())
                .filter(cost -> costs.incurred(cost).value().isPositive() == Answer.YES)
                .map(MoneyFact.class::cast);
        Stream<MoneyFact> other = FindingMaker.byId(dossier.payments()).stream()
                .filter(payment -> payment.kind() == PaymentKind.PAYMENT && !isKnown(links, payment))
                .filter(payment -> links.settled(payment).stream()
                        .allMatch(settled -> settled instanceof Contract && !isSettledByWhomIsKnown(links, settled)))
                .filter(payment -> payment.counted().isPositive() == Answer.YES
                        && occurrences.happened(payment.date().value()) == Answer.YES)
                .map(MoneyFact.class::cast);
        ImmutableList<Finding> findings = Stream.concat(incurred, other)
                .map(fact -> finding(fact, subject(dossier, costs, fact)))
                .collect(ImmutableList.toImmutableList());
        return FindingMaker.together(findings, SeveralMessage.PAYERS_UNKNOWN);
    }

    private Finding finding(MoneyFact fact, Text subject) {
        Phrase amount = Phrase.of(SeveralMessage.AMOUNT).with("amount", fact.amount());
        return FindingMaker.of(
                        this,
                        Severity.INFO,
                        Phrase.of(MoneyMessage.PAYER_UNKNOWN)
                                .with("amount", fact.amount())
                                .with("subject", subject),
                        List.of(fact))
                .weighing(Weight.of(fact.counted()))
                .listedAs(subject, amount);
    }

    private static Text subject(Dossier dossier, Costs costs, MoneyFact fact) {
        return fact instanceof Expenditure cost
                ? costs.subject(cost)
                : RowNames.payment(dossier, costs, (Payment) fact);
    }

    private static boolean isKnown(MoneyLinks links, MoneyFact fact) {
        return links.payer(fact).isPresent() || links.paidFrom(fact).isPresent();
    }

    private static boolean isSettledByWhomIsKnown(MoneyLinks links, MoneyFact fact) {
        return isKnown(links, fact) || links.settling(fact).stream().anyMatch(payment -> isKnown(links, payment));
    }
}
