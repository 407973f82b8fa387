package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Collection;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.Membership;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.wording.Joined;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * {@code SEAT_HELD_TWICE}: several members are stated to have held one seat on the same day.
 *
 * <p>Until a recorded decision prefers one of the memberships, each of the members is a possible one. The day of a hand-over belongs to the
 * new member, and days that are not known have the benefit of the doubt. Its ground is logical: a seat has one holder at a time.
 */
final class SeatHeldTwice implements Rule {
    /** Makes the rule; it has no parameters. */
    public SeatHeldTwice() {}

    @Override
    public String code() {
        return "SEAT_HELD_TWICE";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        ImmutableSortedMap.<String, Collection<Membership>>copyOf(
                        Composition.of(dossier).heldTwice().asMap())
                .forEach((seat, members) -> {
                    ImmutableList<Membership> begun = FindingMaker.byId(members).stream()
                            .filter(member -> member.since().hasBegunBy(asOf) != Answer.NO)
                            .collect(ImmutableList.toImmutableList());
                    if (begun.size() > 1) {
                        findings.add(FindingMaker.of(this, Severity.WARNING, text(dossier, seat, begun), begun));
                    }
                });
        return findings.build();
    }

    private static Text text(Dossier dossier, String seat, ImmutableList<Membership> members) {
        return Phrase.of(CheckMessage.SEAT_HELD_TWICE)
                .with("seat", seat)
                .with(
                        "members",
                        new Joined(
                                members.stream()
                                        .map(member -> term(dossier, member))
                                        .collect(ImmutableList.toImmutableList()),
                                Literal.of("; ")));
    }

    private static Text term(Dossier dossier, Membership member) {
        Phrase since = Phrase.of(
                        member.until().isPresent() ? CheckMessage.SEAT_HELD_UNTIL : CheckMessage.SEAT_HELD_SINCE)
                .with("member", name(dossier, member))
                .with("since", member.since());
        return member.until().map(until -> since.with("until", until)).orElse(since);
    }

    private static Text name(Dossier dossier, Membership member) {
        return member.person()
                .or(member::organisation)
                .flatMap(id -> PartyNames.of(dossier, id))
                .orElseGet(() -> Phrase.of(CheckMessage.SEAT_HELD_BY_SOMEBODY));
    }
}
