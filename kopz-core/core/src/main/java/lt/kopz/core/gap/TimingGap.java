package lt.kopz.core.gap;

import lt.kopz.core.count.Headcount;
import lt.kopz.core.figure.Quantified;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.logic.Interval;

/**
 * The days that passed between the approval of a plan and its first money.
 *
 * <p>Example: approved on 5 February 2019, first money on 24 October 2019: 261 days. On the day before it, the gap is open and 260
 * days long so far.
 *
 * @param days the number of days; so far, while the gap is open
 * @param open whether no money had been appropriated by the day asked for
 */
public record TimingGap(Headcount days, Answer open) implements Interval<TimingGap>, Quantified {
    /** A gap of which nothing is known. */
    static final TimingGap UNKNOWN = new TimingGap(Headcount.unknown(), Answer.CANNOT_TELL);

    @Override
    public Quantity quantity() {
        return Quantity.of(days);
    }

    @Override
    public TimingGap hull(TimingGap other) {
        return new TimingGap(days.hull(other.days), open == other.open ? open : Answer.CANNOT_TELL);
    }

    @Override
    public TimingGap widest() {
        return UNKNOWN;
    }
}
