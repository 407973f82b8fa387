package lt.kopz.core.worlds;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/**
 * The events of some part of a plan, of a series, or one event, and what is said of measures without any.
 *
 * @param dossier the dossier
 * @param owners the ids of what they all are of; none for all events
 */
record Counts(Dossier dossier, List<String> owners) {
    List<Event> events() {
        return dossier.events().stream()
                .filter(event -> owners.stream().allMatch(owner -> isOf(owner, event)))
                .sorted(Comparator.comparing((Event event) -> event.date().value(), PartialDate.ORDER)
                        .thenComparing(Fact::id))
                .toList();
    }

    private boolean isOf(String owner, Event event) {
        return owner.equals(event.id())
                || event.series().equals(Optional.of(owner))
                || new Links(dossier).isOf(owner, dossier.measure(event.measure()));
    }

    /** A series is of its measure; one event says nothing of what else its measure did. */
    List<Measure> measures() {
        return dossier.plans().get(0).measures().stream()
                .filter(measure -> owners.stream().allMatch(owner -> isOf(owner, measure)))
                .toList();
    }

    private boolean isOf(String owner, Measure measure) {
        return dossier.get(Fact.class, owner) instanceof EventSeries series
                ? series.measure().equals(measure.id())
                : new Links(dossier).isOf(owner, measure);
    }

    boolean isOfOneEvent() {
        return owners.stream().anyMatch(owner -> dossier.get(Fact.class, owner) instanceof Event);
    }

    /** What sources say of the measures by a day and of some of a time, in their order; that nobody answered, even if it may be known later only. */
    List<Inactivity> said(LocalDate day, Optional<DateRange> time) {
        return measures().stream()
                .flatMap(measure -> dossier.inactivity().stream()
                        .filter(said -> said.subject().equals(Optional.of(measure.id()))))
                .filter(said -> isKnown(said, day) && said.period().overlaps(soFar(day)))
                .filter(said ->
                        time.filter(asked -> !said.period().overlaps(asked)).isEmpty())
                .toList();
    }

    private boolean isKnown(Inactivity said, LocalDate day) {
        boolean isCertain = !day.isBefore(said.period().end())
                || !day.isBefore(dossier.knownUntil().value());
        return !day.isBefore(said.period().start()) && (isCertain || isUnanswered(said));
    }

    /** From the first day that anything is known of. */
    private DateRange soFar(LocalDate day) {
        ActionPlan plan = dossier.plans().get(0);
        LocalDate first = later(plan.time().earliest().orElse(dossier.firstKnownDay()), dossier.firstKnownDay());
        LocalDate last = List.of(
                        plan.time().latest().orElse(day),
                        day,
                        dossier.knownUntil().value())
                .stream()
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return DateRange.of(first, later(first, last));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    static boolean isUnanswered(Inactivity said) {
        return said.kind() == InactivityKind.NO_ANSWER;
    }

    // ---- in one world

    /** Whether an event is held by the day of a question, and in its years. */
    static boolean isHeld(World world, Question question, Event event) {
        return new Happenings(world, question.day()).isHeld(event) && isInTime(world, question, event);
    }

    static boolean isPlanned(World world, Question question, Event event) {
        return new Happenings(world, question.day()).isPlanned(event) && isInTime(world, question, event);
    }

    private static boolean isInTime(World world, Question question, Event event) {
        int year = new Happenings(world, question.day()).dayOf(event).getYear();
        return question.region().along(Along.YEAR).contains("" + year);
    }

    interface Which {
        boolean counts(World world, Question question, Event event);
    }

    long sum(World world, Question question, Which which, Function<Event, Headcount> number) {
        ToLongBiFunction<Event, Headcount> in =
                (event, told) -> world.number("number of " + event.id(), Interval.of(told));
        return events().stream()
                .filter(event -> which.counts(world, question, event))
                .mapToLong(event -> in.applyAsLong(event, number.apply(event)))
                .sum();
    }
}
