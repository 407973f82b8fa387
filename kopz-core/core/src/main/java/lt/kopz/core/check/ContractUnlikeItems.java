package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.ContractItem;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Phrase;

/**
 * {@code CONTRACT_UNLIKE_ITEMS}: the items of a contract, quantity times price, do not add up to its value, by more than the
 * value and the prices are printed to.
 *
 * <p>Example: 10 lectures at 30.00 and 2 seminars at 100.00 are 500.00, and 499.94 to 500.06 before the prices were rounded; a value of 500.07
 * is a finding, "0,5 tūkst. Eur" is none. Its ground is arithmetic.
 */
final class ContractUnlikeItems implements Rule {
    /** Makes the rule; it has no parameters. */
    public ContractUnlikeItems() {}

    @Override
    public String code() {
        return "CONTRACT_UNLIKE_ITEMS";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        return FindingMaker.byId(dossier.contracts()).stream()
                .filter(contract -> !contract.items().isEmpty()
                        && occurrences.happened(contract.date().value()) != Answer.NO)
                .flatMap(contract -> finding(contract).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private Optional<Finding> finding(Contract contract) {
        return contract.itemsBeyondValue()
                .map(difference -> FindingMaker.of(
                                this,
                                Severity.WARNING,
                                Phrase.of(MoneyMessage.CONTRACT_UNLIKE_ITEMS)
                                        .with("subject", contract.subject())
                                        .with("value", contract.amount())
                                        .with(
                                                "sum",
                                                contract.items().stream()
                                                        .map(ContractItem::total)
                                                        .collect(Amounts.totalling(contract.amount()
                                                                .currency())))
                                        .with("amount", difference),
                                List.of(contract))
                        .weighing(Weight.of(difference)));
    }
}
