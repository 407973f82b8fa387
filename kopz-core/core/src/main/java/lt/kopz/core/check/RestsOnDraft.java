package lt.kopz.core.check;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.compliance.ImposedDuty;
import lt.kopz.core.dossier.ActsInForce;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.ActState;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code RESTS_ON_DRAFT}: something rests on a draft, which nobody has adopted.
 *
 * <p>Looked at are groups, their composition, rules of procedure and members, minutes, plans and strategic plans, needs, appropriations and
 * revenues. Figures and verdicts count none of it. Example: the members that a draft ordinance would appoint are no members. Its ground is
 * legal: a draft decides nothing.
 */
final class RestsOnDraft implements Rule {
    /** Makes the rule; it has no parameters. */
    public RestsOnDraft() {}

    @Override
    public String code() {
        return "RESTS_ON_DRAFT";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        List<LegalAct> drafts = FindingMaker.byId(dossier.acts()).stream()
                .filter(LegalAct::isDraft)
                .filter(act -> ActsInForce.of(dossier).stateOn(act.id(), asOf).is(ActState.DRAFT) != Answer.NO)
                .toList();
        if (drafts.isEmpty()) {
            return ImmutableList.of();
        }
        Resting resting = Resting.in(dossier);
        return drafts.stream()
                .filter(act -> resting.names().containsKey(act.id()))
                .map(act -> FindingMaker.of(
                        this,
                        Severity.WARNING,
                        Phrase.of(CheckMessage.RESTS_ON_DRAFT)
                                .with("act", Citations.of(dossier, act.id()))
                                .with("what", Text.joined("; ", resting.names().get(act.id()))),
                        Stream.<Fact>concat(Stream.of(act), resting.facts().get(act.id()).stream())
                                .distinct()
                                .toList()))
                .collect(ImmutableList.toImmutableList());
    }

    /** What names which act, and how it is called. */
    private record Resting(ListMultimap<String, Fact> facts, ListMultimap<String, Text> names) {
        static Resting in(Dossier dossier) {
            Resting resting = new Resting(ArrayListMultimap.create(), ArrayListMultimap.create());
            dossier.groups().forEach(group -> {
                Text name = group.name();
                Stream.concat(group.basis().stream(), group.composition().stream())
                        .distinct()
                        .forEach(act -> resting.add(Optional.of(act), group, name));
                group.rules().ifPresent(rules -> {
                    Text ofRules = Phrase.of(CheckMessage.DRAFT_RULES).with("name", name);
                    resting.add(Optional.of(rules.act()), rules, ofRules);
                });
                group.memberships()
                        .forEach(member -> resting.add(member.act(), member, Composition.nameOf(dossier, member)));
                group.meetings().forEach(meeting -> resting.add(meeting.minutes(), meeting, RowNames.meeting(meeting)));
            });
            for (ImposedDuty imposed : ImposedDuty.all(dossier)) {
                resting.add(imposed.duty().act(), imposed.duty(), imposed.name(dossier));
            }
            dossier.strategicPlans().forEach(plan -> resting.add(plan.act(), plan, RowNames.title(plan.title())));
            dossier.plans().forEach(plan -> resting.add(plan.approvedBy(), plan, RowNames.title(plan.title())));
            dossier.needs()
                    .forEach(need -> resting.add(
                            need.act(), need, Phrase.of(CheckMessage.DRAFT_NEED).with("amount", need.amount())));
            dossier.appropriations()
                    .forEach(money -> resting.add(
                            money.act(),
                            money,
                            Phrase.of(CheckMessage.DRAFT_APPROPRIATION).with("amount", money.amount())));
            dossier.revenues()
                    .forEach(money -> resting.add(
                            money.act(),
                            money,
                            Phrase.of(CheckMessage.DRAFT_REVENUE).with("amount", money.amount())));
            return resting;
        }

        private void add(Optional<String> act, Fact fact, Text name) {
            act.ifPresent(id -> {
                facts.put(id, fact);
                names.put(id, name);
            });
        }
    }
}
