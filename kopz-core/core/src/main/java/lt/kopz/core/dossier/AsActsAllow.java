package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableMap;
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
 * What rests on acts of a dossier, from the days on which they allow it.
 *
 * @param later the appropriations that acts put off, by id, each with the later day
 */
record AsActsAllow(ImmutableMap<String, Appropriation> later) {
    static AsActsAllow of(Dossier dossier) {
        return dossier.derived(AsActsAllow.class, AsActsAllow::putOff);
    }

    Appropriation appropriation(Appropriation stated) {
        return later.getOrDefault(stated.id(), stated);
    }

    /**
     * A membership from the day its act allows, and at most until that act ends, or the one that approved the composition before it began; none where
     * it had ended by then, and so never began.
     */
    static Optional<Membership> membership(Dossier dossier, CoordinationGroup group, Membership stated) {
        Optional<PartialDate> later = stated.act().flatMap(act -> Decided.putOff(dossier, act, stated.since()));
        Optional<Membership> begun = later.isEmpty()
                ? Optional.of(stated)
                : later.filter(since -> lasts(stated, since)).map(stated::withSince);
        return begun.map(member -> ending(dossier, member, member.act()))
                .map(member -> ending(dossier, member, group.composition()));
    }

    /** An act that surely had ended before a membership began has not made it, nor ends it. */
    private static Membership ending(Dossier dossier, Membership member, Optional<String> act) {
        boolean isOwn = act.equals(member.act());
        return act.flatMap(id -> ActsInForce.of(dossier).appliesUntil(id, LocalDate.MAX))
                .filter(end -> isOwn
                        ? end.isBefore(member.since()) != Answer.YES
                        : member.since().isBefore(end) != Answer.NO)
                .map(end -> ending(
                        member, isOwn || member.since().isBefore(end) == Answer.YES ? end : PartialDate.unknown()))
                .orElse(member);
    }

    /** An end that a source states after that of the act leaves both possible. */
    private static Membership ending(Membership member, PartialDate end) {
        Optional<PartialDate> own = member.endsFrom();
        return own.flatMap(PartialDate::latest)
                        .filter(last -> end.hasBegunBy(last) == Answer.NO || end.equals(own.get()))
                        .isPresent()
                ? member
                : member.withLastDay(Optional.empty())
                        .withUntil(own.map(stated -> stated.hull(end)).orElse(end));
    }

    private static boolean lasts(Membership member, PartialDate since) {
        Optional<LocalDate> end = member.endsFrom().flatMap(PartialDate::latest);
        return end.isEmpty() || since.earliest().filter(end.get()::isAfter).isPresent();
    }

    private static AsActsAllow putOff(Dossier stated) {
        Map<String, Sourced<PartialDate>> days = new HashMap<>();
        for (Appropriation money : stated.appropriations()) {
            money.act()
                    .flatMap(act -> Decided.putOff(stated, act, money.when())
                            .map(day -> Sourced.of(day, ofTheAct(stated, act))))
                    .ifPresent(day -> days.put(money.id(), day));
        }
        Decided.follow(
                stated.appropriations(), Appropriation::act, Decided::wholes, List.copyOf(days.keySet()), part -> {
                    Optional<Sourced<PartialDate>> day = following(stated, part, days);
                    day.ifPresent(later -> days.put(part.id(), later));
                    return day.isPresent();
                });
        ImmutableMap.Builder<String, Appropriation> later = ImmutableMap.builderWithExpectedSize(days.size());
        days.forEach(
                (id, day) -> later.put(id, stated.get(Appropriation.class, id).withEffective(day)));
        return new AsActsAllow(later.buildOrThrow());
    }

    /** Where all that it rests on is put off past its own day, which is not before the day that was stated with that. */
    private static Optional<Sourced<PartialDate>> following(
            Dossier stated, Appropriation money, Map<String, Sourced<PartialDate>> days) {
        PartialDate own = money.when();
        List<String> wholes = Decided.wholes(money);
        boolean all = wholes.stream()
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
