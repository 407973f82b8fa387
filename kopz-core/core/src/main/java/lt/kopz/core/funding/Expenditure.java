package lt.kopz.core.funding;

import java.util.Optional;
import java.util.OptionalLong;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A cost that is incurred: that of an event or a series of events, or any other.
 *
 * <p>The cost of events is incurred as they are held; what is priced and not yet held is committed. With a unit price the
 * incurred part follows: 7 of 10 lectures at 30.00 EUR are 210.00 EUR incurred and 90.00 EUR committed. A cost without
 * events is incurred on its own date. When anything was paid is stated by a {@link Payment}.
 */
@Value.Immutable
public abstract class Expenditure implements MoneyFact, Marked, WithExpenditure {
    Expenditure() {}

    /**
     * The event or series it pays for.
     *
     * @return its id; empty when it is of none
     */
    public abstract Optional<String> subject();

    /**
     * What it is for, where that is no event.
     *
     * @return the purpose; empty when no source says
     */
    public abstract Optional<LocalizedText> purpose();

    /**
     * The price of one occurrence.
     *
     * @return the unit price; empty when the cost is stated as a whole
     */
    public abstract Optional<UnitPrice> unitPrice();

    /**
     * What the unit price times its units comes to.
     *
     * @return the amount; empty where there is no unit price
     */
    public Optional<AmountRange> priceInAll() {
        return unitPrice().map(this::total);
    }

    /**
     * By how much the unit price times its units goes beyond the cost. A printed price stands for all that rounds to it, so that 3 at 33.33 may
     * be 99.98 to 100.00, and 10 at 30.00 are 299.95 to 300.05.
     *
     * @return the difference, negative where the cost is more; empty where there is no unit price, or the two agree within what they are
     *     printed to
     */
    public Optional<AmountRange> priceBeyondCost() {
        return unitPrice().flatMap(price -> MoneyChecks.beyond(this, printedTotal(price)));
    }

    /**
     * The bounds that sums count: the cost as it is stated; what its unit price comes to where no cost is stated; and where the two contradict
     * each other, both of them and all between.
     *
     * @return the bounds: 300.00 to 320.00 for a cost of 320.00 and 10 units at 30.00; 100.00 for one of 100.00 and 3 at 33.33
     */
    @Override
    public AmountRange counted() {
        return MoneyChecks.counted(MoneyFact.super.counted(), this, priceInAll(), priceBeyondCost());
    }

    /**
     * What a number of occurrences costs by the unit price. Where the stated cost and the price are printed alike and agree within that, each
     * occurrence is its share of the cost, with the bounds rounded outward; where they contradict each other, either may be right.
     *
     * <p>Example: of 100.00 for 3 at 33.33, two are 66.66 to 66.67; of 320.00 for 10 at 30.00, seven are 210.00 to 224.00.
     *
     * @param least the least number of occurrences, included, not negative
     * @param most the most, included
     * @return what they cost
     * @throws IllegalStateException if there is no unit price
     */
    public AmountRange costOf(long least, long most) {
        UnitPrice price = price();
        AmountRange byPrice = perUnit().times(least, OptionalLong.of(most));
        if (most == 0
                || total(price).asPrinted().equals(MoneyFact.super.counted().asPrinted())) {
            return byPrice;
        }
        boolean contradicts = priceBeyondCost().isPresent();
        if (!contradicts && !isPrintedAsFinelyAs(price)) {
            return byPrice;
        }
        AmountRange share = shareOf(least, most);
        return contradicts ? byPrice.hull(share) : share;
    }

    /**
     * The share of the stated cost that a number of occurrences has, all of the units being alike.
     *
     * @param least the least number of occurrences, included, not negative
     * @param most the most, included
     * @return the share, with the bounds rounded outward: of 100.00 for 3, two have 66.66 to 66.67
     * @throws IllegalStateException if there is no unit price
     */
    public AmountRange shareOf(long least, long most) {
        int units = price().units();
        return MoneyFact.super
                .counted()
                .times(least, OptionalLong.of(most))
                .divideOutward(units, OptionalLong.of(units));
    }

    /**
     * The price of one occurrence.
     *
     * @return the unit price, with the tolerance of one that was converted
     * @throws IllegalStateException if there is no unit price
     */
    public AmountRange perUnit() {
        return MoneyChecks.price(this, price().amount());
    }

    private AmountRange total(UnitPrice price) {
        return perUnit().times(price.units());
    }

    private AmountRange printedTotal(UnitPrice price) {
        return MoneyChecks.printedPrice(this, price.amount()).times(price.units());
    }

    private UnitPrice price() {
        return unitPrice()
                .orElseThrow(() -> new IllegalStateException(
                        id() + " has no unit price; its cost is of all occurrences together"));
    }

    private boolean isPrintedAsFinelyAs(UnitPrice price) {
        return range().isExact()
                && range().tolerance().compareTo(printedTotal(price).tolerance()) <= 0;
    }

    /**
     * The action plan it belongs to.
     *
     * @return its id; empty where subject, measure or appropriation says it, or it is unknown
     */
    public abstract Optional<String> plan();

    /**
     * Who pays.
     *
     * @return the id of an organisation; empty when unknown
     */
    public abstract Optional<Sourced<String>> payer();

    /**
     * The appropriation it is paid from.
     *
     * @return its id; empty when it is not paid from one or that is unknown
     */
    public abstract Optional<Sourced<String>> paidFrom();

    /**
     * The contract under which it is incurred.
     *
     * @return its id; empty when it is under none
     */
    public abstract Optional<String> contract();

    /**
     * When it was incurred, where it is of no event.
     *
     * @return the date; empty where the events say it, and where no source says
     */
    public abstract Optional<Sourced<PartialDate>> date();

    @Override
    public PartialDate when() {
        return date().map(Sourced::value).orElse(PartialDate.unknown());
    }

    /** Refuses an amount below zero, and what excludes each other. */
    @Value.Check
    void check() {
        MoneyChecks.notNegative(Word.EXPENDITURE, this);
        MoneyChecks.marks(this);
        if (subject().isPresent() && date().isPresent()) {
            throw RefusedException.excludeEachOther(id(), Word.EVENT_OR_SERIES, Word.DATE);
        }
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of an {@link Expenditure}. */
    public static final class Builder extends ImmutableExpenditure.Builder
            implements Marked.Builder<Expenditure.Builder>, MoneyFact.Builder<Expenditure.Builder> {
        Builder() {}
    }
}
