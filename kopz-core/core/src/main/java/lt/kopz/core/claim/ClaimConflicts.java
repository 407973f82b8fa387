package lt.kopz.core.claim;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.count.Fraction;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.measure.MeasureUnit;
import lt.kopz.core.measure.Measures;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Source;
import lt.kopz.core.source.SourceDocument;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.testimony.Claim;
import lt.kopz.core.testimony.FigureStated;
import lt.kopz.core.testimony.Question;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * Finds claims that cannot all be so, whatever the facts: what one of them allows has nothing in common with what others allow, each within
 * its printed precision.
 *
 * <ul>
 *   <li>The same thing is claimed several times.
 *   <li>A share or a change is claimed beside the figures that it is of; a gap beside the need and the money; a cost beside its parts.
 *   <li>A total is claimed beside parts of it, which are more than it, or are all there is and are less.
 * </ul>
 *
 * <p>Claims are held against each other where they speak of a common day. A claim without a day speaks of the time in which its source was
 * written; where nobody knows that, of the same time as what else is claimed without a day in the same document, and of no other; and
 * without any source, of the day asked for.
 */
public final class ClaimConflicts {
    private static final Premises.Formula RATIO =
            new Premises.Formula(Span::isFromNothingOn, Span::isWhole, Span::shareOf, false);
    private static final Premises.Formula SUM = new Premises.Formula(any -> true, any -> true, Span::plus, true);
    private static final Premises.Formula DIFFERENCE =
            new Premises.Formula(any -> true, any -> true, Span::minus, false);

    /** How a figure comes of two others. */
    private record Composed(String one, String other, Premises.Formula by) {}

    private static final ImmutableMap<String, Composed> COMPOSED = ImmutableMap.of(
            "financing-gap",
            new Composed("need", "appropriated", DIFFERENCE),
            "delivery-gap",
            new Composed("need", "incurred", DIFFERENCE),
            "cost",
            new Composed("incurred", "committed", SUM));

    private final Sayings sayings;
    private final Map<Premises.Formula, Premises> premises = new LinkedHashMap<>();
    private final List<ClaimConflict> found = new ArrayList<>();

    private ClaimConflicts(Sayings sayings) {
        this.sayings = sayings;
    }

    /**
     * The conflicts between the claims of a dossier.
     *
     * @param dossier the dossier
     * @param asOf the day that claims without a day of their own are taken to speak of
     * @return the conflicts, each kind by the ids of the claims
     */
    public static ImmutableList<ClaimConflict> of(Dossier dossier, LocalDate asOf) {
        ClaimConflicts conflicts = new ClaimConflicts(new Sayings(dossier, asOf));
        conflicts.find(dossier);
        return ImmutableList.copyOf(conflicts.found);
    }

    private void find(Dossier dossier) {
        Stream.of(sayings.figures, sayings.changes, sayings.shares, sayings.firstDays)
                .forEach(this::repeated);
        sayings.shares.forEach(share -> ofTwo(share, RATIO));
        sayings.changes.forEach(change -> ofTwo(change, DIFFERENCE));
        sayings.distinct().forEach(this::byFormula);
        ClaimedParts parts = new ClaimedParts(dossier, sayings.distinct());
        sayings.distinct()
                .forEach(total -> parts.breakdowns(new Premises.OfTime(total.about(), total.when())).stream()
                        .filter(breakdown -> !breakdown.fits(total.value()))
                        .forEach(breakdown ->
                                conflict(breakdown.parts(), ClaimMessage.PARTS_IN_ALL, breakdown.inAll(), total)));
    }

    // ---- the same thing several times

    private void repeated(Collection<ClaimedValue> all) {
        Multimaps.asMap(Multimaps.index(all, ClaimedValue::about)).values().stream()
                .map(ClaimConflicts::opposed)
                .filter(opposed -> !opposed.isEmpty())
                .forEach(opposed -> conflict(opposed, sides(opposed)));
    }

    /** Of claims about one thing those that another one of them contradicts; of one time two decide it for all. */
    static ImmutableList<ClaimedValue> opposed(List<ClaimedValue> same) {
        ByTime<Extremes<ClaimedValue>> extremes = Extremes.byTime(same.stream());
        return same.stream()
                .filter(said -> extremes.meeting(said.when())
                        .flatMap(values -> values.opposedTo(said.value()))
                        .findAny()
                        .isPresent())
                .collect(ImmutableList.toImmutableList());
    }

    // ---- what follows from other claims

    /** A share or a change beside the figures that it is of. */
    private void ofTwo(ClaimedValue said, Premises.Formula formula) {
        FigureStated stated = (FigureStated) said.claim().assertion();
        against(said, formula, stated.question(), stated.other().orElseThrow());
    }

    private void byFormula(ClaimedValue claimed) {
        Question question = claimed.about().question();
        Composed composed = COMPOSED.get(question.measure());
        if (composed != null) {
            against(
                    claimed,
                    composed.by(),
                    question.withMeasure(composed.one()),
                    question.withMeasure(composed.other()));
        }
    }

    private void against(ClaimedValue claimed, Premises.Formula formula, Question one, Question other) {
        premises.computeIfAbsent(formula, any -> new Premises(formula, sayings::distinct))
                .against(
                        ofTime(claimed, one), ofTime(claimed, other), one.asOf().equals(other.asOf()), claimed.value())
                .forEach(pair -> conflict(pair.said(), ClaimMessage.IMPLIED, pair.result(), claimed));
    }

    private Premises.OfTime ofTime(ClaimedValue by, Question question) {
        return new Premises.OfTime(
                ClaimedValue.About.of(
                        question,
                        by.about()
                                .currency()
                                .filter(any -> Measures.of(question.measure()).unit() == MeasureUnit.MONEY)),
                sayings.when(by, question));
    }

    // ---- in words

    /** What others give is worded as what is claimed. */
    private void conflict(
            ImmutableList<ClaimedValue> premises, ClaimMessage implied, Span computed, ClaimedValue claimed) {
        conflict(
                ImmutableList.<ClaimedValue>builder()
                        .addAll(premises)
                        .add(claimed)
                        .build(),
                ImmutableList.<Text>builder()
                        .addAll(sides(premises))
                        .add(Phrase.of(implied).with("computed", claimed.words().computed(computed)), claimed.side())
                        .build());
    }

    private void conflict(ImmutableList<ClaimedValue> said, ImmutableList<Text> sides) {
        found.add(new ClaimConflict(
                said.stream().map(ClaimedValue::claim).distinct().collect(ImmutableList.toImmutableList()),
                Phrase.of(ClaimMessage.DISAGREE).with("claims", Text.joined("; ", sides))));
    }

    private static ImmutableList<Text> sides(ImmutableList<ClaimedValue> said) {
        return said.stream().map(ClaimedValue::side).collect(ImmutableList.toImmutableList());
    }

    /** What the claims of a dossier state, by what they state it of, in the order of their ids. */
    static final class Sayings {
        private final Dossier dossier;
        private final LocalDate asOf;

        private final ListMultimap<ClaimedValue.About, ClaimedValue> distinct = LinkedListMultimap.create();
        private final Set<List<Object>> known = new HashSet<>();
        final List<ClaimedValue> figures = new ArrayList<>();
        final List<ClaimedValue> changes = new ArrayList<>();
        final List<ClaimedValue> shares = new ArrayList<>();
        final List<ClaimedValue> firstDays = new ArrayList<>();

        /**
         * Collects what is stated.
         *
         * @param dossier the dossier
         * @param asOf the day that claims without a day are taken to speak of
         */
        Sayings(Dossier dossier, LocalDate asOf) {
            this.dossier = dossier;
            this.asOf = asOf;
            ImmutableList.sortedCopyOf(Comparator.comparing(Fact::id), dossier.claims())
                    .forEach(this::add);
        }

        /** Of when a claim speaks where it names a figure, alone or beside another one. */
        ClaimTime when(ClaimedValue by, Question question) {
            return by.about().other().isPresent() ? when(by.claim(), question) : by.when();
        }

        /** What is claimed of a figure, on any day, the same of the same time once. */
        List<ClaimedValue> distinct(ClaimedValue.About about) {
            return distinct.get(about);
        }

        /** What is claimed of figures, the same of the same time once, by the first claim of it. */
        Collection<ClaimedValue> distinct() {
            return distinct.values();
        }

        private void add(Claim claim) {
            if (claim.assertion() instanceof FigureStated stated
                    && Stream.concat(Stream.of(stated.question()), stated.other().stream())
                            .allMatch(question -> new ClaimedFigure(dossier, asOf, question)
                                    .measure()
                                    .isPresent())) {
                add(claim, stated, Statement.of(dossier, asOf, stated));
            }
        }

        private void add(Claim claim, FigureStated assertion, Statement stated) {
            Question question = stated.figure().question();
            Optional<PartialDate> since = assertion.since();
            Optional<ClaimTime> throughout = assertion.throughout().map(ClaimTime::on);
            boolean isAlone = stated.other().isEmpty();
            boolean isOfADay = isAlone && since.isEmpty() && throughout.isEmpty();
            ClaimedValue said = new ClaimedValue(
                    claim,
                    new ClaimedValue.About(
                            isAlone ? question.withAsOf(Optional.empty()) : onItsDay(claim, question),
                            stated.other().map(other -> onItsDay(claim, other.question())),
                            stated.currency(),
                            since.map(any -> stated.allowed())),
                    isOfADay ? stated.figure().wordsWithDay() : stated.what(),
                    stated.claimed(),
                    stated.words(),
                    since.map(any -> ClaimTime.on(dossier.knownUntil().value()))
                            .or(() -> throughout)
                            .orElseGet(() -> when(claim, question)),
                    since.map(day -> Span.of(number(day.earliest()), number(day.latest())))
                            .orElse(stated.allowed()));
            if (!isAlone) {
                (stated.isShare() ? shares : changes).add(said);
            } else if (since.isPresent()) {
                firstDays.add(said);
            } else if (!stated.allowed().isUnknown()) {
                figures.add(said);
                if (known.add(List.of(said.about(), said.when(), said.value()))) {
                    distinct.put(said.about(), said);
                }
            }
        }

        private static Optional<Fraction> number(Optional<LocalDate> day) {
            return day.map(known -> Fraction.of(known.toEpochDay()));
        }

        private Question onItsDay(Claim claim, Question question) {
            return question.withAsOf(when(claim, question).day().orElse(asOf));
        }

        // ---- when

        /** Of when a claim speaks where it asks a question. */
        private ClaimTime when(Claim claim, Question question) {
            return question.asOf().map(ClaimTime::on).orElseGet(() -> written(claim));
        }

        /** The days in which the sources of a claim were written, as far as they are known; without any source, the day asked for. */
        private ClaimTime written(Claim claim) {
            ImmutableSet<String> documents =
                    claim.sources().stream().map(Source::document).collect(ImmutableSet.toImmutableSet());
            if (documents.isEmpty()) {
                return ClaimTime.on(asOf);
            }
            ImmutableList<DateRange> days = documents.stream()
                    .flatMap(document -> dossier
                            .document(document)
                            .flatMap(SourceDocument::written)
                            .map(Sourced::value)
                            .flatMap(PartialDate::span)
                            .stream())
                    .collect(ImmutableList.toImmutableList());
            return days.size() < documents.size()
                    ? new ClaimTime(Optional.empty(), documents)
                    : ClaimTime.on(days.stream().reduce(DateRange::span).orElseThrow());
        }
    }
}
