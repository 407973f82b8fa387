package lt.kopz.core.measure;

import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.gap.AmountChange.Direction;
import lt.kopz.core.logic.Answer;

/**
 * How one count differs from another one, by name and never by sign.
 *
 * <p>Example: exactly 20 after exactly 100 is a decrease by 80; exactly 500 after at least 450 cannot be determined.
 *
 * @param from the earlier count
 * @param to the later count
 */
public record CountChange(Headcount from, Headcount to) {
    /**
     * Which way the count changed, whatever the two are within their bounds.
     *
     * @return the direction
     */
    public Direction direction() {
        if (to.isMoreThan(from) == Answer.YES) {
            return Direction.INCREASE;
        }
        if (to.isLessThan(from) == Answer.YES) {
            return Direction.DECREASE;
        }
        return to.isEqualTo(from) == Answer.YES ? Direction.UNCHANGED : Direction.UNDETERMINED;
    }

    /**
     * How much larger or smaller the later count is, by {@link #direction}.
     *
     * @return the number or its bounds, positive; empty unless it is an increase or a decrease for certain
     */
    public Optional<Headcount> byHowMany() {
        return switch (direction()) {
            case INCREASE -> Optional.of(to.minus(from));
            case DECREASE -> Optional.of(from.minus(to));
            case UNCHANGED, UNDETERMINED -> Optional.empty();
        };
    }
}
