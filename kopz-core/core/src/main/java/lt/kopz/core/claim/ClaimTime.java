package lt.kopz.core.claim;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import lt.kopz.core.time.DateRange;

/**
 * Of when a claim speaks: of its own day or period; else of the time in which its sources were written.
 *
 * @param days the days; empty where nobody knows them all
 * @param documents the documents that state it, where nobody knows the days
 */
record ClaimTime(Optional<DateRange> days, ImmutableSet<String> documents) {
    static ClaimTime on(DateRange days) {
        return new ClaimTime(Optional.of(days), ImmutableSet.of());
    }

    static ClaimTime on(LocalDate day) {
        return on(DateRange.ofDay(day));
    }

    /** The one day that it is; empty for a period, and where nobody knows. */
    Optional<LocalDate> day() {
        return days.filter(known -> known.days() == 1).map(DateRange::start);
    }

    /** Whether both are of a day in common. Where nobody knows the days, those of one document are the same. */
    boolean isOfADayOf(ClaimTime other) {
        boolean areKnown = days.isPresent() && other.days.isPresent();
        return areKnown
                ? days.get().overlaps(other.days.get())
                : days.equals(other.days) && !Collections.disjoint(documents, other.documents);
    }
}
