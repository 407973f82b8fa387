package lt.kopz.core.dossier;

import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.completeness.Extent;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;

/** What is stated of a list. */
record StatedList(
        ListKind list,
        Fact fact,
        Optional<String> owner,
        Optional<DateRange> period,
        Optional<Extent> extent,
        Optional<Headcount> number) {
    /** The first day of which anything can be stated. */
    static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    /** The same where another source states the contrary: only a part may be recorded, of none or so many. */
    StatedList undecided() {
        return new StatedList(
                list,
                fact,
                owner,
                period,
                Optional.of(Extent.PARTIAL),
                number.filter(some -> some.lower() > 0).map(Headcount.zero()::hull));
    }

    /** The time for which it is stated; all time where none is named. */
    DateRange time() {
        return period.orElseGet(() -> DateRange.of(EARLIEST, LATEST));
    }

    boolean overlaps(DateRange time) {
        return period.map(time::overlaps).orElse(true);
    }
}
