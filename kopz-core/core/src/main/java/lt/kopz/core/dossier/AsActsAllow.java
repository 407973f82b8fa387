package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Membership;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.regulation.LegalAct;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;

/**
 * A dossier with what rests on acts from the days on which they allow it.
 *
 * @param dossier the dossier
 */
record AsActsAllow(Dossier dossier) {
    static AsActsAllow of(Dossier stated) {
        ImmutableList<Appropriation> money = appropriations(stated);
        ImmutableList<CoordinationGroup> groups = stated.groups().stream()
                .map(group -> group.withMemberships(group.memberships().stream()
                        .map(member -> member(stated, member))
                        .toList()))
                .collect(ImmutableList.toImmutableList());
        return new AsActsAllow(
                money.equals(stated.appropriations()) && groups.equals(stated.groups())
                        ? stated
                        : Dossier.builder()
                                .from(stated)
                                .appropriations(money)
                                .groups(groups)
                                .build());
    }

    /** One that has ended by then never began, and is left as it is stated. */
    private static Membership member(Dossier stated, Membership member) {
        return member.act()
                .flatMap(act -> Decided.putOff(stated, act, member.since()))
                .filter(since -> lasts(member, since))
                .map(member::withSince)
                .orElse(member);
    }

    private static boolean lasts(Membership member, PartialDate since) {
        Optional<LocalDate> end = member.endsFrom().flatMap(PartialDate::latest);
        return end.isEmpty() || since.earliest().filter(end.get()::isAfter).isPresent();
    }

    private static ImmutableList<Appropriation> appropriations(Dossier stated) {
        Map<String, Sourced<PartialDate>> days = new HashMap<>();
        for (Appropriation money : stated.appropriations()) {
            money.act()
                    .flatMap(act -> Decided.putOff(
                                    stated, act, money.effective().value())
                            .map(day -> Sourced.of(day, ofTheAct(stated, act))))
                    .ifPresent(day -> days.put(money.id(), day));
        }
        // What names no act follows what it is a part or change of, down to the parts of parts.
        int before;
        do {
            before = days.size();
            stated.appropriations().stream()
                    .filter(money -> money.act().isEmpty() && !days.containsKey(money.id()))
                    .forEach(money -> following(stated, money, days).ifPresent(day -> days.put(money.id(), day)));
        } while (days.size() > before);
        return days.isEmpty()
                ? stated.appropriations()
                : stated.appropriations().stream()
                        .map(money -> Optional.ofNullable(days.get(money.id()))
                                .map(money::withEffective)
                                .orElse(money))
                        .collect(ImmutableList.toImmutableList());
    }

    /** Where all that it rests on is put off past its own day, which is not before the day that was stated with that. */
    private static Optional<Sourced<PartialDate>> following(
            Dossier stated, Appropriation money, Map<String, Sourced<PartialDate>> days) {
        PartialDate own = money.effective().value();
        List<String> wholes = Decided.wholes(money);
        boolean all = !wholes.isEmpty()
                && wholes.stream()
                        .allMatch(whole -> days.containsKey(whole)
                                && own.isBefore(days.get(whole).value()) == Answer.YES
                                && own.isBefore(stated.get(Appropriation.class, whole)
                                                .effective()
                                                .value())
                                        != Answer.YES);
        return Stream.of(wholes)
                .filter(any -> all)
                .flatMap(List::stream)
                .map(days::get)
                .min((one, other) -> PartialDate.ORDER.compare(one.value(), other.value()));
    }

    /** What states the day of an act. */
    private static Provenance ofTheAct(Dossier stated, String id) {
        LegalAct act = stated.get(LegalAct.class, id);
        return act.effective().or(act::published).map(Sourced::provenance).orElse(act.provenance());
    }
}
