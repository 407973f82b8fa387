package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.Membership;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code EARLIER_THAN_ACT}: something is stated to have begun before the act by which it exists was in force.
 *
 * <p>Looked at are memberships and the elections to an office in the group, appropriations, which count from the day of the act, and plans, which are approved when their act is
 * adopted ({@link Decided}). Example: 700.00 since 1 March by a decision that is in force from 20 March: 19 days too early. Days that may
 * still agree, as known, are no finding, nor is money that a budget of the year gives from its first day, or that an act states to apply from
 * an earlier day. Its ground is legal: an act decides nothing before it is in force.
 */
final class EarlierThanAct implements Rule {
    /** Makes the rule; it has no parameters. */
    public EarlierThanAct() {}

    @Override
    public String code() {
        return "EARLIER_THAN_ACT";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        dossier.groups().forEach(group -> {
            for (Membership member : FindingMaker.byId(group.memberships())) {
                Text name = Composition.nameOf(dossier, member);
                member.act()
                        .flatMap(act -> putOff(dossier, act, member, name, member.since(), asOf))
                        .ifPresent(findings::add);
                Composition.of(dossier, group.id())
                        .elected(member.id())
                        .flatMap(meeting -> elected(meeting, member, name, asOf))
                        .ifPresent(findings::add);
            }
        });
        for (ActionPlan plan : FindingMaker.byId(dossier.plans())) {
            plan.approved()
                    .ifPresent(stated -> Decided.approved(dossier, plan)
                            .filter(approved -> stated.isBefore(approved) == Answer.YES)
                            .flatMap(approved -> finding(
                                    dossier,
                                    plan.approvedBy().orElseThrow(),
                                    plan,
                                    RowNames.title(plan.title()),
                                    stated,
                                    approved,
                                    asOf))
                            .ifPresent(findings::add));
        }
        for (Appropriation money : FindingMaker.byId(dossier.appropriations())) {
            Text name = Phrase.of(CheckMessage.DRAFT_APPROPRIATION).with("amount", money.amount());
            money.act()
                    .filter(act -> !isMeantSo(dossier.get(LegalAct.class, act), money))
                    .flatMap(act ->
                            putOff(dossier, act, money, name, money.effective().value(), asOf))
                    .ifPresent(findings::add);
        }
        return findings.build();
    }

    /** An office that began before the meeting that elected to it. */
    private Optional<Finding> elected(Meeting meeting, Membership member, Text name, LocalDate asOf) {
        PartialDate on = meeting.date().value();
        return Optional.of(member.since())
                .filter(since -> since.isBefore(on) == Answer.YES && on.hasBegunBy(asOf) == Answer.YES)
                .map(since -> FindingMaker.of(
                        this,
                        Severity.WARNING,
                        Phrase.of(CheckMessage.OFFICE_BEFORE_ELECTION)
                                .with("who", name)
                                .with("since", since)
                                .with("elected", on),
                        ImmutableList.of(member, meeting)));
    }

    /** Whether money is given since the first day of the time that it is for, or since a day from which the act states that it applies. */
    private static boolean isMeantSo(LegalAct act, Appropriation money) {
        PartialDate stated = money.effective().value();
        return money.period()
                        .filter(time ->
                                stated.asDay().filter(time.start()::equals).isPresent())
                        .isPresent()
                || act.effective()
                        .flatMap(since -> stated.latest().map(since.value()::isOnOrBefore))
                        .filter(answer -> answer == Answer.YES)
                        .isPresent();
    }

    private Optional<Finding> putOff(
            Dossier dossier, String act, Fact fact, Text name, PartialDate stated, LocalDate asOf) {
        return Decided.putOff(dossier, act, stated)
                .flatMap(since -> finding(dossier, act, fact, name, stated, since, asOf));
    }

    /** Nothing is found before the day that is stated. */
    private Optional<Finding> finding(
            Dossier dossier, String act, Fact fact, Text name, PartialDate stated, PartialDate since, LocalDate asOf) {
        LocalDate last = stated.latest().orElseThrow();
        return Optional.of(DateRange.daysBetween(last, since.earliest().orElseThrow()))
                .filter(days -> !last.isAfter(asOf))
                .map(days -> FindingMaker.of(
                                this,
                                Severity.WARNING,
                                Phrase.of(CheckMessage.EARLIER_THAN_ACT)
                                        .with("what", name)
                                        .with("stated", stated)
                                        .with("since", since)
                                        .with("days", days)
                                        .with("act", Citations.of(dossier, act)),
                                ImmutableList.of(fact, dossier.get(LegalAct.class, act)))
                        .weighing(Weight.ofDays(days)));
    }
}
