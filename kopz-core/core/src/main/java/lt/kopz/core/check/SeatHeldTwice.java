package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.util.Collection;
import lt.kopz.core.dossier.Composition;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.CoordinationGroup;
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
final class SeatHeldTwice extends GroupRule {
    /** Makes the rule; it has no parameters. */
    public SeatHeldTwice() {}

    @Override
    public String code() {
        return "SEAT_HELD_TWICE";
    }

    @Override
    ImmutableList<Finding> check(Dossier dossier, CoordinationGroup group, LocalDate asOf) {
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        ImmutableSortedMap.<String, Collection<Membership>>copyOf(
                        Composition.of(dossier, group.id()).heldTwice().asMap())
                .forEach((seat, members) -> {
                    ImmutableList<Membership> begun = FindingMaker.byId(members).stream()
                            .filter(member -> member.since().hasBegunBy(asOf) != Answer.NO)
                            .collect(ImmutableList.toImmutableList());
                    if (begun.size() > 1) {
                        findings.add(finding(begun, terms(dossier, begun)));
                    }
                });
        return FindingMaker.together(findings.build(), SeveralMessage.SEATS_HELD_TWICE);
    }

    private Finding finding(ImmutableList<Membership> members, Text terms) {
        return FindingMaker.of(
                        this,
                        Severity.WARNING,
                        Phrase.of(CheckMessage.SEAT_HELD_TWICE).with("members", terms),
                        members)
                .listedAs(terms);
    }

    private static Text terms(Dossier dossier, ImmutableList<Membership> members) {
        return new Joined(
                members.stream().map(member -> term(dossier, member)).collect(ImmutableList.toImmutableList()),
                Literal.of("; "));
    }

    private static Text term(Dossier dossier, Membership member) {
        Phrase since = Phrase.of(
                        member.endsFrom().isPresent() ? CheckMessage.SEAT_HELD_UNTIL : CheckMessage.SEAT_HELD_SINCE)
                .with("member", Composition.nameOf(dossier, member))
                .with("since", member.since());
        return member.endsOn().map(until -> since.with("until", until)).orElse(since);
    }
}
