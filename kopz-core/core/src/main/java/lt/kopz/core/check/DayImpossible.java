package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.GroupPresence;
import lt.kopz.core.group.CoordinationGroup;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.leaf.FactNames;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;

/**
 * {@code DAY_IMPOSSIBLE}: something is stated as done on a day that cannot be: after the last one that the dossier knows of, or, of a meeting,
 * before its group was founded.
 *
 * <p>Example: a dossier known until 10 December 2019 holds a lecture held on 5 March 2020: one of the two days is mistyped. A day of which only
 * the year is known is found where all of that year is too late. Its ground is the order of time.
 */
final class DayImpossible implements Rule {
    /** Makes the rule; it has no parameters. */
    public DayImpossible() {}

    @Override
    public String code() {
        return "DAY_IMPOSSIBLE";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        return new Search(dossier).findings();
    }

    /** What is looked through, and what is found. */
    private final class Search {
        private final Dossier dossier;
        private final PartialDate horizon;
        private final List<Finding> found = new ArrayList<>();

        Search(Dossier dossier) {
            this.dossier = dossier;
            this.horizon = PartialDate.of(dossier.knownUntil().value());
        }

        ImmutableList<Finding> findings() {
            dossier.events().stream()
                    .filter(event -> event.state() == EventState.HELD)
                    .forEach(event -> done(event, event.date()));
            dossier.groups()
                    .forEach(group -> group.meetings().stream()
                            .filter(meeting -> meeting.state() == MeetingState.HELD)
                            .forEach(meeting -> meeting(group, meeting)));
            dossier.payments().forEach(payment -> done(payment, payment.date()));
            dossier.transfers().forEach(transfer -> done(transfer, transfer.date()));
            dossier.contracts().forEach(contract -> done(contract, contract.date()));
            dossier.agreements().forEach(agreement -> done(agreement, agreement.signed()));
            dossier.acts()
                    .forEach(act -> Stream.concat(act.adopted().stream(), act.signed().map(Sourced::value).stream())
                            .forEach(day -> done(act, day)));
            dossier.plans().stream()
                    .flatMap(plan -> plan.measures().stream())
                    .flatMap(measure -> measure.deliverables().stream())
                    .filter(deliverable -> deliverable.state() == DeliverableState.DELIVERED)
                    .forEach(deliverable -> done(deliverable, deliverable.date()));
            return ImmutableList.sortedCopyOf(Finding.readingOrder(), found);
        }

        private void meeting(CoordinationGroup group, Meeting meeting) {
            done(meeting, meeting.date());
            meeting.minutesSigned().ifPresent(day -> done(meeting, day));
            Optional<PartialDate> founded = GroupPresence.of(dossier).founded(group.id());
            founded.filter(day -> meeting.date().value().isBefore(day) == Answer.YES)
                    .ifPresent(day -> add(
                            meeting,
                            Phrase.of(DelayMessage.DAY_BEFORE_GROUP)
                                    .with("date", meeting.date().value())
                                    .with("founded", day)));
        }

        private void done(Fact fact, Sourced<PartialDate> date) {
            done(fact, date.value());
        }

        private void done(Fact fact, PartialDate date) {
            if (horizon.isBefore(date) == Answer.YES) {
                add(
                        fact,
                        Phrase.of(DelayMessage.DAY_AFTER_HORIZON)
                                .with("date", date)
                                .with("until", horizon));
            }
        }

        private void add(Fact fact, Phrase words) {
            found.add(FindingMaker.of(
                    DayImpossible.this,
                    Severity.WARNING,
                    words.with("what", FactNames.of(dossier, fact.id()).orElseThrow()),
                    List.of(fact)));
        }
    }
}
