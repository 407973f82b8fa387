package lt.kopz.core.gap;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.PartialDate;

/** What is known of an amount by the end of each day: from one day to the next on which that moves; before the first it is nothing. */
final class Course {
    private final AmountRange nothing;
    private final NavigableMap<LocalDate, AmountRange> steps;

    private Course(CurrencyUnit currency, NavigableMap<LocalDate, AmountRange> steps) {
        this.nothing = AmountRange.exactly(Amounts.zero(currency));
        this.steps = steps;
    }

    /** What an amount is on the days on which it may move; where it does not, there is no step. */
    static Course of(CurrencyUnit currency, Iterable<LocalDate> days, Function<LocalDate, AmountRange> amount) {
        Course course = new Course(currency, new TreeMap<>());
        AmountRange last = course.nothing;
        for (LocalDate day : ImmutableSortedSet.copyOf(days)) {
            AmountRange now = amount.apply(day);
            if (!now.equals(last)) {
                course.steps.put(day, now);
            }
            last = now;
        }
        return course;
    }

    /** What a movement is by the end of each day: from nothing to all of it, until it has certainly happened. */
    static Course of(Movement movement) {
        NavigableMap<LocalDate, AmountRange> steps = new TreeMap<>();
        steps.put(movement.first(), Leaves.upTo(movement.amount()));
        steps.put(movement.last(), movement.amount());
        return new Course(movement.amount().currency(), steps);
    }

    /** What movements come to. */
    static Course of(CurrencyUnit currency, Collection<Movement> movements) {
        return sum(currency, movements.stream().map(Course::of).toList());
    }

    /** What movements come to, each on the day by which it has certainly happened. */
    static Course ofCertain(CurrencyUnit currency, Collection<Movement> movements) {
        return sum(
                currency,
                movements.stream()
                        .map(movement -> of(currency, List.of(movement.last()), day -> movement.amount()))
                        .toList());
    }

    /** What several come to together, in one pass over all their days. */
    static Course sum(CurrencyUnit currency, Collection<Course> all) {
        if (all.size() == 1) {
            return all.iterator().next();
        }
        NavigableMap<LocalDate, Sum> moves = new TreeMap<>();
        for (Course each : all) {
            AmountRange before = each.nothing;
            for (Map.Entry<LocalDate, AmountRange> step : each.steps.entrySet()) {
                moves.computeIfAbsent(step.getKey(), day -> new Sum())
                        .add(step.getValue(), 1)
                        .add(before, -1);
                before = step.getValue();
            }
        }
        NavigableMap<LocalDate, AmountRange> steps = new TreeMap<>();
        Sum sofar = new Sum();
        moves.forEach((day, move) -> steps.put(day, sofar.add(move, 1).range(currency)));
        return new Course(currency, steps);
    }

    /** What this and another one make on each day on which one of them moves. */
    Course with(Course other, BinaryOperator<AmountRange> both) {
        return of(
                nothing.currency(),
                Sets.union(Sets.union(Set.of(LocalDate.MIN), days()), other.days()),
                day -> both.apply(on(day), other.on(day)));
    }

    Course map(UnaryOperator<AmountRange> amount) {
        return with(this, (each, same) -> amount.apply(each));
    }

    /** This from a day on, and another one until then. */
    Course since(LocalDate first, Course before) {
        NavigableMap<LocalDate, AmountRange> both = new TreeMap<>(before.steps.headMap(first, false));
        both.put(first, on(first));
        both.putAll(steps.tailMap(first, false));
        return new Course(nothing.currency(), both);
    }

    /** Whether it is always possible that this and another one are the same. */
    boolean meets(Course other) {
        return Sets.union(days(), other.days()).stream().allMatch(day -> on(day).meets(other.on(day)));
    }

    /** Whether something is so from the first day on. */
    boolean is(Predicate<AmountRange> is) {
        return steps.values().stream().allMatch(is);
    }

    /** The days on which anything moves. */
    Set<LocalDate> days() {
        return steps.keySet();
    }

    AmountRange on(LocalDate day) {
        Map.Entry<LocalDate, AmountRange> last = steps.floorEntry(day);
        return last == null ? nothing : last.getValue();
    }

    /** The first of the days between two, both inclusive, from which on something is so. */
    Optional<LocalDate> first(LocalDate from, LocalDate until, Predicate<AmountRange> is) {
        return from.isAfter(until)
                ? Optional.empty()
                : ImmutableSortedSet.<LocalDate>naturalOrder()
                        .add(from)
                        .addAll(steps.subMap(from, true, until, true).keySet())
                        .build()
                        .stream()
                        .filter(day -> is.test(on(day)))
                        .findFirst();
    }

    /** Bounds that are added up and taken off again, as decimal numbers. */
    static final class Sum {
        private BigDecimal least = BigDecimal.ZERO;
        private BigDecimal most = BigDecimal.ZERO;
        private BigDecimal tolerance = BigDecimal.ZERO;
        private int withoutLeast;
        private int withoutMost;

        Sum add(AmountRange amount, int sign) {
            BigDecimal times = BigDecimal.valueOf(sign);
            amount.lower()
                    .ifPresentOrElse(
                            bound -> least = least.add(Amounts.decimal(bound).multiply(times)),
                            () -> withoutLeast += sign);
            amount.upper()
                    .ifPresentOrElse(
                            bound -> most = most.add(Amounts.decimal(bound).multiply(times)),
                            () -> withoutMost += sign);
            tolerance = tolerance.add(amount.tolerance().multiply(times));
            return this;
        }

        Sum add(Sum other, int sign) {
            BigDecimal times = BigDecimal.valueOf(sign);
            least = least.add(other.least.multiply(times));
            most = most.add(other.most.multiply(times));
            tolerance = tolerance.add(other.tolerance.multiply(times));
            withoutLeast += sign * other.withoutLeast;
            withoutMost += sign * other.withoutMost;
            return this;
        }

        AmountRange range(CurrencyUnit currency) {
            return AmountRange.ofBounds(
                            currency, bound(withoutLeast, least, currency), bound(withoutMost, most, currency))
                    .withTolerance(tolerance.max(BigDecimal.ZERO));
        }

        private static Optional<MonetaryAmount> bound(int without, BigDecimal sum, CurrencyUnit currency) {
            return without > 0 ? Optional.empty() : Optional.of(Amounts.of(sum, currency));
        }
    }

    /**
     * Something that moves money onto an appropriation, or away from it, or changes what it is, some time in a span.
     *
     * @param fact the fact that states it
     * @param first the first day on which it may have happened
     * @param last the day by whose end it certainly has; the last of all days where that cannot be determined
     * @param amount how much: above zero for what comes on, below for what goes
     */
    record Movement(MoneyFact fact, LocalDate first, LocalDate last, AmountRange amount) {
        /** The same of another amount. */
        Movement of(AmountRange other) {
            return new Movement(fact, first, last, other);
        }

        /** Something stated as done on its date; empty where it has not happened by the day asked for. */
        static Optional<Movement> onItsDate(Query query, MoneyFact fact, AmountRange amount) {
            PartialDate date = fact.when();
            Answer happened = query.occurrences().happened(date);
            return happened == Answer.NO
                    ? Optional.empty()
                    : Optional.of(new Movement(
                            fact,
                            date.earliest().orElse(LocalDate.MIN),
                            happened == Answer.YES ? certainBy(query, date) : LocalDate.MAX,
                            amount));
        }

        /**
         * The first day by whose end something that is stated as done on a date has certainly happened: the horizon at the latest, unless it is
         * dated after that.
         */
        static LocalDate certainBy(Query query, PartialDate date) {
            LocalDate horizon = query.occurrences().horizon();
            LocalDate last = date.latest().orElse(horizon);
            return date.earliest().filter(horizon::isBefore).isPresent() ? last : Comparators.min(last, horizon);
        }

        /** How costs and payments move the money that they are paid from. */
        static ImmutableList<Movement> of(Query query, Stream<? extends MoneyFact> facts) {
            return facts.flatMap(fact -> of(
                            query,
                            fact,
                            fact instanceof Expenditure cost
                                    ? query.costsOfAllTime().incurred(cost).value()
                                    : fact.counted())
                            .stream())
                    .collect(ImmutableList.toImmutableList());
        }

        /** How a cost or payment of which so much is incurred moves the money that it is paid from. */
        static List<Movement> of(Query query, MoneyFact fact, AmountRange incurred) {
            if (fact instanceof Expenditure cost && cost.subject().isPresent()) {
                return ofEvents(query, cost, incurred);
            }
            return onItsDate(query, fact, incurred.negate()).stream().toList();
        }

        /** A price is incurred event by event; a cost as a whole with the last of its events, and no sooner than that may be held. */
        private static List<Movement> ofEvents(Query query, Expenditure cost, AmountRange incurred) {
            List<Event> events = query.costs().events(cost).stream()
                    .filter(event -> event.state() != EventState.CANCELLED)
                    .toList();
            if (cost.unitPrice().isEmpty() || events.isEmpty()) {
                return List.of(new Movement(
                        cost,
                        events.stream()
                                .map(query.occurrences()::first)
                                .min(Comparator.naturalOrder())
                                .orElse(LocalDate.MIN),
                        events.stream()
                                .flatMap(event -> Stream.of(
                                        query.occurrences().first(event), certainBy(query, Occurrences.when(event))))
                                .max(Comparator.naturalOrder())
                                .orElse(query.occurrences().horizon()),
                        incurred.negate()));
            }
            Map<Integer, AmountRange> known = new HashMap<>();
            return events.stream()
                    .flatMap(event -> ofEvent(
                            query,
                            cost,
                            event,
                            known.computeIfAbsent(event.occurrences(), number -> cost.costOf(number, number)))
                            .stream())
                    .toList();
        }

        private static Optional<Movement> ofEvent(Query query, Expenditure cost, Event event, AmountRange amount) {
            Answer held = query.occurrences().held(event);
            return held == Answer.NO
                    ? Optional.empty()
                    : Optional.of(new Movement(
                            cost,
                            query.occurrences().first(event),
                            held == Answer.YES ? certainBy(query, Occurrences.when(event)) : LocalDate.MAX,
                            (held == Answer.YES ? amount : Leaves.upTo(amount)).negate()));
        }
    }
}
