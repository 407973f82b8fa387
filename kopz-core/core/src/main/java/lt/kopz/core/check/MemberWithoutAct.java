package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.Membership;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.wording.Phrase;

/**
 * {@code MEMBER_WITHOUT_ACT}: of a member no act is given that made it one.
 *
 * <p>Its ground is that the act which makes the group, or changes its composition, appoints its members.
 */
final class MemberWithoutAct implements Rule {
    /** Makes the rule; it has no parameters. */
    public MemberWithoutAct() {}

    @Override
    public String code() {
        return "MEMBER_WITHOUT_ACT";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        ImmutableList<Membership> without = FindingMaker.byId(
                        Composition.of(dossier).counted())
                .stream()
                .filter(membership ->
                        membership.act().isEmpty() && membership.since().hasBegunBy(asOf) != Answer.NO)
                .collect(ImmutableList.toImmutableList());
        if (!without.isEmpty()) {
            findings.add(FindingMaker.of(
                    this,
                    Severity.WARNING,
                    Phrase.of(CheckMessage.MEMBER_WITHOUT_ACT).with("count", (long) without.size()),
                    without));
        }
        return findings.build();
    }
}
