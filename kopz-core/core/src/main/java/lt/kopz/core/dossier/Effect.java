package lt.kopz.core.dossier;

import java.util.Optional;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.RelationKind;

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

    boolean endsTheWhole() {
        return relation.point().isEmpty() && (kind == RelationKind.REPEALS || kind == RelationKind.REPLACES);
    }

    /** From when: the day that is stated, or that on which the act that acts takes effect; empty where it is a draft. */
    Optional<Onset> onset(Dossier dossier) {
        return ActLife.of(dossier, by)
                .inForce()
                .map(begins -> relation.since()
                        .map(stated -> begins.takingEffect(Onset.of(stated.value())))
                        .orElse(begins));
    }
}
