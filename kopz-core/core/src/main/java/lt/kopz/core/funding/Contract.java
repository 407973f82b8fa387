package lt.kopz.core.funding;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A contract by which money is promised to somebody (sutartis). What of its value is neither incurred nor paid is committed.
 *
 * <p>Example: 300.00 EUR for ten lectures; seven are held and 210.00 incurred, so 90.00 are committed. An agreement on cooperation
 * without money is a {@code CooperationAgreement}.
 *
 * <p>A tender, the award, the contract and its amendments are one promise: each names the one in whose place it is, with amount, end and items
 * as they stand from its day.
 *
 * <pre>{@code
 * contract.withId("lectures-amended")
 *         .withReplaces("lectures")
 *         .withDate(Sourced.stated(PartialDate.parse("2019-10-01")))
 *         .withAmount(StatedAmount.exactly(euro("420.00")));   // 300.00 until 30 September
 * }</pre>
 */
@Value.Immutable
public abstract class Contract implements MoneyFact, Marked, WithContract {
    Contract() {}

    /**
     * What it is about.
     *
     * @return the subject in words
     */
    public abstract LocalizedText subject();

    /**
     * How far it has come.
     *
     * @return tendered, awarded or concluded
     */
    @Value.Default
    public ContractStage stage() {
        return ContractStage.CONCLUDED;
    }

    /**
     * The tender, award or contract in whose place this one is from its day, as what follows it or as its amendment.
     *
     * @return its id; empty where it is in no place of another
     */
    public abstract Optional<String> replaces();

    /**
     * With whom.
     *
     * @return the id of an organisation; empty when unknown
     */
    public abstract Optional<String> counterparty();

    /**
     * What is delivered, at which price.
     *
     * @return the items; empty when the value is stated as a whole
     */
    public abstract ImmutableList<ContractItem> items();

    /**
     * What its items, quantity times price, come to.
     *
     * @return the amount; empty where there are no items
     */
    public Optional<AmountRange> itemsInAll() {
        return ofItems(MoneyChecks::price);
    }

    /**
     * By how much its items, quantity times price, go beyond its value.
     *
     * @return the difference, negative where the value is more; empty where there are no items, or the two agree within what they are printed
     *     to
     */
    public Optional<AmountRange> itemsBeyondValue() {
        return ofItems(MoneyChecks::printedPrice).flatMap(sum -> MoneyChecks.beyond(this, sum));
    }

    /**
     * The bounds that sums count: the value as it is stated; what the items come to where no value is stated; and where the two contradict
     * each other, both of them and all between.
     *
     * @return the bounds: 250.00 to 300.00 for a value of 250.00 and 10 lectures at 30.00
     */
    @Override
    public AmountRange counted() {
        return MoneyChecks.counted(MoneyFact.super.counted(), this, itemsInAll(), itemsBeyondValue());
    }

    private Optional<AmountRange> ofItems(BiFunction<MoneyFact, MonetaryAmount, AmountRange> price) {
        return items().stream()
                .map(item -> price.apply(this, item.unitPrice()).times(item.quantity()))
                .reduce(AmountRange::plus);
    }

    /**
     * The action plan it belongs to.
     *
     * @return its id; empty where its measure or appropriation says it, or it is unknown
     */
    public abstract Optional<String> plan();

    /**
     * The appropriation it is paid from.
     *
     * @return its id; empty when it is not paid from one or that is unknown
     */
    public abstract Optional<Sourced<String>> paidFrom();

    /**
     * When it was concluded.
     *
     * @return the date; unknown where no source says
     */
    public abstract Sourced<PartialDate> date();

    @Override
    public PartialDate when() {
        return date().value();
    }

    /**
     * The time in which it is carried out.
     *
     * @return the period, both ends inclusive; empty when no source says
     */
    public abstract Optional<DateRange> period();

    /** Refuses an amount below zero, and what excludes each other. */
    @Value.Check
    void check() {
        MoneyChecks.notNegative(Word.CONTRACT, this);
        MoneyChecks.marks(this);
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Contract}. */
    public static final class Builder extends ImmutableContract.Builder
            implements Marked.Builder<Contract.Builder>, MoneyFact.Builder<Contract.Builder> {
        Builder() {}
    }
}
