package lt.kopz.core.gap;

import lt.kopz.core.count.Headcount;

/**
 * The days that passed between the approval of a plan and its first money.
 *
 * <p>Example: approved on 5 February 2019, first money on 24 October 2019: 261 days. On the day before it, the gap is open and 260
 * days long so far.
 *
 * @param days the number of days; so far, while the gap is open
 * @param isOpen whether no money had been appropriated by the day asked for
 */
public record TimingGap(Headcount days, boolean isOpen) {}
