package lt.kopz.core.worlds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Need;
import lt.kopz.core.money.Amounts;

/**
 * Whole numbers from the least to the most.
 *
 * @param least the least, included
 * @param most the most, included; empty where there is none
 */
record Interval(long least, OptionalLong most) {
    static Interval exactly(long number) {
        return new Interval(number, OptionalLong.of(number));
    }

    static Interval between(long least, long most) {
        return new Interval(least, OptionalLong.of(most));
    }

    /** Money of which no least amount is stated is nothing at least, unless the most is below zero, which small dossiers never state. */
    static Interval of(MoneyFact fact) {
        return fact instanceof Need need && need.recurs().isPresent()
                ? each(need).times(Lines.due(need, need.period()))
                : each(fact);
    }

    /** What it is each time that it is due. */
    static Interval each(MoneyFact fact) {
        Optional<MonetaryAmount> most = fact.amount().range().upper();
        return new Interval(
                fact.amount()
                        .range()
                        .lower()
                        .map(amount -> whole(amount, RoundingMode.CEILING))
                        .orElse(0L),
                most.isPresent() ? OptionalLong.of(whole(most.get(), RoundingMode.FLOOR)) : OptionalLong.empty());
    }

    static Interval of(Headcount count) {
        return new Interval(count.lower(), count.upper());
    }

    static long whole(MonetaryAmount amount, RoundingMode rounding) {
        BigDecimal decimal = Amounts.decimal(amount);
        return decimal.setScale(0, rounding).longValueExact();
    }

    boolean isExact() {
        return most.isPresent() && most.getAsLong() == least;
    }

    boolean isNegative() {
        return least < 0;
    }

    Interval plus(Interval other) {
        return new Interval(
                least + other.least,
                most.isPresent() && other.most.isPresent()
                        ? OptionalLong.of(most.getAsLong() + other.most.getAsLong())
                        : OptionalLong.empty());
    }

    Interval times(long number) {
        return new Interval(
                least * number, most.isPresent() ? OptionalLong.of(most.getAsLong() * number) : OptionalLong.empty());
    }

    /** Less what the other is; without a most of it there is no least, and money is nothing at least. */
    Interval minus(Interval other) {
        return new Interval(
                other.most.isPresent() ? least - other.most.getAsLong() : Math.min(least - other.least, 0),
                most.isPresent() ? OptionalLong.of(most.getAsLong() - other.least) : OptionalLong.empty());
    }

    /** What is in both; none where the least is more than the most. */
    Interval and(Interval other) {
        return new Interval(
                Math.max(least, other.least),
                Stream.of(most, other.most).flatMapToLong(OptionalLong::stream).min());
    }

    Interval notBelow(long bound) {
        return new Interval(
                Math.max(bound, least), most.isPresent() ? OptionalLong.of(Math.max(bound, most.getAsLong())) : most);
    }
}
