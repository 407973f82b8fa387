package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractStage;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.funding.PaymentKind;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;

/**
 * {@code PAID_OUTSIDE_CONTRACT}: something was paid on a contract before it was awarded or concluded, or after its time was over as it stands.
 *
 * <p>Example: a contract of 1 March ends on 30 June, and an amendment of 20 June lets it end on 31 August: what is paid on 15 July is no finding,
 * what is paid on 28 February or 1 September is one. Refunds are none. Its ground is arithmetic.
 */
final class PaidOutsideContract implements Rule {
    /** Makes the rule; it has no parameters. */
    public PaidOutsideContract() {}

    @Override
    public String code() {
        return "PAID_OUTSIDE_CONTRACT";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        MoneyLinks links = MoneyLinks.of(dossier);
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        return FindingMaker.byId(dossier.contracts()).stream()
                .flatMap(contract -> links.settling(contract).stream()
                        .filter(payment -> payment.kind() == PaymentKind.PAYMENT
                                && occurrences.happened(payment.date().value()) != Answer.NO)
                        .flatMap(payment ->
                                finding(dossier, contract, MoneyLinks.standing(dossier, contract, occurrences), payment)
                                        .stream()))
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Finding> finding(Dossier dossier, Contract contract, Contract terms, Payment payment) {
        PartialDate paid = payment.date().value();
        PartialDate promised = first(dossier, contract).date().value();
        Optional<PartialDate> end = terms.period().map(time -> PartialDate.of(time.end()));
        Phrase words = Phrase.of(
                        paid.isBefore(promised) == Answer.YES
                                ? MoneyMessage.PAID_BEFORE_CONTRACT
                                : MoneyMessage.PAID_AFTER_CONTRACT)
                .with("subject", terms.subject())
                .with("amount", payment.amount())
                .with("date", paid);
        return Stream.concat(
                        Stream.of(promised)
                                .filter(day -> paid.isBefore(day) == Answer.YES)
                                .map(day -> words.with("day", day)),
                        end.stream()
                                .filter(day -> day.isBefore(paid) == Answer.YES)
                                .map(day -> words.with("day", day)))
                .findFirst()
                .map(found -> FindingMaker.of(
                                this, Severity.WARNING, found, ImmutableList.<MoneyFact>of(contract, payment))
                        .weighing(Weight.of(payment.counted())));
    }

    /** The award, or the contract where none is stated. */
    private static Contract first(Dossier dossier, Contract contract) {
        return MoneyLinks.withEarlier(dossier, contract)
                .skip(1)
                .takeWhile(before -> before.stage() != ContractStage.TENDERED)
                .reduce(contract, (later, before) -> before);
    }
}
