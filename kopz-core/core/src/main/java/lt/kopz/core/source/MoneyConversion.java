package lt.kopz.core.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.money.EuroConversion;
import lt.kopz.core.money.OfficialRounding;
import lt.kopz.core.money.Rate;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * How the amounts of a fact came to be in another currency than the one they are stated in, so that what is stated is not lost.
 *
 * <p>Example: a cost of 300.00 LTL, at 30.00 LTL a lecture, is held as 86.89 EUR and 8.69 EUR. Ten times 8.69 EUR is one cent more than 86.89
 * EUR, but ten times 30.00 LTL is 300.00 LTL: the two do not contradict each other. Of "34,5 tūkst. Lt" it is kept that it was printed to the
 * hundred.
 *
 * @param stated the amounts as they are stated, in the order of the fact's own; at least one, all in one currency of the rate
 * @param rate the rate they are converted by
 * @param rounding the official rounding, where they are converted by the official rate of a currency that the euro replaced; empty where
 *     somebody else's rate was taken
 */
public record MoneyConversion(ImmutableList<StatedAmount> stated, Rate rate, Optional<OfficialRounding> rounding) {
    /**
     * Makes the record of a conversion.
     *
     * @param stated the amounts as they are stated
     * @param rate the rate they are converted by
     * @param rounding the official rounding; empty where somebody else's rate was taken
     * @throws IllegalArgumentException if there is no amount, if the amounts are not all in one currency of the rate, or if a rounding is
     *     given and the rate is not the official one of a currency that is rounded so
     */
    public MoneyConversion {
        RefusedException.requireSome(stated, Word.STATED_AMOUNTS);
        CurrencyUnit from = stated.get(0).currency();
        stated.forEach(amount -> requireSame(from, amount.currency()));
        if (!isSame(rate.base(), from)) {
            requireSame(rate.term(), from);
        }
        BigDecimal decimal = rate.decimal();
        boolean official = isSame(rate.base(), Amounts.currency("EUR"))
                && EuroConversion.rateOf(from)
                        .filter(each -> each.unitsPerEuro().compareTo(decimal) == 0)
                        .isPresent();
        if (rounding.isPresent() && !(official && rounding.get().isFor(from))) {
            throw new RefusedException(ProblemKind.ROUNDING_UNOFFICIAL, "currency", from.getCurrencyCode());
        }
    }

    /**
     * A conversion by a rate that somebody quoted, such as the author of a report that prints both amounts.
     *
     * @param rate the rate
     * @param stated the amounts before it was applied, in the order of the fact's own
     * @return the record
     * @throws IllegalArgumentException if there is no amount, or if the amounts are not all in one currency of the rate
     */
    public static MoneyConversion at(Rate rate, StatedAmount... stated) {
        return new MoneyConversion(ImmutableList.copyOf(stated), rate, Optional.empty());
    }

    /**
     * The currency in which the amounts are stated.
     *
     * @return the currency
     */
    public CurrencyUnit from() {
        return stated.get(0).currency();
    }

    /**
     * The currency in which they are held.
     *
     * @return the other one of the rate
     */
    public CurrencyUnit to() {
        return isSame(rate.base(), from()) ? rate.term() : rate.base();
    }

    /**
     * What an amount is worth by the rate, before it is rounded: 1.00 LTL is 625/2158 EUR.
     *
     * @param amount an amount in the currency of those stated
     * @return the exact number of units of {@link #to()}
     * @throws lt.kopz.core.money.CurrencyMismatchException if the amount is in another currency
     */
    public Fraction exactly(MonetaryAmount amount) {
        Amounts.requireSame(from(), amount.getCurrency());
        Fraction units = Fraction.of(Amounts.decimal(amount));
        Fraction quoted = Fraction.of(rate.decimal());
        return isSame(rate.base(), from()) ? units.times(quoted) : units.dividedBy(quoted);
    }

    /**
     * The most by which rounding may have taken an amount away from what is stated: half a cent where it went to the nearest one.
     *
     * @return a number of units of {@link #to()}: half a minor unit, or a whole one where it is not known that the nearest was taken
     */
    public BigDecimal tolerance() {
        return rounding.filter(OfficialRounding.NEAREST_CENT::equals).isPresent() ? Amounts.halfUnit(to()) : unit();
    }

    private BigDecimal unit() {
        return Amounts.decimal(Amounts.ofMinor(1, to()));
    }

    /**
     * Whether a fact still holds what its stated amounts became; not where somebody has changed it since.
     *
     * @param held the amounts of the fact, in order
     * @return true if there are as many of them, each in {@link #to()}, with the same bounds and as finely printed, and each number less
     *     than one minor unit away from what it came from
     */
    public boolean explains(List<StatedAmount> held) {
        return held.size() == stated.size()
                && held.stream().allMatch(amount -> isSame(amount.currency(), to()))
                && Streams.zip(held.stream(), stated.stream(), this::explains).allMatch(explained -> explained);
    }

    private boolean explains(StatedAmount held, StatedAmount from) {
        return isNear(held.range().lower(), from.range().lower())
                && isNear(held.range().upper(), from.range().upper())
                && (from.value().isPresent() ? isNear(held.value(), from.value()) : !held.isAbout())
                && isNear(place(held), place(from));
    }

    /** What one in the last printed place is worth, which may be less than a minor unit once it is converted; nothing where it is exact. */
    private static Optional<MonetaryAmount> place(StatedAmount amount) {
        return amount.precision().or(() -> Optional.of(Amounts.zero(amount.currency())));
    }

    private boolean isNear(Optional<MonetaryAmount> held, Optional<MonetaryAmount> from) {
        return (held.isPresent() && from.isPresent())
                ? distance(held.get(), from.get()).compareTo(Fraction.of(unit())) < 0
                : held.isEmpty() && from.isEmpty();
    }

    private Fraction distance(MonetaryAmount held, MonetaryAmount from) {
        Fraction distance = Fraction.of(Amounts.decimal(held)).minus(exactly(from));
        return distance.signum() < 0 ? Fraction.ZERO.minus(distance) : distance;
    }

    /**
     * The conversion in words: what was stated, the rate and its source, and by which act it was rounded.
     *
     * @return the text, without a capital letter and a full stop
     */
    public Text words() {
        SourceMessage message = rounding.map(SourceMessage::of).orElse(SourceMessage.CONVERTED);
        Phrase words = Phrase.of(message)
                .with("base", rate.base().getCurrencyCode())
                .with("term", rate.term().getCurrencyCode())
                .with("rate", rate.decimal())
                .with(
                        "stated",
                        Text.list(stated.stream()
                                .<Text>map(MoneyConversion::words)
                                .toList()));
        return rounding.isPresent() ? words : words.with("day", rate.day()).with("source", rate.source());
    }

    private static Phrase words(StatedAmount amount) {
        return amount.range().isKnown()
                ? Phrase.of(SourceMessage.AS_STATED).with("value", amount)
                : Phrase.of(SourceMessage.CONVERTED_UNKNOWN)
                        .with("currency", amount.currency().getCurrencyCode());
    }

    private static void requireSame(CurrencyUnit one, CurrencyUnit other) {
        if (!isSame(one, other)) {
            throw new RefusedException(
                    ProblemKind.DIFFERENT_CURRENCIES, "one", one.getCurrencyCode(), "other", other.getCurrencyCode());
        }
    }

    private static boolean isSame(CurrencyUnit one, CurrencyUnit other) {
        return one.getCurrencyCode().equals(other.getCurrencyCode());
    }
}
