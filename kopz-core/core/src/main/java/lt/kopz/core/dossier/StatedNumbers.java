package lt.kopz.core.dossier;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.math.LongMath;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.time.DateRange;

/**
 * What follows for one kind of list from the numbers that are stated of its lists, of their parts and of parts of their time.
 *
 * <p>There are at least as many entries as are recorded, and those besides that each number counts beyond what is recorded and what numbers
 * of a part count; and at most as many as the numbers of the wholes leave, or as those of adjoining times make together.
 */
final class StatedNumbers {
    private final Dossier dossier;
    private final ListKind kind;
    private final Recorded recorded;
    /** Numbers of fewer than are recorded too: one of both is wrong. */
    private final ListMultimap<Optional<String>, StatedList> own = ArrayListMultimap.create();

    private final ListMultimap<Optional<String>, StatedList> complete;
    /** What each number adds, under each list that its own is a part of. */
    private final ListMultimap<Optional<String>, Added> inside = ArrayListMultimap.create();

    /**
     * What a number adds.
     *
     * @param unlisted how many entries it counts at least beyond what is recorded
     * @param number how many of these no other number counts, on the days
     */
    private record Added(StatedList stated, long unlisted, DateRange days, Headcount number) {
        /** Whether there is nothing more in its time than it counts. */
        boolean isAll() {
            return number.isExact();
        }
    }

    /** What several numbers of one list and time leave: what they have in common, and of those that contradict each other any. */
    private record CommonNumber(Optional<Headcount> common, Headcount any) {
        static CommonNumber of(Headcount number) {
            return new CommonNumber(Optional.of(number), number);
        }

        CommonNumber and(CommonNumber other) {
            return new CommonNumber(common.flatMap(one -> other.common.flatMap(one::intersect)), any.hull(other.any));
        }

        Headcount number() {
            return common.orElse(any);
        }
    }

    StatedNumbers(
            Dossier dossier,
            ListKind kind,
            Recorded recorded,
            List<StatedList> numbers,
            ListMultimap<Optional<String>, StatedList> complete) {
        this.dossier = dossier;
        this.kind = kind;
        this.recorded = recorded;
        this.complete = complete;
        numbers.forEach(each -> own.put(each.owner(), each));
        numbers.stream()
                .filter(this::isPossible)
                .sorted(Comparator.comparingInt((StatedList each) ->
                                -recorded.wholes(each.owner()).size())
                        .thenComparing(each -> each.time().days()))
                .forEach(each -> {
                    Added added = added(each);
                    recorded.around(each.owner()).forEach(whole -> inside.put(whole, added));
                });
    }

    private boolean isPossible(StatedList stated) {
        return number(stated).isLessThan(recorded.count(kind, stated.owner(), stated.period())) != Answer.YES;
    }

    private static Headcount number(StatedList stated) {
        return stated.number().orElseThrow();
    }

    /**
     * What a number adds to what is recorded and to the numbers of parts and shorter times, on the days that they leave. What a time that
     * goes beyond its own counts may all lie beyond it.
     */
    private Added added(StatedList stated) {
        Headcount number = number(stated);
        Headcount listed = recorded.count(kind, stated.owner(), stated.period());
        DateRange days = stated.time();
        long overlapping = 0;
        long enclosed = 0;
        for (Added part : inside.get(stated.owner())) {
            if (stated.overlaps(part.days())) {
                long counted = part.number().lower();
                overlapping = LongMath.saturatedAdd(overlapping, counted);
                enclosed = LongMath.saturatedAdd(enclosed, stated.time().encloses(part.days()) ? counted : 0);
            }
            if (part.isAll() && part.stated().owner().equals(stated.owner())) {
                days = without(days, part.stated().time());
            }
        }
        long unlisted = Math.max(0, number.lower() - listed.upper().orElse(number.lower()));
        long more = Math.max(0, LongMath.saturatedSubtract(unlisted, overlapping));
        OptionalLong most = number.upper().isPresent()
                ? OptionalLong.of(Math.max(
                        more, LongMath.saturatedSubtract(number.upper().getAsLong() - listed.lower(), enclosed)))
                : OptionalLong.empty();
        return new Added(stated, unlisted, days, Headcount.ofBounds(more, most));
    }

    /** A time without one at its beginning or end. */
    private static DateRange without(DateRange time, DateRange part) {
        if (part.encloses(time)) {
            return time;
        }
        if (!part.start().isAfter(time.start()) && part.overlaps(time)) {
            return DateRange.of(part.end().plusDays(1), time.end());
        }
        return !part.end().isBefore(time.end()) && part.overlaps(time)
                ? DateRange.of(time.start(), part.start().minusDays(1))
                : time;
    }

    /** The entries that numbers count beyond those recorded, of a list and of all that are parts of it. */
    ImmutableList<Unlisted> unlisted(Optional<String> owner) {
        return unlisted(inside.get(owner).stream());
    }

    /** The same of those that surely were in a time. */
    ImmutableList<Unlisted> unlisted(Optional<String> owner, DateRange time) {
        return unlisted(within(owner, time));
    }

    private static ImmutableList<Unlisted> unlisted(Stream<Added> added) {
        return added.map(each -> new Unlisted(each.stated().fact(), each.days(), each.number()))
                .collect(ImmutableList.toImmutableList());
    }

    /** How many entries there are in a time, as far as numbers say; empty where none does. */
    Optional<Headcount> of(Optional<String> owner, DateRange time) {
        if (inside.get(owner).isEmpty() && recorded.around(owner).noneMatch(own::containsKey)) {
            return Optional.empty();
        }
        Optional<Headcount> exactly = own.get(owner).stream()
                .filter(each -> isOf(each, time))
                .map(StatedNumbers::number)
                .map(CommonNumber::of)
                .reduce(CommonNumber::and)
                .map(CommonNumber::number);
        if (exactly.isPresent() && kind.lasts()) {
            return exactly;
        }
        long sure = sure(owner, kind.lasts() ? Optional.empty() : Optional.of(time));
        long least = inTime(owner, time)
                .mapToLong(each -> number(each.stated()).lower())
                .reduce(LongMath.saturatedAdd(sure, beyond(owner, time)), Math::max);
        OptionalLong most = kind.lasts() ? OptionalLong.empty() : most(owner, time);
        if (least == sure && most.isEmpty()) {
            return exactly;
        }
        if (most.isPresent() && most.getAsLong() < least) {
            return exactly.isPresent() ? exactly : Optional.of(Headcount.between(most.getAsLong(), least));
        }
        return exactly.filter(
                        number -> number.lower() >= least && number.upper().equals(most))
                .or(() -> Optional.of(Headcount.ofBounds(least, most)));
    }

    private Stream<Added> inTime(Optional<String> owner, DateRange time) {
        return inside.get(owner).stream().filter(each -> isIn(each.stated(), time));
    }

    /** How many entries at least numbers count beyond what is recorded. */
    private long beyond(Optional<String> owner, DateRange time) {
        long added = added(owner, time);
        return kind.lasts() ? added : Math.max(added, apart(inTime(owner, time)));
    }

    /** The most that numbers of times that do not meet count beyond what is recorded. */
    private static long apart(Stream<Added> numbers) {
        TreeMap<LocalDate, Long> until = new TreeMap<>(Map.of(LocalDate.MIN, 0L));
        numbers.sorted(Comparator.comparing(each -> each.stated().time().end())).forEach(each -> {
            DateRange time = each.stated().time();
            long together = LongMath.saturatedAdd(until.lowerEntry(time.start()).getValue(), each.unlisted());
            if (together > until.lastEntry().getValue()) {
                until.put(time.end(), together);
            }
        });
        return until.lastEntry().getValue();
    }

    private long sure(Optional<String> owner, Optional<DateRange> time) {
        return recorded.count(kind, owner, time).lower();
    }

    /** Whether a number is one of exactly a time, up to the last known day; of what lasts, also of any day of it. */
    private boolean isOf(StatedList stated, DateRange time) {
        Optional<DateRange> period = stated.period();
        if (kind.lasts()) {
            return period.isEmpty() || period.get().encloses(time);
        }
        return period.isEmpty()
                ? isAllTime(stated, time)
                : period.get()
                        .upTo(dossier.knownUntil().value())
                        .filter(time::equals)
                        .isPresent();
    }

    /** Whether all that a number counts lies in a time, up to the last known day. */
    private boolean isIn(StatedList stated, DateRange time) {
        return isOf(stated, time)
                || (!kind.lasts()
                        && stated.period()
                                .flatMap(period ->
                                        period.upTo(dossier.knownUntil().value()))
                                .filter(time::encloses)
                                .isPresent());
    }

    private Stream<Added> within(Optional<String> owner, DateRange time) {
        return inside.get(owner).stream()
                .filter(each -> kind.lasts() ? isOf(each.stated(), time) : isWithin(each, time));
    }

    private long added(Optional<String> owner, DateRange time) {
        return within(owner, time).mapToLong(each -> each.number().lower()).reduce(0, LongMath::saturatedAdd);
    }

    /** Whether what a number adds lies in a time, up to the last known day. */
    private boolean isWithin(Added added, DateRange time) {
        return added.stated().period().isEmpty()
                ? isAllTime(added.stated(), time)
                : added.days()
                        .upTo(dossier.knownUntil().value())
                        .filter(time::encloses)
                        .isPresent();
    }

    /** Whether a time is all that a number without a time is of: from the first known day, or that of the plan if it is later. */
    private boolean isAllTime(StatedList stated, DateRange time) {
        LocalDate first = stated.owner()
                .flatMap(dossier::planOf)
                .flatMap(plan -> plan.time().earliest())
                .filter(dossier.firstKnownDay()::isBefore)
                .orElse(dossier.firstKnownDay());
        return !time.start().isAfter(first)
                && !time.end().isBefore(dossier.knownUntil().value());
    }

    /** The least that numbers of a time or of adjoining ones, and lists that are stated to be complete, leave. */
    private OptionalLong most(Optional<String> owner, DateRange time) {
        record Cap(DateRange days, long most) {}
        List<Cap> byNumber = recorded.around(owner)
                .flatMap(whole -> own.get(whole).stream())
                .filter(each -> each.overlaps(time) && number(each).upper().isPresent() && isPossible(each))
                .filter(each -> !(each.fact()
                        instanceof
                        Inactivity)) // what may have been held may refute that nothing was, and no sum is less by it
                .map(each -> {
                    DateRange days = each.time().intersection(time).orElseThrow();
                    return new Cap(days, left(each, owner, days));
                })
                .toList();
        if (byNumber.isEmpty()) {
            return OptionalLong.empty();
        }
        Stream<Cap> byExtent = recorded.around(owner)
                .flatMap(whole -> complete.get(whole).stream())
                .filter(each -> each.overlaps(time) && each.number().isEmpty())
                .map(each -> {
                    DateRange days = each.time().intersection(time).orElseThrow();
                    return new Cap(
                            days,
                            recorded.count(kind, owner, Optional.of(days))
                                    .upper()
                                    .orElse(Long.MAX_VALUE));
                });
        TreeMap<LocalDate, Long> reached = new TreeMap<>(Map.of(time.start(), 0L));
        for (Cap cap : Stream.concat(byNumber.stream(), byExtent)
                .sorted(Comparator.comparing(each -> each.days().start()))
                .toList()) {
            Map.Entry<LocalDate, Long> before = reached.ceilingEntry(cap.days().start());
            LocalDate next = cap.days().end().plusDays(1);
            if (before == null) {
                continue;
            }
            long together = LongMath.saturatedAdd(before.getValue(), cap.most());
            Map.Entry<LocalDate, Long> beyond = reached.ceilingEntry(next);
            if (beyond == null || beyond.getValue() > together) {
                reached.headMap(next, true).values().removeIf(most -> most >= together);
                reached.put(next, together);
            }
        }
        Map.Entry<LocalDate, Long> all = reached.ceilingEntry(time.end().plusDays(1));
        return all == null ? OptionalLong.empty() : OptionalLong.of(all.getValue());
    }

    /** What a number leaves for a part of its list and time, beside what is surely elsewhere. */
    private long left(StatedList stated, Optional<String> owner, DateRange days) {
        long elsewhere = Math.max(
                Stream.of(stated.time().before(days.start()), stated.time().after(days.end()))
                        .flatMap(Optional::stream)
                        .mapToLong(other -> LongMath.saturatedAdd(
                                sure(stated.owner(), Optional.of(other)), beyond(stated.owner(), other)))
                        .reduce(0, LongMath::saturatedAdd),
                sure(stated.owner(), stated.period())
                        - recorded.count(kind, owner, Optional.of(days)).upper().orElse(Long.MAX_VALUE));
        return Math.max(0, number(stated).upper().orElseThrow() - elsewhere);
    }
}
