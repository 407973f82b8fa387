package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.time.DateRange;

/** A period: its first and its last day. */
final class PeriodCells extends Cells<DateRange> {
    private final Leaf<LocalDate> from;
    private final Leaf<LocalDate> until;

    PeriodCells(Leaf<LocalDate> from, Leaf<LocalDate> until) {
        this.from = from;
        this.until = until;
    }

    @Override
    ImmutableList<Column> columns() {
        return ImmutableList.of(
                from.columns().get(0).as("date:fiscal:activity-start"),
                until.columns().get(0).as("date:fiscal:activity-end"));
    }

    @Override
    ImmutableList<DateRange> read(Row row, Spot at) {
        String first = from.name();
        String last = until.name();
        if (!row.isThere(first) || !row.isThere(last)) {
            row.problem(ProblemKind.INCOMPLETE_PERIOD, row.isThere(first) ? last : first);
            (row.isThere(first) ? from : until).read(row, at);
            return samples(row.reader());
        }
        LocalDate start = from.read(row, at).get(0);
        LocalDate end = until.read(row, at).get(0);
        if (row.isBroken(first) || row.isBroken(last)) {
            return samples(row.reader());
        }
        try {
            return ImmutableList.of(DateRange.of(start, end));
        } catch (IllegalArgumentException refused) {
            row.refused(refused, last, ProblemKind.INVALID_VALUE, "until", end, "from", start);
            return samples(row.reader());
        }
    }

    @Override
    void write(ImmutableList<DateRange> values, Spot at, Line line) {
        values.forEach(period -> {
            from.write(ImmutableList.of(period.start()), at, line);
            until.write(ImmutableList.of(period.end()), at, line);
        });
    }

    @Override
    ImmutableList<DateRange> samples(Reader reader) {
        return ImmutableList.of(DateRange.ofYears(1, 9999));
    }
}
