package lt.kopz.core.gap;

import static java.util.Objects.requireNonNull;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.common.collect.Streams;
import com.google.common.graph.Traverser;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * The lines of a budget with their breakdowns: what is a part of what, counted once.
 *
 * <p>A part that is asked for is its own stated total, if it has one; else what its own parts give, widened by the rests above it, and
 * never more than the whole. Along two dimensions that are broken down apart from each other, it is what their totals have in common at
 * least.
 */
final class Itemisation {
    /** What a line of more parts has in all of a source, say, is asked again for each measure: so many answers are kept. */
    private static final int MANY = 16;

    private static final int MOST_KEPT = 64;

    /** Down so many levels one call waits for another. */
    private static final int DEEP = 200;

    private final ImmutableList<AmountLine> roots;
    private final ImmutableList<Table> tables;
    private final ImmutableSet<String> gone;
    private final Supplier<Branches> branches = Suppliers.memoize(() -> new Branches(tables(), roots()));
    private final Supplier<ImmutableSet<String>> seenAgain = Suppliers.memoize(() -> Table.seenAgain(tables()));
    private final Supplier<Boolean> isDeep = Suppliers.memoize(() -> Nesting.depth(roots()) > DEEP);

    private final Cache<Asked, SliceShare> answers =
            CacheBuilder.newBuilder().maximumSize(MOST_KEPT).build();
    private final Map<Along, BigDecimal> sums = new ConcurrentHashMap<>();
    private final boolean isContradicted;
    private final Function<ImmutableList<AmountLine>, Optional<Itemisation>> sinceTheirDay;
    private final Map<AmountLine, OneDay> days = new ConcurrentHashMap<>();

    private Itemisation(
            ImmutableList<AmountLine> roots,
            Set<AmountLine> gone,
            ImmutableList<Table> tables,
            boolean isContradicted,
            Function<ImmutableList<AmountLine>, Optional<Itemisation>> sinceTheirDay) {
        this.isContradicted = isContradicted;
        this.sinceTheirDay = sinceTheirDay;
        this.roots = roots;
        this.gone = gone.stream().map(line -> line.fact().id()).collect(ImmutableSet.toImmutableSet());
        this.tables = tables;
    }

    /**
     * Lines put together, with what the parts say of their wholes and the wholes of their parts.
     *
     * @param lines the lines
     * @param sinceTheirDay makes lines that take effect on one day, of which nobody knows whether it has come, as they are from then on; empty
     *     where it has
     */
    static Itemisation of(Nesting lines, Function<ImmutableList<AmountLine>, Optional<Itemisation>> sinceTheirDay) {
        ImmutableList<AmountLine> roots = lines.roots();
        inheritMarks(roots);
        ImmutableList<Table> tables = Table.of(roots, lines.gone());
        ImmutableSet<AmountLine> around = lines.gone().stream()
                .filter(AmountLine::isStatedNegative)
                .flatMap(gone -> gone.wholes().stream().filter(gone::mayStillBeWithin))
                .collect(ImmutableSet.toImmutableSet());
        ImmutableList<ImmutableList<AmountLine>> together = tables.stream()
                .map(table -> Nesting.topDown(table.lines().collect(ImmutableList.toImmutableList())))
                .collect(ImmutableList.toImmutableList());
        together.forEach(some -> shareSigns(some, around));
        Nesting.Bounds.tighten(roots);
        boolean isContradicted =
                together.stream().map(Nesting.Bounds.Contradicted::widen).reduce(false, Boolean::logicalOr);
        return new Itemisation(roots, lines.gone(), tables, isContradicted, sinceTheirDay);
    }

    /** Of what belongs together all may be below zero where something is, or a part is that may have gone with an earlier edition. */
    private static void shareSigns(ImmutableList<AmountLine> lines, Set<AmountLine> around) {
        if (lines.stream().anyMatch(line -> line.isStatedNegative() || around.contains(line))) {
            lines.forEach(AmountLine::maySink);
        }
    }

    private static void inheritMarks(ImmutableList<AmountLine> roots) {
        for (AmountLine line : Nesting.topDown(roots)) {
            line.parts().values().forEach(part -> part.inherit(line.marks()));
        }
    }

    private ImmutableList<Table> tables() {
        return tables;
    }

    ImmutableList<AmountLine> roots() {
        return roots;
    }

    /** Whether some amounts contradict each other, so that each depends on all that belong together with them. */
    boolean isContradicted() {
        return isContradicted;
    }

    /** The ids of parts that are in nothing any more, because they were parts of an earlier edition. */
    ImmutableSet<String> gone() {
        return gone;
    }

    /** The ids of totals that state once more what others state: those of columns beside those of rows. */
    ImmutableSet<String> seenAgain() {
        return seenAgain.get();
    }

    /** The largest lines all of which belongs to a slice, each amount once. */
    ImmutableList<AmountLine> inside(Slice slice) {
        ImmutableSet<String> again = seenAgain();
        Predicate<AmountLine> isInside = line -> slice.fit(line.marks()) == Slice.Fit.INSIDE
                && !again.contains(line.fact().id());
        return Nesting.topDown(roots).reverse().stream()
                .filter(line -> isInside.test(line) && line.wholes().stream().noneMatch(isInside))
                .collect(ImmutableList.toImmutableList());
    }

    /** What of all the lines belongs to a slice. */
    SliceShare share(Slice slice) {
        Sharing sharing = new Sharing();
        sharing.fromBelow(slice);
        SliceShare share = new SliceShare();
        for (Table table : slice.part().isPresent() ? branches.get().touching(slice.part()) : tables) {
            share.addAll(share(table, slice, sharing));
        }
        return share;
    }

    /** A whole and parts that state one day, of which little is known, are there together or not at all. */
    private record OneDay(boolean isOpen, boolean hasTime, Optional<Itemisation> since) {}

    private OneDay findDay(AmountLine root) {
        ImmutableList<AmountLine> lines = Nesting.topDown(ImmutableList.of(root));
        boolean isOpen = lines.stream().allMatch(line -> line.standing() == line.fact() && line.isOfTheDayOf(root));
        return new OneDay(
                isOpen,
                lines.stream().anyMatch(line -> line.marks().time().isPresent()),
                isOpen ? sinceTheirDay.apply(lines) : Optional.empty());
    }

    private SliceShare share(Table table, Slice slice, Sharing sharing) {
        SliceShare share = table.share(slice, sharing::of);
        Optional<AmountLine> root =
                table.onlyTotal().filter(total -> total.fact().when().asDay().isEmpty() && !share.isEmpty());
        if (root.isEmpty()) {
            return share;
        }
        OneDay day = days.computeIfAbsent(root.get(), this::findDay);
        boolean isTimeOpen = slice.time().isPresent() && !day.hasTime();
        if (!day.isOpen() || (day.since().isEmpty() && !isTimeOpen)) {
            return share;
        }
        Slice asked = isTimeOpen ? slice.within(Optional.empty()) : slice;
        SliceShare together =
                day.since().map(since -> since.share(asked)).orElseGet(() -> table.share(asked, sharing::of));
        Text what = root.get().stated().why().label();
        Term apart = sum(root.get(), share.terms());
        Term bounded = tightest(ImmutableList.of(
                apart,
                Term.either(
                        isTimeOpen ? Phrase.of(GapMessage.NOT_SPLIT).with("what", what) : what,
                        ImmutableList.of(sum(root.get(), ImmutableList.of()), sum(root.get(), together.terms())))));
        if (bounded.value().equals(apart.value())) {
            return share;
        }
        SliceShare tighter = new SliceShare();
        tighter.addBounds(bounded);
        return tighter;
    }

    private List<AmountLine> parts(AmountLine line, Axis axis, Slice slice) {
        return slice.part().isPresent()
                ? branches.get().touching(slice.part(), line, axis)
                : line.parts().get(axis);
    }

    /** What several statements of one amount leave; where not all of them can hold, anything that one of them says. */
    static Term tightest(ImmutableList<Term> terms) {
        Term tightest = terms.stream()
                .filter(term -> term.value().isExact())
                .findFirst()
                .orElseGet(() -> Term.both(Phrase.of(GapMessage.BOUNDED), terms));
        return terms.stream().allMatch(term -> term.value().meets(tightest.value()))
                ? tightest
                : Nesting.Bounds.Contradicted.either(Phrase.of(GapMessage.BOUNDED), terms);
    }

    private static Term sum(AmountLine line, ImmutableList<Term> terms) {
        return Term.sum(Phrase.of(GapMessage.ITEMISED), line.value().currency(), terms);
    }

    private static Term sum(Dimension by, AmountLine line, SliceShare share) {
        return Term.sum(Phrase.of(by), line.value().currency(), share.terms());
    }

    /** What of lines belongs to slices, each asked for once by what it is a part of. */
    private final class Sharing {
        private final Map<Asked, SliceShare> known = new HashMap<>();

        /** Of parts of parts a thousand levels deep, the smallest first, so that no call waits for one a thousand levels below. */
        void fromBelow(Slice slice) {
            if (isDeep.get()) {
                Nesting.topDown(roots).reverse().forEach(line -> of(line, slice));
            }
        }

        SliceShare of(AmountLine line, Slice slice) {
            Asked asked = new Asked(line, slice);
            if (line.parts().size() > MANY
                    && slice.asked().size() == 1
                    && slice.part().isEmpty()) {
                SliceShare kept = answers.getIfPresent(asked);
                if (kept == null) {
                    kept = find(line, slice);
                    answers.put(asked, kept);
                }
                return kept;
            }
            SliceShare found = known.get(asked);
            if (found == null) {
                found = find(line, slice);
                if (isDeep.get()) {
                    known.put(asked, found);
                }
            }
            return found;
        }

        private SliceShare find(AmountLine any, Slice slice) {
            AmountLine line = any.within(slice.time());
            SliceShare share = new SliceShare();
            switch (slice.fit(line.marks())) {
                case INSIDE -> share.add(line.withRests());
                case OUTSIDE -> {
                    SliceShare elsewhere = elsewhere(line, slice);
                    if (elsewhere.isEmpty()) {
                        share.leaveOut(line.atLeast());
                    } else {
                        share.addAll(elsewhere);
                    }
                }
                case UNSPLIT -> share.addAll(split(line, slice));
            }
            return share;
        }

        /** Parts that belong to the slice though their whole is of something else: those of the first breakdown that has any. */
        private SliceShare elsewhere(AmountLine line, Slice slice) {
            return line.parts().keySet().stream()
                    .map(axis -> shareOf(parts(line, axis, slice), slice))
                    .reduce(new SliceShare(), (one, other) -> one.isEmpty() ? other : one);
        }

        private SliceShare shareOf(Iterable<AmountLine> lines, Slice slice) {
            SliceShare share = new SliceShare();
            lines.forEach(line -> share.addAll(of(line, slice)));
            return share;
        }

        /** What each breakdown says of it; nothing more than all of it where none does. */
        private SliceShare split(AmountLine line, Slice slice) {
            Map<Axis, SliceShare> statements = new TreeMap<>();
            for (Axis axis : line.parts().keySet()) {
                statements.put(axis, along(axis, line, slice));
            }
            SliceShare share = new SliceShare();
            ImmutableMap<Axis, Slice> questions = slice.openQuestions(line.marks());
            if (statements.isEmpty() && questions.isEmpty()) {
                share.addUnsplit(line.open(line.value()));
                return share;
            }
            statements.values().stream()
                    .map(SliceShare::outside)
                    .filter(any -> !line.isInATime())
                    .max(Comparator.naturalOrder())
                    .ifPresent(least -> share.leaveOut(least.max(BigDecimal.ZERO)));
            AmountRange most = line.beside(share.outside().max(crossing(line, slice, questions)));
            Optional<Term> overlap = overlap(line, questions);
            if (statements.size() == 1 && overlap.isEmpty()) {
                SliceShare only = statements.values().iterator().next();
                if (line.isSigned() || only.isWithin(most)) {
                    return only;
                }
            }
            ImmutableList<Term> terms = Stream.of(
                            statements.entrySet().stream()
                                    .map(statement -> sum(statement.getKey().dimension(), line, statement.getValue())),
                            overlap.stream(),
                            Stream.of(line.openBeside(most)))
                    .flatMap(each -> each)
                    .collect(ImmutableList.toImmutableList());
            if (terms.size() == 1) {
                share.addUnsplit(terms.get(0));
            } else {
                share.addBounds(tightest(terms));
            }
            return share;
        }

        private SliceShare along(Axis axis, AmountLine line, Slice slice) {
            List<AmountLine> some = parts(line, axis, slice);
            SliceShare share = shareOf(some, slice);
            List<AmountLine> all = line.parts().get(axis);
            if (some.size() < all.size()) {
                share.leaveOut(branches.get().atLeast(line, axis).subtract(Branches.atLeast(some)));
            }
            boolean covered = slice.asks(axis)
                    && (axis.dimension() == Dimension.PLAN_ITEM ? some : all)
                            .stream()
                                    .anyMatch(part ->
                                            slice.isWithin(axis, part.marks()) && part.differsOnlyIn(axis, line));
            Term rest = branches.get().rest(line, axis);
            if (!line.isAll(axis) && !covered && !(rest.isNothing() && !line.isSigned())) {
                if (line.isRestInside(axis, slice)) {
                    share.add(rest);
                } else {
                    share.addBounds(line.open(rest.value().orZero()));
                }
            }
            return share;
        }

        /**
         * What is certainly not in both of two totals: all that is not in the one, and of that the parts along the other one's dimension that
         * are not in that.
         */
        private BigDecimal crossing(AmountLine line, Slice slice, Map<Axis, Slice> questions) {
            BigDecimal outside = BigDecimal.ZERO;
            if (questions.size() == 2 && !line.isSigned() && !line.isInATime()) {
                ImmutableList<Axis> both = ImmutableList.copyOf(questions.keySet());
                for (Axis axis : both) {
                    Axis other = both.get(axis.equals(both.get(0)) ? 1 : 0);
                    Slice one = requireNonNull(questions.get(axis));
                    Slice two = requireNonNull(questions.get(other));
                    if (line.parts().containsKey(other)) {
                        BigDecimal elsewhere = parts(line, other, slice).stream()
                                .filter(part -> two.fit(part.marks()) != Slice.Fit.OUTSIDE)
                                .map(part -> of(part, one).atLeast())
                                .reduce(inAll(line, other, one), BigDecimal::subtract);
                        outside = outside.max(elsewhere.add(of(line, one).shortOf(line.value())));
                    }
                }
            }
            return outside;
        }

        /** How much of a slice the parts along one dimension have at least. */
        private BigDecimal inAll(AmountLine line, Axis axis, Slice slice) {
            return sums.computeIfAbsent(
                    new Along(line, axis, slice),
                    any -> line.parts().get(axis).stream()
                            .map(part -> of(part, slice).atLeast())
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }

        /** What the totals along several dimensions have in common. */
        private Optional<Term> overlap(AmountLine line, ImmutableMap<Axis, Slice> questions) {
            if (questions.isEmpty() || line.isSigned() || line.value().lower().isEmpty()) {
                return Optional.empty();
            }
            ImmutableList<Term> totals = questions.entrySet().stream()
                    .map(question ->
                            sum(question.getKey().dimension(), line, of(line, line.asLookedAt(question.getValue()))))
                    .collect(ImmutableList.toImmutableList());
            return Optional.of(line.inCommon(totals));
        }
    }

    /** The parts of a line along one dimension, and what is asked of them. */
    private record Along(AmountLine line, Axis axis, Slice slice) {}

    /** A line and what is asked of it. */
    private record Asked(AmountLine line, Slice slice) {}

    /**
     * Where in a budget there is anything of a goal, task or measure: the question for one of them goes down those branches alone. What is of no
     * such item may be of any.
     */
    static final class Branches {
        /** The parts of a line along an axis. */
        private record Fork(String line, Axis axis) {}

        private final SetMultimap<AmountLine, Optional<String>> items = HashMultimap.create();
        private final ByItem<Table> ofTables;
        private final Map<Fork, ByItem<AmountLine>> ofParts = new HashMap<>();
        private final Map<Fork, Term> rests = new ConcurrentHashMap<>();
        private final Map<Fork, BigDecimal> sums = new ConcurrentHashMap<>();

        /**
         * The branches of a budget.
         *
         * @param tables the amounts that stand for themselves, put together
         * @param roots the same amounts
         */
        Branches(ImmutableList<Table> tables, ImmutableList<AmountLine> roots) {
            for (AmountLine line : Nesting.topDown(roots).reverse()) {
                items.put(line, line.marks().part());
                line.parts().asMap().forEach((axis, parts) -> {
                    parts.forEach(part -> items.putAll(line, items.get(part)));
                    ofParts.put(fork(line, axis), new ByItem<>(parts, part -> items.get(part).stream()));
                });
            }
            // what the totals of rows and columns say in all bounds any part
            this.ofTables = new ByItem<>(
                    tables,
                    table -> Stream.concat(
                            table.lines().flatMap(line -> items.get(line).stream()),
                            table.isShared() ? Stream.of(Optional.empty()) : Stream.empty()));
        }

        private static Fork fork(AmountLine line, Axis axis) {
            return new Fork(line.fact().id(), axis);
        }

        /** The tables in which something may belong to a part of the plan, or all, in their order. */
        ImmutableList<Table> touching(Optional<Slice.Part> part) {
            return ofTables.touching(part);
        }

        /** The parts of a line in which something may belong to a part of the plan, in their order. */
        ImmutableList<AmountLine> touching(Optional<Slice.Part> part, AmountLine line, Axis axis) {
            ByItem<AmountLine> parts = ofParts.get(fork(line, axis));
            return parts == null ? ImmutableList.of() : parts.touching(part);
        }

        /** What the parts along one dimension leave of a line; summed up once, but for a line that is looked at in a time of its own. */
        Term rest(AmountLine line, Axis axis) {
            return items.containsKey(line)
                    ? rests.computeIfAbsent(fork(line, axis), any -> line.rest(axis))
                    : line.rest(axis);
        }

        /** What the parts along one dimension are at least in all. */
        BigDecimal atLeast(AmountLine line, Axis axis) {
            return sums.computeIfAbsent(
                    fork(line, axis), any -> atLeast(line.parts().get(axis)));
        }

        static BigDecimal atLeast(List<AmountLine> some) {
            return some.stream().map(AmountLine::atLeast).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /**
     * Amounts that stand for themselves and share cells: totals of rows and totals of columns without a grand total are the same money seen
     * along two dimensions. Mostly it is one amount alone.
     *
     * @param coverings by what they go along, the totals along it and what stands in none of them
     */
    record Table(Map<Axis, ImmutableList<AmountLine>> coverings) {

        /**
         * Puts the lines of a budget together.
         *
         * @param roots the lines that stand for themselves
         * @param gone cells of earlier editions, by which totals are still known to be the same money
         */
        static ImmutableList<Table> of(ImmutableList<AmountLine> roots, Iterable<AmountLine> gone) {
            SetMultimap<AmountLine, AmountLine> cells = LinkedHashMultimap.create();
            Streams.concat(Nesting.topDown(roots).stream(), Streams.stream(gone))
                    .filter(line -> line.wholes().size() > 1)
                    .forEach(cell -> {
                        Set<AmountLine> totals = totals(cell);
                        if (totals.size() > 1) {
                            totals.forEach(total -> cells.put(total, cell));
                        }
                    });
            Set<AmountLine> done = new HashSet<>();
            ImmutableList.Builder<Table> tables = ImmutableList.builder();
            for (AmountLine root : roots) {
                if (done.add(root)) {
                    Set<AmountLine> together =
                            ImmutableSet.copyOf(Traverser.<AmountLine>forGraph(total -> () -> cells.get(total).stream()
                                            .flatMap(cell -> totals(cell).stream())
                                            .iterator())
                                    .breadthFirst(root));
                    done.addAll(together);
                    tables.add(together.size() == 1 ? alone(root) : shared(together, cells));
                }
            }
            return tables.build();
        }

        private static Table alone(AmountLine root) {
            return new Table(Map.of(Axis.NONE, ImmutableList.of(root)));
        }

        private static Set<AmountLine> totals(AmountLine line) {
            return LinkedFacts.beyond(ImmutableSet.of(line), AmountLine::wholes).stream()
                    .filter(larger -> larger.wholes().isEmpty())
                    .collect(ImmutableSet.toImmutableSet());
        }

        /** A row is a total along the dimension along which cells are parts of their columns. */
        private static Table shared(Set<AmountLine> totals, SetMultimap<AmountLine, AmountLine> cells) {
            SetMultimap<Axis, AmountLine> along = LinkedHashMultimap.create();
            for (AmountLine total : totals) {
                for (AmountLine cell : cells.get(total)) {
                    cell.wholes().stream()
                            .filter(other -> !totals(other).contains(total) && other != total)
                            .forEach(other -> along.put(Axis.between(cell, other), total));
                }
            }
            Map<Axis, ImmutableList<AmountLine>> coverings = new TreeMap<>();
            along.asMap()
                    .forEach((axis, covering) -> coverings.put(
                            axis,
                            Stream.concat(
                                            covering.stream(),
                                            totals.stream()
                                                    .flatMap(total -> total.parts().get(axis).stream())
                                                    .filter(part -> totals(part).stream()
                                                            .noneMatch(covering::contains))
                                                    .distinct())
                                    .collect(ImmutableList.toImmutableList())));
            return new Table(coverings);
        }

        /** The totals along the dimension along which most is stated. */
        private ImmutableList<AmountLine> largest() {
            return coverings.values().stream()
                    .reduce((one, other) -> sum(one).isLessThan(sum(other)) == Answer.YES ? other : one)
                    .orElseThrow();
        }

        /** The ids of totals that state once more what others state: those of columns beside those of rows. */
        static ImmutableSet<String> seenAgain(List<Table> tables) {
            return tables.stream()
                    .flatMap(Table::seenAgain)
                    .map(line -> line.fact().id())
                    .collect(ImmutableSet.toImmutableSet());
        }

        private Stream<AmountLine> seenAgain() {
            ImmutableList<AmountLine> largest = largest();
            return lines().filter(line -> line.wholes().isEmpty() && !largest.contains(line));
        }

        /** The totals and what stands in none of them. */
        Stream<AmountLine> lines() {
            return coverings.values().stream().flatMap(List::stream);
        }

        /** The one amount that all others here are parts of, if there is one. */
        Optional<AmountLine> onlyTotal() {
            ImmutableList<AmountLine> totals = coverings.values().iterator().next();
            return !isShared() && totals.size() == 1 ? Optional.of(totals.get(0)) : Optional.empty();
        }

        /** Whether the same money is seen along several dimensions. */
        boolean isShared() {
            return coverings.size() > 1;
        }

        /** What of it belongs to a slice: as the totals along each dimension say, none of which covers less than another. */
        SliceShare share(Slice slice, BiFunction<AmountLine, Slice, SliceShare> shareOf) {
            if (!isShared()) {
                return of(coverings.values().iterator().next(), slice, shareOf);
            }
            ImmutableList<AmountLine> largest = largest();
            if (slice.equals(Slice.WHOLE)) {
                return of(largest, slice, shareOf);
            }
            AmountLine first = largest.get(0);
            ImmutableList<Term> terms = coverings.entrySet().stream()
                    .map(along -> {
                        ImmutableList<AmountLine> covering = along.getValue();
                        SliceShare share = of(covering, slice, shareOf);
                        AmountRange beyond = sum(largest).minus(sum(covering)).orZero();
                        share.addBounds(first.open(beyond));
                        return Term.sum(Phrase.of(along.getKey().dimension()), beyond.currency(), share.terms());
                    })
                    .collect(ImmutableList.toImmutableList());
            SliceShare share = new SliceShare();
            share.addBounds(Itemisation.tightest(terms));
            return share;
        }

        private static SliceShare of(
                ImmutableList<AmountLine> lines, Slice slice, BiFunction<AmountLine, Slice, SliceShare> shareOf) {
            SliceShare share = new SliceShare();
            lines.forEach(line -> share.addAll(shareOf.apply(line, slice)));
            return share;
        }

        private static AmountRange sum(ImmutableList<AmountLine> lines) {
            return AmountRange.sum(
                    lines.get(0).value().currency(),
                    lines.stream().map(AmountLine::value).toList());
        }
    }
}
