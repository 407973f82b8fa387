package lt.kopz.core.gap;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.graph.Traverser;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Need;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Term;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * The need: what stands for itself and no later edition has restated, a part counted within its whole.
 *
 * @param query what is asked
 */
record NeedFigure(Query query) {
    Figure<AmountRange> figure() {
        Text name = query.named(FigureMessage.NEED);
        ImmutableList<Need> needs = query.needs();
        if (needs.isEmpty() && !isNone()) {
            return query.unknown(name, Phrase.of(FigureMessage.NO_NEED));
        }
        if (query.slice().time().filter(this::isOutsideThePlan).isPresent()) {
            return query.unknown(name, outsideThePlan(query));
        }
        Answer anySet = anySet();
        if (anySet != Answer.YES && !needs.isEmpty()) {
            FigureMessage reason = anySet == Answer.NO ? FigureMessage.NO_NEED_YET : FigureMessage.NEED_UNSURE;
            return query.unknown(name, Phrase.of(reason).with("day", query.asOf()));
        }
        return query.coursesOfTheWhole()
                .filter(any -> query.lists().of(ListKind.NEEDS).isComplete())
                .map(courses -> Figure.of(
                        name,
                        query.asOf(),
                        courses.needed(query.asOf()),
                        () -> byLines(name).explanation()))
                .or(() -> query.coursesOfAPart()
                        .map(days -> inside(name, days.needsInside(query.asOf()))
                                .saying(any -> byLines(name).explanation())))
                .orElseGet(() -> byLines(name));
    }

    /** Whether any need is set, of whichever part it is. */
    Answer anySet() {
        return query.courses()
                .map(courses -> courses.isNeedSet(query.asOf()))
                .orElseGet(() -> query.lines().anyNeedSet());
    }

    private Figure<AmountRange> byLines(Text name) {
        Itemisation lines = query.lines().needs();
        SliceShare share = lines.share(query.slice());
        boolean isTotal = query.slice().equals(Slice.WHOLE)
                && lines.roots().size() == 1
                && lines.roots().get(0).marks().isAnywhere()
                && query.plan().time().within(((Need) lines.roots().get(0).fact()).period()) != Answer.NO;
        if (isTotal && !share.isUndetermined()) {
            return query.amount(name, query.sum(name, share.terms())); // a total that is stated of the plan itself
        }
        return inside(name, share);
    }

    private Figure<AmountRange> inside(Text name, SliceShare share) {
        return share.isUndetermined()
                ? query.lists().unsplit(name, share, ListKind.NEEDS, GapMessage.NEED_NOT_SPLIT)
                : query.lists().figure(name, share.terms(), ListKind.NEEDS);
    }

    /** Whether there is a need of what is asked for; of what nothing splits, nobody knows. */
    Answer isSet() {
        if (query.needs().isEmpty()) {
            return Answer.of(isNone());
        }
        if (query.slice().time().filter(this::isOutsideThePlan).isPresent()) {
            return Answer.NO;
        }
        Answer anySet = anySet();
        return query.slice().equals(Slice.WHOLE)
                        || anySet == Answer.NO
                        || !query.coursesOfAPart()
                                .map(days -> days.needsInside(query.asOf()))
                                .orElseGet(() -> query.lines().needs().share(query.slice()))
                                .isUndetermined()
                ? anySet
                : Answer.CANNOT_TELL;
    }

    /** Whether it is stated that there is no need, in any currency. */
    private boolean isNone() {
        return query.lists().of(ListKind.NEEDS).isDeclared()
                && query.money()
                        .lists()
                        .recorded(ListKind.NEEDS, Optional.of(query.plan().id()), Optional.empty())
                        .equals(Headcount.zero());
    }

    /** Whether the plan covers no day of a time, and states no need for any. */
    boolean isOutsideThePlan(DateRange time) {
        return query.plan().time().overlaps(time) == Answer.NO
                && query.needs().stream().noneMatch(need -> need.period().overlaps(time));
    }

    static Text outsideThePlan(Query query) {
        return query.plan()
                .period()
                .map(period -> Phrase.of(GapMessage.OUTSIDE_PLAN).with("period", period))
                .orElseGet(() -> Phrase.of(GapMessage.OUTSIDE_PLAN)
                        .with("period", query.plan().time()));
    }

    private Optional<Itemisation> sinceTheirDay(ImmutableList<AmountLine> some) {
        ImmutableList<Need> needs =
                some.stream().map(line -> (Need) line.fact()).collect(ImmutableList.toImmutableList());
        boolean isOpen = needs.stream()
                .allMatch(need -> need.replaces().isEmpty() && query.inEffect(need) == Answer.CANNOT_TELL);
        return isOpen ? Optional.of(new NeedFigure(query.sinceTheirDay()).lines(needs)) : Optional.empty();
    }

    /**
     * Those of some needs that hold, with the parts that are stated for them; there is everything among these that one is a part of or
     * restates. A part that is set before its whole stands for itself until then.
     */
    Itemisation lines(ImmutableList<Need> needs) {
        ImmutableMap<String, Need> known = needs.stream()
                .filter(need -> query.inEffect(need) != Answer.NO)
                .collect(ImmutableMap.toImmutableMap(Need::id, need -> need));
        Set<String> earlier = ofEarlierEditions(needs, known.values());
        Map<String, AmountLine> lines = new LinkedHashMap<>();
        known.values().stream()
                .filter(need -> !earlier.contains(need.id()))
                .forEach(need -> lines.put(
                        need.id(),
                        new AmountLine(
                                need,
                                need,
                                amount(need, known),
                                Attribution.of(query, need, Optional.of(need.period())))));
        return Itemisation.of(
                new Nesting(lines, id -> query.dossier().get(Need.class, id), (part, whole) -> false),
                this::sinceTheirDay);
    }

    /** The needs that one of those known restates, and all parts of them, down to the parts of parts. */
    private static ImmutableSet<String> ofEarlierEditions(List<Need> needs, Collection<Need> known) {
        ListMultimap<String, String> below = ArrayListMultimap.create();
        for (Need need : needs) {
            need.replaces().ifPresent(earlier -> below.put(need.id(), earlier));
            need.within().forEach(whole -> below.put(whole, need.id()));
        }
        ImmutableSet<String> restated =
                known.stream().flatMap(need -> need.replaces().stream()).collect(ImmutableSet.toImmutableSet());
        return ImmutableSet.copyOf(Traverser.forGraph(below::get).breadthFirst(restated));
    }

    /** What a need comes to, with what stood in its place before, the later ones first. */
    private Term amount(Need need, ImmutableMap<String, Need> known) {
        Deque<Need> editions = new ArrayDeque<>();
        for (Optional<Need> each = Optional.of(need);
                each.isPresent();
                each = each.get().replaces().map(id -> query.dossier().get(Need.class, id))) {
            each.filter(edition -> known.containsKey(edition.id())).ifPresent(editions::push);
        }
        Deque<Term> terms = new ArrayDeque<>();
        editions.forEach(edition -> terms.push(edition(edition, Optional.ofNullable(terms.peek()))));
        Term last = terms.pop();
        return terms.isEmpty()
                ? last
                : last.saying(why -> why.besides(terms.stream()
                        .map(earlier -> replaced(query, earlier).why())
                        .collect(ImmutableList.toImmutableList())));
    }

    /** One edition alone; while nobody can tell whether it holds already, it may be as before. */
    private Term edition(Need need, Optional<Term> before) {
        Answer set = query.inEffect(need);
        Term stands = before.filter(any -> set == Answer.CANNOT_TELL)
                .map(earlier -> earlier.value().hull(need.counted()))
                .map(any -> Term.given(() -> query.leaves().undecided(label(query, need)), any, need))
                .orElseGet(() -> own(need, set));
        return stands.saying(why -> why.under(need.effective().provenance()));
    }

    private Term own(Need need, Answer set) {
        Term stated = query.leaves().term(() -> label(query, need), need.counted(), set, need);
        return need.recurs().isPresent() && set == Answer.YES ? AmountLine.due(need, need.period(), stated) : stated;
    }

    /** What is no longer counted, beside the new whole. */
    static Term replaced(Query query, Term earlier) {
        return Term.of(
                earlier.value(),
                () -> Explanation.sum(
                        Phrase.of(GapMessage.REPLACED)
                                .with("what", earlier.why().label()),
                        Quantity.zero(query.currency()),
                        ImmutableList.of(earlier.why())));
    }

    static Text label(Query query, Need need) {
        return query.lines().labelsOfNeeds().need(need);
    }

    /** What is stated as the need of exactly what is asked for, and for no smaller part of the plan. */
    static final class NotItemisedFigure {
        private final Predicate<AmountLine> isOfTheItem;
        private final Map<AmountLine, Term> rests = new HashMap<>();
        private final Set<AmountLine> itemised = new HashSet<>();

        private NotItemisedFigure(Predicate<AmountLine> isOfTheItem) {
            this.isOfTheItem = isOfTheItem;
        }

        /** What is left of the largest lines of the item, the smallest looked at first, however deep they are. */
        private ImmutableList<Term> rests(ImmutableList<AmountLine> roots) {
            ImmutableList<AmountLine> lines = Nesting.topDown(roots);
            for (AmountLine line : lines.reverse()) {
                if (isOfTheItem.test(line)) {
                    if (line.parts().keySet().stream().anyMatch(axis -> isItemised(line, axis))) {
                        itemised.add(line);
                    }
                    rests.put(line, rest(line));
                }
            }
            return lines.stream()
                    .filter(line ->
                            isOfTheItem.test(line) && line.wholes().stream().noneMatch(isOfTheItem))
                    .map(line -> requireNonNull(rests.get(line)))
                    .filter(rest -> !rest.isNothing())
                    .collect(ImmutableList.toImmutableList());
        }

        static Figure<AmountRange> of(Query query) {
            Text name = query.named(GapMessage.NOT_ITEMISED_FIGURE);
            Figure<AmountRange> need = query.needed();
            boolean isOutside = query.slice()
                    .time()
                    .filter(new NeedFigure(query)::isOutsideThePlan)
                    .isPresent();
            if (need.isUnexplained() && (isOutside || query.lines().anyNeedSet() != Answer.YES)) {
                return query.unknown(name, need.reason().orElseThrow());
            }
            Optional<String> item = query.slice().part().flatMap(Slice.Part::id);
            boolean isMeasure = item.filter(query.lines().parts()::isMeasure).isPresent();
            Predicate<AmountLine> isOfTheItem =
                    line -> line.marks().part().equals(item) && query.slice().fit(line.marks()) == Slice.Fit.INSIDE;
            ImmutableList<Term> rests = isMeasure
                    ? ImmutableList.of()
                    : new NotItemisedFigure(isOfTheItem)
                            .rests(query.lines().needs().roots());
            return query.amount(name, query.sum(name, rests));
        }

        /** What no part of a line, nor a part of a part, states of a smaller item; along several dimensions, what all of them leave. */
        private Term rest(AmountLine line) {
            ImmutableMap<Axis, Term> ways = line.parts().keySet().stream()
                    .filter(axis -> isItemised(line, axis))
                    .collect(ImmutableMap.toImmutableMap(axis -> axis, axis -> along(line, axis)));
            if (ways.isEmpty()) {
                return line.whole();
            }
            Optional<Term> one = ways.values().stream()
                    .filter(way -> ways.size() == 1 || (!line.isSigned() && way.isNothing()))
                    .findFirst();
            return one.orElseGet(() -> line.inCommon(ways.entrySet().stream()
                    .map(way -> Term.sum(
                            Phrase.of(way.getKey().dimension()),
                            line.value().currency(),
                            ImmutableList.of(way.getValue())))
                    .collect(ImmutableList.toImmutableList())));
        }

        private boolean isItemised(AmountLine line, Axis axis) {
            return line.parts().get(axis).stream().anyMatch(part -> !isOfTheItem.test(part) || itemised.contains(part));
        }

        private Term along(AmountLine line, Axis axis) {
            Term rest = line.rest(axis);
            ImmutableList<Term> left = Stream.concat(
                            line.parts().get(axis).stream()
                                    .filter(isOfTheItem)
                                    .map(part -> requireNonNull(rests.get(part))),
                            Stream.of(rest))
                    .filter(term -> !term.isNothing())
                    .collect(ImmutableList.toImmutableList());
            return switch (left.size()) {
                case 0 -> rest;
                case 1 -> left.get(0);
                default ->
                    Term.sum(Phrase.of(GapMessage.NOT_ITEMISED), line.value().currency(), left);
            };
        }
    }
}
