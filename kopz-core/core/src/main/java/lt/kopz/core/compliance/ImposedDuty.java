package lt.kopz.core.compliance;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * A duty, with what imposes it: rules of procedure, an act or an action plan.
 *
 * <p>Whose duty it is follows from where it stands and from what it states: rules of procedure bind their group; the duty of an act or plan
 * to meet, or to report where it names nobody else, binds the group that it names, or else each group of the dossier. Any other duty is of no
 * group unless it names one. Example: a law demands that the groups meet in every quarter and that the mayor reports by 1 March; in a
 * dossier with two groups these are three imposed duties, two of a group and one of none.
 *
 * @param duty the duty
 * @param imposedBy the rules of procedure, act or plan that it stands in
 * @param act the id of the act by which it is in force; empty for a plan that names no act
 * @param group the id of the group whose duty it is; empty where it is of no group
 */
public record ImposedDuty(Duty duty, Fact imposedBy, Optional<String> act, Optional<String> group) {
    /** Those of one dossier, found once. */
    private record All(
            ImmutableMap<String, ImposedDuty> byId,
            ImmutableListMultimap<Optional<String>, ImposedDuty> inForceByGroup) {}

    /**
     * All duties of a dossier, what only drafts would demand among them; each once, however many groups it binds.
     *
     * @param dossier the dossier
     * @return the duties: those of rules of procedure, of acts and of plans, each in the order of the dossier
     */
    public static ImmutableCollection<ImposedDuty> all(Dossier dossier) {
        return in(dossier).byId().values();
    }

    /** The duties of a group, or those of no group, save what only a draft would demand. */
    static ImmutableList<ImposedDuty> decided(Dossier dossier, Optional<String> group) {
        return in(dossier).inForceByGroup().get(group);
    }

    private static All in(Dossier dossier) {
        return dossier.derived(All.class, all -> {
            ImmutableList<ImposedDuty> duties = Stream.of(ofRules(all), ofActs(all), ofPlans(all))
                    .flatMap(each -> each)
                    .collect(ImmutableList.toImmutableList());
            return new All(
                    duties.stream()
                            .collect(ImmutableMap.toImmutableMap(
                                    each -> each.duty().id(), each -> each, (first, other) -> first)),
                    duties.stream()
                            .filter(each -> !each.isNothing(all))
                            .collect(ImmutableListMultimap.toImmutableListMultimap(ImposedDuty::group, each -> each)));
        });
    }

    private static Stream<ImposedDuty> ofRules(Dossier dossier) {
        return dossier.groups().stream()
                .flatMap(group -> group.rules().stream()
                        .flatMap(rules -> rules.allDuties().stream()
                                .map(duty -> new ImposedDuty(
                                        duty,
                                        rules,
                                        duty.act().or(() -> Optional.of(rules.act())),
                                        Optional.of(group.id())))));
    }

    private static Stream<ImposedDuty> ofActs(Dossier dossier) {
        return dossier.acts().stream()
                .sorted(Comparator.comparing(Fact::id))
                .flatMap(act -> act.duties().stream().flatMap(duty -> of(dossier, duty, act, Optional.of(act.id()))));
    }

    private static Stream<ImposedDuty> ofPlans(Dossier dossier) {
        return dossier.plans().stream()
                .sorted(Comparator.comparing(Fact::id))
                .flatMap(plan -> plan.duties().stream().flatMap(duty -> of(dossier, duty, plan, plan.approvedBy())));
    }

    private static Stream<ImposedDuty> of(Dossier dossier, Duty duty, Fact imposedBy, Optional<String> act) {
        Optional<String> inForceBy = duty.act().or(() -> act);
        Optional<String> named =
                duty.group().or(() -> duty.by().filter(by -> dossier.get(Fact.class, by) instanceof CoordinationGroup));
        boolean isOfEach = duty.what() == ListKind.MEETINGS
                || (duty.what() == ListKind.REPORTS
                        && duty.by().isEmpty()
                        && duty.office().isEmpty());
        return named.isEmpty() && isOfEach && !dossier.groups().isEmpty()
                ? dossier.groups().stream()
                        .map(group -> new ImposedDuty(duty, imposedBy, inForceBy, Optional.of(group.id())))
                : Stream.of(new ImposedDuty(duty, imposedBy, inForceBy, named));
    }

    /**
     * What the duty is called.
     *
     * @param dossier the dossier
     * @return its name, else that of its list; with whom it is due to and who has to do it, where either is stated
     */
    public Text name(Dossier dossier) {
        Text name = duty.name()
                .<Text>map(text -> text)
                .orElseGet(() -> Phrase.of(ComplianceMessage.DUTY_OF_LIST).with("list", Phrase.of(duty.what())));
        ImmutableList<Text> holders = Stream.<Text>concat(
                        duty.office().stream(), duty.by().stream().map(dossier::partyName))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Text> notes = Stream.<Text>concat(
                        duty.recipient().stream(),
                        holders.isEmpty()
                                ? Stream.empty()
                                : Stream.of(Phrase.of(ComplianceMessage.DUTY_HOLDER)
                                        .with("holder", Text.joined(", ", holders))))
                .collect(ImmutableList.toImmutableList());
        return notes.isEmpty()
                ? name
                : Phrase.of(ComplianceMessage.DUTY_TO).with("name", name).with("recipient", Text.joined("; ", notes));
    }

    /** Whether nobody has adopted the act, or it is void from the start, by which it would be in force, or which it stands in. */
    private boolean isNothing(Dossier dossier) {
        Stream<String> layingDown = imposedBy instanceof RulesOfProcedure rules
                ? Stream.of(rules.act())
                : imposedBy instanceof ActionPlan plan ? plan.approvedBy().stream() : Stream.of(imposedBy.id());
        return Stream.concat(act().stream(), layingDown).anyMatch(each -> Decided.isNothing(dossier, each));
    }

    /** The plan for whose time it is owed. */
    Optional<ActionPlan> plan() {
        return imposedBy instanceof ActionPlan plan ? Optional.of(plan) : Optional.empty();
    }
}
