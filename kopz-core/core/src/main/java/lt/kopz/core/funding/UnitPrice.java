package lt.kopz.core.funding;

import javax.money.MonetaryAmount;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import org.immutables.value.Value;

/**
 * A price per occurrence.
 *
 * <p>Example: 10 lectures at 30.00 EUR each.
 */
@Value.Immutable
public abstract class UnitPrice implements WithUnitPrice {
    UnitPrice() {}

    /**
     * The price of one occurrence.
     *
     * @return the price, not negative
     */
    public abstract MonetaryAmount amount();

    /**
     * How many occurrences the price is stated to cover.
     *
     * @return the number, at least 1
     */
    public abstract int units();

    /** Refuses a negative price and no units. */
    @Value.Check
    UnitPrice check() {
        RefusedException.requireAtLeast(1, units(), Word.UNITS);
        return withAmount(MoneyChecks.unitPrice(amount()));
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link UnitPrice}. */
    public static final class Builder extends ImmutableUnitPrice.Builder {
        Builder() {}
    }
}
