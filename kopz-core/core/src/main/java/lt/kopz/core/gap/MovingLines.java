package lt.kopz.core.gap;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Suppliers;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.graph.Traverser;
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
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.PartialDate;

/**
 * What amounts that are parts, changes and restatements of each other come to by the end of each day.
 *
 * <p>Each is put together once from what its parts come to by the end of each day. Of restated wholes, of cells of several totals, and of what
 * contradicts each other on any day, everything is put together on each day.
 *
 * @param <F> needs, appropriations or revenue
 */
final class MovingLines<F extends Itemised> {
    /** In place of what is around an amount that is within no other; no id is empty. */
    private static final String OUTSIDE = "";

    private final Query query;
    private final Class<F> type;
    private final BiFunction<Query, ImmutableList<F>, Itemisation> together;
    private final Map<LocalDate, Query> onDays = new ConcurrentHashMap<>();

    /**
     * Lines that move.
     *
     * @param query what is asked
     * @param type what they are
     * @param together puts some together as they are on a day
     */
    MovingLines(Query query, Class<F> type, BiFunction<Query, ImmutableList<F>, Itemisation> together) {
        this.query = query;
        this.type = type;
        this.together = together;
    }

    /** What some lines come to: those together that are parts, changes and restatements of each other. */
    Course courseOfAll(ImmutableList<F> lines) {
        return sum(Multimaps.asMap(query.money().families(type).of(lines)).values().stream()
                .map(family -> course(ImmutableList.copyOf(family)))
                .toList());
    }

    /**
     * What belongs to a slice.
     *
     * @param days the days on which it may move
     * @param by what it is by the end of a day
     */
    record Shares(ImmutableSortedSet<LocalDate> days, Function<LocalDate, SliceShare> by) {}

    /**
     * What of some lines belongs to the slice that is asked for: of those together that are parts, changes and restatements of each other, as they
     * are since the last day on which one of them may have moved.
     */
    Shares shares(ImmutableList<F> lines) {
        List<NavigableMap<LocalDate, Supplier<SliceShare>>> families =
                Multimaps.asMap(query.money().families(type).of(lines)).values().stream()
                        .filter(family -> family.stream().anyMatch(this::mayBelong))
                        .map(this::shares)
                        .toList();
        return new Shares(
                families.stream()
                        .flatMap(family -> family.keySet().stream())
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder())),
                day -> {
                    SliceShare share = new SliceShare();
                    families.forEach(family ->
                            share.addAll(family.floorEntry(day).getValue().get()));
                    return share;
                });
    }

    private NavigableMap<LocalDate, Supplier<SliceShare>> shares(Collection<F> family) {
        NavigableMap<LocalDate, Supplier<SliceShare>> shares = new TreeMap<>();
        for (LocalDate day : days(family)) {
            shares.put(
                    day,
                    Suppliers.memoize(() -> together.apply(on(day), ImmutableList.copyOf(family))
                            .share(query.slice())));
        }
        return shares;
    }

    private boolean mayBelong(F line) {
        Attribution marks = Attribution.of(query, line, Optional.empty());
        return query.slice().within(Optional.empty()).fit(marks) != Slice.Fit.OUTSIDE;
    }

    private F fact(String id) {
        return query.dossier().get(type, id);
    }

    /** What a statement changes, or itself. */
    private F original(F statement) {
        return statement instanceof Amendable money ? type.cast(query.links().original(money)) : statement;
    }

    /** What some come to that have nothing to do with others. */
    Course course(ImmutableList<F> family) {
        ListMultimap<String, F> statements =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        family.forEach(each -> statements.put(original(each).id(), each));
        if (statements.keySet().size() == 1) {
            return ofOne(family);
        }
        Tree tree = new Tree(statements);
        Optional<Course> course = tree.isPlain ? tree.course() : Optional.empty();
        return course.orElseGet(() -> dayByDay(family));
    }

    private Course ofOne(List<F> statements) {
        return amended(statements).orElseGet(() -> dayByDay(ImmutableList.copyOf(statements)));
    }

    private Course dayByDay(ImmutableList<F> family) {
        return Course.of(
                query.currency(),
                days(family),
                day -> together.apply(on(day), family).share(Slice.WHOLE).sum(query.currency()));
    }

    private Query on(LocalDate day) {
        return onDays.computeIfAbsent(day, query::asOf);
    }

    /**
     * From when on one of some statements is in effect.
     *
     * @param possible the first day on which that may be so
     * @param certain the first on which it is
     */
    record Since(Optional<LocalDate> possible, Optional<LocalDate> certain) {
        Stream<LocalDate> days() {
            return Stream.concat(possible.stream(), certain.stream());
        }

        Answer by(LocalDate day) {
            return Answer.of(
                    certain.filter(first -> !first.isAfter(day)).isPresent(),
                    possible.filter(first -> !first.isAfter(day)).isEmpty());
        }
    }

    Since since(List<F> some) {
        return new Since(
                first(some, inEffect -> inEffect != Answer.NO), first(some, inEffect -> inEffect == Answer.YES));
    }

    private Optional<LocalDate> first(List<F> some, Predicate<Answer> inEffect) {
        return some.stream()
                .flatMap(each -> days(List.of(each)).stream()
                        .filter(day -> inEffect.test(on(day).inEffect(each)))
                        .limit(1))
                .min(Comparator.naturalOrder());
    }

    /** The first of all days, and those on which something may move. */
    private Set<LocalDate> days(Collection<? extends Itemised> some) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(LocalDate.MIN);
        for (Itemised line : some) {
            PartialDate date = line.when();
            date.earliest().ifPresent(days::add);
            date.latest().ifPresent(days::add);
            if (date.asDay().isEmpty()) {
                days.add(query.occurrences().horizon());
            }
        }
        return days;
    }

    // ---- one amount with its changes

    /**
     * What an amount comes to whose changes add and take away, each when it takes effect; where some take its place, each of them on its day. Empty of
     * others.
     */
    private Optional<Course> amended(List<F> statements) {
        if (!hasOriginal(statements)) {
            return Optional.empty();
        }
        if (statements.stream().noneMatch(AmendedLines.AmendedAmount::isNewWhole)) {
            return Optional.of(sum(statements.stream().map(this::moving).toList()));
        }
        List<Amendable> all = Lists.transform(statements, Amendable.class::cast);
        boolean isInOrder = all.stream()
                .allMatch(each ->
                        each.when().asDay().isPresent() && query.edition().knows(each) != Answer.CANNOT_TELL);
        return isInOrder ? Optional.of(inOrder(all)) : Optional.empty();
    }

    private static boolean hasOriginal(List<? extends Itemised> statements) {
        return statements.stream().anyMatch(each -> !isChange(each));
    }

    private static boolean isChange(Itemised statement) {
        return statement instanceof Amendable money && money.amends().isPresent();
    }

    private AmountRange nothing() {
        return AmountRange.exactly(Amounts.zero(query.currency()));
    }

    private Course sum(Collection<Course> courses) {
        return Course.sum(query.currency(), courses);
    }

    /** By how much a statement moves an amount. */
    private Course moving(F statement) {
        AmountRange amount = AmendedLines.AmendedAmount.signed(statement);
        return Course.of(query.currency(), days(List.of(statement)), day -> switch (on(day).inEffect(statement)) {
            case YES -> amount;
            case CANNOT_TELL -> Leaves.upTo(amount);
            case NO -> nothing();
        });
    }

    /** One after another they add, take away and take the place of all before. */
    private Course inOrder(List<Amendable> statements) {
        NavigableMap<LocalDate, AmountRange> amounts = new TreeMap<>();
        Course.Sum sofar = new Course.Sum();
        boolean isReplaced = false;
        for (Amendable each : FactOrder.ofEffect(statements).stream()
                .filter(each -> query.edition().knows(each) == Answer.YES)
                .sorted(Comparator.comparing(each -> each.when().asDay().orElseThrow()))
                .toList()) {
            if (AmendedLines.AmendedAmount.isNewWhole(each)) {
                sofar = new Course.Sum();
                isReplaced = true;
            }
            if (!isReplaced || each.amends().isPresent()) {
                sofar.add(AmendedLines.AmendedAmount.signed(each), 1);
            }
            amounts.put(each.when().asDay().orElseThrow(), sofar.range(query.currency()));
        }
        return Course.of(query.currency(), amounts.keySet(), day -> requireNonNull(amounts.get(day)));
    }

    // ---- amounts within others

    /** Amounts within others, put together from the smallest up. */
    private final class Tree {
        private final ListMultimap<String, F> statements;
        private final Map<String, String> wholes = new HashMap<>();
        private final ListMultimap<String, String> parts = ArrayListMultimap.create();
        private final Map<String, Optional<LocalDate>> since = new HashMap<>();
        private final ImmutableList<String> fromAbove;
        private final ImmutableSet<String> belowZero;
        private boolean isPlain = true;

        Tree(ListMultimap<String, F> statements) {
            this.statements = statements;
            for (String id : statements.keySet()) {
                String whole = around(id);
                wholes.put(id, whole);
                parts.put(whole, id);
                since.put(id, first(statements.get(id), inEffect -> inEffect != Answer.NO));
            }
            this.fromAbove =
                    ImmutableList.copyOf(Traverser.<String>forTree(parts::get).breadthFirst(parts.get(OUTSIDE)));
            this.belowZero = fromAbove.stream().filter(this::isEverBelowZero).collect(ImmutableSet.toImmutableSet());
            isPlain &= fromAbove.size() == wholes.size()
                    && (belowZero.isEmpty() || parts.get(OUTSIDE).size() == 1)
                    && fromAbove.stream().allMatch(id -> isPlain(id) && mayComeWhenItDoes(id));
        }

        /** The smallest of the amounts around one that are asked for too. */
        private String around(String id) {
            F line = fact(id);
            while (!line.within().isEmpty()) {
                isPlain &= line.within().size() == 1;
                line = original(fact(line.within().get(0)));
                if (statements.containsKey(line.id())) {
                    return line.id();
                }
            }
            return OUTSIDE;
        }

        private boolean isRoot(String id) {
            return OUTSIDE.equals(wholes.get(id));
        }

        private boolean isPlain(String id) {
            F line = fact(id);
            boolean hasParts = parts.containsKey(id);
            boolean isDated = line.when().asDay().isPresent();
            return line instanceof Need need
                    ? need.replaces().isEmpty() && (isDated || (need.recurs().isEmpty() && !hasParts))
                    : hasOriginal(statements.get(id))
                            && (!hasParts
                                    || (isDated
                                            && statements.get(id).stream()
                                                    .noneMatch(AmendedLines.AmendedAmount::isNewWhole)));
        }

        /** Parts of what stands for itself may come before it, unless something is below zero, which leaves open all it is together with. */
        private boolean mayComeWhenItDoes(String id) {
            String whole = requireNonNull(wholes.get(id));
            Optional<LocalDate> first = requireNonNull(since.get(id));
            return isRoot(id)
                    || (isRoot(whole) && belowZero.isEmpty())
                    || first.isEmpty()
                    || requireNonNull(since.get(whole))
                            .filter(day -> !day.isAfter(first.get()))
                            .isPresent();
        }

        private boolean isEverBelowZero(String id) {
            return statements.get(id).stream()
                    .filter(each -> AmendedLines.AmendedAmount.isNewWhole(each) || !isChange(each))
                    .map(Itemised::counted)
                    .anyMatch(amount -> amount.lower().isPresent() && AmountLine.mayBeBelowZero(amount));
        }

        /** Empty where amounts contradict each other on any day: then each depends on all of them. */
        Optional<Course> course() {
            Course below = sum(belowZero.stream()
                    .map(id -> ofOne(statements.get(id))
                            .map(amount -> AmountLine.mayBeBelowZero(amount) ? amount : nothing()))
                    .toList());
            Map<String, Course> known = new HashMap<>();
            for (String id : fromAbove.reverse()) {
                Optional<Course> course = course(id, known, below);
                if (course.isEmpty()) {
                    return course;
                }
                known.put(id, course.get());
            }
            return Optional.of(together(parts.get(OUTSIDE), known));
        }

        private Course together(List<String> some, Map<String, Course> known) {
            return sum(some.stream().map(id -> requireNonNull(known.get(id))).toList());
        }

        /** What an amount is as far as its parts, which are known, leave it open. What is exact does not depend on them as long as they agree with it. */
        private Optional<Course> course(String id, Map<String, Course> known, Course belowZero) {
            F line = fact(id);
            ListMultimap<Axis, String> below =
                    MultimapBuilder.treeKeys().arrayListValues().build();
            parts.get(id)
                    .forEach(part ->
                            below.put(Axis.between(fact(part), line, ImmutableSet.copyOf(line.completeBy())), part));
            Course before = together(parts.get(id), known);
            Optional<LocalDate> first = requireNonNull(since.get(id));
            if (first.isEmpty()) {
                return Optional.of(before);
            }
            Course course = ofOne(statements.get(id));
            for (Axis axis : below.keySet()) {
                boolean isComplete = line.completeBy().contains(axis.dimension());
                Course together = together(below.get(axis), known);
                Course bound = (isComplete
                                ? together
                                : together.with(
                                        belowZero,
                                        (amount, negative) ->
                                                Nesting.Bounds.atLeast(amount, AmountLine.mayBeBelowZero(negative))))
                        .since(
                                below.get(axis).stream()
                                        .flatMap(part -> requireNonNull(since.get(part)).stream())
                                        .min(Comparator.naturalOrder())
                                        .map(there -> Comparators.max(there, first.get()))
                                        .orElse(LocalDate.MAX),
                                Course.of(
                                        query.currency(),
                                        List.of(LocalDate.MIN),
                                        any -> nothing().widest()));
                boolean isOpenInTime = axis.equals(Axis.TIME) && !isComplete && !course.is(AmountRange::isExact);
                if (isOpenInTime || !course.meets(bound)) {
                    return Optional.empty();
                }
                course = course.with(bound, (amount, its) -> amount.isExact() ? amount : amount.intersection(its));
            }
            return Optional.of(below.isEmpty() ? course : course.since(first.get(), before));
        }
    }
}
