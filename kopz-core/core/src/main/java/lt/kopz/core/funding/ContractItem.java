package lt.kopz.core.funding;

import java.util.Optional;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * An item of a contract: so many units at one price.
 *
 * <p>Example: 10 lectures at 30.00 EUR are 300.00 EUR.
 */
@Value.Immutable
public abstract class ContractItem implements WithContractItem {
    ContractItem() {}

    /**
     * What is delivered.
     *
     * @return the item in words
     */
    public abstract LocalizedText item();

    /**
     * How many units.
     *
     * @return the quantity, at least 1
     */
    public abstract int quantity();

    /**
     * What is counted.
     *
     * @return the unit, such as hours; empty when no source says
     */
    public abstract Optional<LocalizedText> unit();

    /**
     * The price of one unit.
     *
     * @return the price, not negative
     */
    public abstract MonetaryAmount unitPrice();

    /**
     * What the item costs.
     *
     * @return quantity times price
     */
    public MonetaryAmount total() {
        return Amounts.times(unitPrice(), quantity());
    }

    /** Refuses a quantity below 1, and a price that is negative or finer than its currency. */
    @Value.Check
    ContractItem check() {
        RefusedException.requireAtLeast(1, quantity(), Word.QUANTITY);
        return withUnitPrice(MoneyChecks.unitPrice(unitPrice()));
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link ContractItem}. */
    public static final class Builder extends ImmutableContractItem.Builder {
        Builder() {}
    }
}
