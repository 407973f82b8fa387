package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
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
            Headcount count = members.count(membership -> membership.seated()
                    && membership.sector().filter(required.sector()::equals).isPresent());
            if (count.upper().orElseThrow() < required.atLeast() || count.lower() > required.atMost()) {
                Sector sector = dossier.get(Sector.class, required.sector());
                findings.add(FindingMaker.of(
                        this,
                        Severity.ERROR,
                        Phrase.of(CheckMessage.SEATS_UNLIKE_REQUIRED)
                                .with("sector", sector.name())
                                .with("count", count)
                                .with("least", (long) required.atLeast())
                                .with("most", (long) required.atMost()),
                        ImmutableList.of(sector)));
            }
        }
        return findings.build();
    }
}
