package lt.kopz.core.compliance;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a duty demands: so many times in a calendar period, the next time after one, or once by a day.
 *
 * @param outcome whether it was done
 * @param from the first day of the period in which it is to be done, or the day from which the gap is counted
 * @param due the last day on which it is in time
 * @param heldOn the day on which it was done, in time or late; null where it was not, or the day is not known
 * @param lateIn the days on one of which it was done late; null where the day is known, or it was not
 * @param evidence the ids of the facts that decide it, or leave it open
 * @param counted how many times count towards it; towards several periods together, at most
 * @param periods of how many calendar periods together
 */
record Owed(
        Outcome outcome,
        LocalDate from,
        LocalDate due,
        @Nullable LocalDate heldOn,
        @Nullable DateRange lateIn,
        ImmutableList<String> evidence,
        long counted,
        int periods) {

    /** Of one period, gap or due day. */
    Owed(
            Outcome outcome,
            LocalDate from,
            LocalDate due,
            @Nullable LocalDate heldOn,
            ImmutableList<String> evidence,
            long counted) {
        this(outcome, from, due, heldOn, null, evidence, counted, 1);
    }

    /** The same, done late on one of some days, as facts show. */
    Owed doneLate(DateRange days, List<String> shown) {
        return new Owed(outcome, from, due, null, days, ImmutableList.copyOf(shown), counted, periods);
    }

    /** The first day on which it may have been done, where it is late; another where nothing shows that it was. */
    LocalDate doneFrom(LocalDate otherwise) {
        return heldOn != null ? heldOn : lateIn != null ? lateIn.start() : otherwise;
    }

    /** The same, not owed. */
    Owed exempt() {
        return new Owed(Outcome.EXEMPT, from, due, null, ImmutableList.of(), counted);
    }

    /**
     * What is owed by one of two days, the first and the last that it may be: open where it is not the same by both. What is late is so by the last,
     * and what is to be done is to be done by the first.
     */
    static ImmutableList<Owed> either(ImmutableList<Owed> first, ImmutableList<Owed> last) {
        if (first.size() != 1 || last.size() != 1) {
            return first.isEmpty() ? last : first;
        }
        Owed one = first.get(0);
        Owed other = last.get(0);
        return ImmutableList.of(
                one.outcome != other.outcome
                        ? new Owed(
                                Outcome.UNDETERMINED,
                                one.from,
                                other.due,
                                null,
                                Stream.concat(one.evidence.stream(), other.evidence.stream())
                                        .distinct()
                                        .collect(ImmutableList.toImmutableList()),
                                0)
                        : one.outcome == Outcome.BREACHED ? other : one);
    }

    /** Whether this duty belongs to a period that is looked at: it fell due, or was done, or stood or may have stood broken in it. */
    boolean concerns(DateRange over) {
        if (over.contains(due) || (heldOn != null && over.contains(heldOn))) {
            return true;
        }
        LocalDate last = lateIn == null ? heldOn : lateIn.end();
        return (outcome == Outcome.BREACHED || outcome == Outcome.UNDETERMINED)
                && due.isBefore(over.start())
                && (last == null || !last.isBefore(over.start()));
    }
}
