package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.testimony.Decision;

/**
 * Costs, payments, contracts, transfers and balances that a {@linkplain Decision.Kind#TOTAL decision} says to be stated again by a total of them.
 *
 * <p>Example: 60.00 and 40.00 are paid, and a last row of the list says 100.00. Once somebody has decided that it is their total, 100.00 are paid
 * in all and not 200.00; of a total of 110.00 the 10.00 that no row shows stay with it.
 */
public final class DecidedTotals {
    private final Dossier dossier;
    private final ImmutableSetMultimap<String, String> rows;

    private DecidedTotals(Dossier dossier) {
        this.dossier = dossier;
        ImmutableSetMultimap.Builder<String, String> byTotal = ImmutableSetMultimap.builder();
        dossier.decisions().stream()
                .filter(decision -> decision.kind() == Decision.Kind.TOTAL)
                .forEach(decision -> decision.subjects().stream()
                        .filter(row -> !row.equals(decision.preferred().orElseThrow()))
                        .forEach(row -> byTotal.put(decision.preferred().get(), row)));
        this.rows = byTotal.build();
    }

    private static DecidedTotals of(Dossier dossier) {
        return dossier.derived(DecidedTotals.class, DecidedTotals::new);
    }

    /**
     * The totals that each row is stated again by.
     *
     * @param dossier the dossier
     * @return their ids by those of the rows; none where nobody has decided so
     */
    public static ImmutableSetMultimap<String, String> around(Dossier dossier) {
        return of(dossier).rows.inverse();
    }

    private static final Deduction<Dossier> ONCE = all -> of(all).once();

    /**
     * The dossier in which a total is only what its rows leave of it.
     *
     * @param dossier the dossier
     * @return the dossier in which all money is there once; the same where nobody has decided on a total
     */
    public static Dossier once(Dossier dossier) {
        DecidedTotals totals = of(dossier);
        return totals.rows.isEmpty() ? dossier : dossier.derived(ONCE);
    }

    private Dossier once() {
        return Dossier.builder()
                .from(dossier)
                .expenditures(left(
                        dossier.expenditures(),
                        (cost, amount) -> cost.withAmount(amount).withUnitPrice(Optional.empty())))
                .contracts(left(
                        dossier.contracts(),
                        (contract, amount) -> contract.withAmount(amount).withItems()))
                .payments(left(dossier.payments(), (payment, amount) -> payment.withAmount(amount)))
                .transfers(left(dossier.transfers(), (transfer, amount) -> transfer.withAmount(amount)))
                .bookings(left(dossier.bookings(), (booking, amount) -> booking.withAmount(amount)))
                .build();
    }

    private <F extends MoneyFact> List<F> left(List<F> money, BiFunction<F, StatedAmount, F> with) {
        return money.stream()
                .map(fact -> rows.containsKey(fact.id()) ? with.apply(fact, StatedAmount.of(left(fact))) : fact)
                .toList();
    }

    /** Nothing where the rows make the total within what they are printed to; else what may be missing of them. */
    private AmountRange left(MoneyFact total) {
        AmountRange together = AmountRange.sum(
                total.amount().currency(),
                rows.get(total.id()).stream()
                        .map(row -> dossier.get(MoneyFact.class, row).counted())
                        .toList());
        return together.isExact() && together.meets(total.counted())
                ? AmountRange.exactly(Amounts.zero(together.currency()))
                : total.counted().minus(together).orZero();
    }
}
