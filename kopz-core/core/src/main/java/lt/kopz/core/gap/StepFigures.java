package lt.kopz.core.gap;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
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
                needs(),
                ListKind.NEEDS,
                FigureMessage.NEED,
                state -> state.anySet() == Answer.YES ? state.value() : Optional.empty(),
                Query::needed);
    }

    Steps<AmountRange> appropriated() {
        return steps(
                appropriations(),
                ListKind.APPROPRIATIONS,
                FigureMessage.APPROPRIATED,
                OverTime.State::value,
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
        List<Unfunded> all = byCurrency.stream().map(StepFigures::unfunded).toList();
        TreeSet<LocalDate> days = new TreeSet<>();
        all.forEach(each -> {
            days.addAll(each.needs().keySet());
            days.addAll(each.money().startsOn());
        });
        LocalDate end = byCurrency.get(0).period.end().plusDays(1);
        long certain = 0;
        long possible = 0;
        for (LocalDate day : days) {
            Answer isSet = all.stream().map(each -> each.isSet(day)).reduce(Answer.NO, Answer::or);
            Answer unfunded = all.stream()
                    .map(each -> each.money().on(day).value().isZero())
                    .reduce(isSet, Answer::and);
            long number = DateRange.daysBetween(
                    day, Optional.ofNullable(days.higher(day)).orElse(end));
            certain += unfunded == Answer.YES ? number : 0;
            possible += unfunded == Answer.NO ? 0 : number;
        }
        return Headcount.between(certain, possible);
    }

    /** What is needed and given in one currency. */
    private record Unfunded(
            NeedFigure needed, ImmutableSortedMap<LocalDate, OverTime.State> needs, Steps<AmountRange> money) {
        Answer isSet(LocalDate day) {
            OverTime.State need = Objects.requireNonNull(needs.floorEntry(day)).getValue();
            return needed.isSet(need.anySet(), need.value().isEmpty());
        }
    }

    private Unfunded unfunded() {
        return new Unfunded(new NeedFigure(query), needs(), appropriated());
    }

    private ImmutableSortedMap<LocalDate, OverTime.State> needs() {
        return OverTime.of(
                query,
                period,
                query.money().summandsOfNeeds().of(query, query.needs()),
                (day, needs) -> new NeedFigure(day).lines(needs).share(day.slice()));
    }

    private ImmutableSortedMap<LocalDate, OverTime.State> appropriations() {
        return OverTime.of(
                query,
                period,
                query.money().summandsOfAppropriations().of(query, query.appropriations()),
                (day, money) -> new AppropriatedFigure(day, false).lines(money).share(day.slice()));
    }

    private Steps<AmountRange> steps(
            ImmutableSortedMap<LocalDate, OverTime.State> states,
            ListKind kind,
            FigureMessage message,
            Function<OverTime.State, Optional<AmountRange>> value,
            Function<Query, Figure<AmountRange>> figure) {
        Text name = query.named(message);
        ImmutableSortedMap.Builder<LocalDate, Figure<AmountRange>> figures = ImmutableSortedMap.naturalOrder();
        days(states.keySet(), kind).forEach((day, complete) -> {
            OverTime.State state =
                    Objects.requireNonNull(states.floorEntry(day)).getValue();
            figures.put(
                    day,
                    value.apply(state)
                            .filter(amount -> complete)
                            .map(amount -> lazily(name, day, amount, figure))
                            .orElseGet(() -> figure.apply(query.asOf(day))));
        });
        return Steps.of(period, figures.buildOrThrow());
    }

    /** The days on which a sum may change, and those on which its list becomes complete or is so no longer; whether it is. */
    private SortedMap<LocalDate, Boolean> days(Set<LocalDate> changes, ListKind kind) {
        SortedMap<LocalDate, Boolean> days = new TreeMap<>();
        changes.forEach(day -> days.put(day, query.asOf(day).lists().of(kind).isComplete()));
        for (LocalDate day : query.money().lists().days(kind)) {
            if (period.contains(day) && !days.containsKey(day)) {
                boolean complete = query.asOf(day).lists().of(kind).isComplete();
                if (complete != query.asOf(day.minusDays(1)).lists().of(kind).isComplete()) {
                    days.put(day, complete);
                }
            }
        }
        return days;
    }

    private <T> Figure<T> lazily(Text name, LocalDate day, T value, Function<Query, Figure<T>> figure) {
        return Figure.of(name, day, value, () -> figure.apply(query.asOf(day)).explanation());
    }

    /**
     * A sum of budget lines over time. {@link Summands} add up by themselves, so each is looked at only on the days on which its own
     * dates, and those of what is around it, begin or end to have happened.
     */
    static final class OverTime {
        /**
         * What the sum is from one day on.
         *
         * @param value the sum; empty where all there is to say is that some line may belong to the slice
         * @param anySet whether any line holds
         */
        record State(Optional<AmountRange> value, Answer anySet) {}

        private final CurrencyUnit currency;
        private final NavigableMap<LocalDate, Sums> changes = new TreeMap<>();

        private OverTime(CurrencyUnit currency) {
            this.currency = currency;
        }

        /**
         * A sum on the days of a period.
         *
         * @param query what is asked
         * @param period the days, both inclusive
         * @param summands the lines, those together that do not add up by themselves
         * @param share what of some lines belongs to the slice on the day of a query
         */
        static <F extends Itemised> ImmutableSortedMap<LocalDate, State> of(
                Query query,
                DateRange period,
                Iterable<Summands.Summand<F>> summands,
                BiFunction<Query, ImmutableList<F>, Share> share) {
            OverTime sum = new OverTime(query.currency());
            Map<LocalDate, Query> queries = new TreeMap<>();
            Function<LocalDate, Query> on = day -> queries.computeIfAbsent(day, query::asOf);
            for (Summands.Summand<F> summand : summands) {
                ImmutableList<F> all = summand.all();
                Sums before = new Sums();
                for (LocalDate day : days(query, period, all)) {
                    Query asked = on.apply(day);
                    Answer any = Answer.NO;
                    for (F line : summand.lines()) {
                        any = any.or(asked.inEffect(line));
                    }
                    Sums now = new Sums();
                    if (any != Answer.NO) {
                        now.add(Sums.of(share.apply(asked, all), any));
                        now.subtract(Sums.of(share.apply(asked, summand.around()), Answer.NO));
                    }
                    sum.changes
                            .computeIfAbsent(day, none -> new Sums())
                            .add(now)
                            .subtract(before);
                    before = now;
                }
            }
            return sum.states(period);
        }

        /** The first day of the period, and those on which something may move. */
        private static ImmutableSortedSet<LocalDate> days(
                Query query, DateRange period, ImmutableList<? extends Itemised> group) {
            TreeSet<LocalDate> days = new TreeSet<>();
            days.add(period.start());
            for (Itemised line : group) {
                PartialDate date = line.when();
                date.earliest().ifPresent(days::add);
                date.latest().ifPresent(days::add);
                if (date.asDay().isEmpty()) {
                    days.add(query.occurrences().horizon());
                }
            }
            return ImmutableSortedSet.copyOf(days.subSet(period.start(), true, period.end(), true));
        }

        private ImmutableSortedMap<LocalDate, State> states(DateRange period) {
            ImmutableSortedMap.Builder<LocalDate, State> states = ImmutableSortedMap.naturalOrder();
            Sums sofar = new Sums();
            changes.putIfAbsent(period.start(), new Sums());
            changes.forEach((day, change) -> states.put(day, sofar.add(change).state(currency)));
            return states.buildOrThrow();
        }

        /** Bounds and answers that are added up and taken off again. */
        private static final class Sums {
            private final Course.Sum bounds = new Course.Sum();
            private int known;
            private int open;
            private int set;
            private int perhapsSet;

            static Sums of(Share share, Answer any) {
                Sums sums = new Sums();
                share.terms().forEach(term -> sums.bounds.add(term.value(), 1));
                sums.known = share.isUndetermined() || share.isEmpty() ? 0 : 1;
                sums.open = share.isUndetermined() ? 1 : 0;
                sums.set = any == Answer.YES ? 1 : 0;
                sums.perhapsSet = any == Answer.CANNOT_TELL ? 1 : 0;
                return sums;
            }

            Sums add(Sums other) {
                return move(other, 1);
            }

            void subtract(Sums other) {
                move(other, -1);
            }

            private Sums move(Sums other, int sign) {
                bounds.add(other.bounds, sign);
                known += sign * other.known;
                open += sign * other.open;
                set += sign * other.set;
                perhapsSet += sign * other.perhapsSet;
                return this;
            }

            State state(CurrencyUnit currency) {
                Answer anySet = set > 0 ? Answer.YES : perhapsSet > 0 ? Answer.CANNOT_TELL : Answer.NO;
                return new State(
                        known == 0 && open > 0 ? Optional.empty() : Optional.of(bounds.range(currency)), anySet);
            }
        }
    }

    /**
     * Which lines of a budget add up.
     *
     * @param groups parts, changes and restatements of each other
     * @param amounts changes and restatements of one amount
     * @param wholes by what stands for an amount, what stands for those that it is a part of, of whichever plan
     */
    record Summands(Groups groups, Groups amounts, ImmutableSetMultimap<String, String> wholes) {
        /**
         * Lines that move a sum by what it is with them and all around them, less what it is with what is around them alone.
         *
         * @param lines an amount with what changes or restates it; or all lines of a group
         * @param around what these are parts of, with changes and restatements
         */
        record Summand<F extends Itemised>(ImmutableList<F> lines, ImmutableList<F> around) {
            /** The lines with all around them. */
            ImmutableList<F> all() {
                return ImmutableList.<F>builder().addAll(around).addAll(lines).build();
            }
        }

        /**
         * Finds what belongs together.
         *
         * @param lines all lines of a kind
         * @param earlier the id of what a line changes or restates
         */
        static <F extends Itemised> Summands of(Collection<F> lines, Function<F, Optional<String>> earlier) {
            Groups amounts =
                    new Groups(lines, line -> earlier.apply(line).stream().toList());
            ImmutableSetMultimap.Builder<String, String> wholes = ImmutableSetMultimap.builder();
            lines.forEach(line -> line.within().forEach(id -> wholes.put(amounts.root(line.id()), amounts.root(id))));
            return new Summands(
                    new Groups(
                            lines,
                            line -> Iterables.concat(
                                    line.within(), earlier.apply(line).stream().toList())),
                    amounts,
                    wholes.build());
        }

        /** The summands of some lines on any day. */
        <F extends Itemised> ImmutableList<Summand<F>> of(Query query, List<F> lines) {
            boolean allCount =
                    query.slice().equals(Slice.WHOLE) && query.edition().equals(Edition.REVISED);
            return groups.of(lines).asMap().values().stream()
                    .map(ImmutableList::copyOf)
                    .flatMap(group -> allCount && holdsTogether(group)
                            ? apart(group)
                            : Stream.of(new Summand<>(group, ImmutableList.of())))
                    .collect(ImmutableList.toImmutableList());
        }

        /**
         * Whether a group surely does not contradict itself on any day: an amount is never less than its parts, with all that is added to them.
         * Of parts that are all there is, some alone would contradict it.
         */
        private <F extends Itemised> boolean holdsTogether(ImmutableList<F> group) {
            ImmutableListMultimap<String, F> byAmount = amounts.of(group);
            ListMultimap<String, F> parts = ArrayListMultimap.create();
            group.forEach(part -> part.within().forEach(whole -> parts.put(amounts.root(whole), part)));
            return parts.isEmpty()
                    || (group.stream().allMatch(Summands::onlyAdds)
                            && parts.keySet().stream()
                                    .allMatch(whole -> byAmount.containsKey(whole)
                                            && holds(byAmount.get(whole).get(0), parts.get(whole), byAmount)));
        }

        private static boolean onlyAdds(Itemised line) {
            return line instanceof Amendable money
                    ? money.change() == ChangeKind.ORIGINAL || money.change() == ChangeKind.ADDED
                    : ((Need) line).replaces().isEmpty();
        }

        private <F extends Itemised> boolean holds(F whole, List<F> parts, ImmutableListMultimap<String, F> byAmount) {
            return whole.completeBy().isEmpty()
                    && Multimaps.index(parts, part -> Dimension.between(part, whole)).asMap().values().stream()
                            .map(along -> AmountRange.sum(
                                    whole.counted().currency(),
                                    along.stream()
                                            .flatMap(part -> byAmount.get(amounts.root(part.id())).stream())
                                            .map(Itemised::counted)
                                            .toList()))
                            .allMatch(sum -> sum.isAtMost(whole.counted()) == Answer.YES);
        }

        /** A group whose amounts are within so many others each, or more, is looked at as one: parts of parts that go very deep. */
        private static final int DEEP = 20;

        /**
         * Each amount of a group, where every whole is exact on every day: then no part bounds it or adds anything to it. Where one is not, or a
         * part has two wholes, the group stays together.
         */
        private <F extends Itemised> Stream<Summand<F>> apart(ImmutableList<F> group) {
            ImmutableListMultimap<String, F> byAmount = amounts.of(group);
            ImmutableList.Builder<Summand<F>> summands = ImmutableList.builder();
            int left = DEEP * byAmount.keySet().size();
            for (String amount : byAmount.keySet()) {
                Set<String> larger = Groups.beyond(ImmutableSet.of(amount), wholes::get);
                left -= larger.size();
                ImmutableList<F> around = larger.stream()
                        .flatMap(whole -> byAmount.get(whole).stream())
                        .collect(ImmutableList.toImmutableList());
                boolean isOneWithinAnother = wholes.get(amount).size() < 2
                        && larger.stream().allMatch(whole -> wholes.get(whole).size() < 2 && !whole.equals(amount));
                if (left < 0 || !isOneWithinAnother || !around.stream().allMatch(Summands::isExact)) {
                    return Stream.of(new Summand<>(group, ImmutableList.of()));
                }
                summands.add(new Summand<>(byAmount.get(amount), around));
            }
            return summands.build().stream();
        }

        private static boolean isExact(Itemised line) {
            return line.counted().isExact() && line.when().asDay().isPresent();
        }
    }
}
