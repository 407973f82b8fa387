package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Text;

/** Need, appropriated money and funding gap over time; each explained on demand, as of the day a step begins. */
final class StepFigures {
    private final Query query;
    private final DateRange period;

    StepFigures(Query query, DateRange period) {
        this.query = query;
        this.period = period;
    }

    Steps<AmountRange> need() {
        return steps(
                course(
                        query.money().familiesOfNeeds(),
                        query.needs(),
                        (day, needs) -> new NeedFigure(day).lines(needs)),
                ListKind.NEEDS,
                FigureMessage.NEED,
                day -> day.lines().anyNeedSet() == Answer.YES,
                Query::needed);
    }

    Steps<AmountRange> appropriated() {
        return steps(
                course(
                        query.money().familiesOfAppropriations(),
                        query.appropriations(),
                        (day, money) -> new AppropriatedFigure(day, false).lines(money)),
                ListKind.APPROPRIATIONS,
                FigureMessage.APPROPRIATED,
                day -> true,
                Query::appropriated);
    }

    Steps<FundingGap> financing() {
        Steps<AmountRange> need = need();
        Steps<AmountRange> money = appropriated();
        TreeSet<LocalDate> days = new TreeSet<>(need.startsOn());
        days.addAll(money.startsOn());
        ImmutableSortedMap.Builder<LocalDate, Figure<FundingGap>> figures = ImmutableSortedMap.naturalOrder();
        Text name = query.named(FigureMessage.FINANCING_GAP);
        for (LocalDate day : days) {
            Figure<AmountRange> needed = need.on(day);
            Figure<AmountRange> given = money.on(day);
            figures.put(
                    day,
                    needed.isUnexplained() || given.isUnexplained()
                            ? GapFigures.financing(query.asOf(day))
                            : lazily(
                                    name,
                                    day,
                                    new FundingGap(needed.value().minus(given.value())),
                                    GapFigures::financing));
        }
        return Steps.of(period, figures.buildOrThrow());
    }

    /** On how many days of their period a need is set by any of some, one a currency, and nothing at all is appropriated by each. */
    static Headcount daysUnfunded(List<StepFigures> byCurrency) {
        List<Steps<AmountRange>> money =
                byCurrency.stream().map(StepFigures::appropriated).toList();
        TreeSet<LocalDate> days = new TreeSet<>();
        byCurrency.forEach(each -> days.addAll(each.days(each.query.needs())));
        money.forEach(each -> days.addAll(each.startsOn()));
        LocalDate end = byCurrency.get(0).period.end().plusDays(1);
        long certain = 0;
        long possible = 0;
        for (LocalDate day : days) {
            Answer isSet = byCurrency.stream()
                    .map(each -> new NeedFigure(each.query.asOf(day)).isSet())
                    .reduce(Answer.NO, Answer::or);
            Answer unfunded =
                    money.stream().map(each -> each.on(day).value().isZero()).reduce(isSet, Answer::and);
            long number = DateRange.daysBetween(
                    day, Optional.ofNullable(days.higher(day)).orElse(end));
            certain += unfunded == Answer.YES ? number : 0;
            possible += unfunded == Answer.NO ? 0 : number;
        }
        return Headcount.between(certain, possible);
    }

    /** What some lines come to by the end of each day: those together that are parts, changes and restatements of each other. */
    private <F extends Itemised> Course course(
            Groups families, List<F> lines, BiFunction<Query, ImmutableList<F>, Itemisation> inEffect) {
        Map<LocalDate, Query> queries = new HashMap<>();
        return Course.sum(
                query.currency(),
                Multimaps.asMap(families.of(lines)).values().stream()
                        .map(ImmutableList::copyOf)
                        .map(family -> Course.of(
                                query.currency(),
                                days(family),
                                day -> inEffect.apply(queries.computeIfAbsent(day, query::asOf), family)
                                        .share(query.slice())
                                        .sum(query.currency())))
                        .toList());
    }

    /** The first day of the period, and those on which something may move. */
    private NavigableSet<LocalDate> days(List<? extends Itemised> lines) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(period.start());
        for (Itemised line : lines) {
            PartialDate date = line.when();
            date.earliest().ifPresent(days::add);
            date.latest().ifPresent(days::add);
            if (date.asDay().isEmpty()) {
                days.add(query.occurrences().horizon());
            }
        }
        return days.subSet(period.start(), true, period.end(), true);
    }

    /** A figure is its course where all of its list is known, and where no line is there that may belong to what is asked for or not. */
    private Steps<AmountRange> steps(
            Course course,
            ListKind kind,
            FigureMessage message,
            Predicate<Query> isKnown,
            Function<Query, Figure<AmountRange>> figure) {
        Text name = query.named(message);
        boolean isWhole = query.slice().equals(Slice.WHOLE);
        ImmutableSortedMap.Builder<LocalDate, Figure<AmountRange>> figures = ImmutableSortedMap.naturalOrder();
        days(course.days(), kind).forEach((day, complete) -> {
            Query asked = query.asOf(day);
            figures.put(
                    day,
                    isWhole && complete && isKnown.test(asked)
                            ? lazily(name, day, course.on(day), figure)
                            : figure.apply(asked));
        });
        return Steps.of(period, figures.buildOrThrow());
    }

    /** The days on which a sum may change, and those on which its list becomes complete or is so no longer; whether it is. */
    private SortedMap<LocalDate, Boolean> days(Set<LocalDate> changes, ListKind kind) {
        SortedMap<LocalDate, Boolean> days = new TreeMap<>();
        Predicate<LocalDate> isComplete =
                day -> query.asOf(day).lists().of(kind).isComplete();
        Stream.concat(Stream.of(period.start()), changes.stream()).forEach(day -> days.put(day, isComplete.test(day)));
        for (LocalDate day : query.money().lists().days(kind)) {
            if (period.contains(day) && isComplete.test(day) != isComplete.test(day.minusDays(1))) {
                days.putIfAbsent(day, isComplete.test(day));
            }
        }
        return days;
    }

    private <T> Figure<T> lazily(Text name, LocalDate day, T value, Function<Query, Figure<T>> figure) {
        return Figure.of(name, day, value, () -> figure.apply(query.asOf(day)).explanation());
    }
}
