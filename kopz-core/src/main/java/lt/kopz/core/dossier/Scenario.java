package lt.kopz.core.dossier;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.group.Meeting;
import lt.kopz.core.group.MeetingState;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.source.Basis;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.LocalizedText;

/**
 * Assumptions about what is not known, applied to a dossier. The result is a new dossier in which every assumed part is marked
 * as assumed, so that every figure that rests on it is marked too.
 */
public final class Scenario {
    private Scenario() {}

    /**
     * The dossier in which every event and meeting that is planned for a day up to {@code until} has taken place as planned.
     *
     * <p>Example: in the 2019 report of Kaišiadorys, three lectures for 158 pupils and a meeting are planned for December. With
     * {@code until} 31 December 2019 they count as held, and the participations held are "at least 608", assumed.
     *
     * @param dossier the dossier
     * @param until the last day, which becomes the horizon of the new dossier
     * @return the new dossier
     * @throws IllegalArgumentException if the day lies before the dossier's horizon
     */
    public static Dossier allPlannedTakesPlace(Dossier dossier, LocalDate until) {
        if (until.isBefore(dossier.knownUntil().value())) {
            throw new IllegalArgumentException("a scenario must reach at least to the horizon of its dossier, "
                    + dossier.knownUntil().value() + ", but was to end on " + until);
        }
        LocalizedText assumption = DossierMessage.ALL_PLANNED_TAKES_PLACE.text();
        ImmutableList<Event> events = dossier.events().stream()
                .map(event -> event.state() == EventState.PLANNED
                                && event.date().value().isOnOrBefore(until) == Answer.YES
                        ? event.withState(EventState.HELD).withProvenance(assumed(assumption, event.provenance()))
                        : event)
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Meeting> meetings = dossier.group().meetings().stream()
                .map(meeting -> meeting.state() == MeetingState.PLANNED
                                && meeting.date().value().isOnOrBefore(until) == Answer.YES
                        ? meeting.withState(MeetingState.HELD).withProvenance(assumed(assumption, meeting.provenance()))
                        : meeting)
                .collect(ImmutableList.toImmutableList());
        return Dossier.builder()
                .from(dossier)
                .events(events)
                .group(dossier.group().withMeetings(meetings))
                .knownUntil(Sourced.of(until, Provenance.assumed(assumption)))
                .build();
    }

    private static Provenance assumed(LocalizedText assumption, Provenance provenance) {
        return Provenance.of(Basis.ASSUMED, Optional.of(assumption), provenance.sources());
    }
}
