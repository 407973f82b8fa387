package lt.kopz.core.compliance;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Ordering;
import com.google.common.math.LongMath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.DueDay;
import lt.kopz.core.time.Spans;
import org.jspecify.annotations.Nullable;

/**
 * Judges what was done against a cadence, under one reading, or against a due day.
 *
 * <p>Of occasions that may count in any of several periods it is asked together whether they suffice for all.
 *
 * <p>An occasion is certain where it was on a known day. Where it is not certain that, or on which day, there was one, its days are
 * possible days: the rule counts as kept only where it is kept without them, and as broken only where it is broken with all of them.
 * Beyond the horizon of knowledge every day is a possible day once the due day has passed; until then nothing hints at an occasion.
 */
final class CadenceEngine {
    /**
     * Something that was done, a meeting for example, or that may have been done; several of which a source states only how many there were.
     *
     * @param id the id of the fact, or of the statement
     * @param earliest the first day on which it may have been
     * @param latest the last such day
     * @param held whether it surely was, on one of these days
     * @param times how many there were; {@link #ANY} where there may have been as many as you like
     * @param recorded whether anything is recorded of it; otherwise it may have been, since nothing states that all are recorded
     * @param years the years that it was done for, whenever that was; null where it stands for the time in which it was done
     */
    record Occasion(
            String id,
            LocalDate earliest,
            LocalDate latest,
            boolean held,
            long times,
            boolean recorded,
            @Nullable DateRange years) {
        /** So many as can be. */
        static final long ANY = Long.MAX_VALUE;

        /** One, for the time in which it was. */
        Occasion(String id, LocalDate earliest, LocalDate latest, boolean held) {
            this(id, earliest, latest, held, 1, true, null);
        }

        boolean certain() {
            return held && earliest.equals(latest);
        }

        DateRange days() {
            return DateRange.of(earliest, latest);
        }
    }

    private final LocalDate start;
    private final @Nullable LocalDate end;
    private final LocalDate horizon;
    private final LocalDate asOf;
    private final ImmutableList<Occasion> occasions;
    private final Spans<Occasion> when;
    private final Function<DateRange, OptionalLong> most;

    /**
     * The case to judge, where no source states how often it was done.
     *
     * @param start the first day on which the rule is in force
     * @param end the last day on which it is in force, or null while it lasts
     * @param horizon the last day of which all is known
     * @param asOf the day of the judgement; no occasion begins after it
     * @param occasions what was done, and what may have been
     */
    CadenceEngine(
            LocalDate start, @Nullable LocalDate end, LocalDate horizon, LocalDate asOf, Iterable<Occasion> occasions) {
        this(start, end, horizon, asOf, occasions, any -> OptionalLong.empty());
    }

    /**
     * The same.
     *
     * @param most the most times that it can have been done in a time by the numbers that sources state, whatever else may have been
     */
    CadenceEngine(
            LocalDate start,
            @Nullable LocalDate end,
            LocalDate horizon,
            LocalDate asOf,
            Iterable<Occasion> occasions,
            Function<DateRange, OptionalLong> most) {
        this.most = most;
        this.start = start;
        this.end = end;
        this.horizon = horizon;
        this.asOf = asOf;
        this.occasions = Ordering.from((Occasion one, Occasion other) -> {
                    int days = one.earliest().compareTo(other.earliest());
                    return days != 0 ? days : one.id().compareTo(other.id());
                })
                .immutableSortedCopy(occasions);
        this.when = spans(this.occasions);
    }

    private static Spans<Occasion> spans(List<Occasion> occasions) {
        return Spans.of(
                occasions, occasion -> Optional.of(occasion.earliest()), occasion -> Optional.of(occasion.latest()));
    }

    /** What a cadence demands that concerns a period, in order of time. */
    ImmutableList<Owed> judge(Cadence cadence, CadenceReading reading, DateRange over) {
        if (!reading.appliesTo(cadence)) {
            throw new IllegalArgumentException("the reading " + reading + " does not fit the cadence " + cadence
                    + "; choose one of " + CadenceReading.of(cadence));
        }
        if (asOf.isBefore(start)) {
            return ImmutableList.of();
        }
        return cadence instanceof Cadence.PerCalendarPeriod perPeriod && reading.isCalendar()
                ? calendar(perPeriod, reading, over)
                : rolling(cadence, reading).stream()
                        .filter(duty -> duty.concerns(over))
                        .collect(ImmutableList.toImmutableList());
    }

    // ---- periods of the calendar

    private ImmutableList<Owed> calendar(Cadence.PerCalendarPeriod rule, CadenceReading reading, DateRange over) {
        ImmutableList.Builder<Owed> duties = ImmutableList.builder();
        LocalDate last = end != null && end.isBefore(over.end()) ? end : over.end();
        LocalDate first = start.isAfter(over.start()) ? start : over.start();
        for (LocalDate day = first; !day.isAfter(last); ) {
            DateRange whole = rule.unit().around(day);
            duties.add(inPeriod(rule.atLeast(), reading, whole));
            if (!whole.end().isBefore(last)) {
                break;
            }
            day = whole.end().plusDays(1);
        }
        return together(rule.atLeast(), duties.build());
    }

    /**
     * Takes each occasion for the first period that lacks it, one that can serve no later one before others: where that leaves some period
     * without enough, there is no way to keep the rule in all of them.
     */
    private ImmutableList<Owed> together(int atLeast, ImmutableList<Owed> duties) {
        List<Owed> open = duties.stream()
                .filter(owed ->
                        owed.outcome() == Outcome.UNDETERMINED && !owed.due().isAfter(horizon))
                .toList();
        IdentityHashMap<Occasion, Long> left = new IdentityHashMap<>();
        Set<String> evidence = new LinkedHashSet<>();
        long counted = 0;
        for (Owed owed : open) {
            long lacking = atLeast;
            for (Occasion occasion : Ordering.from(Comparator.comparing(Occasion::latest))
                    .sortedCopy(when.during(owed.from(), owed.due()))) {
                long there = left.getOrDefault(occasion, occasion.times());
                long taken = Math.min(lacking, there);
                left.put(occasion, there - taken);
                lacking -= taken;
                evidence.add(occasion.id());
            }
            counted += atLeast - lacking;
        }
        if (open.isEmpty()) {
            return duties;
        }
        Owed last = open.get(open.size() - 1);
        LocalDate latest = duties.get(duties.size() - 1).due();
        counted = Math.min(counted, Math.min(leftFor(open, duties, last.due()), leftFor(open, duties, latest)));
        if (counted == (long) atLeast * open.size()) {
            return duties;
        }
        Owed broken = new Owed(
                Outcome.BREACHED,
                open.get(0).from(),
                last.due(),
                null,
                null,
                ImmutableList.copyOf(evidence),
                counted,
                open.size());
        return duties.stream()
                .filter(owed -> owed.equals(last) || !open.contains(owed))
                .map(owed -> owed.equals(last) ? broken : owed)
                .collect(ImmutableList.toImmutableList());
    }

    /** How often it can have been done for open duties, of as often as it was done until a day and not counted for others. */
    private long leftFor(List<Owed> open, List<Owed> duties, LocalDate until) {
        long inAll = atMost(DateRange.of(duties.get(0).from(), until), Occasion.ANY);
        long elsewhere = duties.stream()
                .filter(owed -> !open.contains(owed) && !owed.due().isAfter(until))
                .mapToLong(Owed::counted)
                .reduce(0, LongMath::saturatedAdd);
        return inAll == Occasion.ANY ? inAll : Math.max(0, inAll - elsewhere);
    }

    private Owed inPeriod(int atLeast, CadenceReading reading, DateRange whole) {
        LocalDate from = start.isAfter(whole.start()) ? start : whole.start();
        LocalDate to = end != null && end.isBefore(whole.end()) ? end : whole.end();
        DateRange inForce = DateRange.of(from, to);
        DateRange counted = reading == CadenceReading.CALENDAR_ALL_MEETINGS ? whole : inForce;
        List<Occasion> sure = new ArrayList<>();
        List<Occasion> possible = new ArrayList<>();
        for (Occasion occasion : when.during(counted.start(), counted.end())) {
            boolean inside = occasion.held() && counted.encloses(occasion.days());
            (inside ? sure : possible).add(occasion);
        }
        long held = number(sure);
        LocalDate due = counted.end();
        LocalDate heldOn = null;
        Outcome outcome;
        if (reading == CadenceReading.CALENDAR_WHOLE_PERIODS && !inForce.equals(whole)) {
            outcome = Outcome.EXEMPT;
        } else if (held >= atLeast) {
            outcome = Outcome.MET;
            heldOn = sure.stream().allMatch(Occasion::certain)
                    ? nth(sure, atLeast).earliest()
                    : null;
        } else if (atMost(counted, LongMath.saturatedAdd(held, number(possible))) >= atLeast) {
            // While a period runs, a meeting that is not recorded leaves nothing open: one may still be held.
            boolean isOpen = asOf.isAfter(due) || possible.stream().anyMatch(Occasion::recorded);
            outcome = isOpen ? Outcome.UNDETERMINED : Outcome.PENDING;
        } else if (end != null && end.isBefore(due) && asOf.isAfter(end)) {
            outcome = Outcome.EXEMPT;
        } else if (!asOf.isAfter(due)) {
            outcome = Outcome.PENDING;
        } else {
            outcome = due.isAfter(horizon) ? Outcome.UNDETERMINED : Outcome.BREACHED;
        }
        return new Owed(
                outcome,
                counted.start(),
                due,
                heldOn,
                Stream.concat(sure.stream(), outcome == Outcome.UNDETERMINED ? possible.stream() : Stream.empty())
                        .map(Occasion::id)
                        .distinct()
                        .collect(ImmutableList.toImmutableList()),
                held);
    }

    /** How often it can have been done in a time at most, where all of that time is known. */
    private long atMost(DateRange time, long possible) {
        return time.end().isAfter(horizon)
                ? possible
                : Math.min(possible, most.apply(time).orElse(possible));
    }

    private static long number(List<Occasion> occasions) {
        return occasions.stream().mapToLong(Occasion::times).reduce(0, LongMath::saturatedAdd);
    }

    /** The occasion of the meeting that is the nth in order of days. */
    private static Occasion nth(List<Occasion> occasions, int n) {
        long before = 0;
        for (Occasion occasion : occasions) {
            before = LongMath.saturatedAdd(before, occasion.times());
            if (before >= n) {
                return occasion;
            }
        }
        throw new IllegalArgumentException("of " + before + " meetings none is number " + n);
    }

    // ---- due days

    /** What a due day demands for the years of a period, or by one day that lies in it, in order of time. */
    ImmutableList<Owed> judge(DueDay rule, DateRange over) {
        if (rule instanceof DueDay.Once once) {
            DateRange time = DateRange.of(once.until().isBefore(start) ? once.until() : start, once.until());
            Owed owed = byDay(time, null);
            return owed.concerns(over) ? ImmutableList.of(owed) : ImmutableList.of();
        }
        DueDay.OfEveryYear yearly = (DueDay.OfEveryYear) rule;
        return IntStream.rangeClosed(over.start().getYear(), over.end().getYear())
                .mapToObj(year -> {
                    LocalDate due = yearly.in(year);
                    LocalDate first = LocalDate.of(Math.min(year, due.getYear()), 1, 1);
                    return byDay(DateRange.of(first, due), DateRange.ofYear(year));
                })
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What is to be done once in a time. What is done for a year counts for that one whenever it is done, and whatever else is recorded is
     * then not it; anything else counts in the time, or late until the end of the year.
     */
    private Owed byDay(DateRange time, @Nullable DateRange year) {
        LocalDate due = time.end();
        if (due.isBefore(start) || (end != null && end.isBefore(due) && asOf.isAfter(end))) {
            return new Owed(Outcome.EXEMPT, time.start(), due, null, ImmutableList.of(), 0);
        }
        DateRange orLate = DateRange.of(time.start(), LocalDate.of(due.getYear(), 12, 31));
        List<Occasion> inTime = new ArrayList<>();
        List<Occasion> perhaps = new ArrayList<>();
        List<Occasion> late = new ArrayList<>();
        for (Occasion occasion : occasions) {
            DateRange days = occasion.days();
            boolean isForIt =
                    year != null && occasion.years() != null && occasion.years().overlaps(year);
            if (!isForIt && (occasion.years() != null || !days.overlaps(orLate))) {
                continue;
            }
            if (occasion.earliest().isAfter(due)) {
                late.add(occasion);
            } else if (occasion.held() && !occasion.latest().isAfter(due) && (isForIt || time.encloses(days))) {
                inTime.add(occasion);
            } else {
                perhaps.add(occasion);
            }
        }
        late.removeIf(occasion -> !occasion.held());
        boolean isLateForIt = late.stream().anyMatch(occasion -> occasion.years() != null);
        if (isLateForIt) {
            perhaps.removeIf(occasion -> !occasion.recorded());
        }
        List<Occasion> done = inTime.isEmpty() ? late : inTime;
        Outcome outcome;
        if (!inTime.isEmpty()) {
            outcome = Outcome.MET;
        } else if (!asOf.isAfter(due)) {
            outcome = perhaps.stream().anyMatch(Occasion::recorded) ? Outcome.UNDETERMINED : Outcome.PENDING;
        } else {
            boolean isKnown = perhaps.isEmpty() && (!due.isAfter(horizon) || isLateForIt);
            outcome = isKnown ? Outcome.BREACHED : Outcome.UNDETERMINED;
        }
        boolean isOpen = outcome == Outcome.UNDETERMINED;
        ImmutableList<String> evidence = (isOpen ? perhaps : done)
                .stream().map(Occasion::id).distinct().collect(ImmutableList.toImmutableList());
        boolean isOnADay = !isOpen && !done.isEmpty() && done.get(0).certain();
        Owed owed = new Owed(
                outcome, time.start(), due, isOnADay ? done.get(0).earliest() : null, evidence, number(inTime));
        return outcome == Outcome.BREACHED && !done.isEmpty() && !isOnADay
                ? owed.doneLate(done.get(0).days(), evidence)
                : owed;
    }

    // ---- gaps between one time and the next

    private static LocalDate dueAfter(Cadence cadence, LocalDate day) {
        if (cadence instanceof Cadence.WithinGap gap) {
            return gap.dueAfter(day);
        }
        Cadence.PerCalendarPeriod rule = (Cadence.PerCalendarPeriod) cadence;
        return day.plusMonths(
                switch (rule.unit()) {
                    case MONTH -> 1;
                    case QUARTER -> 3;
                    case HALF_YEAR -> 6;
                    case YEAR -> 12;
                });
    }

    private ImmutableList<Owed> rolling(Cadence cadence, CadenceReading reading) {
        LocalDate until = end != null && end.isBefore(asOf) ? end : asOf;
        List<Occasion> certain = occasions.stream().filter(Occasion::certain).toList();
        List<Occasion> possible =
                occasions.stream().filter(occasion -> !occasion.certain()).toList();
        Chain chain = new Chain(cadence, possible);
        LocalDate low = start;
        LocalDate high = start;
        List<String> before = new ArrayList<>();
        if (reading == CadenceReading.ROLLING_FROM_LAST_MEETING) {
            Occasion last = null;
            for (Occasion occasion : certain) {
                last = occasion.earliest().isAfter(start) ? last : occasion;
            }
            if (last != null && !dueAfter(cadence, last.earliest()).isBefore(start)) {
                low = last.earliest();
                high = low;
                before.add(last.id());
            }
            for (Occasion occasion : possible) {
                LocalDate first = last != null && last.earliest().isAfter(occasion.earliest())
                        ? last.earliest()
                        : occasion.earliest();
                LocalDate latest = occasion.latest().isAfter(start) ? start : occasion.latest();
                if (latest.isBefore(first) || dueAfter(cadence, latest).isBefore(start)) {
                    continue;
                }
                first = firstWithDueFrom(cadence, first, latest);
                before.add(occasion.id());
                low = first.isBefore(low) ? first : low;
                high = latest.isAfter(high) ? latest : high;
            }
        }
        ImmutableList.Builder<Owed> duties = ImmutableList.builder();
        List<String> evidence = before;
        for (Occasion next : certain) {
            if (!next.earliest().isAfter(start) || next.earliest().isAfter(until)) {
                continue;
            }
            Gap gap = lateFirst(duties, new Gap(low, high, evidence), next, until, chain);
            duties.add(gap(gap, next, until, chain));
            low = next.earliest();
            high = low;
            evidence = List.of(next.id());
        }
        Gap last = lateFirst(duties, new Gap(low, high, evidence), null, until, chain);
        evidence = last.evidence;
        Owed open = gap(last, null, until, chain);
        if (open.outcome() == Outcome.BREACHED && end != null && asOf.isAfter(end)) {
            LocalDate late = certain.stream()
                    .map(Occasion::earliest)
                    .filter(day -> day.isAfter(until))
                    .findFirst()
                    .orElse(null);
            open = new Owed(open.outcome(), open.from(), open.due(), late, ImmutableList.copyOf(evidence), 0);
        }
        return duties.add(open).build();
    }

    /** The first day of a range whose due day does not lie before the rules; the last day of the range is such a day. */
    private LocalDate firstWithDueFrom(Cadence cadence, LocalDate first, LocalDate last) {
        long low = first.toEpochDay();
        long high = last.toEpochDay();
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2L);
            if (dueAfter(cadence, LocalDate.ofEpochDay(middle)).isBefore(start)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return LocalDate.ofEpochDay(low);
    }

    private static List<String> with(List<String> evidence, String id) {
        return Stream.concat(evidence.stream(), Stream.of(id)).toList();
    }

    /** What begins with a meeting on a day between two, as facts show. */
    private record Gap(LocalDate low, LocalDate high, List<String> evidence) {}

    /** What is left of a gap after meetings that came too late on days that are not known, each of which ends a gap and begins another. */
    private Gap lateFirst(
            ImmutableList.Builder<Owed> duties, Gap gap, @Nullable Occasion next, LocalDate until, Chain chain) {
        LocalDate last = next == null ? until : next.earliest().minusDays(1);
        Gap left = gap;
        while (true) {
            Owed owed = gap(left, next, until, chain);
            List<Occasion> late = owed.outcome() != Outcome.BREACHED
                    ? List.of()
                    : chain.possible.during(owed.due(), last).stream()
                            .filter(each -> each.held()
                                    && each.earliest().isAfter(owed.due())
                                    && !each.latest().isAfter(last))
                            .toList();
            if (late.isEmpty()) {
                return left;
            }
            Occasion first = Collections.min(late, Comparator.comparing(Occasion::latest));
            DateRange days = DateRange.of(
                    Collections.min(late, Comparator.comparing(Occasion::earliest))
                            .earliest(),
                    first.latest());
            duties.add(owed.doneLate(days, with(left.evidence, first.id())));
            left = new Gap(days.start(), days.end(), List.of(first.id()));
        }
    }

    /** The gap from a meeting to the next one, or to none that is certain. */
    private Owed gap(Gap gap, @Nullable Occasion following, LocalDate until, Chain chain) {
        LocalDate low = gap.low;
        LocalDate high = gap.high;
        LocalDate next = following == null ? null : following.earliest();
        List<String> evidence = following == null ? gap.evidence : with(gap.evidence, following.id());
        LocalDate due = dueAfter(chain.cadence, low);
        boolean ended = asOf.isAfter(until);
        LocalDate judged = next != null ? next : ended ? until.plusDays(1) : until;
        if (!judged.isAfter(due)) {
            Outcome early = next != null ? Outcome.MET : ended ? Outcome.EXEMPT : Outcome.PENDING;
            return new Owed(early, low, due, next, ImmutableList.copyOf(evidence), next == null ? 0 : 1);
        }
        chain.begin(high, evidence);
        do {
            chain.reach = chain.reach.isAfter(horizon) ? judged : chain.reach;
        } while (chain.reach.isBefore(judged) && chain.grows());
        if (!chain.reach.isBefore(judged)) {
            return new Owed(Outcome.UNDETERMINED, low, due, next, ImmutableList.copyOf(chain.hints), 0);
        }
        return new Owed(Outcome.BREACHED, low, chain.reach, next, ImmutableList.copyOf(evidence), next == null ? 0 : 1);
    }

    /** How far meetings that may have been held since the last certain one would have kept the rule, one after the other. */
    private static final class Chain {
        private final Cadence cadence;
        private final Spans<Occasion> possible;
        /** The last day on which there may have been one so far. */
        private LocalDate last = LocalDate.MIN;
        /** The last day that is kept so far. */
        private LocalDate reach = LocalDate.MIN;

        private final IdentityHashMap<Occasion, Long> taken = new IdentityHashMap<>();
        private final Set<String> hints = new LinkedHashSet<>();

        Chain(Cadence cadence, List<Occasion> possible) {
            this.cadence = cadence;
            this.possible = spans(possible);
        }

        void begin(LocalDate high, List<String> evidence) {
            last = high;
            reach = dueAfter(cadence, high);
            taken.clear();
            hints.clear();
            hints.addAll(evidence);
        }

        /** Takes of the meetings that may have been held by then the one whose time is over first, as late as it may be; false where there is none. */
        boolean grows() {
            Optional<Occasion> next = possible.during(last.plusDays(1), reach).stream()
                    .filter(occasion -> taken.getOrDefault(occasion, 0L) < occasion.times())
                    .min(Comparator.comparing(Occasion::latest));
            next.ifPresent(occasion -> {
                taken.merge(occasion, 1L, Long::sum);
                hints.add(occasion.id());
                last = occasion.latest().isBefore(reach) ? occasion.latest() : reach;
                reach = dueAfter(cadence, last);
            });
            return next.isPresent();
        }
    }
}
