package lt.kopz.core.progress;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.DeliverableState;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;

/**
 * Why a measure is not, or not fully, done: one part of it that went otherwise than planned, and the reason.
 *
 * <p>Example: the methodical package of a seminar is {@code POSTPONED} to the first half of 2020, because institutions were
 * reorganised.
 *
 * @param kind what became of the part
 * @param fact the id of the deliverable, event or inactivity
 * @param postponedTo the new time; empty where none is promised
 * @param reason the reason; empty where no source gives one
 */
public record Deviation(Kind kind, String fact, Optional<PartialDate> postponedTo, Optional<LocalizedText> reason) {
    /** What can become of a part. */
    public enum Kind {
        /** It is put off to a later time. */
        POSTPONED,
        /** It will not be. */
        CANCELLED,
        /** A source says that it was not done. */
        NOT_DONE,
        /** Somebody was asked about it and did not answer. */
        NO_ANSWER
    }

    /**
     * The deviations of a measure that are known by the end of a day.
     *
     * @param dossier the dossier
     * @param measureId the id of a measure
     * @param asOf the day, up to its end
     * @return the deviations, by kind and id; empty when everything goes as planned, or nothing is stated
     * @throws IllegalArgumentException if the dossier has no such measure
     */
    public static ImmutableList<Deviation> of(Dossier dossier, String measureId, LocalDate asOf) {
        dossier.measure(measureId);
        return Possible.certain(dossier, About.DELIVERY, each -> asStated(each, measureId, asOf));
    }

    private static ImmutableList<Deviation> asStated(Dossier dossier, String measureId, LocalDate asOf) {
        if (dossier.fact(measureId).isEmpty()) {
            return ImmutableList.of();
        }
        Measure measure = dossier.measure(measureId);
        Occurrences occurrences = Occurrences.of(dossier, asOf);
        boolean known = !asOf.isBefore(occurrences.horizon());
        Stream<Deviation> deliverables = measure.deliverables().stream()
                .filter(deliverable -> deliverable.state() == DeliverableState.POSTPONED)
                .filter(deliverable -> occurrences.happened(deliverable.date()) == Answer.YES)
                .map(each -> new Deviation(Kind.POSTPONED, each.id(), each.postponedTo(), each.reason()));
        Stream<Deviation> events = dossier.eventsOf(measureId).stream()
                .filter(event ->
                        occurrences.postponed(event) == Answer.YES || (known && event.state() == EventState.CANCELLED))
                .map(each -> new Deviation(
                        each.state() == EventState.CANCELLED ? Kind.CANCELLED : Kind.POSTPONED,
                        each.id(),
                        each.postponedTo(),
                        each.reason()));
        Stream<Deviation> inactivity = Inactivities.of(dossier, measure, occurrences).stream()
                .map(said -> new Deviation(
                        said.kind() == InactivityKind.NO_ANSWER ? Kind.NO_ANSWER : Kind.NOT_DONE,
                        said.id(),
                        Optional.empty(),
                        said.reason()));
        return Stream.of(deliverables, events, inactivity)
                .flatMap(deviations -> deviations)
                .sorted(Comparator.comparing(Deviation::kind).thenComparing(Deviation::fact))
                .collect(ImmutableList.toImmutableList());
    }
}
