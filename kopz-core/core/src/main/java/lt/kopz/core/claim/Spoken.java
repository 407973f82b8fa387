package lt.kopz.core.claim;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;

/**
 * Of when a claim speaks: of its own day or period; else of the time in which its sources were written.
 *
 * @param days the days; without an end where nobody knows
 * @param documents the documents that state it, where nobody knows the days
 */
record Spoken(Bounds<LocalDate> days, ImmutableSet<String> documents) {
    static Spoken on(Bounds<LocalDate> days) {
        return new Spoken(days, ImmutableSet.of());
    }

    static Spoken on(LocalDate day) {
        return on(new Bounds<>(day, day, false));
    }

    boolean isKnown() {
        return days.least().isPresent() && days.greatest().isPresent();
    }

    /** The one day that it is; empty for a period, and where nobody knows. */
    Optional<LocalDate> day() {
        return days.least().filter(day -> days.greatest().filter(day::equals).isPresent());
    }

    /** Whether both are of a day in common. Where nobody knows the days, those of one document are the same. */
    boolean isOfADayOf(Spoken other) {
        return (isKnown() && other.isKnown())
                ? days.meets(other.days)
                : (!isKnown() && !other.isKnown() && !Collections.disjoint(documents, other.documents));
    }
}
