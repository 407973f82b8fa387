package lt.kopz.core.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * The books: what is needed, appropriated, handed over and spent, entry by entry, asked for as of any day.
 *
 * <pre>{@code
 * Ledger ledger = Ledger.of(entries);
 * Totals totals = ledger.view().ofPlan("plan").asOf(LocalDate.of(2019, 12, 10)).totals(Amounts.currency("EUR"));
 * totals.financingGap();
 * }</pre>
 *
 * <p>A ledger only grows; an entry that is wrong is {@linkplain #corrected corrected} by a further one. A new whole counts as its
 * difference to what the account had been appropriated before its day, so an original and a revised budget are never added up; an
 * entry that takes effect later changes no total as of an earlier day. A part of another entry is counted only where that one
 * is not. Currencies are kept apart.
 *
 * <p>A ledger holds millions of entries: minor units and days in columns, ids end to end, and what entries of one account share only
 * once. {@link #collector()} fills one from a stream that is never held as a whole. For one question, ask a {@link #view()}; for the
 * same sum of every plan at many days, {@link #byPlan(Sum, CurrencyUnit)}.
 */
@SuppressWarnings("EnumOrdinal") // ordinals stand in columns that never leave the object
public final class Ledger {
    /** What an entry can be asked for by. */
    private enum Mark {
        PLAN,
        MEASURE,
        SOURCE,
        YEAR,
        PARTY,
        PROGRAMME,
        MANAGER,
        ACCOUNT
    }

    /** A mark that may be anything. */
    private static final int ANY = Integer.MIN_VALUE;

    /** The year of a line that says none: that of each entry's day. */
    private static final int OF_DAY = Integer.MIN_VALUE;

    /** What entries of one kind on one account mostly share: all but id, day, amount, party and larger entry. */
    private record Shape(
            EntryKind kind,
            CurrencyUnit currency,
            String account,
            @Nullable String plan,
            @Nullable String measure,
            @Nullable FundingSourceKind source,
            @Nullable Integer year,
            @Nullable String programme,
            @Nullable String manager) {

        static Shape of(LedgerEntry entry) {
            return new Shape(
                    entry.kind(),
                    entry.amount().getCurrency(),
                    entry.account(),
                    entry.plan().orElse(null),
                    entry.measure().orElse(null),
                    entry.source().orElse(null),
                    entry.year().orElse(null),
                    entry.programme().orElse(null),
                    entry.manager().orElse(null));
        }

        LedgerEntry entry(
                String id, LocalDate day, MonetaryAmount amount, Optional<String> party, Optional<String> within) {
            return new LedgerEntry(
                    id,
                    kind,
                    day,
                    amount,
                    account,
                    Optional.ofNullable(plan),
                    Optional.ofNullable(measure),
                    Optional.ofNullable(source),
                    Optional.ofNullable(year),
                    party,
                    Optional.ofNullable(programme),
                    Optional.ofNullable(manager),
                    within);
        }
    }

    /**
     * Where the entries of a shape count, names as numbers, 0 for none; {@code book} is the number of account and currency together.
     * A shape has one line before there is an appropriation or need on its account, and another one after.
     */
    private record Line(
            Shape shape,
            int unit,
            int book,
            int account,
            int plan,
            int measure,
            int source,
            int year,
            int programme,
            int manager) {}

    /** Entries in the order in which they are added. */
    private static final class Draft {
        private final TextPool ids = new TextPool();
        private final Map<Shape, Integer> shapes = new LinkedHashMap<>();
        private final Map<String, Integer> names = new LinkedHashMap<>();
        private final List<Integer> nested = new ArrayList<>();
        private final List<String> within = new ArrayList<>();
        private int size;
        private int[] shape = new int[16];
        private int[] days = new int[16];
        private long[] minor = new long[16];
        private int[] parties = new int[16];

        void add(LedgerEntry entry) {
            add(
                    entry.id(),
                    Shape.of(entry),
                    Math.toIntExact(entry.day().toEpochDay()),
                    Amounts.minor(entry.amount()),
                    entry.party(),
                    entry.within());
        }

        private void add(
                String id, Shape like, int day, long amount, Optional<String> party, Optional<String> largerId) {
            if (!ids.add(id)) {
                throw new RefusedException(
                        ProblemKind.GIVEN_TWICE,
                        "two entries have the id \"" + id + "\"; give one of them another",
                        "what",
                        Word.ENTRY,
                        "value",
                        id);
            }
            if (size == shape.length) {
                int more = Math.addExact(size, size / 2);
                shape = Arrays.copyOf(shape, more);
                days = Arrays.copyOf(days, more);
                minor = Arrays.copyOf(minor, more);
                parties = Arrays.copyOf(parties, more);
            }
            Integer known = shapes.putIfAbsent(like, shapes.size());
            shape[size] = known == null ? shapes.size() - 1 : known;
            days[size] = day;
            minor[size] = amount;
            parties[size] = number(party.orElse(null));
            largerId.ifPresent(whole -> {
                nested.add(size);
                within.add(whole);
            });
            size++;
        }

        Draft addAll(Draft other) {
            Shape[] likes = other.shapes.keySet().toArray(Shape[]::new);
            String[] named = other.names.keySet().toArray(String[]::new);
            int next = 0;
            for (int i = 0; i < other.size; i++) {
                boolean part = next < other.nested.size() && other.nested.get(next) == i;
                add(
                        other.ids.get(i),
                        likes[other.shape[i]],
                        other.days[i],
                        other.minor[i],
                        other.parties[i] == 0 ? Optional.empty() : Optional.of(named[other.parties[i] - 1]),
                        part ? Optional.of(other.within.get(next)) : Optional.empty());
                next += part ? 1 : 0;
            }
            return this;
        }

        int number(@Nullable String name) {
            if (name == null) {
                return 0;
            }
            Integer known = names.putIfAbsent(name, names.size() + 1);
            return known == null ? names.size() : known;
        }

        /** The entries by day, and those of one day as they were added; null where they were added in that order. */
        int @Nullable [] byDay() {
            long[] keys = new long[size];
            boolean sorted = true;
            for (int i = 0; i < size; i++) {
                keys[i] = (long) days[i] << 32 | i;
                sorted &= i == 0 || days[i - 1] <= days[i];
            }
            if (sorted) {
                return null;
            }
            Arrays.sort(keys);
            int[] order = new int[size];
            for (int row = 0; row < size; row++) {
                order[row] = (int) keys[row];
            }
            return order;
        }
    }

    // the entries by day and then as they were added, a column each
    private final int size;
    private final int[] days;
    private final int[] line;
    private final long[] effects;
    private final int[] parties;

    /** The entry in each row; null where the rows are in the order in which the entries were added. */
    private final int @Nullable [] order;

    private final TextPool ids;

    // the rows of entries within others, ascending, and the rows of these; the rows of new wholes, ascending, and these
    private final int[] nested;
    private final int[] larger;
    private final int[] replacing;
    private final long[] wholes;

    private final ImmutableList<Line> lines;
    private final ImmutableList<CurrencyUnit> units;
    private final Map<String, Integer> names;
    private final ImmutableList<String> texts;
    private final int books;
    private final Map<List<Object>, SumsByPlan> indexes = new ConcurrentHashMap<>();

    private Ledger(Draft draft) {
        size = draft.size;
        order = draft.byDay();
        days = inOrder(draft.days);
        line = inOrder(draft.shape);
        parties = inOrder(draft.parties);
        ids = draft.ids;
        effects = new long[size];

        long[] pairs = pairs(draft);
        nested = Arrays.stream(pairs).mapToInt(pair -> (int) (pair >> 32)).toArray();
        larger = Arrays.stream(pairs).mapToInt(pair -> (int) pair).toArray();
        ids.freeze();
        refuseCircles();

        Shape[] shapes = draft.shapes.keySet().toArray(Shape[]::new);
        int[][] lineOf = new int[2][shapes.length];
        int[] accounts = new int[shapes.length];
        for (int i = 0; i < shapes.length; i++) {
            accounts[i] = draft.number(shapes[i].account);
        }
        @Nullable Shape[] firstOn = new @Nullable Shape[draft.names.size() + 1];
        List<Line> found = new ArrayList<>();
        Map<String, Integer> unitNumbers = new HashMap<>();
        List<CurrencyUnit> unitsFound = new ArrayList<>();
        Map<Long, Integer> bookNumbers = new HashMap<>();
        long[] appropriated = new long[shapes.length];
        IntStream.Builder rows = IntStream.builder();
        LongStream.Builder amounts = LongStream.builder();
        for (int row = 0; row < size; row++) {
            int like = line[row];
            Shape shape = shapes[like];
            EntryKind kind = shape.kind;
            int account = accounts[like];
            if (firstOn[account] == null && (kind == EntryKind.ORIGINAL || kind == EntryKind.NEED)) {
                firstOn[account] = shape;
            }
            Shape first = firstOn[account];
            int[] known = lineOf[first == null ? 0 : 1];
            if (known[like] == 0) {
                int unit = unitNumbers.computeIfAbsent(shape.currency.getCurrencyCode(), code -> {
                    unitsFound.add(shape.currency);
                    return unitsFound.size() - 1;
                });
                int book = bookNumbers.computeIfAbsent((long) account << 32 | unit, key -> bookNumbers.size());
                found.add(resolved(shape, first == null ? shape : first, draft, unit, book, account));
                known[like] = found.size();
            }
            line[row] = known[like] - 1;
            long minor = draft.minor[added(row)];
            effects[row] = minor;
            if (kind.isAppropriation()) {
                int book = found.get(line[row]).book;
                if (kind == EntryKind.REDUCED) {
                    effects[row] = Math.negateExact(minor);
                } else if (kind == EntryKind.REPLACED) {
                    effects[row] = added(minor, Math.negateExact(appropriated[book]), row, shape);
                    rows.add(row);
                    amounts.add(minor);
                }
                appropriated[book] = added(appropriated[book], effects[row], row, shape);
            }
        }
        replacing = rows.build().toArray();
        wholes = amounts.build().toArray();
        lines = ImmutableList.copyOf(found);
        units = ImmutableList.copyOf(unitsFound);
        names = draft.names;
        texts = ImmutableList.copyOf(names.keySet());
        books = bookNumbers.size();
    }

    private long added(long sofar, long more, int row, Shape shape) {
        try {
            return Math.addExact(sofar, more);
        } catch (ArithmeticException tooMuch) {
            throw Overflow.of(shape.currency, sofar, more, "entry \"" + ids.get(added(row)) + "\"");
        }
    }

    private static Line resolved(Shape shape, Shape first, Draft draft, int unit, int book, int account) {
        FundingSourceKind source = shape.source == null ? first.source : shape.source;
        Integer year = shape.year == null ? first.year : shape.year;
        return new Line(
                shape,
                unit,
                book,
                account,
                draft.number(shape.plan == null ? first.plan : shape.plan),
                draft.number(shape.measure == null ? first.measure : shape.measure),
                draft.number(source == null ? null : source.code()),
                year == null ? OF_DAY : year,
                draft.number(shape.programme == null ? first.programme : shape.programme),
                draft.number(shape.manager == null ? first.manager : shape.manager));
    }

    private int[] inOrder(int[] column) {
        int[] ordered = Arrays.copyOf(column, size);
        for (int row = 0; row < size && order != null; row++) {
            ordered[row] = column[order[row]];
        }
        return ordered;
    }

    /** The number of the entry in a row, in the order in which they were added. */
    private int added(int row) {
        return order == null ? row : order[row];
    }

    /** The rows of entries within others, and the rows of these, as pairs, ascending. */
    private long[] pairs(Draft draft) {
        int[] rows = new int[draft.nested.isEmpty() ? 0 : size];
        for (int row = 0; row < rows.length; row++) {
            rows[added(row)] = row;
        }
        long[] pairs = new long[draft.nested.size()];
        for (int i = 0; i < pairs.length; i++) {
            int part = draft.nested.get(i);
            int whole = ids.find(draft.within.get(i));
            if (whole < 0) {
                throw new RefusedException(
                        ProblemKind.WITHIN_NOTHING,
                        "entry \"" + ids.get(part) + "\" is within \"" + draft.within.get(i)
                                + "\", which the ledger does not have; add it first",
                        "id",
                        ids.get(part),
                        "other",
                        draft.within.get(i));
            }
            pairs[i] = (long) rows[part] << 32 | rows[whole];
        }
        Arrays.sort(pairs);
        return pairs;
    }

    /** The row of the entry that the one in a row is a part of; -1 where it is none. */
    private int larger(int row) {
        int at = Arrays.binarySearch(nested, row);
        return at < 0 ? -1 : larger[at];
    }

    private void refuseCircles() {
        for (int row : nested) {
            int steps = 0;
            for (int up = larger(row); up >= 0; up = larger(up)) {
                if (up == row || ++steps > nested.length) {
                    throw new RefusedException(
                            ProblemKind.WITHIN_ITSELF,
                            "entry \"" + ids.get(added(row))
                                    + "\" is within itself; leave within out of the largest one",
                            "id",
                            ids.get(added(row)));
                }
            }
        }
    }

    /** The amount of an entry as it was given. */
    private long minor(int row) {
        return switch (lines.get(line[row]).shape.kind) {
            case REDUCED -> Math.negateExact(effects[row]);
            case REPLACED -> wholes[Arrays.binarySearch(replacing, row)];
            default -> effects[row];
        };
    }

    private LedgerEntry entry(int row) {
        Shape shape = lines.get(line[row]).shape;
        int whole = larger(row);
        return shape.entry(
                ids.get(added(row)),
                LocalDate.ofEpochDay(days[row]),
                Amounts.ofMinor(minor(row), shape.currency),
                parties[row] == 0 ? Optional.empty() : Optional.of(texts.get(parties[row] - 1)),
                whole < 0 ? Optional.empty() : Optional.of(ids.get(added(whole))));
    }

    /**
     * A ledger of entries.
     *
     * @param entries the entries; those of one day take effect in this order
     * @return the ledger
     * @throws IllegalArgumentException if two entries have one id, or one is within an entry that is not there or within itself
     * @throws ArithmeticException if an amount has more than 2^63 − 1 minor units
     */
    public static Ledger of(Iterable<LedgerEntry> entries) {
        Draft draft = new Draft();
        entries.forEach(draft::add);
        return new Ledger(draft);
    }

    /**
     * Makes a ledger of the entries of a stream, which need not fit into memory together.
     *
     * @return the collector; it throws what {@link #of(Iterable)} throws
     */
    public static Collector<LedgerEntry, ?, Ledger> collector() {
        return Collector.of(Draft::new, Draft::add, Draft::addAll, Ledger::new);
    }

    /**
     * This ledger with one entry more.
     *
     * @param entry the entry
     * @return a copy
     * @throws IllegalArgumentException if there is an entry with its id, or it is within an entry that is not there
     */
    public Ledger plus(LedgerEntry entry) {
        return Stream.concat(entries().stream(), Stream.of(entry)).collect(collector());
    }

    /**
     * This ledger with an entry that takes an earlier one back.
     *
     * @param entryId the id of the entry that is wrong
     * @param newId the id of the entry that corrects it
     * @param day the day from which the correction holds
     * @return a copy; as of an earlier day nothing changes
     * @throws IllegalArgumentException if there is no such entry, or it is a new whole, which a further new whole corrects
     */
    public Ledger corrected(String entryId, String newId, LocalDate day) {
        LedgerEntry wrong = entries().stream()
                .filter(entry -> entry.id().equals(entryId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the ledger has no entry \"" + entryId + "\""));
        if (wrong.kind() == EntryKind.REPLACED) {
            throw new IllegalArgumentException(
                    "entry \"" + entryId + "\" is a new whole; correct it by another one of kind REPLACED");
        }
        return plus(wrong.changed(entry -> {
            entry.id = newId;
            entry.day = day;
            entry.amount = Amounts.negate(wrong.amount());
        }));
    }

    /**
     * The entries, made again from what the ledger holds: ask once, not in a loop.
     *
     * @return the entries in the order in which they were added
     */
    public ImmutableList<LedgerEntry> entries() {
        LedgerEntry[] entries = new LedgerEntry[size];
        for (int row = 0; row < size; row++) {
            entries[added(row)] = entry(row);
        }
        return ImmutableList.copyOf(entries);
    }

    /**
     * A sum of every plan at any day. The first call with a sum and a currency builds an index, which the ledger keeps: 12 bytes and more
     * for each day on which a plan has an entry of the sum. Later calls, of any thread, get the same one.
     *
     * <pre>{@code
     * ledger.byPlan(Sum.FINANCING_GAP, euro).asOf("plan", LocalDate.of(2019, 12, 10));   // EUR 2550.00
     * }</pre>
     *
     * @param sum the sum
     * @param currency the currency
     * @return the sums; those of {@code view().ofPlan(plan).asOf(day).totals(currency).of(sum)}
     * @throws ArithmeticException if one of them has more than 2^63 − 1 minor units
     */
    public SumsByPlan byPlan(Sum sum, CurrencyUnit currency) {
        return indexes.computeIfAbsent(List.of(sum, currency.getCurrencyCode()), key -> index(sum, currency));
    }

    private SumsByPlan index(Sum sum, CurrencyUnit currency) {
        int unit = unit(currency);
        TreeMap<String, Integer> plans = new TreeMap<>();
        for (Line each : lines) {
            if (each.unit == unit && each.plan != 0) {
                plans.put(texts.get(each.plan - 1), each.plan);
            }
        }
        int[] places = new int[texts.size() + 1];
        int place = 0;
        for (int plan : plans.values()) {
            places[plan] = place++;
        }
        int[] placeOf = new int[lines.size()];
        byte[] weights = new byte[lines.size()];
        for (int i = 0; i < placeOf.length; i++) {
            Line each = lines.get(i);
            placeOf[i] = places[each.plan];
            weights[i] = each.unit == unit && each.plan != 0 ? (byte) sum.weight(each.shape.kind) : 0;
        }
        SumsByPlan.Draft draft = new SumsByPlan.Draft(plans.size(), size);
        int next = 0;
        for (int row = 0; row < size; row++) {
            boolean part = next < nested.length && nested[next] == row;
            next += part ? 1 : 0;
            int weight = weights[line[row]];
            if (weight != 0) {
                int until = part ? untilCountedWithin(row) : Integer.MAX_VALUE;
                if (until > days[row]) {
                    long change = Math.multiplyExact(weight, effects[row]);
                    draft.add(placeOf[line[row]], days[row], change);
                    if (until < Integer.MAX_VALUE) {
                        draft.addLater(placeOf[line[row]], until, Math.negateExact(change));
                    }
                }
            }
        }
        return draft.build(Amounts.zero(currency).getCurrency(), ImmutableList.copyOf(plans.keySet()));
    }

    /** The day from which a larger entry of the same plan counts in place of this one. */
    private int untilCountedWithin(int row) {
        int until = Integer.MAX_VALUE;
        for (int up = larger(row); up >= 0; up = larger(up)) {
            if (lines.get(line[up]).plan == lines.get(line[row]).plan) {
                until = Math.min(until, days[up]);
            }
        }
        return until;
    }

    private int value(int row, Mark mark) {
        Line each = lines.get(line[row]);
        return switch (mark) {
            case PLAN -> each.plan;
            case MEASURE -> each.measure;
            case SOURCE -> each.source;
            case YEAR -> each.year == OF_DAY ? LocalDate.ofEpochDay(days[row]).getYear() : each.year;
            case PARTY -> parties[row];
            case PROGRAMME -> each.programme;
            case MANAGER -> each.manager;
            case ACCOUNT -> each.account;
        };
    }

    private int unit(CurrencyUnit currency) {
        int unit = 0;
        while (unit < units.size() && !units.get(unit).getCurrencyCode().equals(currency.getCurrencyCode())) {
            unit++;
        }
        return unit;
    }

    /**
     * All of the ledger.
     *
     * @return the view, to be narrowed
     */
    public View view() {
        int[] anything = new int[Mark.values().length];
        Arrays.fill(anything, ANY);
        return new View(anything, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private int known(String name) {
        return names.getOrDefault(name, -1);
    }

    /** The entries that meet conditions, and what they add up to. Each method narrows the view further. */
    public final class View {
        private final int[] wanted;
        private final int first;
        private final int last;

        private View(int[] wanted, int first, int last) {
            this.wanted = wanted;
            this.first = first;
            this.last = last;
        }

        private View with(Mark mark, int value) {
            int[] narrower = wanted.clone();
            narrower[mark.ordinal()] = value;
            return new View(narrower, first, last);
        }

        /**
         * Only what had taken effect by the end of a day.
         *
         * @param day the day
         * @return the narrower view
         */
        public View asOf(LocalDate day) {
            return new View(wanted, first, Math.min(last, epoch(day)));
        }

        /**
         * Only what took effect in a period.
         *
         * @param period the period, both ends inclusive
         * @return the narrower view
         */
        public View during(DateRange period) {
            return new View(wanted, Math.max(first, epoch(period.start())), Math.min(last, epoch(period.end())));
        }

        /**
         * Only what belongs to a plan.
         *
         * @param planId the id of the plan
         * @return the narrower view; empty where the ledger does not know it
         */
        public View ofPlan(String planId) {
            return with(Mark.PLAN, known(planId));
        }

        /**
         * Only what belongs to a measure.
         *
         * @param measureId the id of the measure
         * @return the narrower view; empty where the ledger does not know it
         */
        public View ofMeasure(String measureId) {
            return with(Mark.MEASURE, known(measureId));
        }

        /**
         * Only what comes from a kind of source.
         *
         * @param kind the kind of source
         * @return the narrower view
         */
        public View from(FundingSourceKind kind) {
            return with(Mark.SOURCE, known(kind.code()));
        }

        /**
         * Only what belongs to a budget year, whenever it took effect.
         *
         * @param budgetYear the year
         * @return the narrower view
         */
        public View inYear(int budgetYear) {
            return with(Mark.YEAR, budgetYear);
        }

        /**
         * Only what one party pays or receives.
         *
         * @param partyId the id of the party
         * @return the narrower view; empty where the ledger does not know it
         */
        public View with(String partyId) {
            return with(Mark.PARTY, known(partyId));
        }

        /**
         * Only what goes to a programme.
         *
         * @param programmeId the id of the programme
         * @return the narrower view; empty where the ledger does not know it
         */
        public View ofProgramme(String programmeId) {
            return with(Mark.PROGRAMME, known(programmeId));
        }

        /**
         * Only what an appropriation manager has.
         *
         * @param managerId the id of the manager
         * @return the narrower view; empty where the ledger does not know it
         */
        public View managedBy(String managerId) {
            return with(Mark.MANAGER, known(managerId));
        }

        /**
         * Only what is booked on an account.
         *
         * @param name the account
         * @return the narrower view; empty where the ledger does not know it
         */
        public View onAccount(String name) {
            return with(Mark.ACCOUNT, known(name));
        }

        /**
         * The view by measure.
         *
         * @return a narrower view for every measure in this one, by its id; what belongs to no measure is in none
         */
        public ImmutableSortedMap<String, View> byMeasure() {
            ImmutableSortedMap.Builder<String, View> views = ImmutableSortedMap.naturalOrder();
            ImmutableSet<Integer> measures = valuesOf(Mark.MEASURE);
            names.forEach((name, value) -> {
                if (measures.contains(value)) {
                    views.put(name, with(Mark.MEASURE, value));
                }
            });
            return views.buildOrThrow();
        }

        /**
         * The view by budget year.
         *
         * @return a narrower view for every year in this one
         */
        public ImmutableSortedMap<Integer, View> byYear() {
            return valuesOf(Mark.YEAR).stream()
                    .collect(ImmutableSortedMap.toImmutableSortedMap(
                            Comparator.naturalOrder(), year -> year, year -> with(Mark.YEAR, year)));
        }

        private ImmutableSet<Integer> valuesOf(Mark mark) {
            return IntStream.range(0, size)
                    .filter(this::matches)
                    .mapToObj(row -> value(row, mark))
                    .collect(ImmutableSet.toImmutableSet());
        }

        /** The day as a number; every day that no entry can have stands for the nearest that one can. */
        private int epoch(LocalDate day) {
            return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, day.toEpochDay()));
        }

        private boolean matches(Line each) {
            return wants(Mark.PLAN, each.plan)
                    && wants(Mark.MEASURE, each.measure)
                    && wants(Mark.SOURCE, each.source)
                    && (wants(Mark.YEAR, each.year) || each.year == OF_DAY)
                    && wants(Mark.PROGRAMME, each.programme)
                    && wants(Mark.MANAGER, each.manager)
                    && wants(Mark.ACCOUNT, each.account);
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
            return wants(Mark.PARTY, parties[row])
                    && (wanted[Mark.YEAR.ordinal()] == ANY || wants(Mark.YEAR, value(row, Mark.YEAR)));
        }

        private boolean matches(int row) {
            return days[row] >= first && days[row] <= last && matches(lines.get(line[row])) && rowMatches(row);
        }

        /** Whether a row that matches is a part of one that does, of the same plan if only such are asked for. */
        private boolean isCounted(int row, boolean samePlan) {
            for (int up = larger(row); up >= 0; up = larger(up)) {
                if (matches(up) && (!samePlan || lines.get(line[up]).plan == lines.get(line[row]).plan)) {
                    return true;
                }
            }
            return false;
        }

        /** The first row of a day or later. */
        private int from(long day) {
            int low = 0;
            int high = size;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (days[middle] < day) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }

        /**
         * Adds the effects of the rows that count to the cell of their line, and marks the cell.
         *
         * @param cells the cell of each line; -1 where its rows are not asked for
         * @param samePlan whether a part is left out only for a larger entry of its own plan
         */
        private void add(int[] cells, boolean samePlan, long[] sums, boolean[] marks) {
            int row = from(first);
            int end = Math.max(row, from(last + 1L));
            int next = Arrays.binarySearch(nested, row);
            next = next < 0 ? -next - 1 : next;
            while (row < end) {
                int stop = next < nested.length ? Math.min(nested[next], end) : end;
                if (asksEachRow()) {
                    for (; row < stop; row++) {
                        if (rowMatches(row)) {
                            addRows(row, row + 1, cells, sums, marks);
                        }
                    }
                } else {
                    addRows(row, stop, cells, sums, marks);
                    row = stop;
                }
                if (row < end) {
                    if (rowMatches(row) && !isCounted(row, samePlan)) {
                        addRows(row, row + 1, cells, sums, marks);
                    }
                    row++;
                    next++;
                }
            }
        }

        private void addRows(int from, int to, int[] cells, long[] sums, boolean[] marks) {
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
                throw Overflow.of(
                        lines.get(line[row]).shape.currency,
                        sums[cells[line[row]]],
                        effects[row],
                        "entry \"" + ids.get(added(row)) + "\"");
            }
        }

        /**
         * What the entries of one currency add up to.
         *
         * @param currency the currency
         * @return the totals; zero where there are none
         * @throws ArithmeticException if a total has more than 2^63 − 1 minor units
         */
        public Totals totals(CurrencyUnit currency) {
            return byCurrency().getOrDefault(currency.getCurrencyCode(), Totals.zero(currency));
        }

        /**
         * What the entries add up to, each currency apart.
         *
         * @return the totals by currency code
         * @throws ArithmeticException if a total has more than 2^63 − 1 minor units
         */
        public ImmutableSortedMap<String, Totals> byCurrency() {
            int[] groups = new int[lines.size()];
            for (int i = 0; i < groups.length; i++) {
                groups[i] = lines.get(i).unit;
            }
            ImmutableSortedMap.Builder<String, Totals> totals = ImmutableSortedMap.naturalOrder();
            Map<Integer, long[]> sums = grouped(groups, units.size(), false);
            sums.forEach((unit, sum) -> {
                CurrencyUnit currency = units.get(unit);
                totals.put(currency.getCurrencyCode(), new Totals(currency, sum));
            });
            return totals.buildOrThrow();
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
            int unit = unit(currency);
            int[] places = new int[texts.size() + 1];
            List<String> plans = new ArrayList<>();
            int[] groups = new int[lines.size()];
            for (int i = 0; i < groups.length; i++) {
                Line each = lines.get(i);
                groups[i] = -1;
                if (each.unit == unit && each.plan != 0) {
                    if (places[each.plan] == 0) {
                        plans.add(texts.get(each.plan - 1));
                        places[each.plan] = plans.size();
                    }
                    groups[i] = places[each.plan] - 1;
                }
            }
            CurrencyUnit canonical = Amounts.zero(currency).getCurrency();
            ImmutableSortedMap.Builder<String, Totals> totals = ImmutableSortedMap.naturalOrder();
            grouped(groups, plans.size(), true)
                    .forEach((place, sum) -> totals.put(plans.get(place), new Totals(canonical, sum)));
            return totals.buildOrThrow();
        }

        /** The totals, kind by kind, of each group of lines that has rows that count. */
        private Map<Integer, long[]> grouped(int[] groups, int count, boolean samePlan) {
            int[] cells = new int[groups.length];
            for (int i = 0; i < groups.length; i++) {
                Line each = lines.get(i);
                cells[i] = groups[i] >= 0 && matches(each) ? groups[i] * Totals.KINDS + each.shape.kind.ordinal() : -1;
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

        /**
         * What the entries add up to in one currency: the total of every kind in every other currency is converted once, and nothing is
         * converted that was not asked for.
         *
         * @param currency the currency to convert to
         * @param conversion turns an amount of another currency into one of {@code currency}, at a rate of the caller's choice
         * @return the totals
         */
        public Totals converted(CurrencyUnit currency, UnaryOperator<MonetaryAmount> conversion) {
            Totals sum = Totals.zero(currency);
            for (Totals each : byCurrency().values()) {
                if (each.currency().getCurrencyCode().equals(currency.getCurrencyCode())) {
                    sum = sum.plus(each);
                } else {
                    long[] converted = new long[EntryKind.values().length];
                    for (EntryKind kind : EntryKind.values()) {
                        MonetaryAmount amount = each.of(kind);
                        converted[kind.ordinal()] = amount.isZero() ? 0 : Amounts.minor(conversion.apply(amount));
                    }
                    sum = sum.plus(new Totals(sum.currency(), converted));
                }
            }
            return sum;
        }

        /**
         * The days on which some total of the view may move.
         *
         * @return the days with an entry, by time; on all other days every total is as on the day before
         */
        public ImmutableList<LocalDate> movesOn() {
            ImmutableList.Builder<LocalDate> moving = ImmutableList.builder();
            int before = Integer.MIN_VALUE;
            for (int row = 0; row < size; row++) {
                if (matches(row) && days[row] != before) {
                    before = days[row];
                    moving.add(LocalDate.ofEpochDay(before));
                }
            }
            return moving.build();
        }
    }

    // ---- what does not fit

    /** What can be wrong with the books. */
    public enum DiscrepancyKind {
        /** More was spent, handed over or carried over than there was. */
        SPENDING_BEYOND_APPROPRIATION,
        /** Something was spent before there was any money on the account. */
        SPENDING_BEFORE_APPROPRIATION,
        /** The balance that a source says is left is not what the entries leave. */
        BALANCE_MISMATCH,
        /** The parts of an entry add up to more than it, or miss it by no more than rounding. */
        ITEMS_UNLIKE_TOTAL,
        /** A new whole takes effect on an account to which nothing is appropriated in its currency, so that it is added, as by a typo. */
        REPLACES_NOTHING,
        /** A new whole takes effect before the original appropriation of its account, which is therefore added to it. */
        REPLACES_LATER
    }

    /**
     * Something that does not fit in the books.
     *
     * @param kind what is wrong
     * @param entry the id of the entry at which it shows
     * @param account the account
     * @param day the day on which it shows
     * @param difference by how much: overspent, spent too early, stated less computed balance, parts less total, or the new whole that is
     *     added in place of replacing something
     */
    public record Discrepancy(
            DiscrepancyKind kind, String entry, String account, LocalDate day, MonetaryAmount difference) {}

    /**
     * What does not fit in the books. A new whole of the day of its original fits where it was added after it.
     *
     * <p>Example: {@code original("line-1", january, euro(1500))} and {@code replaced("amendment", june, euro(1800), "line-l")} add up to
     * 3300.00; the flaw is {@code REPLACES_NOTHING} at {@code amendment}, on the account {@code line-l}, of 1800.00.
     *
     * @return the flaws by day; an account that stays overspent is reported once, on the first day, with the amount of that day
     */
    public ImmutableList<Discrepancy> discrepancies() {
        List<Discrepancy> flaws = new ArrayList<>();
        long[] balances = new long[books];
        int[] lastRows = new int[books];
        boolean[] overspent = new boolean[books];
        boolean[] funded = new boolean[books];
        BitSet moved = new BitSet(books);
        int next = 0;
        for (int row = 0; row < size; row++) {
            Line each = lines.get(line[row]);
            EntryKind kind = each.shape.kind;
            int book = each.book;
            boolean part = next < nested.length && nested[next] == row;
            if (!part || lines.get(line[larger[next]]).account != each.account) {
                balances[book] = added(balances[book], Math.multiplyExact(kind.sign(), effects[row]), row, each.shape);
                moved.set(book);
            }
            next += part ? 1 : 0;
            lastRows[book] = row;
            funded[book] |= kind.sign() > 0 && effects[row] > 0;
            if (kind == EntryKind.EXPENDITURE && effects[row] > 0 && !funded[book]) {
                flaws.add(flaw(DiscrepancyKind.SPENDING_BEFORE_APPROPRIATION, row, effects[row]));
            }
            if (kind == EntryKind.CLOSING_BALANCE && effects[row] != balances[book]) {
                flaws.add(
                        flaw(DiscrepancyKind.BALANCE_MISMATCH, row, Math.subtractExact(effects[row], balances[book])));
            }
            if (row + 1 == size || days[row + 1] != days[row]) {
                moved.stream().forEach(ended -> {
                    boolean below = balances[ended] < 0;
                    if (below && !overspent[ended]) {
                        flaws.add(flaw(
                                DiscrepancyKind.SPENDING_BEYOND_APPROPRIATION,
                                lastRows[ended],
                                Math.negateExact(balances[ended])));
                    }
                    overspent[ended] = below;
                });
                moved.clear();
            }
        }
        unlikeParts(flaws);
        wholesOfNothing(flaws);
        return ImmutableList.sortedCopyOf(
                Comparator.comparing(Discrepancy::day)
                        .thenComparing(Discrepancy::kind)
                        .thenComparing(Discrepancy::entry),
                flaws);
    }

    /** The parts of an entry: what they add up to, how many, and the last digit that all of them have. */
    private static final class Parts {
        private long sum;
        private int count;
        private long unit;

        Parts(long whole) {
            unit = lastDigit(whole);
        }

        void add(long part) {
            sum = Math.addExact(sum, part);
            unit = Math.min(unit, lastDigit(part));
            count++;
        }

        /** Whether a difference below zero is less than half a unit of the last digit for each of them and the whole. */
        boolean byRounding(long difference) {
            return difference < 0
                    && BigInteger.valueOf(difference)
                                    .negate()
                                    .multiply(BigInteger.TWO)
                                    .compareTo(BigInteger.valueOf(unit).multiply(BigInteger.valueOf(count + 1L)))
                            <= 0;
        }
    }

    /** Parts that add up to more than the whole, or miss it by less than half a unit of the last digit that all of them have each. */
    private void unlikeParts(List<Discrepancy> flaws) {
        Map<Integer, Parts> byWhole = new LinkedHashMap<>();
        for (int i = 0; i < nested.length; i++) {
            Line part = lines.get(line[nested[i]]);
            Line whole = lines.get(line[larger[i]]);
            if (part.shape.kind == whole.shape.kind && part.unit == whole.unit) {
                byWhole.computeIfAbsent(larger[i], row -> new Parts(minor(row))).add(minor(nested[i]));
            }
        }
        byWhole.forEach((row, parts) -> {
            long difference = Math.subtractExact(parts.sum, minor(row));
            if (difference > 0 || parts.byRounding(difference)) {
                flaws.add(flaw(DiscrepancyKind.ITEMS_UNLIKE_TOTAL, row, difference));
            }
        });
    }

    /** New wholes before which no original was appropriated, and nothing else where there is no original at all. */
    private void wholesOfNothing(List<Discrepancy> flaws) {
        BitSet original = new BitSet(books);
        BitSet changed = new BitSet(books);
        List<Integer> early = new ArrayList<>();
        BitSet ofNothing = new BitSet(size);
        for (int row = 0; row < size && replacing.length > 0; row++) {
            Line each = lines.get(line[row]);
            switch (each.shape.kind) {
                case ORIGINAL -> original.set(each.book);
                case ADDED, REDUCED -> changed.set(each.book);
                case REPLACED -> {
                    if (!original.get(each.book)) {
                        early.add(row);
                        ofNothing.set(row, !changed.get(each.book));
                    }
                }
                default -> {
                    // only what is appropriated can be replaced
                }
            }
        }
        for (int row : early) {
            if (original.get(lines.get(line[row]).book)) {
                flaws.add(flaw(DiscrepancyKind.REPLACES_LATER, row, minor(row)));
            } else if (ofNothing.get(row)) {
                flaws.add(flaw(DiscrepancyKind.REPLACES_NOTHING, row, minor(row)));
            }
        }
    }

    /** The value of the last digit that is not zero: 100 for 241 700. */
    private static long lastDigit(long number) {
        if (number == 0) {
            return Long.MAX_VALUE;
        }
        long unit = 1;
        while (unit <= Long.MAX_VALUE / 10 && number % (unit * 10) == 0) {
            unit *= 10;
        }
        return unit;
    }

    private Discrepancy flaw(DiscrepancyKind kind, int row, long difference) {
        Line each = lines.get(line[row]);
        return new Discrepancy(
                kind,
                ids.get(added(row)),
                each.shape.account,
                LocalDate.ofEpochDay(days[row]),
                Amounts.ofMinor(difference, each.shape.currency));
    }
}
