package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.compliance.GroupComposition;
import lt.kopz.core.compliance.Outcome;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.CoordinationGroup;

/**
 * {@code SIDES_UNBALANCED}: the members are not divided among the sides of the group as the rules demand, for certain: not in equal numbers,
 * or with too small or too large a part of one side; or somebody is no member who has to be, such as the holder of an office; or an
 * office in the group is vacant that has to be held.
 *
 * <p>Its ground is the composition that the rules of procedure, or the act that makes the group, lay down.
 */
final class SidesUnbalanced extends GroupRule {
    /** Makes the rule; it has no parameters. */
    public SidesUnbalanced() {}

    @Override
    public String code() {
        return "SIDES_UNBALANCED";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        return GroupComposition.of(dossier, group.id(), asOf).verdicts().stream()
                .filter(verdict -> verdict.outcome() == Outcome.BREACHED)
                .map(verdict -> FindingMaker.of(
                        this,
                        Severity.ERROR,
                        verdict,
                        group.rules().orElseThrow().id()))
                .collect(ImmutableList.toImmutableList());
    }
}
