package lt.kopz.core.dossier;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.ActPoint;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.regulation.UnidentifiedActs;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.LocalizedText;

/**
 * What an act said on a day, point by point, as other acts had amended it by then (suvestinė redakcija).
 *
 * <p>A point says what the last act in force by the day that touched it made of it. An act that amends another without naming a point may
 * have touched any; so may acts that are not identified, and an act whose day is not known precisely enough. Where the last one cannot be
 * told, the point is undetermined, and nothing is made up. A point that takes effect later than the act, or ends before it, is there in its own time
 * only. What is suspended still says what it says. To amend a point leaves open whether the points inside it stay as they
 * were; to repeal or replace it ends them.
 *
 * <p>Example: point 1.2 was amended on 1 May and repealed on 1 September 2019. On 30 April it says what the act set, on 31 August what the
 * amendment set, and on 1 September it is gone.
 *
 * @param act the id of the act
 * @param day the day
 * @param points the points there were on the day, or may have been, by number; none before the act takes effect, and after it has ended
 * @param complete yes if no other point can have been there; cannot tell where an act may have added some; no where the act's own points
 *     are not known
 */
public record ConsolidatedText(String act, LocalDate day, ImmutableList<Point> points, Answer complete) {
    /**
     * A point on the day.
     *
     * @param number its number, such as {@code 1.2}
     * @param determined yes if it is known which act set it last; cannot tell where it is not, or where the point may be gone
     * @param setBy the ids of the act that set it, or of every act that may have; the act itself where none amended the point
     * @param text what it says; empty where it is not determined, or the words are not known
     */
    public record Point(String number, Answer determined, ImmutableList<String> setBy, Optional<LocalizedText> text) {}

    /** What one act did: to one point, or to all where none is named. */
    private record Deed(
            String act,
            Onset since,
            Answer begun,
            boolean first,
            RelationKind kind,
            Optional<String> point,
            Optional<LocalizedText> text) {
        boolean touches(String number) {
            return point.isEmpty() || point.get().equals(number) || (!first && ActPoint.isInside(number, point.get()));
        }

        boolean names(String number) {
            return point.filter(number::equals).isPresent();
        }

        boolean ends(String number) {
            return kind == RelationKind.REPEALS
                    || kind == RelationKind.ANNULS
                    || (kind == RelationKind.REPLACES && !names(number));
        }

        /** Whether nothing of the other deed is left after this one. */
        boolean undoes(Deed other, String number) {
            if (begun != Answer.YES || equals(other) || !(names(number) || ends(number))) {
                return false;
            }
            if (other.first || act.equals(other.act)) {
                return !first && (other.first || (names(number) && !other.names(number)));
            }
            return !first && other.since.isSurelyBefore(since);
        }
    }

    /** What texts have in common, of which any may be the one; empty where there are none. */
    static Optional<ConsolidatedText> together(ImmutableList<ConsolidatedText> texts) {
        return texts.stream()
                .reduce((one, other) -> new ConsolidatedText(
                        one.act(),
                        one.day(),
                        Stream.concat(one.points().stream(), other.points().stream())
                                .map(Point::number)
                                .distinct()
                                .sorted(ConsolidatedText::compare)
                                .map(number -> together(one.point(number), other.point(number), number))
                                .collect(ImmutableList.toImmutableList()),
                        one.complete() == other.complete() ? one.complete() : Answer.CANNOT_TELL));
    }

    /** Whether it has the same points, set by the same acts, as on another day. */
    boolean saysTheSameAs(ConsolidatedText other) {
        return points.equals(other.points) && complete == other.complete;
    }

    /** When what an act says changes: it takes effect or ends, or another act does something to it. */
    private static Stream<Onset> turns(Dossier dossier, String act) {
        return Stream.concat(
                deeds(dossier, act, LocalDate.MAX).stream().map(Deed::since),
                Stream.concat(
                        ActLife.of(dossier, act).inForce().stream(),
                        ActLife.of(dossier, act).endsKnownOn(LocalDate.MAX)));
    }

    static Answer changedOn(Dossier dossier, String act, LocalDate day) {
        return turns(dossier, act)
                .map(turn -> turn.hasBegunBy(day)
                        .and(turn.hasBegunBy(day.minusDays(1)).not()))
                .reduce(Answer.NO, Answer::or);
    }

    /** The days on which what an act says may change, as far as they are known. */
    static ImmutableList<LocalDate> changes(Dossier dossier, String act) {
        return turns(dossier, act)
                .flatMap(turn -> Stream.concat(turn.earliest().stream(), turn.latest().stream()))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * A point.
     *
     * @param number its number
     * @return the point; empty where there surely is none, or it is not known whether there is
     */
    public Optional<Point> point(String number) {
        return points.stream().filter(point -> point.number().equals(number)).findFirst();
    }

    private static Point together(Optional<Point> one, Optional<Point> other, String number) {
        return one.equals(other)
                ? one.orElseThrow()
                : new Point(
                        number,
                        Answer.CANNOT_TELL,
                        Stream.concat(one.stream(), other.stream())
                                .flatMap(point -> point.setBy().stream())
                                .distinct()
                                .sorted()
                                .collect(ImmutableList.toImmutableList()),
                        Optional.empty());
    }

    static ConsolidatedText of(Dossier dossier, String act, LocalDate day) {
        if (ActLife.of(dossier, act).stands(day) == Answer.NO) {
            return new ConsolidatedText(act, day, ImmutableList.of(), Answer.YES);
        }
        List<Deed> deeds = deeds(dossier, act, day);
        Set<String> numbers = new LinkedHashSet<>();
        deeds.forEach(deed -> deed.point().ifPresent(numbers::add));
        boolean known = !dossier.get(LegalAct.class, act).points().isEmpty();
        ImmutableList.Builder<Point> points = ImmutableList.builder();
        for (String number : ImmutableList.sortedCopyOf(ConsolidatedText::compare, numbers)) {
            point(deeds, number, known ? Optional.empty() : Optional.of(act)).ifPresent(points::add);
        }
        boolean open = deeds.stream().anyMatch(deed -> deed.point().isEmpty() && deed.kind() == RelationKind.AMENDS);
        Answer complete = known ? (open ? Answer.CANNOT_TELL : Answer.YES) : Answer.NO;
        return new ConsolidatedText(act, day, points.build(), complete);
    }

    private static Optional<Point> point(List<Deed> deeds, String number, Optional<String> unknownIn) {
        List<Deed> touching =
                deeds.stream().filter(deed -> deed.touches(number)).toList();
        List<Deed> last = touching.stream()
                .filter(deed -> touching.stream().noneMatch(other -> other.undoes(deed, number)))
                .toList();
        boolean unsaid = unknownIn.isPresent() && last.stream().noneMatch(deed -> deed.begun() == Answer.YES);
        if (!unsaid && last.stream().allMatch(deed -> deed.ends(number))) {
            return Optional.empty();
        }
        Deed only = last.size() == 1 ? last.get(0) : null;
        if (only != null && only.begun() == Answer.YES && only.names(number)) {
            return Optional.of(new Point(number, Answer.YES, ImmutableList.of(only.act()), only.text()));
        }
        return Optional.of(new Point(
                number,
                Answer.CANNOT_TELL,
                Stream.concat(
                                unsaid ? unknownIn.stream() : Stream.empty(),
                                last.stream().map(Deed::act))
                        .distinct()
                        .sorted()
                        .collect(ImmutableList.toImmutableList()),
                Optional.empty()));
    }

    /** All that surely or perhaps was done to an act by the end of a day, its own adoption among it. */
    private static List<Deed> deeds(Dossier dossier, String id, LocalDate day) {
        LegalAct act = dossier.get(LegalAct.class, id);
        List<Deed> deeds = new ArrayList<>();
        ActLife.of(dossier, id)
                .inForce()
                .ifPresent(since -> act.points().forEach(point -> {
                    add(
                            deeds,
                            id,
                            point.effective()
                                    .map(Onset::of)
                                    .map(since::takingEffect)
                                    .orElse(since),
                            day,
                            true,
                            RelationKind.AMENDS,
                            Optional.of(point.number()),
                            point.text());
                    point.noLongerFrom()
                            .map(Onset::of)
                            .ifPresent(end -> add(
                                    deeds,
                                    id,
                                    end,
                                    day,
                                    false,
                                    RelationKind.REPEALS,
                                    Optional.of(point.number()),
                                    Optional.empty()));
                }));
        act.noLongerFrom()
                .map(Sourced::value)
                .map(Onset::of)
                .ifPresent(end ->
                        add(deeds, id, end, day, false, RelationKind.REPEALS, Optional.empty(), Optional.empty()));
        for (Effect effect : Links.effectsOn(dossier, id)) {
            effect.onset(dossier)
                    .ifPresent(since -> add(deeds, effect.by(), since, day, effect.kind(), effect.relation()));
        }
        for (UnidentifiedActs others : Links.unidentifiedOn(dossier, id)) {
            others.relation()
                    .ifPresent(relation ->
                            add(deeds, others.id(), Onset.of(others.adopted()), day, relation.kind(), relation));
        }
        return deeds;
    }

    private static void add(
            List<Deed> deeds, String by, Onset since, LocalDate day, RelationKind active, ActRelation relation) {
        if (active.changesTheOther()) {
            Optional<String> point = relation.point().flatMap(ActPoint::numberIn);
            // a point printed in a form of its own may be any
            RelationKind kind = point.isEmpty() && relation.point().isPresent() ? RelationKind.AMENDS : active;
            add(deeds, by, since, day, false, kind, point, relation.text());
        }
    }

    private static void add(
            List<Deed> deeds,
            String by,
            Onset since,
            LocalDate day,
            boolean first,
            RelationKind kind,
            Optional<String> point,
            Optional<LocalizedText> text) {
        Answer begun = since.hasBegunBy(day);
        if (begun != Answer.NO) {
            deeds.add(new Deed(by, since, begun, first, kind, point, text));
        }
    }

    /** 1.2 before 1.10, and 1 before 1.1. */
    private static int compare(String one, String other) {
        Comparator<Iterable<BigInteger>> byParts = Comparators.lexicographical(Comparator.<BigInteger>naturalOrder());
        int parts = byParts.compare(parts(one), parts(other));
        return parts != 0 ? parts : one.compareTo(other);
    }

    private static ImmutableList<BigInteger> parts(String number) {
        return Arrays.stream(number.split("[.-]", -1)).map(BigInteger::new).collect(ImmutableList.toImmutableList());
    }
}
