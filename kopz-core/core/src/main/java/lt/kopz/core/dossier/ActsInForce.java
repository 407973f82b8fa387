package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;

/**
 * Which acts were in force on a day, and what other acts had done to them by then.
 *
 * <p>An act is in force from the day it takes effect, or from its adoption where nothing is said of that, until the day before it ends:
 * the day stated with it, or the day on which an act takes effect that repeals or replaces it. What an act does to another counts
 * from the day it takes effect, so that an act adopted later changes nothing on an earlier day.
 *
 * <p>Example: in Kaišiadorys, decision V17-253 amends decision V17-24. On 23 October 2019 V17-24 was not yet amended; on the 24th it was.
 */
public final class ActsInForce {
    private final Dossier dossier;

    private ActsInForce(Dossier dossier) {
        this.dossier = dossier;
    }

    /**
     * The acts of a dossier.
     *
     * @param dossier the dossier
     * @return the answers
     */
    public static ActsInForce of(Dossier dossier) {
        return new ActsInForce(dossier);
    }

    /**
     * The day from which an act is in force.
     *
     * @param act the id of the act
     * @return the day it takes effect, as precise as it is known; that of its adoption where no other is stated
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public PartialDate since(String act) {
        LegalAct found = dossier.get(LegalAct.class, act);
        return found.effective().map(Sourced::value).orElse(found.adopted());
    }

    /**
     * The first day on which an act is no longer in force, as far as is known at the end of a day.
     *
     * @param act the id of the act
     * @param asOf the day; acts that take effect after it are not known yet
     * @return the end stated with the act, or the day an act took effect that repeals or replaces it, whichever is first; empty while
     *     no end is known
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public Optional<PartialDate> endedFrom(String act, LocalDate asOf) {
        Optional<PartialDate> end =
                dossier.get(LegalAct.class, act).noLongerFrom().map(Sourced::value);
        for (LegalAct other : doing(act, asOf)) {
            boolean ends = other.relations().stream()
                    .anyMatch(relation -> relation.act().equals(act)
                            && relation.point().isEmpty()
                            && (relation.kind() == RelationKind.REPEALS || relation.kind() == RelationKind.REPLACES));
            if (ends) {
                PartialDate then = since(other.id());
                end = Optional.of(end.filter(known -> isBefore(known, then)).orElse(then));
            }
        }
        return end;
    }

    private static boolean isBefore(PartialDate one, PartialDate other) {
        LocalDate first = one.earliest().orElse(LocalDate.MIN);
        return first.isBefore(other.earliest().orElse(LocalDate.MIN));
    }

    /**
     * Whether an act was in force on a day.
     *
     * @param act the id of the act
     * @param day the day
     * @return yes, no, or cannot tell where the days are not known precisely enough
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public Answer inForce(String act, LocalDate day) {
        Answer begun = since(act).hasBegunBy(day);
        return begun.and(
                endedFrom(act, day).map(end -> end.hasBegunBy(day).not()).orElse(Answer.YES));
    }

    /**
     * The acts that were in force on a day, for certain.
     *
     * @param day the day
     * @return the acts, in the order of the dossier
     */
    public ImmutableList<LegalAct> on(LocalDate day) {
        return dossier.acts().stream()
                .filter(act -> inForce(act.id(), day) == Answer.YES)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * What an act said on a day "as amended by" then: the acts that had amended, repealed or replaced it, or parts of it, by that day.
     *
     * @param act the id of the act
     * @param day the day
     * @return the acts, by the day they took effect, then by id
     */
    public ImmutableList<LegalAct> amendedBy(String act, LocalDate day) {
        return ImmutableList.sortedCopyOf(
                (one, other) -> {
                    int days = since(one.id())
                            .earliest()
                            .orElse(LocalDate.MIN)
                            .compareTo(since(other.id()).earliest().orElse(LocalDate.MIN));
                    return days != 0 ? days : one.id().compareTo(other.id());
                },
                doing(act, day).stream()
                        .filter(other -> other.relations().stream()
                                .anyMatch(relation -> relation.act().equals(act)
                                        && relation.kind().changesTheOther()))
                        .toList());
    }

    /**
     * What an act said on a day, point by point.
     *
     * @param act the id of the act
     * @param day the day
     * @return the text as amended by then
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public ConsolidatedText said(String act, LocalDate day) {
        return ConsolidatedText.of(dossier, act, day);
    }

    /**
     * The relations between acts that held on a day.
     *
     * @param act the id of the act that acts
     * @param day the day
     * @return its relations; none before it takes effect for certain
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public ImmutableList<ActRelation> relationsOf(String act, LocalDate day) {
        return since(act).hasBegunBy(day) == Answer.YES
                ? dossier.get(LegalAct.class, act).relations()
                : ImmutableList.of();
    }

    /** The acts that act on another and had taken effect by a day, for certain. */
    private ImmutableList<LegalAct> doing(String act, LocalDate day) {
        return Links.actingOn(dossier, act).stream()
                .filter(other -> since(other.id()).hasBegunBy(day) == Answer.YES)
                .collect(ImmutableList.toImmutableList());
    }
}
