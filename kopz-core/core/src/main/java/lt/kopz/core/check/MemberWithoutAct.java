package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Membership;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code MEMBER_WITHOUT_ACT}: of a member no act is given that made it one.
 *
 * <p>It is information, since there may be an act that no source names. Its ground is that the act which makes the group, or changes its composition, appoints its members.
 */
final class MemberWithoutAct extends GroupRule {
    /** Makes the rule; it has no parameters. */
    public MemberWithoutAct() {}

    @Override
    public String code() {
        return "MEMBER_WITHOUT_ACT";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        ImmutableList<Finding> findings = FindingMaker.byId(
                        Composition.of(dossier, group.id()).counted())
                .stream()
                .filter(membership ->
                        membership.act().isEmpty() && membership.since().hasBegunBy(asOf) != Answer.NO)
                .map(membership -> finding(membership, Composition.nameOf(dossier, membership)))
                .collect(ImmutableList.toImmutableList());
        return FindingMaker.together(findings, SeveralMessage.MEMBERS_WITHOUT_ACT);
    }

    private Finding finding(Membership membership, Text member) {
        return FindingMaker.of(
                        this,
                        Severity.INFO,
                        Phrase.of(CheckMessage.MEMBER_WITHOUT_ACT).with("member", member),
                        ImmutableList.of(membership))
                .listedAs(member);
    }
}
