package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Text;

/** Need, appropriated money and funding gap over time; each explained on demand, as of the day a step begins. */
final class StepFigures {
    private final Query query;
    private final DateRange period;
    private final MovingLines<Need> needs;
    private final MovingLines<Appropriation> appropriations;

    StepFigures(Query query, DateRange period) {
        this.query = query;
        this.period = period;
        this.needs = new MovingLines<>(
                query,
                period.start(),
                period.end(),
                need -> need,
                id -> query.dossier().get(Need.class, id),
                (day, some) -> new NeedFigure(day).lines(some),
                (day, some) -> new NeedFigure(day).alone(some.get(0)));
        this.appropriations = new MovingLines<>(
                query,
                period.start(),
                period.end(),
                query.links()::original,
                query.links()::appropriation,
                (day, some) -> new AppropriatedFigure(day, false).lines(some),
                (day, some) -> new AppropriatedFigure(day, false).lines().alone(some));
    }

    Steps<AmountRange> need() {
        return steps(
                course(query.money().familiesOfNeeds(), query.needs(), needs),
                ListKind.NEEDS,
                FigureMessage.NEED,
                answers(needs, query.needs(), Answer.YES),
                Query::needed);
    }

    Steps<AmountRange> appropriated() {
        return steps(
                course(query.money().familiesOfAppropriations(), query.appropriations(), appropriations),
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
        Optional<FundingGap> last = Optional.empty();
        for (LocalDate day : days) {
            Figure<AmountRange> needed = need.on(day);
            Figure<AmountRange> given = money.on(day);
            FundingGap gap = new FundingGap(needed.value().minus(given.value()));
            if (last.filter(gap::equals).isEmpty()) {
                figures.put(
                        day,
                        needed.isUnexplained() || given.isUnexplained()
                                ? GapFigures.financing(query.asOf(day))
                                : lazily(name, day, gap, GapFigures::financing));
            }
            last = Optional.of(gap);
        }
        return Steps.of(period, figures.buildOrThrow());
    }

    /** On how many days of their period a need is set by any of some, one a currency, and nothing at all is appropriated by each. */
    static Headcount daysUnfunded(List<StepFigures> byCurrency) {
        List<Steps<AmountRange>> money =
                byCurrency.stream().map(StepFigures::appropriated).toList();
        List<Function<LocalDate, Answer>> set =
                byCurrency.stream().map(StepFigures::isNeedSet).toList();
        TreeSet<LocalDate> days = new TreeSet<>();
        byCurrency.forEach(each -> days.addAll(each.needs.days(each.query.needs())));
        money.forEach(each -> days.addAll(each.startsOn()));
        LocalDate end = byCurrency.get(0).period.end().plusDays(1);
        long certain = 0;
        long possible = 0;
        for (LocalDate day : days) {
            Answer isSet = set.stream().map(each -> each.apply(day)).reduce(Answer.NO, Answer::or);
            Answer unfunded =
                    money.stream().map(each -> each.on(day).value().isZero()).reduce(isSet, Answer::and);
            long number = DateRange.daysBetween(
                    day, Optional.ofNullable(days.higher(day)).orElse(end));
            certain += unfunded == Answer.YES ? number : 0;
            possible += unfunded == Answer.NO ? 0 : number;
        }
        return Headcount.between(certain, possible);
    }

    /** Whether a need is set by the end of a day. */
    private Function<LocalDate, Answer> isNeedSet() {
        if (query.needs().isEmpty() || !isWhole()) {
            return day -> new NeedFigure(query.asOf(day)).isSet();
        }
        Predicate<LocalDate> isSet = answers(needs, query.needs(), Answer.YES);
        Predicate<LocalDate> mayBeSet = answers(needs, query.needs(), Answer.YES, Answer.CANNOT_TELL);
        return day -> Answer.of(isSet.test(day), !mayBeSet.test(day));
    }

    /** Whether one of some lines is in effect by a day, by one of some answers; from then on one is. */
    private static <F extends Itemised> Predicate<LocalDate> answers(
            MovingLines<F> moving, List<F> lines, Answer... inEffect) {
        Optional<LocalDate> first = moving.first(lines, Set.of(inEffect)::contains);
        return day -> first.filter(since -> !since.isAfter(day)).isPresent();
    }

    /** The days from which on a need of the plan may be set, and surely is, of whichever part it is. */
    private Set<LocalDate> needFirstSetOn() {
        return Stream.of(Set.of(Answer.YES), Set.of(Answer.YES, Answer.CANNOT_TELL))
                .flatMap(answers -> needs.first(query.needs(), answers::contains).stream())
                .filter(period::contains)
                .collect(ImmutableSet.toImmutableSet());
    }

    private boolean isWhole() {
        return query.slice().equals(Slice.WHOLE);
    }

    /** What some lines come to by the end of each day: those together that are parts, changes and restatements of each other. */
    private <F extends Itemised> Course course(Groups families, List<F> lines, MovingLines<F> moving) {
        return Course.sum(
                query.currency(),
                Multimaps.asMap(families.of(lines)).values().stream()
                        .map(family -> moving.course(ImmutableList.copyOf(family)))
                        .toList());
    }

    /** A figure is its course where all of its list is known, and where no line is there that may belong to what is asked for or not. */
    private Steps<AmountRange> steps(
            Course course,
            ListKind kind,
            FigureMessage message,
            Predicate<LocalDate> isKnown,
            Function<Query, Figure<AmountRange>> figure) {
        Text name = query.named(message);
        Predicate<LocalDate> isRest = isWhole() && kind == ListKind.APPROPRIATIONS
                ? answers(appropriations, query.appropriations(), Answer.YES, Answer.CANNOT_TELL)
                : day -> false;
        ImmutableSortedMap.Builder<LocalDate, Figure<AmountRange>> figures = ImmutableSortedMap.naturalOrder();
        days(Sets.union(course.days(), needFirstSetOn()), kind).forEach((day, complete) -> {
            Query asked = query.asOf(day);
            figures.put(
                    day,
                    isWhole() && isKnown.test(day) && (complete || isRest.test(day))
                            ? lazily(name, day, withRest(course.on(day), asked.lists(), kind), figure)
                            : figure.apply(asked));
        });
        return Steps.of(period, figures.buildOrThrow());
    }

    /** An amount with what its list leaves out. */
    private AmountRange withRest(AmountRange recorded, Listings lists, ListKind kind) {
        return AmountRange.sum(
                query.currency(),
                Streams.concat(
                                Stream.of(recorded),
                                lists.leftOut(lists.of(kind)).map(Term::value))
                        .toList());
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
