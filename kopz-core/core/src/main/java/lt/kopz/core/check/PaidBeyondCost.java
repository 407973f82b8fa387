package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.leaf.Costs;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Phrase;

/**
 * {@code PAID_BEYOND_COST}: the payments that settle a cost are more than it, refunds taken off.
 *
 * <p>Example: 200.00 and 10.01 paid for a cost of 210.00 are 0.01 too much; if the cost is stated as "0,2 tūkst. Eur", they are not. Of a cost
 * with a unit price, what the price comes to for all its events counts where that is more. Its ground is arithmetic.
 */
final class PaidBeyondCost implements Rule {
    /** Makes the rule; it has no parameters. */
    public PaidBeyondCost() {}

    @Override
    public String code() {
        return "PAID_BEYOND_COST";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        Settlements settlements = new Settlements(dossier, asOf);
        Costs costs = new Costs(dossier, Occurrences.of(dossier, asOf), Optional.empty());
        return settlements.beyond(
                this,
                dossier.expenditures(),
                settlements::settling,
                cost -> most(costs, cost),
                (cost, paid) -> Phrase.of(MoneyMessage.PAID_BEYOND_COST)
                        .with("subject", costs.subject(cost))
                        .with("cost", cost.amount())
                        .with("paid", paid));
    }

    private static AmountRange most(Costs costs, Expenditure cost) {
        if (cost.unitPrice().isEmpty()) {
            return cost.counted();
        }
        long occurrences = costs.events(cost).stream()
                .filter(event -> event.state() != EventState.CANCELLED)
                .mapToLong(Event::occurrences)
                .sum();
        return cost.costOf(occurrences, occurrences).hull(cost.counted());
    }
}
