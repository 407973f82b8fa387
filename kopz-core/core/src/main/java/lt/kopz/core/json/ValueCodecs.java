package lt.kopz.core.json;

import java.time.LocalDate;
import javax.money.MonetaryAmount;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/**
 * How amounts, counts and dates stand in every JSON form of kopz, for forms that are made of the same values.
 *
 * <pre>{@code
 * {"exactly": {"amount": "3250.00", "currency": "EUR"}}    an amount
 * {"atLeast": 364}                                         a count
 * "2019-11-22/2019-12-18"                                  a date
 * }</pre>
 */
public final class ValueCodecs {
    private ValueCodecs() {}

    /**
     * Money, exactly.
     *
     * @return the codec of objects such as {@code {"amount": "770.00", "currency": "EUR"}}
     */
    public static Codec<MonetaryAmount> amount() {
        return Values.AMOUNT;
    }

    /**
     * Money, exactly, within bounds, or unknown in a currency.
     *
     * @return the codec of objects such as {@code {"atLeast": {"amount": "770.00", "currency": "EUR"}}}
     */
    public static Codec<AmountRange> amountRange() {
        return Values.AMOUNT_RANGE;
    }

    /**
     * How many, exactly, within bounds, about, or unknown.
     *
     * @return the codec of objects such as {@code {"atLeast": 364}}
     */
    public static Codec<Headcount> headcount() {
        return Values.HEADCOUNT;
    }

    /**
     * A day.
     *
     * @return the codec of texts such as {@code "2019-02-05"}
     */
    public static Codec<LocalDate> day() {
        return Values.DATE;
    }

    /**
     * A date as exactly as it is known.
     *
     * @return the codec of EDTF texts such as {@code "2019-02"}
     */
    public static Codec<PartialDate> partialDate() {
        return Values.PARTIAL_DATE;
    }

    /**
     * A span of days, both ends inclusive.
     *
     * @return the codec of texts such as {@code "2019-01-01/2020-12-31"}
     */
    public static Codec<DateRange> period() {
        return Values.PERIOD;
    }
}
