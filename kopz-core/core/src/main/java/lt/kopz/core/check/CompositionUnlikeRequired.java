package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.OptionalLong;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.group.CoordinationGroup;
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
        if (GroupPresence.of(dossier).present(group.id(), asOf) == Answer.NO) {
            return ImmutableList.of();
        }
        for (SeatRequirement required :
                Decided.rules(dossier, group).map(RulesOfProcedure::seats).orElse(ImmutableList.of())) {
            Headcount seats = seats(members, required.sector());
            if (seats.isLessThan(Headcount.exactly(required.atLeast())) == Answer.YES
                    || seats.lower() > required.atMost()) {
                Sector sector = dossier.get(Sector.class, required.sector());
                findings.add(FindingMaker.of(
                                this,
                                Severity.ERROR,
                                counted(CheckMessage.SEATS_UNLIKE_REQUIRED, seats, required)
                                        .with("sector", sector.name()),
                                ImmutableList.of(sector))
                        .listedAs(sector.name(), counted(SeveralMessage.SEATS, seats, required)));
            }
        }
        return FindingMaker.together(findings.build(), SeveralMessage.SEATS_UNLIKE_REQUIRED);
    }

    private static Phrase counted(Message message, Headcount seats, SeatRequirement required) {
        return Phrase.of(message)
                .with("count", seats)
                .with("least", (long) required.atLeast())
                .with("most", (long) required.atMost());
    }

    /**
     * How many members a sector has: of a list that is not stated to be complete at least those listed for certain, and at most what the
     * declared size leaves beside those of other sectors. Where acts that are not identified changed it, nobody listed is certain.
     */
    private static Headcount seats(Composition.Members members, String sector) {
        Headcount counted = members.count(membership -> membership.seated() && isOf(membership, sector));
        if (members.stated()) {
            return counted;
        }
        long listed = members.known() == Answer.YES ? counted.lower() : 0;
        long others = members.known() == Answer.YES
                ? members.count(membership -> membership.seated() && !isOf(membership, sector))
                        .lower()
                : 0;
        return members.declared()
                .map(declared -> Headcount.between(listed, Math.max(listed, declared - others)))
                .orElseGet(() -> Headcount.ofBounds(listed, OptionalLong.empty()));
    }

    private static boolean isOf(Membership membership, String sector) {
        return membership.sector().filter(sector::equals).isPresent();
    }
}
