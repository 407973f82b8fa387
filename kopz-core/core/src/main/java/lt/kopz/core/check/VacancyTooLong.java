package lt.kopz.core.check;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multimaps;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Optional;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Membership;
import lt.kopz.core.regulation.RulesOfProcedure;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code VACANCY_TOO_LONG}: a seat has been vacant, or a group whose members have no seats has lacked members, for more days
 * than the rules allow.
 *
 * <p>Its ground is the time in which a vacant seat has to be filled by the rules of procedure, once they are in force.
 */
final class VacancyTooLong extends GroupRule {
    /** Makes the rule; it has no parameters. */
    public VacancyTooLong() {}

    @Override
    public String code() {
        return "VACANCY_TOO_LONG";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        Composition composition = Composition.of(dossier, group.id());
        Optional<Integer> allowed = Decided.rules(dossier, group, asOf).flatMap(RulesOfProcedure::vacancyDays);
        ImmutableListMultimap<String, Membership> bySeat =
                Multimaps.index(FindingMaker.byId(composition.counted()), Membership::place);
        for (String seat : allowed.isPresent() ? composition.vacant(asOf) : ImmutableSortedSet.<String>of()) {
            composition
                    .vacantSince(seat, asOf)
                    .filter(since -> DateRange.daysBetween(since, asOf) > allowed.orElseThrow())
                    .ifPresent(since -> findings.add(finding(
                            dossier,
                            bySeat.get(seat),
                            Phrase.of(CheckMessage.VACANCY).with("allowed", (long) allowed.orElseThrow()),
                            since,
                            DateRange.daysBetween(since, asOf))));
        }
        if (composition.counted().stream().anyMatch(member -> member.seat().isEmpty())) {
            allowed.flatMap(days -> lacking(dossier, group, composition, days, asOf))
                    .ifPresent(findings::add);
        }
        return FindingMaker.together(findings.build(), SeveralMessage.SEATS_VACANT);
    }

    /** Where members have no seats, that they are too few. */
    private Optional<Finding> lacking(
            Dossier dossier, CoordinationGroup group, Composition composition, int allowed, LocalDate asOf) {
        return composition
                .shortSince(asOf)
                .filter(since -> DateRange.daysBetween(since, asOf) > allowed
                        && KnownLists.of(dossier).isDeclared(ListKind.MEMBERS, Optional.of(group.id()), since, asOf))
                .map(since -> FindingMaker.of(
                                this,
                                Severity.WARNING,
                                Phrase.of(CheckMessage.MEMBERS_MISSING)
                                        .with("count", composition.on(asOf).missing())
                                        .with("since", since)
                                        .with("days", DateRange.daysBetween(since, asOf))
                                        .with("allowed", (long) allowed),
                                ImmutableList.of(group))
                        .weighing(Weight.ofDays(DateRange.daysBetween(since, asOf))));
    }

    /** A seat is called by who held it last. */
    private Finding finding(
            Dossier dossier, ImmutableList<Membership> ofTheSeat, Phrase message, LocalDate since, long days) {
        Text seat = Composition.nameOf(
                dossier,
                Collections.max(
                        ofTheSeat,
                        Comparator.comparing(
                                membership -> membership.since().earliest(),
                                Comparators.emptiesFirst(Comparator.<LocalDate>naturalOrder()))));
        return FindingMaker.of(
                        this,
                        Severity.WARNING,
                        message.with("seat", seat).with("since", since).with("days", days),
                        ofTheSeat)
                .weighing(Weight.ofDays(days))
                .listedAs(
                        seat,
                        Phrase.of(SeveralMessage.SINCE).with("since", since).with("days", days));
    }
}
