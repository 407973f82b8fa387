package lt.kopz.sheets;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
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
    ImmutableList<SheetColumn> columns() {
        return ImmutableList.of(
                from.columns().get(0).as("date:fiscal:activity-start"),
                until.columns().get(0).as("date:fiscal:activity-end"));
    }

    @Override
    ImmutableList<DateRange> read(ReadRow row, Spot at) {
        Optional<LocalDate> start = from.value(row, at);
        Optional<LocalDate> end = until.value(row, at);
        if (start.isEmpty() || end.isEmpty()) {
            row.problem(ProblemKind.INCOMPLETE_PERIOD, (start.isEmpty() ? from : until).name());
            return samples(row.reader());
        }
        if (row.isBroken(from.name()) || row.isBroken(until.name())) {
            return samples(row.reader());
        }
        try {
            return ImmutableList.of(DateRange.of(start.get(), end.get()));
        } catch (IllegalArgumentException refused) {
            row.refused(refused, until.name());
            return samples(row.reader());
        }
    }

    @Override
    void write(ImmutableList<DateRange> values, Spot at, WrittenRow line) {
        values.forEach(period -> {
            from.write(ImmutableList.of(period.start()), at, line);
            until.write(ImmutableList.of(period.end()), at, line);
        });
    }

    @Override
    ImmutableList<DateRange> samples(GridReader reader) {
        return ImmutableList.of(DateRange.ofYears(1, 9999));
    }
}
