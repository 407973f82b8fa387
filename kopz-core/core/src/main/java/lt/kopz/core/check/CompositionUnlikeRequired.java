package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.Membership;
import lt.kopz.core.group.Sector;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.SeatRequirement;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;

/**
 * {@code COMPOSITION_UNLIKE_REQUIRED}: a sector has fewer or more members than the rules demand, for certain.
 *
 * <p>Its ground is the seats by sector that the rules of procedure, or the act that makes the group, lay down.
 */
final class CompositionUnlikeRequired implements Rule {
    /** Makes the rule; it has no parameters. */
    public CompositionUnlikeRequired() {}

    @Override
    public String code() {
        return "COMPOSITION_UNLIKE_REQUIRED";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        Composition.Members members = Composition.of(dossier).on(asOf);
        if (members.known() != Answer.YES) {
            return ImmutableList.of();
        }
        for (SeatRequirement required :
                dossier.group().rules().map(RulesOfProcedure::seats).orElse(ImmutableList.of())) {
            long least = count(members.certain(), required.sector());
            long most = least + count(members.possible(), required.sector());
            if (most < required.atLeast() || least > required.atMost()) {
                Sector sector = dossier.get(Sector.class, required.sector());
                findings.add(FindingMaker.of(
                                this,
                                Severity.ERROR,
                                seats(CheckMessage.SEATS_UNLIKE_REQUIRED, least, most, required)
                                        .with("sector", sector.name()),
                                ImmutableList.of(sector))
                        .listedAs(sector.name(), seats(SeveralMessage.SEATS, least, most, required)));
            }
        }
        return FindingMaker.together(findings.build(), SeveralMessage.SEATS_UNLIKE_REQUIRED);
    }

    private static Phrase seats(Message message, long least, long most, SeatRequirement required) {
        return Phrase.of(message)
                .with("count", Headcount.between(least, most))
                .with("least", (long) required.atLeast())
                .with("most", (long) required.atMost());
    }

    private static long count(ImmutableList<Membership> memberships, String sector) {
        return memberships.stream()
                .filter(membership -> membership.sector().filter(sector::equals).isPresent())
                .filter(Membership::seated)
                .count();
    }
}
