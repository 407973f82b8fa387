package lt.kopz.core.check;

import com.google.common.collect.Comparators;
import java.util.Comparator;
import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;

/**
 * What is at stake in a finding: of two findings of one severity, the heavier is to be read first.
 *
 * <p>Money weighs more than days, and days more than nothing. Example: 10.00 EUR too much weigh more than 0.01 EUR too much, which weigh more
 * than 261 days late, which weigh more than 16. Amounts of several currencies are not compared by size: those of the currency whose code
 * comes first in the alphabet weigh more.
 *
 * @param money the amount that is surely concerned, above zero; empty where none is
 * @param days by how many days something is late or early, or for how many it lasted, so far; 0 where no time is at stake
 */
public record Weight(Optional<MonetaryAmount> money, long days) implements Comparable<Weight> {
    /** Nothing that can be measured. */
    public static final Weight NONE = new Weight(Optional.empty(), 0);

    private static final Comparator<MonetaryAmount> BY_SIZE = Comparator.comparing(
                    (MonetaryAmount amount) -> amount.getCurrency().getCurrencyCode(), Comparator.reverseOrder())
            .thenComparing(Amounts::decimal);

    private static final Comparator<Weight> ORDER = Comparator.comparing(
                    Weight::money, Comparators.emptiesFirst(BY_SIZE))
            .thenComparing(Weight::days);

    /**
     * Refuses an amount or a time that is no stake.
     *
     * @param money the amount
     * @param days the days
     * @throws IllegalArgumentException if the amount is not above zero, or the days are below zero
     */
    public Weight {
        if (money.filter(amount -> amount.signum() <= 0).isPresent() || days < 0) {
            throw new IllegalArgumentException("a weight is an amount above zero, or none, and 0 days or more, but was "
                    + money + " and " + days + "; what is not at stake is left out");
        }
    }

    /**
     * The weight of money.
     *
     * @param amount what is concerned, be it missing or too much; may be known within bounds
     * @return the part of it that is certain, without its sign; {@link #NONE} where it may be zero
     */
    public static Weight of(AmountRange amount) {
        return new Weight(
                amount.lower()
                        .filter(least -> least.signum() > 0)
                        .or(() ->
                                amount.upper().filter(most -> most.signum() < 0).map(Amounts::negate)),
                0);
    }

    /**
     * The weight of time.
     *
     * @param days the days, 0 or more
     * @return the weight
     * @throws IllegalArgumentException if there are fewer than 0
     */
    public static Weight ofDays(long days) {
        return new Weight(Optional.empty(), days);
    }

    @Override
    public int compareTo(Weight other) {
        return ORDER.compare(this, other);
    }
}
