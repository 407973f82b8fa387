package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

/** The need: what stands for itself and no later edition has restated, a part counted within its whole. */
final class NeedFigure {
    private final Query query;

    NeedFigure(Query query) {
        this.query = query;
    }

    static Figure<AmountRange> of(Query query) {
        return new NeedFigure(query).figure();
    }

    private Figure<AmountRange> figure() {
        Text name = query.named(FigureMessage.NEED);
        ImmutableList<Need> needs = query.money().needs(query.plan().id());
        if (needs.isEmpty() && !isNone()) {
            return query.undetermined(name, Phrase.of(FigureMessage.NO_NEED));
        }
        if (query.slice().time().filter(this::isOutsideThePlan).isPresent()) {
            return query.undetermined(name, outsideThePlan(query));
        }
        Answer anySet = Answer.NO;
        for (Need need : needs) {
            anySet = anySet.or(set(need));
        }
        if (anySet != Answer.YES && !needs.isEmpty()) {
            FigureMessage reason = anySet == Answer.NO ? FigureMessage.NO_NEED_YET : FigureMessage.NEED_UNSURE;
            return query.undetermined(name, Phrase.of(reason).with("day", query.asOf()));
        }
        Itemisation lines = lines();
        Share share = lines.share(query.slice());
        if (query.slice().equals(Slice.WHOLE) && lines.roots().size() == 1 && !share.isUndetermined()) {
            return query.amount(name, query.sum(name, share.terms())); // a total that is stated of the plan itself
        }
        return share.isUndetermined()
                ? query.undetermined(name, Phrase.of(GapMessage.NEED_NOT_SPLIT))
                : query.lists().figure(name, share.terms(), ListKind.NEEDS);
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
        return !time.overlaps(query.plan().period())
                && query.money().needs(query.plan().id()).stream()
                        .noneMatch(need -> need.period().overlaps(time));
    }

    static Text outsideThePlan(Query query) {
        return Phrase.of(GapMessage.OUTSIDE_PLAN).with("period", query.plan().period());
    }

    Answer set(Need need) {
        return query.occurrences()
                .happened(need.effective().value())
                .and(query.edition().knows(need));
    }

    /** The needs that hold, with the parts that are stated for them. A part that is set before its whole stands for itself until then. */
    Itemisation lines() {
        return lines(query.money().needs(query.plan().id()));
    }

    /** Those of some needs among which there is everything that these are parts of or restate. */
    Itemisation lines(ImmutableList<Need> needs) {
        ImmutableMap<String, Need> known = needs.stream()
                .filter(need -> set(need) != Answer.NO)
                .collect(ImmutableMap.toImmutableMap(Need::id, need -> need));
        Set<String> replaced = replaced(known);
        Map<String, Boolean> ofAnEarlierEdition = new HashMap<>();
        Map<String, Line> lines = new LinkedHashMap<>();
        known.values().stream()
                .filter(need -> !isOfAnEarlierEdition(need, replaced, ofAnEarlierEdition))
                .forEach(need -> lines.put(
                        need.id(), new Line(need, amount(need, known), Marks.of(need, Optional.of(need.period())))));
        return Itemisation.of(new Nesting(lines, id -> query.dossier().get(Need.class, id), (part, whole) -> false));
    }

    private Set<String> replaced(ImmutableMap<String, Need> known) {
        Set<String> replaced = new HashSet<>();
        for (Need need : known.values()) {
            Deque<String> earlier = new ArrayDeque<>();
            need.replaces().ifPresent(earlier::add);
            while (!earlier.isEmpty()) {
                String id = earlier.remove();
                if (replaced.add(id)) {
                    query.dossier().get(Need.class, id).replaces().ifPresent(earlier::add);
                }
            }
        }
        return replaced;
    }

    /** Whether a need, or what it is a part of, was restated. */
    private boolean isOfAnEarlierEdition(Need need, Set<String> replaced, Map<String, Boolean> known) {
        Boolean sofar = known.get(need.id());
        if (sofar != null) {
            return sofar;
        }
        boolean earlier = replaced.contains(need.id())
                || need.within().stream()
                        .anyMatch(id -> isOfAnEarlierEdition(query.dossier().get(Need.class, id), replaced, known));
        known.put(need.id(), earlier);
        return earlier;
    }

    private Term amount(Need need, ImmutableMap<String, Need> known) {
        Answer set = set(need);
        Term own = own(need, set);
        Optional<Term> earlier = Edition.replaced(query.dossier(), need).stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .findFirst()
                .map(replaced -> amount(replaced, known));
        if (earlier.isEmpty()) {
            return own.saying(why -> why.under(need.effective().provenance()));
        }
        Term restated = earlier.get();
        AmountRange value = set == Answer.CANNOT_TELL ? restated.value().hull(need.counted()) : own.value();
        return Term.of(
                value,
                () -> (set == Answer.CANNOT_TELL
                                ? Explanation.given(
                                        query.leaves().undecided(label(query, need)), Quantity.of(value), need)
                                : own.why())
                        .besides(ImmutableList.of(replaced(query, restated).why()))
                        .under(need.effective().provenance()));
    }

    private Term own(Need need, Answer set) {
        Term stated = query.leaves().term(() -> label(query, need), need.counted(), set, need);
        return need.recurs().isPresent() && set == Answer.YES ? Recurring.during(need, need.period(), stated) : stated;
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
        return query.labelsOfNeeds().need(need);
    }
}
