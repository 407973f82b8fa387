package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Phrase;

/**
 * The lines of a budget with their breakdowns: what is a part of what, counted once.
 *
 * <p>A part that is asked for is its own stated total, if it has one; else what its own parts give, widened by the rests above it, and
 * never more than the whole. Along two dimensions that are broken down apart from each other, it is what their totals have in common at
 * least.
 */
final class Itemisation {
    private final ImmutableList<Line> roots;
    private final ImmutableList<Table> tables;

    private Itemisation(ImmutableList<Line> roots) {
        this.roots = roots;
        this.tables = Table.of(roots);
    }

    /**
     * Puts lines together.
     *
     * @param lines the lines by the ids of their facts, in order
     * @param facts finds a fact that is no line, because it does not hold yet
     */
    static Itemisation of(Map<String, Line> lines, Function<String, Itemised> facts) {
        ImmutableList.Builder<Line> roots = ImmutableList.builder();
        for (Line line : lines.values()) {
            Set<Line> wholes = new LinkedHashSet<>();
            larger(line.fact(), lines, facts, wholes);
            if (wholes.isEmpty()) {
                roots.add(line);
            }
            wholes.forEach(whole -> line.isPartOf(whole, Dimension.between(line.fact(), whole.fact())));
        }
        ImmutableList<Line> found = roots.build();
        inheritMarks(found);
        Bounds.tighten(found);
        return new Itemisation(found);
    }

    /** The smallest of the larger amounts that hold; what is within one that does not is within those around it. */
    private static void larger(
            Itemised fact, Map<String, Line> lines, Function<String, Itemised> facts, Set<Line> wholes) {
        for (String id : fact.within()) {
            Line whole = lines.get(id);
            if (whole == null) {
                larger(facts.apply(id), lines, facts, wholes);
            } else {
                wholes.add(whole);
            }
        }
    }

    private static void inheritMarks(ImmutableList<Line> roots) {
        for (Line line : topDown(roots)) {
            line.parts().values().forEach(part -> part.inherit(line.marks()));
        }
    }

    /** All lines, each after all its wholes. */
    static ImmutableList<Line> topDown(ImmutableList<Line> roots) {
        Set<Line> done = new LinkedHashSet<>();
        for (Line root : roots) {
            visit(root, done);
        }
        return ImmutableList.copyOf(Lists.reverse(new ArrayList<>(done)));
    }

    private static void visit(Line line, Set<Line> done) {
        if (!done.contains(line)) {
            line.parts().values().forEach(part -> visit(part, done));
            done.add(line);
        }
    }

    ImmutableList<Line> roots() {
        return roots;
    }

    /** The ids of totals that state once more what others state: those of columns beside those of rows. */
    ImmutableSet<String> seenAgain() {
        return tables.stream()
                .flatMap(Table::seenAgain)
                .map(line -> line.fact().id())
                .collect(ImmutableSet.toImmutableSet());
    }

    /** What of all the lines belongs to a slice. */
    Share share(Slice slice) {
        Share share = new Share();
        for (Table table : tables) {
            share.addAll(table.share(slice, this::share));
        }
        return share;
    }

    private Share share(Line any, Slice slice) {
        Line line = any.within(slice.time());
        Share share = new Share();
        switch (slice.fit(line.marks())) {
            case INSIDE -> share.add(line.withRests());
            case OUTSIDE -> share.addAll(elsewhere(line, slice));
            case UNSPLIT -> share.addAll(split(line, slice));
        }
        return share;
    }

    /** Parts that belong to the slice though their whole is of something else: the breakdown that has most of them. */
    private Share elsewhere(Line line, Slice slice) {
        return line.parts().asMap().values().stream()
                .map(parts -> shareOf(parts, slice))
                .reduce(new Share(), (one, other) -> one.isEmpty() ? other : one);
    }

    private Share shareOf(Iterable<Line> lines, Slice slice) {
        Share share = new Share();
        lines.forEach(line -> share.addAll(share(line, slice)));
        return share;
    }

    /** What each breakdown says of it; nothing more than all of it where none does. */
    private Share split(Line line, Slice slice) {
        Map<Dimension, Share> statements = new EnumMap<>(Dimension.class);
        for (Dimension dimension : line.parts().keySet()) {
            statements.put(dimension, along(dimension, line, slice));
        }
        Share share = new Share();
        if (statements.isEmpty() && slice.openQuestions(line.marks()).isEmpty()) {
            share.addUnsplit(open(line.value(), line));
            return share;
        }
        Optional<Term> overlap = overlap(line, slice);
        if (statements.size() == 1 && overlap.isEmpty()) {
            Share only = statements.values().iterator().next();
            if (isWithin(only, line)) {
                return only;
            }
        }
        ImmutableList<Term> terms = Stream.of(
                        statements.entrySet().stream()
                                .map(statement -> sum(statement.getKey(), line, statement.getValue())),
                        overlap.stream(),
                        Stream.of(open(line.value(), line)))
                .flatMap(each -> each)
                .collect(ImmutableList.toImmutableList());
        if (terms.size() == 1) {
            share.addUnsplit(terms.get(0));
        } else {
            share.addBounds(tightest(terms));
        }
        return share;
    }

    static Term tightest(ImmutableList<Term> terms) {
        return terms.stream()
                .filter(term -> term.value().isExact())
                .findFirst()
                .orElseGet(() -> Term.both(Phrase.of(GapMessage.BOUNDED), terms));
    }

    private static Term sum(Dimension by, Line line, Share share) {
        return Term.sum(Phrase.of(KindWords.by(by)), line.value().currency(), share.terms());
    }

    /** Whether what a breakdown says is no more than all of the line. */
    private static boolean isWithin(Share share, Line line) {
        AmountRange sum = AmountRange.sum(
                line.value().currency(), share.terms().stream().map(Term::value).toList());
        return line.value().upper().isEmpty()
                || sum.isAtMost(AmountRange.exactly(line.value().upper().get())) == Answer.YES;
    }

    private Share along(Dimension dimension, Line line, Slice slice) {
        List<Line> parts = line.parts().get(dimension);
        Share share = shareOf(parts, slice);
        boolean covered = parts.stream().anyMatch(part -> slice.isWithin(dimension, part.marks()));
        Term rest = line.rest(dimension);
        if (!line.isComplete(dimension) && !covered && !rest.isNothing()) {
            share.addBounds(open(rest.value().orZero(), line));
        }
        return share;
    }

    /** What the totals along several dimensions have in common. */
    private Optional<Term> overlap(Line line, Slice slice) {
        ImmutableMap<Dimension, Slice> questions = slice.openQuestions(line.marks());
        if (questions.isEmpty() || line.value().lower().isEmpty()) {
            return Optional.empty();
        }
        ImmutableList<Term> totals = questions.entrySet().stream()
                .map(question -> sum(question.getKey(), line, share(line, question.getValue())))
                .collect(ImmutableList.toImmutableList());
        AmountRange common = AmountRange.overlap(
                line.value(), totals.stream().map(Term::value).toList());
        return Optional.of(Term.of(
                common,
                () -> Explanation.overlap(
                        Phrase.of(GapMessage.IN_COMMON),
                        line.whole().why(),
                        totals.stream().map(Term::why).toList())));
    }

    /** Of which nobody knows how much belongs to the slice. */
    static Term open(AmountRange amount, Line line) {
        AmountRange any = Leaves.upTo(amount);
        return Term.of(
                any,
                () -> Explanation.given(
                        Phrase.of(GapMessage.NOT_SPLIT)
                                .with("what", line.whole().why().label()),
                        Quantity.of(any),
                        line.fact()));
    }
}
