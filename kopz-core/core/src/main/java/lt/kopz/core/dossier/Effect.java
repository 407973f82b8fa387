package lt.kopz.core.dossier;

import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.ActPoint;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RelationKind;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;

/**
 * What one act does to another, whichever of the two states it.
 *
 * @param by the id of the act that acts
 * @param on the id of the act that is acted upon
 * @param kind how, as the act that acts would state it
 * @param relation what is stated
 */
record Effect(String by, String on, RelationKind kind, ActRelation relation) {
    static Effect of(String stating, ActRelation relation) {
        RelationKind kind = relation.kind();
        return kind.isPassive()
                ? new Effect(relation.act(), stating, kind.active(), relation)
                : new Effect(stating, relation.act(), kind, relation);
    }

    /** Whether both state the same of the same point. */
    boolean isSameAs(Effect other) {
        return by.equals(other.by)
                && on.equals(other.on)
                && kind == other.kind
                && relation.point().equals(other.relation.point());
    }

    /** Whether it is done to the whole act, or to a point or what that lies in. */
    boolean touches(Optional<String> point) {
        Optional<String> named = relation.point().flatMap(ActPoint::numberIn);
        return relation.point().isEmpty()
                || point.filter(number -> named.map(outer -> number.equals(outer) || ActPoint.isInside(number, outer))
                                .orElse(false))
                        .isPresent();
    }

    boolean endsTheWhole() {
        return relation.point().isEmpty()
                && (kind == RelationKind.REPEALS || kind == RelationKind.REPLACES || kind == RelationKind.ANNULS);
    }

    /** Whether it declares the whole act void from the start, by an act that is no draft. */
    boolean isVoiding(Dossier dossier) {
        return kind == RelationKind.ANNULS
                && endsTheWhole()
                && relation.since().isEmpty()
                && !dossier.get(LegalAct.class, by).isDraft();
    }

    /**
     * From when: the day that is stated, or that on which the act that acts takes effect; what is void from the start, since there was anything of
     * it. Empty where it is a draft.
     */
    Optional<Onset> onset(Dossier dossier) {
        Optional<Onset> inForce = ActLife.of(dossier, by).inForce();
        if (kind == RelationKind.ANNULS) {
            LegalAct voided = dossier.get(LegalAct.class, on);
            return inForce.flatMap(any -> relation.since()
                            .map(Sourced::value)
                            .or(() -> voided.appliesFrom()
                                    .map(Sourced::value)
                                    .filter(early -> voided.adopted()
                                            .filter(day -> early.isBefore(day) == Answer.YES)
                                            .isPresent()))
                            .or(voided::adopted))
                    .map(Onset::of);
        }
        return inForce.map(begins -> relation.since()
                .map(stated -> begins.takingEffect(Onset.of(stated.value())))
                .orElse(begins));
    }

    /** For which days of a time it surely suspends the whole act. */
    Optional<DateRange> suspends(Dossier dossier, DateRange over) {
        return Optional.of(over)
                .filter(any -> kind == RelationKind.SUSPENDS && relation.point().isEmpty())
                .flatMap(time -> onset(dossier).flatMap(Onset::latest).flatMap(time::from))
                .flatMap(time -> relation.until()
                        .map(Sourced::value)
                        .or(() -> ActsInForce.of(dossier).endedFrom(by, over.end()))
                        .map(end -> end.earliest().flatMap(time::before))
                        .orElse(Optional.of(time)));
    }

    /** Whether the suspension of the whole act, or of a point, lasts on a day: until the day that is stated, and while the act that suspends it is in force. */
    Answer lasts(Dossier dossier, LocalDate day) {
        Answer begun = onset(dossier).map(onset -> onset.hasBegunBy(day)).orElse(Answer.NO);
        Answer over = relation.until()
                .map(end -> end.value().hasBegunBy(day))
                .orElseGet(() ->
                        begun == Answer.NO ? Answer.NO : ActLife.of(dossier, by).ended(day));
        return begun.and(over.not());
    }
}
