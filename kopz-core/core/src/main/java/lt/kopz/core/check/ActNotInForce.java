package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import lt.kopz.core.dossier.ActsInForce;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.wording.Phrase;

/**
 * {@code ACT_NOT_IN_FORCE}: an act on which the group rests was not in force on the day, though it had been adopted.
 *
 * <p>Looked at are the legal basis, the act on the composition and the act of the rules of procedure. Its ground is legal: an act that is not
 * in force binds nobody.
 */
final class ActNotInForce extends GroupRule {
    /** Makes the rule; it has no parameters. */
    public ActNotInForce() {}

    @Override
    public String code() {
        return "ACT_NOT_IN_FORCE";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        Set<String> acts = new LinkedHashSet<>(group.basis());
        group.composition().ifPresent(acts::add);
        group.rules().ifPresent(rules -> acts.add(rules.act()));
        for (String id : ImmutableList.sortedCopyOf(acts)) {
            LegalAct act = dossier.get(LegalAct.class, id);
            if (act.adopted().filter(day -> day.hasBegunBy(asOf) == Answer.YES).isPresent()
                    && ActsInForce.of(dossier).inForce(id, asOf) == Answer.NO) {
                findings.add(FindingMaker.of(
                                this,
                                Severity.WARNING,
                                Phrase.of(CheckMessage.ACT_NOT_IN_FORCE)
                                        .with("act", Citations.of(dossier, id))
                                        .with("asOf", asOf),
                                ImmutableList.of(act))
                        .listedAs(Citations.of(dossier, id)));
            }
        }
        return FindingMaker.together(findings.build(), SeveralMessage.ACTS_NOT_IN_FORCE);
    }
}
