package lt.kopz.core.gap;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.MultimapBuilder;
import com.google.common.graph.Traverser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What amounts that are parts, changes and restatements of each other come to by the end of each day.
 *
 * <p>From one day to the next only what moved is looked at. What an exact amount is does not depend on its parts as long as these agree with it,
 * nor what several parts are together on each of them: where a whole is open, it is put together with the sum of these alone. Of restated
 * wholes, of cells of several totals, and of what contradicts each other on any day, everything is put together on each day.
 *
 * @param <F> needs, appropriations or revenue
 */
final class MovingLines<F extends Itemised> {
    /** In place of what is around an amount that is within no other; no id is empty. */
    private static final String OUTSIDE = "";

    private final Query query;
    private final LocalDate from;
    private final LocalDate until;
    private final Function<F, F> original;
    private final Function<String, F> facts;
    private final BiFunction<Query, ImmutableList<F>, Itemisation> together;
    private final BiFunction<Query, ImmutableList<F>, Optional<Line>> alone;
    private final Map<LocalDate, Query> onDays = new HashMap<>();

    /**
     * Lines that move.
     *
     * @param query what is asked
     * @param from the first day that is asked for
     * @param until the last
     * @param original what a statement changes, or itself
     * @param facts finds a statement by its id
     * @param together puts some together as they are on a day
     * @param alone makes one amount with its changes of them, whatever it is a part of
     */
    MovingLines(
            Query query,
            LocalDate from,
            LocalDate until,
            Function<F, F> original,
            Function<String, F> facts,
            BiFunction<Query, ImmutableList<F>, Itemisation> together,
            BiFunction<Query, ImmutableList<F>, Optional<Line>> alone) {
        this.query = query;
        this.from = from;
        this.until = until;
        this.original = original;
        this.facts = facts;
        this.together = together;
        this.alone = alone;
    }

    /** What some come to that have nothing to do with others. */
    Course course(ImmutableList<F> family) {
        ListMultimap<String, F> statements =
                MultimapBuilder.linkedHashKeys().arrayListValues().build();
        family.forEach(each -> statements.put(original.apply(each).id(), each));
        if (query.slice().equals(Slice.WHOLE)) {
            if (statements.keySet().size() == 1) {
                return amended(family).orElseGet(() -> dayByDay(family));
            }
            Tree tree = new Tree(statements);
            Optional<Course> course = tree.isPlain ? tree.course() : Optional.empty();
            if (course.isPresent()) {
                return course.get();
            }
        }
        return dayByDay(family);
    }

    private Course dayByDay(ImmutableList<F> family) {
        return Course.of(
                query.currency(),
                days(family),
                day -> together.apply(on(day), family).share(query.slice()).sum(query.currency()));
    }

    private Query on(LocalDate day) {
        return onDays.computeIfAbsent(day, query::asOf);
    }

    /** The first day on which one of some statements is in effect by an answer. */
    Optional<LocalDate> first(List<F> some, Predicate<Answer> inEffect) {
        return some.stream()
                .flatMap(each -> days(List.of(each)).stream()
                        .filter(day -> inEffect.test(on(day).inEffect(each)))
                        .limit(1))
                .min(Comparator.naturalOrder());
    }

    /** The first day, and those on which something may move. */
    Set<LocalDate> days(Collection<? extends Itemised> some) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(from);
        for (Itemised line : some) {
            PartialDate date = line.when();
            date.earliest().ifPresent(days::add);
            date.latest().ifPresent(days::add);
            if (date.asDay().isEmpty()) {
                days.add(query.occurrences().horizon());
            }
        }
        return days.subSet(from, true, until, true);
    }

    // ---- one amount with its changes

    /**
     * What an amount comes to whose changes add and take away, each when it takes effect; where some take its place, each of them on its day. Empty of
     * others.
     */
    private Optional<Course> amended(List<F> statements) {
        if (!statements.stream().allMatch(Amendable.class::isInstance) || !hasOriginal(statements)) {
            return Optional.empty();
        }
        List<Amendable> all = Lists.transform(statements, Amendable.class::cast);
        if (all.stream().noneMatch(AmendedLines.AmendedAmount::isNewWhole)) {
            return Optional.of(
                    Course.sum(query.currency(), all.stream().map(this::moving).toList()));
        }
        boolean isInOrder = all.stream()
                .allMatch(each ->
                        each.when().asDay().isPresent() && query.edition().knows(each) != Answer.CANNOT_TELL);
        return isInOrder ? Optional.of(inOrder(all)) : Optional.empty();
    }

    private static boolean hasOriginal(List<? extends Itemised> statements) {
        return statements.stream()
                .anyMatch(each ->
                        !(each instanceof Amendable money) || money.amends().isEmpty());
    }

    /** By how much a statement moves an amount. */
    private Course moving(Amendable statement) {
        AmountRange amount = AmendedLines.AmendedAmount.signed(statement);
        return Course.of(query.currency(), days(List.of(statement)), day -> switch (on(day).inEffect(statement)) {
            case YES -> amount;
            case CANNOT_TELL -> Leaves.upTo(amount);
            case NO -> AmountRange.exactly(Amounts.zero(query.currency()));
        });
    }

    /** One after another they add, take away and take the place of all before. */
    private Course inOrder(List<Amendable> statements) {
        NavigableMap<LocalDate, AmountRange> amounts = new TreeMap<>();
        Course.Sum sofar = new Course.Sum();
        boolean isReplaced = false;
        for (Amendable each : InOrder.ofEffect(statements).stream()
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
            amounts.put(Comparators.max(from, each.when().asDay().orElseThrow()), sofar.range(query.currency()));
        }
        return Course.of(
                query.currency(), amounts.headMap(until, true).keySet(), day -> requireNonNull(amounts.get(day)));
    }

    /** How an amount stands alone, from each day on which it moves. */
    private NavigableMap<LocalDate, Line> standing(ImmutableList<F> statements) {
        NavigableMap<LocalDate, Line> standing = new TreeMap<>();
        Optional<LocalDate> first = first(statements, inEffect -> inEffect != Answer.NO);
        boolean isReplaced = statements.stream()
                .anyMatch(each -> each instanceof Amendable money && AmendedLines.AmendedAmount.isNewWhole(money));
        Optional<Course> amounts = isReplaced ? Optional.empty() : amended(statements);
        if (first.isPresent() && amounts.isPresent()) {
            Line line = alone.apply(on(first.get()), statements).orElseThrow();
            amounts.get().days().stream()
                    .filter(day -> !day.isBefore(first.get()))
                    .forEach(day -> standing.put(day, with(line, amounts.get().on(day))));
        } else {
            days(statements)
                    .forEach(day -> alone.apply(on(day), statements).ifPresent(line -> standing.put(day, line)));
        }
        return standing;
    }

    private static Line with(Line line, AmountRange amount) {
        return new Line(line.fact(), line.standing(), Term.of(amount, line.stated()::why), line.marks());
    }

    // ---- amounts within others

    /** An amount as it stands on a day: nothing until it is there. */
    private static final class Node {
        private final @Nullable Node whole;
        private final NavigableMap<LocalDate, Line> standing;
        private final List<Node> below = new ArrayList<>();
        private final Map<Axis, Group> parts = new TreeMap<>();
        private @Nullable Line line;
        private @Nullable Group in;

        Node(@Nullable Node whole, NavigableMap<LocalDate, Line> standing) {
            this.whole = whole;
            this.standing = standing;
        }
    }

    /** What is there of the parts of an amount along one dimension. */
    private static final class Group {
        private final Set<Node> nodes = new LinkedHashSet<>();
        private final Course.Sum sum = new Course.Sum();

        void put(Node node, Line line) {
            if (!nodes.add(node)) {
                sum.add(requireNonNull(node.line).value(), -1);
            }
            sum.add(line.value(), 1);
            node.in = this;
            node.line = line;
        }

        void remove(Node node) {
            nodes.remove(node);
            sum.add(requireNonNull(node.line).value(), -1);
        }
    }

    /** Amounts within others, as they stand on one day after another. */
    private final class Tree {
        private final ListMultimap<LocalDate, Node> moves =
                MultimapBuilder.treeKeys().arrayListValues().build();
        private final Group roots = new Group();
        /** Those that are not simply as they are stated, whatever their parts are; and those below zero, which leave everything around them open. */
        private final Set<Node> open = new LinkedHashSet<>();

        private boolean isPlain = true;

        Tree(ListMultimap<String, F> statements) {
            ListMultimap<String, String> parts = ArrayListMultimap.create();
            statements.keySet().forEach(id -> parts.put(around(id, statements.keySet()), id));
            Map<String, Node> nodes = new HashMap<>();
            for (String id : Traverser.<String>forTree(parts::get).breadthFirst(parts.get(OUTSIDE))) {
                F line = facts.apply(id);
                Node whole = nodes.get(around(id, statements.keySet()));
                Node node = new Node(whole, standing(ImmutableList.copyOf(statements.get(id))));
                nodes.put(id, node);
                node.standing.keySet().forEach(day -> moves.put(day, node));
                if (whole != null) {
                    whole.below.add(node);
                }
                isPlain &= isPlain(line, statements.get(id), parts.containsKey(id)) && comesBefore(whole, node);
            }
            isPlain &= nodes.size() == statements.keySet().size();
        }

        /** The smallest of the amounts around one that are asked for too. */
        private String around(String id, Set<String> asked) {
            F line = facts.apply(id);
            while (!line.within().isEmpty()) {
                isPlain &= line.within().size() == 1;
                line = original.apply(facts.apply(line.within().get(0)));
                if (asked.contains(line.id())) {
                    return line.id();
                }
            }
            return OUTSIDE;
        }

        private boolean isPlain(F line, List<F> statements, boolean hasParts) {
            boolean isDated = line.when().asDay().isPresent();
            return line instanceof Need need
                    ? need.replaces().isEmpty() && (isDated || (need.recurs().isEmpty() && !hasParts))
                    : hasOriginal(statements)
                            && (!hasParts
                                    || (isDated
                                            && statements.stream()
                                                    .noneMatch(each ->
                                                            AmendedLines.AmendedAmount.isNewWhole((Amendable) each))));
        }

        /** Parts of what stands for itself may come before it. */
        private static boolean comesBefore(@Nullable Node whole, Node part) {
            return whole == null
                    || whole.whole == null
                    || part.standing.isEmpty()
                    || (!whole.standing.isEmpty() && !whole.standing.firstKey().isAfter(part.standing.firstKey()));
        }

        /** Empty where amounts contradict each other on any day: then each depends on all of them. */
        Optional<Course> course() {
            NavigableMap<LocalDate, AmountRange> amounts = new TreeMap<>();
            for (Map.Entry<LocalDate, Collection<Node>> day : moves.asMap().entrySet()) {
                day.getValue().forEach(node -> move(node, requireNonNull(node.standing.get(day.getKey()))));
                Optional<AmountRange> amount = amount();
                if (amount.isEmpty()) {
                    return Optional.empty();
                }
                amounts.put(day.getKey(), amount.get());
            }
            return Optional.of(Course.of(query.currency(), amounts.keySet(), day -> requireNonNull(amounts.get(day))));
        }

        private void move(Node node, Line line) {
            boolean isNew = node.line == null;
            if (isNew) {
                group(node, line).put(node, line);
            } else {
                requireNonNull(node.in).put(node, line);
            }
            if (isNew && node.whole == null) {
                node.below.stream().filter(part -> part.line != null).forEach(part -> {
                    roots.remove(part);
                    Line its = requireNonNull(part.line);
                    group(part, its).put(part, its);
                });
            }
            judge(node);
            if (node.whole != null) {
                judge(node.whole);
            }
        }

        private Group group(Node node, Line line) {
            return node.whole == null || node.whole.line == null
                    ? roots
                    : node.whole.parts.computeIfAbsent(Axis.between(line, node.whole.line), any -> new Group());
        }

        private void judge(Node node) {
            Line line = node.line;
            if (line != null
                    && (line.isStatedNegative()
                            || !node.parts.entrySet().stream()
                                    .allMatch(each -> isAsStated(line, each.getKey(), each.getValue())))) {
                open.add(node);
            } else {
                open.remove(node);
            }
        }

        /** Whether parts leave an amount as it is stated, whatever is open of them. */
        private boolean isAsStated(Line line, Axis axis, Group parts) {
            AmountRange amount = line.value();
            Term sum = Term.of(parts.sum.range(query.currency()), line.stated()::why);
            boolean isAll = line.isComplete(axis) || (axis.equals(Axis.TIME) && amount.meets(sum.value()));
            AmountRange bound =
                    isAll ? sum.value() : Nesting.Bounds.atLeast(sum, line).value();
            return amount.isExact()
                    && amount.meets(bound)
                    && amount.intersection(bound).equals(amount);
        }

        /** What stands for itself, as it is stated; what is open put together with the sums of what is not. */
        private Optional<AmountRange> amount() {
            Set<Node> kept = new LinkedHashSet<>();
            for (Node each : open) {
                for (Node at = each; at != null && at.line != null && kept.add(at); ) {
                    at = at.whole;
                }
            }
            Map<Group, Course.Sum> beside = new HashMap<>();
            kept.forEach(node -> beside.computeIfAbsent(
                            requireNonNull(node.in), group -> new Course.Sum().add(group.sum, 1))
                    .add(requireNonNull(node.line).value(), -1));
            AmountRange asStated = beside.getOrDefault(roots, roots.sum).range(query.currency());
            if (kept.isEmpty()) {
                return Optional.of(asStated);
            }
            Map<String, Line> some = new LinkedHashMap<>();
            for (Node node : kept) {
                add(some, node, requireNonNull(node.line).value());
                node.parts.forEach((axis, group) -> group.nodes.stream()
                        .filter(part -> !kept.contains(part))
                        .limit(axis.equals(Axis.TIME) ? Integer.MAX_VALUE : 1)
                        .forEach(part -> add(
                                some,
                                part,
                                axis.equals(Axis.TIME)
                                        ? requireNonNull(part.line).value()
                                        : beside.getOrDefault(group, group.sum).range(query.currency()))));
            }
            return Optional.of(Itemisation.of(
                            new Nesting(some, id -> original.apply(facts.apply(id)), (part, whole) -> false),
                            any -> Optional.empty()))
                    .filter(all -> !all.isContradicted())
                    .map(all -> all.share(query.slice()).sum(query.currency()).plus(asStated));
        }

        private void add(Map<String, Line> some, Node node, AmountRange amount) {
            Line line = requireNonNull(node.line);
            some.put(line.fact().id(), with(line, amount));
        }
    }
}
