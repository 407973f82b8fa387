package lt.kopz.core.gap;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Need;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.DateRange;

/**
 * What is needed and appropriated of a plan, or of a part of it, by the end of each day, by what is recorded; found once for all days that are asked
 * for.
 */
final class Courses {
    private final Supplier<Course> needed;
    private final Supplier<MovingLines.Since> needSet;
    private final Supplier<Course> appropriated;
    private final Supplier<MovingLines.Since> anyAppropriated;
    private final Supplier<MovingLines.Shares> needsInside;
    private final Supplier<MovingLines.Shares> moneyInside;

    Courses(Query query) {
        this.needsInside = Suppliers.memoize(() -> needs(query).shares(query.needs()));
        this.moneyInside = Suppliers.memoize(() -> money(query).shares(query.appropriations()));
        this.needed = Suppliers.memoize(() -> needs(query).courseOfAll(query.needs()));
        this.needSet = Suppliers.memoize(() -> needs(query).since(query.needs()));
        this.appropriated = Suppliers.memoize(() -> money(query).courseOfAll(query.appropriations()));
        this.anyAppropriated = Suppliers.memoize(() -> money(query).since(query.appropriations()));
    }

    private static MovingLines<Need> needs(Query query) {
        return new MovingLines<>(query, Need.class, (day, some) -> new NeedFigure(day).lines(some));
    }

    private static MovingLines<Appropriation> money(Query query) {
        return new MovingLines<>(
                query, Appropriation.class, (day, some) -> new AppropriatedFigure(day, false).lines(some));
    }

    /** What of the needs belongs to the part that is asked for. */
    SliceShare needsInside(LocalDate day) {
        return needsInside.get().by().apply(day);
    }

    /** What of the appropriations does. */
    SliceShare moneyInside(LocalDate day) {
        return moneyInside.get().by().apply(day);
    }

    /** What is needed of the whole plan. */
    AmountRange needed(LocalDate day) {
        return needed.get().on(day);
    }

    /** Whether any need is set, of whichever part. */
    Answer isNeedSet(LocalDate day) {
        return needSet.get().by(day);
    }

    /** What is appropriated to the whole plan. */
    AmountRange appropriated(LocalDate day) {
        return appropriated.get().on(day);
    }

    /** Whether anything is appropriated, to whichever part. */
    Answer isAnyAppropriated(LocalDate day) {
        return anyAppropriated.get().by(day);
    }

    /** The days on which either may move of what is asked for. */
    static ImmutableSortedSet<LocalDate> days(Query query) {
        Courses courses = query.courses().orElseGet(() -> query.money().courses(query));
        return Streams.concat(
                        Stream.of(query.occurrences().horizon()),
                        Stream.of(ListKind.NEEDS, ListKind.APPROPRIATIONS)
                                .flatMap(kind -> query.money().lists().days(kind).stream()),
                        query.slice().equals(Slice.WHOLE) ? allDays(query) : courses.days())
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    private static Stream<LocalDate> allDays(Query query) {
        return Stream.of(query.needs(), query.appropriations())
                .flatMap(List::stream)
                .flatMap(each -> Stream.of(each.when().earliest(), each.when().latest()))
                .flatMap(Optional::stream);
    }

    private Stream<LocalDate> days() {
        return Streams.concat(
                needSet.get().days(),
                anyAppropriated.get().days(),
                needsInside.get().days().stream(),
                moneyInside.get().days().stream());
    }

    /** On how many days of a period a need is set in any of some currencies, and nothing at all is appropriated in each. */
    static Headcount daysUnfunded(List<Query> byCurrency, DateRange period) {
        List<Query> overTime = byCurrency.stream().map(Query::overTime).toList();
        ImmutableSortedSet<LocalDate> days = Stream.concat(
                        Stream.of(period.start()), overTime.stream().flatMap(query -> days(query).stream()))
                .filter(period::contains)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        long certain = 0;
        long possible = 0;
        for (LocalDate day : days) {
            ImmutableList<Query> asked =
                    overTime.stream().map(query -> query.asOf(day)).collect(ImmutableList.toImmutableList());
            Answer isNothing = asked.stream()
                    .map(query -> query.appropriated().value().isZero())
                    .reduce(Answer.YES, Answer::and);
            Answer unfunded = isNothing == Answer.NO
                    ? Answer.NO
                    : asked.stream()
                            .map(query -> new NeedFigure(query).isSet())
                            .reduce(Answer.NO, Answer::or)
                            .and(isNothing);
            long number = DateRange.daysBetween(
                    day,
                    Optional.ofNullable(days.higher(day)).orElse(period.end().plusDays(1)));
            certain += unfunded == Answer.YES ? number : 0;
            possible += unfunded == Answer.NO ? 0 : number;
        }
        return Headcount.between(certain, possible);
    }
}
