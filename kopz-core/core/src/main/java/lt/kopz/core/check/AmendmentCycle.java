package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.regulation.ActRelation;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code AMENDMENT_CYCLE}: acts amend, repeal, replace, approve, implement or rest on each other in a circle.
 *
 * <p>Its ground is logical: an act can act on an earlier one only. Each circle is found once, from its first act by id.
 */
final class AmendmentCycle implements Rule {
    /** Makes the rule; it has no parameters. */
    public AmendmentCycle() {}

    @Override
    public String code() {
        return "AMENDMENT_CYCLE";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        Set<String> told = new LinkedHashSet<>();
        for (LegalAct act : FindingMaker.byId(dossier.acts())) {
            Set<String> reached = reachedFrom(dossier, act.id());
            if (!told.contains(act.id()) && reached.contains(act.id())) {
                ImmutableList<LegalAct> circle = reached.stream()
                        .filter(other -> reachedFrom(dossier, other).contains(act.id()))
                        .sorted()
                        .map(other -> dossier.get(LegalAct.class, other))
                        .collect(ImmutableList.toImmutableList());
                circle.forEach(other -> told.add(other.id()));
                ImmutableList<Text> names = circle.stream()
                        .map(other -> Citations.of(dossier, other.id()))
                        .collect(ImmutableList.toImmutableList());
                findings.add(FindingMaker.of(
                        this,
                        Severity.ERROR,
                        Phrase.of(CheckMessage.AMENDMENT_CYCLE).with("acts", new Joined(names, Literal.of("; "))),
                        circle));
            }
        }
        return findings.build();
    }

    /** The acts that an act acts on, directly or by way of others. */
    private static Set<String> reachedFrom(Dossier dossier, String act) {
        Set<String> reached = new LinkedHashSet<>();
        List<String> open = new ArrayList<>(List.of(act));
        while (!open.isEmpty()) {
            for (ActRelation relation :
                    dossier.get(LegalAct.class, open.remove(open.size() - 1)).relations()) {
                if (reached.add(relation.act())) {
                    open.add(relation.act());
                }
            }
        }
        return reached;
    }
}
