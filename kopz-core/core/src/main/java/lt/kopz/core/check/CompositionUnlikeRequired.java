package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.SeatRequirement;
import lt.kopz.core.wording.Phrase;

/**
 * {@code COMPOSITION_UNLIKE_REQUIRED}: a sector has fewer or more members than the rules demand, for certain.
 *
 * <p>Its ground is the seats by sector that the rules of procedure, or the act that makes the group, lay down.
 */
final class CompositionUnlikeRequired extends GroupRule {
    /** Makes the rule; it has no parameters. */
    public CompositionUnlikeRequired() {}

    @Override
    public String code() {
        return "COMPOSITION_UNLIKE_REQUIRED";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        Composition.Members members = Composition.of(dossier, group.id()).on(asOf);
        if (members.known() != Answer.YES || GroupPresence.of(dossier).present(group.id(), asOf) == Answer.NO) {
            return ImmutableList.of();
        }
        for (SeatRequirement required :
                group.rules().map(RulesOfProcedure::seats).orElse(ImmutableList.of())) {
            long least = count(members.certain(), required.sector());
            long most = least + count(members.possible(), required.sector());
            if (most < required.atLeast() || least > required.atMost()) {
                Sector sector = dossier.get(Sector.class, required.sector());
                findings.add(FindingMaker.of(
                        this,
                        Severity.ERROR,
                        Phrase.of(CheckMessage.SEATS_UNLIKE_REQUIRED)
                                .with("sector", sector.name())
                                .with("count", Headcount.between(least, most))
                                .with("least", (long) required.atLeast())
                                .with("most", (long) required.atMost()),
                        ImmutableList.of(sector)));
            }
        }
        return findings.build();
    }

    private static long count(ImmutableList<Membership> memberships, String sector) {
        return memberships.stream()
                .filter(membership -> membership.sector().filter(sector::equals).isPresent())
                .filter(Membership::seated)
                .count();
    }
}
