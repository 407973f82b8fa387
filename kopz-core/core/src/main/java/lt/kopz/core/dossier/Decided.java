package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Membership;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.PartialDate;

/**
 * What is decided: all that a dossier holds save what only a draft would decide. Figures, verdicts and the composition of a group take
 * it from here.
 *
 * <p>Example: a draft decision of March would give 5000.00; the council has not adopted it. Its appropriation counts for nothing, and with no
 * other the money is unknown, as if nothing were recorded.
 *
 * @param needs the needs, in the order of the dossier
 * @param appropriations the appropriations, in the order of the dossier
 * @param revenues the revenues, in the order of the dossier
 */
public record Decided(
        ImmutableList<Need> needs, ImmutableList<Appropriation> appropriations, ImmutableList<Revenue> revenues) {
    /**
     * What is decided in a dossier.
     *
     * @param dossier the dossier
     * @return what no draft alone would decide
     */
    public static Decided of(Dossier dossier) {
        return dossier.derived(
                Decided.class,
                all -> new Decided(
                        decided(all, all.needs(), Need::act, Need::within),
                        decided(all, all.appropriations(), Appropriation::act, Decided::wholes),
                        decided(all, all.revenues(), Revenue::act, Decided::wholes)));
    }

    /**
     * Whether an act is a draft, so that what rests on it is not decided.
     *
     * @param dossier the dossier
     * @param act the id of the act
     * @return true if nobody has adopted it as far as is stated
     * @throws IllegalArgumentException if the dossier has no such act
     */
    public static boolean isDraft(Dossier dossier, String act) {
        return dossier.get(LegalAct.class, act).isDraft();
    }

    /**
     * The rules of procedure of a group.
     *
     * @param dossier the dossier
     * @param group the group
     * @return its rules; empty where it has none, or a draft lays them down
     */
    public static Optional<RulesOfProcedure> rules(Dossier dossier, CoordinationGroup group) {
        return group.rules().filter(rules -> !isDraft(dossier, rules.act()));
    }

    /**
     * When a plan was approved.
     *
     * @param dossier the dossier
     * @param plan the plan
     * @return the day stated with it, or else that of the act which approves it; empty where neither is stated, or a draft would approve it
     */
    public static Optional<PartialDate> approved(Dossier dossier, ActionPlan plan) {
        Optional<LegalAct> act = plan.approvedBy().map(id -> dossier.get(LegalAct.class, id));
        return act.filter(LegalAct::isDraft).isPresent()
                ? Optional.empty()
                : plan.approved().or(() -> act.flatMap(LegalAct::adopted));
    }

    /**
     * The action plans.
     *
     * @param dossier the dossier
     * @return its plans save those that a draft would approve, in the order of the dossier
     */
    public static ImmutableList<ActionPlan> plans(Dossier dossier) {
        return decided(dossier, dossier.plans(), ActionPlan::approvedBy, plan -> ImmutableList.of());
    }

    /**
     * The members of a group.
     *
     * @param dossier the dossier
     * @param group the group
     * @return its memberships save those that rest on a draft, in the order of the dossier
     */
    public static ImmutableList<Membership> memberships(Dossier dossier, CoordinationGroup group) {
        return decided(dossier, group.memberships(), Membership::act, membership -> ImmutableList.of());
    }

    private static ImmutableList<String> wholes(Amendable money) {
        return money.amends().map(ImmutableList::of).orElse(money.within());
    }

    /** What rests on no draft by its own act, nor by what it is a part or change of where it names no act. */
    private static <T extends Fact> ImmutableList<T> decided(
            Dossier dossier,
            List<T> all,
            Function<T, Optional<String>> act,
            Function<T, ImmutableList<String>> wholes) {
        ImmutableList<T> left = ImmutableList.copyOf(all);
        if (dossier.acts().stream().noneMatch(LegalAct::isDraft)) {
            return left;
        }
        Set<String> drafts = new HashSet<>();
        int before;
        do {
            before = drafts.size();
            for (T each : left) {
                boolean draft = act.apply(each)
                        .map(id -> isDraft(dossier, id))
                        .orElseGet(() -> !wholes.apply(each).isEmpty() && drafts.containsAll(wholes.apply(each)));
                if (draft) {
                    drafts.add(each.id());
                }
            }
        } while (drafts.size() > before);
        return left.stream().filter(each -> !drafts.contains(each.id())).collect(ImmutableList.toImmutableList());
    }
}
