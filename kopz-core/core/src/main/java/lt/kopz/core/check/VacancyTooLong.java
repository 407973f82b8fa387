package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.Membership;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;

/**
 * {@code VACANCY_TOO_LONG}: a seat has been vacant for more days than the rules allow.
 *
 * <p>Its ground is the time in which a vacant seat has to be filled by the rules of procedure.
 */
final class VacancyTooLong implements Rule {
    /** Makes the rule; it has no parameters. */
    public VacancyTooLong() {}

    @Override
    public String code() {
        return "VACANCY_TOO_LONG";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        Composition composition = Composition.of(dossier);
        Optional<Integer> allowed = dossier.group().rules().flatMap(RulesOfProcedure::vacancyDays);
        ImmutableListMultimap<String, Membership> bySeat =
                Multimaps.index(FindingMaker.byId(composition.counted()), Membership::seat);
        for (String seat : allowed.isPresent() ? composition.vacant(asOf) : ImmutableSortedSet.<String>of()) {
            composition
                    .vacantSince(seat, asOf)
                    .filter(since -> DateRange.daysBetween(since, asOf) > allowed.orElseThrow())
                    .ifPresent(since -> findings.add(FindingMaker.of(
                            this,
                            Severity.WARNING,
                            Phrase.of(CheckMessage.VACANCY)
                                    .with("seat", seat)
                                    .with("since", since)
                                    .with("days", DateRange.daysBetween(since, asOf))
                                    .with("allowed", (long) allowed.orElseThrow()),
                            bySeat.get(seat))));
        }
        return findings.build();
    }
}
