package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.wording.Phrase;

/**
 * {@code PAID_BEYOND_CONTRACT}: more was paid under a contract than it is worth, refunds taken off.
 *
 * <p>Payments for the contract and payments for costs under it are paid under it. Example: of a contract of 300.00, 210.00 were paid for the
 * lectures that were held, and 90.01 more on the contract itself: 0.01 too much. Its ground is arithmetic.
 */
final class PaidBeyondContract implements Rule {
    /** Makes the rule; it has no parameters. */
    public PaidBeyondContract() {}

    @Override
    public String code() {
        return "PAID_BEYOND_CONTRACT";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        Settlements settlements = new Settlements(dossier, asOf);
        MoneyLinks links = MoneyLinks.of(dossier);
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        return settlements.beyond(
                this,
                dossier.contracts(),
                settlements::under,
                contract -> links.standing(contract, occurrences).counted(),
                (contract, paid) -> Phrase.of(MoneyMessage.PAID_BEYOND_CONTRACT)
                        .with("subject", contract.subject())
                        .with("value", links.standing(contract, occurrences).amount())
                        .with("paid", paid));
    }
}
