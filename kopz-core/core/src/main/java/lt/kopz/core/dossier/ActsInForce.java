package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.time.PartialDate;

/**
 * What had become of acts by a day: which were in force, and what other acts had done to them by then.
 *
 * <p>An act is in force from the day it names, or from its adoption where it names none, until the day before it ends: the day stated with
 * it, or the day on which an act takes effect that repeals or replaces it. It is never in force before it is adopted. An act that has to be
 * published, as it states or by a {@link lt.kopz.core.regulation.PublicationRule} for its kind, is not in force before that, nor before so
 * many days after it where it names no day; while nothing is stated of its publication, whether it is in force cannot be told. A draft is
 * never in force and does nothing to other acts. What an act does to another counts from the day stated with the relation, or from the day
 * it takes effect, so that an act adopted later changes nothing on an earlier day.
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
     * What had become of an act by the end of a day.
     *
     * @param act the id of the act
     * @param day the day
     * @return the states that are possible, which is one where its days are known precisely enough
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public ActStanding stateOn(String act, LocalDate day) {
        return ActLife.of(dossier, act).on(day);
    }

    /**
     * Whether an act has to be published to take effect.
     *
     * @param act the id of the act
     * @return true if it states so, or does not state otherwise and is of a kind that has to be
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public boolean mustBePublished(String act) {
        return ActLife.of(dossier, act).mustBePublished();
    }

    /**
     * The day from which an act is in force.
     *
     * @param act the id of the act
     * @return the day, as precise as it is known: a month or year where it depends on several days that leave it open; empty for a draft
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public Optional<PartialDate> since(String act) {
        return ActLife.of(dossier, act).inForce().map(Onset::date);
    }

    /**
     * The first day on which an act is no longer in force, as far as is known at the end of a day.
     *
     * @param act the id of the act
     * @param asOf the day; acts that take effect after it are not known yet
     * @return the end stated with the act, or the day an act took effect, or may have, that repeals or replaces it, whichever is first; empty
     *     while no end is known
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public Optional<PartialDate> endedFrom(String act, LocalDate asOf) {
        return ActLife.of(dossier, act)
                .endsKnownOn(asOf)
                .min(Comparator.comparing(end -> end.earliest().orElse(LocalDate.MIN)))
                .map(Onset::date);
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
        return ActLife.of(dossier, act).inForce(day);
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
        return Links.effectsOn(dossier, act).stream()
                .filter(effect -> effect.kind().changesTheOther() && hasBegunBy(effect, day))
                .map(Effect::by)
                .distinct()
                .sorted(Comparator.comparing((String by) -> ActLife.of(dossier, by)
                                .inForce()
                                .flatMap(Onset::earliest)
                                .orElse(LocalDate.MIN))
                        .thenComparing(Comparator.naturalOrder()))
                .map(by -> dossier.get(LegalAct.class, by))
                .collect(ImmutableList.toImmutableList());
    }

    private boolean hasBegunBy(Effect effect, LocalDate day) {
        return effect.onset(dossier)
                .filter(onset -> onset.hasBegunBy(day) == Answer.YES)
                .isPresent();
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
     * @return its relations, those of passive kinds too; none before it takes effect for certain, or before the day stated with it
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public ImmutableList<ActRelation> relationsOf(String act, LocalDate day) {
        return dossier.get(LegalAct.class, act).relations().stream()
                .filter(relation -> hasBegunBy(Effect.of(act, relation), day))
                .collect(ImmutableList.toImmutableList());
    }
}
