package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.wording.Phrase;

/** A rule about one group, asked of each group of a dossier by itself; where there are several, its findings name the group. */
abstract class GroupRule implements Rule {
    @Override
    public final ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (CoordinationGroup group : FindingMaker.byId(dossier.groups())) {
            for (Finding finding : check(dossier, group, asOf)) {
                findings.add(
                        dossier.groups().size() == 1
                                ? finding
                                : new Finding(
                                        finding.code(),
                                        finding.severity(),
                                        finding.weight(),
                                        Phrase.of(CheckMessage.OF_GROUP)
                                                .with("finding", finding.message())
                                                .with("group", group.name()),
                                        finding.instances()));
            }
        }
        return findings.addAll(ofNoGroup(dossier, asOf)).build();
    }

    /** Looks for what concerns no group; most rules look for nothing of the kind. */
    ImmutableList<Finding> ofNoGroup(Dossier dossier, LocalDate asOf) {
        return ImmutableList.of();
    }

    /** Looks for it in one group of the dossier. */
    abstract ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf);
}
