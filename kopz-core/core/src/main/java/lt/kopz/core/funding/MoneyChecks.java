package lt.kopz.core.funding;

import java.util.Optional;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Fact;

/** What makes facts of money meaningless. */
final class MoneyChecks {
    private MoneyChecks() {}

    /** Refuses an amount that may be below zero. */
    static void notNegative(Word what, MoneyFact fact) {
        negative(fact).ifPresent(bound -> {
            throw new RefusedException(ProblemKind.NEGATIVE_AMOUNT, "id", fact.id(), "what", what, "amount", bound);
        });
    }

    /** The price of a unit, which may not be below zero. */
    static MonetaryAmount unitPrice(MonetaryAmount price) {
        MonetaryAmount exact = Amounts.exact(price);
        if (exact.isNegative()) {
            throw new RefusedException(ProblemKind.NEGATIVE_AMOUNT, "what", Word.UNIT_PRICE, "amount", exact);
        }
        return exact;
    }

    /**
     * By how much what is computed goes beyond the stated amount, negative where it is less; empty where the two agree within their precision.
     */
    static Optional<AmountRange> beyond(MoneyFact stated, AmountRange computed) {
        AmountRange difference = computed.minus(stated.range());
        return difference.isSurelyNotZero() ? Optional.of(difference) : Optional.empty();
    }

    /** A price of a fact, which may be one that was converted. */
    static AmountRange price(MoneyFact fact, MonetaryAmount price) {
        return AmountRange.exactly(price).withTolerance(fact.leftByConversion());
    }

    /** The same as it is held against a stated amount: printed to the minor unit, it stands for all that rounds to it. */
    static AmountRange printedPrice(MoneyFact fact, MonetaryAmount price) {
        return AmountRange.exactly(price)
                .withTolerance(Amounts.halfUnit(price.getCurrency()).max(fact.leftByConversion()));
    }

    /** The stated amount, what is computed where none is stated, or the hull of the two where they contradict each other. */
    static AmountRange counted(
            AmountRange stated, MoneyFact fact, Optional<AmountRange> computed, Optional<AmountRange> contradiction) {
        if (!fact.amount().range().isKnown()) {
            return computed.orElse(stated);
        }
        return contradiction.isPresent() ? stated.hull(computed.orElse(stated)) : stated;
    }

    /** A bound of the amount that is below zero: the least, where the amount may be negative, or the most, where it is. */
    static Optional<MonetaryAmount> negative(MoneyFact fact) {
        AmountRange range = fact.amount().range();
        return Stream.of(range.lower(), range.upper())
                .flatMap(Optional::stream)
                .filter(MonetaryAmount::isNegative)
                .findFirst();
    }

    /** Refuses two parts of a plan in one fact, and two codes of one classification. */
    static <F extends Fact & Marked> void marks(F fact) {
        onePart(fact);
        RefusedException.requireDifferent(
                fact.classifications().stream().map(Classification::scheme), Word.CLASSIFICATION);
    }

    private static <F extends Fact & Marked> void onePart(F fact) {
        long parts = Stream.of(fact.measure(), fact.task(), fact.goal())
                .filter(Optional::isPresent)
                .count();
        if (parts > 1) {
            throw RefusedException.excludeEachOther(
                    fact.id(),
                    fact.measure().isPresent() ? Word.MEASURE : Word.TASK,
                    fact.goal().isPresent() ? Word.GOAL : Word.TASK);
        }
    }
}
