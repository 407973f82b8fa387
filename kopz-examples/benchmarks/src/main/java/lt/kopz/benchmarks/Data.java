package lt.kopz.benchmarks;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.time.DateRange;
import lt.kopz.country.Country;

/** The data of all rivals: 600 plans of twelve years, with ten accounts each. */
final class Data {
    static final int PLANS = 600;
    static final LocalDate DAY = LocalDate.of(2021, 6, 30);

    private Data() {}

    /** The name of a plan; sorted as its number. */
    static String plan(int number) {
        return Country.id(number) + "-plan";
    }

    static int planNumber(LedgerEntry entry) {
        return Integer.parseInt(entry.plan().orElseThrow().substring(1, 5)) - 1000;
    }

    /** So many entries, plan by plan and in each by day. */
    static Stream<LedgerEntry> entries(int count) {
        Country country = new Country(1, PLANS, DateRange.ofYears(2014, 2025));
        return IntStream.range(0, PLANS)
                .boxed()
                .flatMap(plan -> country.lines(
                                plan, (int) ((long) count * (plan + 1) / PLANS - (long) count * plan / PLANS))
                        .map(entry -> ofAllYears(entry, plan(plan))));
    }

    private static LedgerEntry ofAllYears(LedgerEntry entry, String plan) {
        String year = Integer.toString(entry.day().getYear());
        LedgerEntry made = LedgerEntry.of(
                        entry.id(),
                        entry.kind(),
                        entry.day(),
                        entry.amount(),
                        entry.account().replace("-" + year, ""))
                .forPlan(plan)
                .forMeasure(entry.measure().orElseThrow().replace("-" + year, ""))
                .from(entry.source().orElseThrow());
        return entry.party().map(made::with).orElse(made);
    }

    static List<LedgerEntry> held(int count) {
        return entries(count).toList();
    }
}
