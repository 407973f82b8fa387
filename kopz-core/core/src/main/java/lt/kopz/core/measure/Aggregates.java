package lt.kopz.core.measure;

import com.google.common.collect.Iterables;
import javax.money.CurrencyUnit;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;

/** What several dossiers have of one measure together, each with what is known of its own. What one does not state makes the total a bound. */
public final class Aggregates {
    private Aggregates() {}

    /**
     * Amounts of several dossiers.
     *
     * @param currency the currency of all of them
     * @param isSigned whether one may be below zero, as a gap that is a surplus; else what is not known is nothing at least
     * @param amounts what each has
     * @return the total; of needs of 100.00, 40.00 and an unknown one at least 140.00, of gaps of these unknown
     */
    public static AmountRange of(CurrencyUnit currency, boolean isSigned, Iterable<AmountRange> amounts) {
        return AmountRange.sum(
                currency, Iterables.transform(amounts, each -> isSigned || each.isKnown() ? each : each.orZero()));
    }

    /**
     * Counts of several dossiers.
     *
     * @param counts what each has
     * @return the total; of 10, 5 and an unknown one at least 15
     */
    public static Headcount of(Iterable<Headcount> counts) {
        return Headcount.sum(counts);
    }
}
