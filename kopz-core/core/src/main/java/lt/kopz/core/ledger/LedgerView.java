package lt.kopz.core.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.money.CurrencyUnit;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.DateRange;

/**
 * The entries of a {@link Ledger} that meet conditions, and what they add up to. Each method narrows the view further.
 *
 * <pre>{@code
 * ledger.view().ofPlan("plan").inYear(2019).asOf(LocalDate.of(2019, 12, 10)).totals(euro).financingGap();   // EUR 2550.00
 * }</pre>
 *
 * <p>A part of other entries is counted only where none of these is in the view, neither directly nor through further ones: in all of a
 * table with totals by measure and by year, its grand total; in one year of it, the total of the year; in one measure and year, the cell.
 */
@SuppressWarnings("EnumOrdinal") // ordinals stand in columns that never leave the object
public final class LedgerView {
    /** A mark that may be anything. */
    private static final int ANY = Integer.MIN_VALUE;

    private final Columns columns;
    private final int[] wanted;
    private final int first;
    private final int last;

    private LedgerView(Columns columns, int[] wanted, int first, int last) {
        this.columns = columns;
        this.wanted = wanted;
        this.first = first;
        this.last = last;
    }

    /** All of a ledger. */
    static LedgerView of(Columns columns) {
        int[] anything = new int[Mark.values().length];
        Arrays.fill(anything, ANY);
        return new LedgerView(columns, anything, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private LedgerView with(Mark mark, int value) {
        int[] narrower = wanted.clone();
        narrower[mark.ordinal()] = value;
        return new LedgerView(columns, narrower, first, last);
    }

    /**
     * Only what had taken effect by the end of a day.
     *
     * @param day the day
     * @return the narrower view
     */
    public LedgerView asOf(LocalDate day) {
        return new LedgerView(columns, wanted, first, Math.min(last, epoch(day)));
    }

    /**
     * Only what took effect in a period.
     *
     * @param period the period, both ends inclusive
     * @return the narrower view
     */
    public LedgerView during(DateRange period) {
        return new LedgerView(
                columns, wanted, Math.max(first, epoch(period.start())), Math.min(last, epoch(period.end())));
    }

    /**
     * Only what belongs to a plan.
     *
     * @param planId the id of the plan
     * @return the narrower view; empty where the ledger does not know it
     */
    public LedgerView ofPlan(String planId) {
        return with(Mark.PLAN, columns.number(planId));
    }

    /**
     * Only what belongs to a measure.
     *
     * @param measureId the id of the measure
     * @return the narrower view; empty where the ledger does not know it
     */
    public LedgerView ofMeasure(String measureId) {
        return with(Mark.MEASURE, columns.number(measureId));
    }

    /**
     * Only what comes from a kind of source.
     *
     * @param kind the kind of source
     * @return the narrower view
     */
    public LedgerView from(FundingSourceKind kind) {
        return with(Mark.SOURCE, columns.number(kind.code()));
    }

    /**
     * Only what belongs to a budget year, whenever it took effect. An entry that states no year is of that of the first need or
     * appropriation of its account, as a part of that of its whole, and else of the year of its day; but what has parts that state years is of
     * none, and its parts are of theirs: of 100 for two years, of which 60 for 2019 and 40 for 2020, 2020 has 40.
     *
     * @param budgetYear the year
     * @return the narrower view
     */
    public LedgerView inYear(int budgetYear) {
        return with(Mark.YEAR, budgetYear);
    }

    /**
     * Only what one party pays or receives.
     *
     * @param partyId the id of the party
     * @return the narrower view; empty where the ledger does not know it
     */
    public LedgerView with(String partyId) {
        return with(Mark.PARTY, columns.number(partyId));
    }

    /**
     * Only what goes to a programme.
     *
     * @param programmeId the id of the programme
     * @return the narrower view; empty where the ledger does not know it
     */
    public LedgerView ofProgramme(String programmeId) {
        return with(Mark.PROGRAMME, columns.number(programmeId));
    }

    /**
     * Only what an appropriation manager has.
     *
     * @param managerId the id of the manager
     * @return the narrower view; empty where the ledger does not know it
     */
    public LedgerView managedBy(String managerId) {
        return with(Mark.MANAGER, columns.number(managerId));
    }

    /**
     * Only what is booked on an account, or on that of a part of what is appropriated to it: of 100 appropriated, of which 60 for wages, 30
     * paid from the 60 leave 70 on the account of the 100.
     *
     * @param name the account
     * @return the narrower view; empty where the ledger does not know it
     */
    public LedgerView onAccount(String name) {
        return with(Mark.ACCOUNT, columns.number(name));
    }

    /**
     * The view by measure.
     *
     * @return a narrower view for every measure in this one, by its id; what belongs to no measure is in none
     */
    public ImmutableSortedMap<String, LedgerView> byMeasure() {
        return valuesOf(Mark.MEASURE).stream()
                .filter(measure -> measure != 0)
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), columns::name, measure -> with(Mark.MEASURE, measure)));
    }

    /**
     * The view by budget year.
     *
     * @return a narrower view for every year in this one; what belongs to no single year is in none
     */
    public ImmutableSortedMap<Integer, LedgerView> byYear() {
        return valuesOf(Mark.YEAR).stream()
                .filter(year -> year != Years.NONE)
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), year -> year, year -> with(Mark.YEAR, year)));
    }

    private ImmutableSet<Integer> valuesOf(Mark mark) {
        return IntStream.range(0, columns.size)
                .filter(this::matches)
                .mapToObj(row -> columns.value(row, mark))
                .collect(ImmutableSet.toImmutableSet());
    }

    /** The day as a number; every day that no entry can have stands for the nearest that one can. */
    private static int epoch(LocalDate day) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day.toEpochDay()));
    }

    private boolean matches(LedgerLine each) {
        return wants(Mark.PLAN, each.plan())
                && wants(Mark.MEASURE, each.measure())
                && wants(Mark.SOURCE, each.source())
                && (wants(Mark.YEAR, each.year()) || each.year() == LedgerLine.OF_DAY)
                && wants(Mark.PROGRAMME, each.programme())
                && wants(Mark.MANAGER, each.manager())
                && (wanted[Mark.ACCOUNT.ordinal()] == ANY || columns.isOn(each, wanted[Mark.ACCOUNT.ordinal()]));
    }

    private boolean wants(Mark mark, int value) {
        int want = wanted[mark.ordinal()];
        return want == ANY || want == value;
    }

    private boolean asksEachRow() {
        return wanted[Mark.PARTY.ordinal()] != ANY || wanted[Mark.YEAR.ordinal()] != ANY;
    }

    /** What the line of a row does not answer. */
    private boolean rowMatches(int row) {
        return wants(Mark.PARTY, columns.parties[row])
                && (wanted[Mark.YEAR.ordinal()] == ANY || wants(Mark.YEAR, columns.value(row, Mark.YEAR)));
    }

    private boolean matches(int row) {
        return columns.days[row] >= first
                && columns.days[row] <= last
                && matches(columns.lineAt(row))
                && rowMatches(row);
    }

    /** Whether a row is a part of one that matches, of the same plan if only such are asked for. */
    private boolean isCovered(int row, boolean samePlan) {
        int plan = columns.lineAt(row).plan();
        return columns.nesting.anyAbove(
                row, up -> matches(up) && (!samePlan || columns.lineAt(up).plan() == plan));
    }

    /**
     * Adds the effects of the rows that count to the cell of their line, and marks the cell.
     *
     * @param cells the cell of each line; -1 where its rows are not asked for
     * @param samePlan whether a part is left out only for a larger entry of its own plan
     */
    private void add(int[] cells, boolean samePlan, long[] sums, boolean[] marks) {
        EntryWholes nesting = columns.nesting;
        int row = columns.from(first);
        int end = Math.max(row, columns.from(last + 1L));
        int pair = nesting.from(row);
        while (row < end) {
            int part = pair < nesting.size() ? Math.min(nesting.parts[pair], end) : end;
            addRows(row, part, cells, sums, marks);
            if (part < end) {
                if (cells[columns.line[part]] >= 0 && rowMatches(part) && !isCovered(part, samePlan)) {
                    addAll(part, part + 1, cells, sums, marks);
                }
                pair = nesting.after(pair);
            }
            row = part + 1;
        }
    }

    private void addRows(int from, int to, int[] cells, long[] sums, boolean[] marks) {
        if (!asksEachRow()) {
            addAll(from, to, cells, sums, marks);
            return;
        }
        for (int row = from; row < to; row++) {
            if (rowMatches(row)) {
                addAll(row, row + 1, cells, sums, marks);
            }
        }
    }

    private void addAll(int from, int to, int[] cells, long[] sums, boolean[] marks) {
        int[] line = columns.line;
        long[] effects = columns.effects;
        int row = from;
        try {
            for (; row < to; row++) {
                int cell = cells[line[row]];
                if (cell >= 0) {
                    sums[cell] = Math.addExact(sums[cell], effects[row]);
                    marks[cell] = true;
                }
            }
        } catch (ArithmeticException tooMuch) {
            throw columns.overflow(row, sums[cells[line[row]]], effects[row]);
        }
    }

    /**
     * What the entries of one currency add up to; those of a span of days count from its last day on.
     *
     * @param currency the currency
     * @return the totals; zero where no entry of the currency is in the view
     * @throws IllegalArgumentException if no entry of the ledger is in the currency: nothing is known of it then, as {@link #range} states
     * @throws ArithmeticException if a total has more than 2^63 − 1 minor units
     */
    public Totals totals(CurrencyUnit currency) {
        columns.requireHeld(currency);
        return byCurrency().getOrDefault(currency.getCurrencyCode(), Totals.zero(currency));
    }

    /**
     * A sum of the entries of one currency, as far as it is known: an entry of a span of days may have taken effect on any of them.
     *
     * <p>Example: of 700.00 appropriated in January and 40.00 spent in March, of which no day is known, 660.00 to 700.00 are left on 10 March.
     *
     * @param sum the sum
     * @param currency the currency
     * @return the least and the most that it can be; unknown where no entry of the ledger is in the currency
     * @throws ArithmeticException if one of them has more than 2^63 − 1 minor units
     */
    public AmountRange range(Sum sum, CurrencyUnit currency) {
        int unit = columns.unit(currency);
        if (unit == columns.units.size()) {
            return AmountRange.unknown(currency);
        }
        if (!columns.hasSpans()) {
            return AmountRange.exactly(totals(currency).of(sum));
        }
        AmountRange all = AmountRange.exactly(Amounts.zero(currency));
        AmountRange nothing = all;
        for (int row = 0; row < columns.size; row++) {
            LedgerLine line = columns.lineAt(row);
            Answer counts = counts(row);
            if (line.unit() == unit && counts != Answer.NO && sum.weight(line.kind()) != 0) {
                long effect = Math.multiplyExact(sum.weight(line.kind()), columns.effects[row]);
                AmountRange moved = AmountRange.exactly(Amounts.ofMinor(effect, currency));
                for (int before : columns.maybeBefore(row)) {
                    moved = moved.minus(AmountRange.exactly(Amounts.ofMinor(columns.effects[before], currency))
                            .hull(nothing)
                            .times(sum.weight(line.kind())));
                }
                all = all.plus(counts == Answer.YES ? moved : moved.hull(nothing));
            }
        }
        return all;
    }

    /** Whether a row is in the view and no larger entry is there in its place. */
    private Answer counts(int row) {
        Answer counts = isIn(row);
        if (counts != Answer.NO && columns.nesting.isPart(row)) {
            Answer[] covered = {Answer.NO};
            columns.nesting.above(row, up -> covered[0] = covered[0].or(isIn(up)));
            counts = counts.and(covered[0].not());
        }
        return counts;
    }

    private Answer isIn(int row) {
        return matches(columns.lineAt(row)) && rowMatches(row) ? columns.during(row, first, last) : Answer.NO;
    }

    /**
     * What the entries add up to, each currency apart.
     *
     * @return the totals by currency code
     * @throws ArithmeticException if a total has more than 2^63 − 1 minor units
     */
    public ImmutableSortedMap<String, Totals> byCurrency() {
        int[] groups = new int[columns.lines.length];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = columns.lines[i].unit();
        }
        return byCurrency(grouped(groups, columns.units.size(), false));
    }

    /**
     * What the entries of each plan add up to in one currency, in one pass over the ledger. A part of an entry of another plan counts
     * for its own.
     *
     * @param currency the currency
     * @return the totals by plan, those of {@code ofPlan(plan).totals(currency)}; only of plans that have entries here
     * @throws ArithmeticException if a total has more than 2^63 − 1 minor units
     */
    public ImmutableSortedMap<String, Totals> byPlan(CurrencyUnit currency) {
        int unit = columns.unit(currency);
        int[] places = new int[columns.nameCount() + 1];
        List<String> names = new ArrayList<>();
        int[] groups = new int[columns.lines.length];
        for (int i = 0; i < groups.length; i++) {
            LedgerLine each = columns.lines[i];
            groups[i] = -1;
            int number = each.plan();
            if (each.unit() == unit && number != 0) {
                if (places[number] == 0) {
                    names.add(columns.name(number));
                    places[number] = names.size();
                }
                groups[i] = places[number] - 1;
            }
        }
        CurrencyUnit canonical = Amounts.zero(currency).getCurrency();
        ImmutableSortedMap.Builder<String, Totals> totals = ImmutableSortedMap.naturalOrder();
        grouped(groups, names.size(), true)
                .forEach((place, sum) -> totals.put(names.get(place), new Totals(canonical, sum)));
        return totals.buildOrThrow();
    }

    /**
     * What the entries add up to by what they have of a mark, each currency apart, in one pass over the ledger. A part of entries that have
     * another plan, year and so on counts for its own.
     *
     * @param mark the mark
     * @return the totals by name, year or code of the source, and by currency code; those of a view narrowed to it. Under the empty text
     *     is what has nothing of the mark
     * @throws ArithmeticException if a total has more than 2^63 − 1 minor units
     */
    public ImmutableSortedMap<String, ImmutableSortedMap<String, Totals>> by(Mark mark) {
        Map<Integer, Map<Integer, long[]>> sums = new HashMap<>();
        for (int row = columns.from(first); row < columns.size; row++) {
            LedgerLine line = columns.lineAt(row);
            for (int value : matches(row) ? columns.values(row, mark) : ImmutableList.<Integer>of()) {
                if (columns.nesting.anyAbove(
                        row, up -> matches(up) && Iterables.contains(columns.values(up, mark), value))) {
                    continue;
                }
                long[] sum = sums.computeIfAbsent(value, fresh -> new HashMap<>())
                        .computeIfAbsent(line.unit(), fresh -> new long[Totals.KINDS]);
                int kind = line.kind().ordinal();
                long before = sum[kind];
                try {
                    sum[kind] = Math.addExact(before, columns.effects[row]);
                } catch (ArithmeticException tooMuch) {
                    throw columns.overflow(row, before, columns.effects[row]);
                }
            }
        }
        return sums.entrySet().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(),
                        each -> each.getKey() == (mark == Mark.YEAR ? Years.NONE : 0)
                                ? ""
                                : mark == Mark.YEAR ? each.getKey().toString() : columns.name(each.getKey()),
                        each -> byCurrency(each.getValue())));
    }

    private ImmutableSortedMap<String, Totals> byCurrency(Map<Integer, long[]> sums) {
        ImmutableSortedMap.Builder<String, Totals> totals = ImmutableSortedMap.naturalOrder();
        sums.forEach((unit, sum) -> {
            CurrencyUnit currency = columns.units.get(unit);
            totals.put(currency.getCurrencyCode(), new Totals(currency, sum));
        });
        return totals.buildOrThrow();
    }

    /** The totals, kind by kind, of each group of lines that has rows that count. */
    private Map<Integer, long[]> grouped(int[] groups, int count, boolean samePlan) {
        int[] cells = new int[groups.length];
        for (int i = 0; i < groups.length; i++) {
            LedgerLine each = columns.lines[i];
            cells[i] = groups[i] >= 0 && matches(each)
                    ? groups[i] * Totals.KINDS + each.kind().ordinal()
                    : -1;
        }
        long[] sums = new long[Math.multiplyExact(count, Totals.KINDS)];
        boolean[] marks = new boolean[sums.length];
        add(cells, samePlan, sums, marks);
        Map<Integer, long[]> grouped = new LinkedHashMap<>();
        for (int cell = 0; cell < marks.length; cell++) {
            if (marks[cell]) {
                int group = cell / Totals.KINDS;
                grouped.put(group, Arrays.copyOfRange(sums, group * Totals.KINDS, (group + 1) * Totals.KINDS));
                cell = (group + 1) * Totals.KINDS - 1;
            }
        }
        return grouped;
    }
}
