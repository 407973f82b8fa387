package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Sector;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.regulation.SeatRequirement;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;

/**
 * {@code COMPOSITION_UNLIKE_REQUIRED}: a sector has fewer or more members than the rules demand, for certain.
 *
 * <p>Its ground is the seats by sector that the rules of procedure, or the act that makes the group, lay down, once it is in force.
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
        Composition composition = Composition.of(dossier, group.id());
        if (GroupPresence.of(dossier).present(group.id(), asOf) == Answer.NO) {
            return ImmutableList.of();
        }
        for (SeatRequirement required :
                Decided.rules(dossier, group, asOf).map(RulesOfProcedure::seats).orElse(ImmutableList.of())) {
            Headcount seats = composition.seats(
                    asOf,
                    member -> member.sector().filter(required.sector()::equals).isPresent(),
                    member -> member.sector().map(required.sector()::equals).orElse(true));
            if (seats.isEqualTo(required.demanded()) == Answer.NO) {
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
        return Phrase.of(message).with("count", seats).with("demanded", required.demanded());
    }
}
