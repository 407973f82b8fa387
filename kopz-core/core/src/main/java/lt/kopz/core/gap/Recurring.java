package lt.kopz.core.gap;

import lt.kopz.core.count.Headcount;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Need;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;

/** What recurs: how often, times how much. */
final class Recurring {
    private Recurring() {}

    /** What a recurring need is within a time, of which the whole is given. */
    static Term during(Need need, DateRange time, Term whole) {
        long times = need.recurs().orElseThrow().times(need.period(), time);
        AmountRange once = need.eachTime();
        return Term.of(
                once.times(times),
                () -> Explanation.product(
                        whole.why().label(),
                        Explanation.given(
                                Phrase.of(GapMessage.TIMES_DUE).with("period", time),
                                Quantity.of(Headcount.exactly(times)),
                                need),
                        Explanation.given(Phrase.of(GapMessage.EACH_TIME), Quantity.of(once), need)));
    }
}
