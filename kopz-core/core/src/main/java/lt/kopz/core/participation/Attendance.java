package lt.kopz.core.participation;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.count.Persons;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.dossier.Possibilities.About;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.leaf.FigureMessage;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Possible;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.logic.Interval;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.progress.DeliveryMessage;
import lt.kopz.core.progress.EventCount;
import lt.kopz.core.progress.MeasureProgress;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * How many participations there were, and how many are still expected, as of the end of a day.
 *
 * <p>Participations are occasions of attending: whoever attends twice counts twice, so these are never numbers of people. Held and
 * planned are two figures and are not added up. An event of unknown attendance makes the total a lower bound.
 *
 * <p>Where a source says that nothing was done, that is a nothing with its source and reason, as firm as the source says it; where
 * nobody answered, what was held is not known, and the total is a lower bound too. What is recorded is taken for all there is, unless a
 * {@linkplain lt.kopz.core.completeness.CompletenessStatement statement} says otherwise; where no event is recorded, nothing is known.
 *
 * <pre>{@code
 * Attendance.of(dossier).held().value();      // at least 450, as of 10 December 2019
 * Attendance.of(dossier).planned().value();   // 158
 * }</pre>
 */
public final class Attendance {
    private final Dossier dossier;
    private final EventCount count;
    private final UnaryOperator<Attendance> narrowed;

    private final Supplier<Figure<Participations>> held =
            Suppliers.memoize(() -> possible(all -> all.participations(all.count.sum(
                    Phrase.of(FigureMessage.PARTICIPATIONS_HELD),
                    Iterables.concat(all.count.held(Event::attended), all.count.inactive())))));
    private final Supplier<Figure<Participations>> planned = Suppliers.memoize(() -> possible(all -> all.participations(
            all.count.sum(Phrase.of(FigureMessage.PARTICIPATIONS_PLANNED), all.count.planned(Event::attended)))));
    private final Supplier<Figure<Headcount>> eventsHeld = Suppliers.memoize(() -> possible(Attendance::heldAsStated));
    private final Supplier<Figure<Headcount>> eventsPlanned = Suppliers.memoize(() -> possible(all ->
            all.count(all.count.sum(Phrase.of(FigureMessage.EVENTS_PLANNED), all.count.planned(Leaves::occurrences)))));

    private Attendance(Dossier dossier, EventCount count, UnaryOperator<Attendance> narrowed) {
        this.dossier = dossier;
        this.count = count;
        this.narrowed = narrowed;
    }

    /**
     * The attendance of all events of a dossier, as of its horizon.
     *
     * @param dossier the dossier
     * @return the attendance
     */
    public static Attendance of(Dossier dossier) {
        return ofAll(Possibilities.of(dossier, About.DELIVERY).settled());
    }

    private static Attendance ofAll(Dossier dossier) {
        return new Attendance(
                dossier, EventCount.of(dossier, dossier.knownUntil().value()), UnaryOperator.identity());
    }

    /** A figure by whatever sources state differently of codes, links and whole facts. */
    private <T extends Interval<T>> Figure<T> possible(Function<Attendance, Figure<T>> figure) {
        return Possible.figure(
                dossier,
                About.DELIVERY,
                each -> count.isAskedOf(each),
                each -> figure.apply(
                        each == dossier ? this : narrowed.apply(ofAll(each)).asOf(asOf())));
    }

    /**
     * The same as of the end of another day.
     *
     * @param day the day; it may lie before or after the horizon
     * @return the attendance as of that day
     */
    public Attendance asOf(LocalDate day) {
        return new Attendance(dossier, count.asOf(day), narrowed);
    }

    /**
     * The day this attendance holds for.
     *
     * @return the day, up to its end
     */
    public LocalDate asOf() {
        return count.occurrences().asOf();
    }

    /**
     * Only the events of one measure of a plan.
     *
     * @param measureId the id of the measure
     * @return the attendance of its events
     * @throws IllegalArgumentException if the dossier has no such measure
     */
    public Attendance ofMeasure(String measureId) {
        return ofThat(dossier.get(Measure.class, measureId));
    }

    /**
     * Only the events of one series.
     *
     * @param seriesId the id of the series
     * @return the attendance of its events
     * @throws IllegalArgumentException if the dossier has no such series
     */
    public Attendance ofSeries(String seriesId) {
        return ofThat(dossier.get(EventSeries.class, seriesId));
    }

    /**
     * Only the events of one plan, or of a goal or task of one.
     *
     * @param partId the id of the plan, goal or task
     * @return the attendance of its events
     * @throws IllegalArgumentException if the dossier has no such fact
     */
    public Attendance ofPart(String partId) {
        return ofThat(dossier.get(Fact.class, partId));
    }

    /**
     * Only the events of a time.
     *
     * @param time the time, both ends inclusive
     * @return the attendance of the events in it
     */
    public Attendance during(DateRange time) {
        return new Attendance(
                dossier, count.during(time), all -> narrowed.apply(all).during(time));
    }

    /** Of what is selected, the events of a part of a plan or of a series, and its measures. */
    private Attendance ofThat(Fact owner) {
        return new Attendance(
                dossier, count.of(owner.id()), all -> narrowed.apply(all).ofThat(owner));
    }

    /**
     * Participations at events held.
     *
     * @return the count; at least so many where an event's attendance is unknown or a lower bound
     */
    public Figure<Participations> held() {
        return held.get();
    }

    /**
     * Participations expected at events that are planned and still to come.
     *
     * @return the count
     */
    public Figure<Participations> planned() {
        return planned.get();
    }

    /**
     * The number of events held, every occurrence counted.
     *
     * @return the count; within bounds where it cannot be determined of some whether they were held
     */
    public Figure<Headcount> eventsHeld() {
        return eventsHeld.get();
    }

    private Figure<Headcount> heldAsStated() {
        KnownList list = count.list();
        Explanation tree = count.sum(
                Phrase.of(FigureMessage.EVENTS_HELD),
                Iterables.concat(count.held(Leaves::occurrences), count.inactive(), Unrecorded.unlisted(list)));
        return count(Unrecorded.number(tree, list));
    }

    private Figure<Headcount> count(Explanation tree) {
        return Figure.of(tree.label(), asOf(), tree.value().asCount(), tree);
    }

    /**
     * The number of events planned and still to come, every occurrence counted.
     *
     * @return the count
     */
    public Figure<Headcount> eventsPlanned() {
        return eventsPlanned.get();
    }

    /**
     * How many different people attended events held: at least as many as at the event with most of them, at most the sum. What a
     * source says of people is taken where it states more than follows from the participations. It is never added to participations.
     *
     * <p>Example: at least 364 pupils at 7 lectures, inferred from the word "pupils"; from the participations alone it would be at
     * least 52.
     *
     * @return the bounds; exactly 0 when nothing was held
     */
    public Figure<Persons> persons() {
        return possible(all -> all.persons(true));
    }

    /**
     * The same from the participations alone, without what sources say, or can be read to say, of people.
     *
     * @return the bounds; exactly 0 when nothing was held
     */
    public Figure<Persons> personsFromParticipations() {
        return possible(all -> all.persons(false));
    }

    private Figure<Persons> persons(boolean asTold) {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        count.events().forEach(event -> {
            Answer held = count.held(event);
            if (held != Answer.NO) {
                Explanation behind = personsBehind(event, held);
                parts.add(
                        asTold && event.persons().isPresent()
                                ? best(event, held, event.persons().get(), behind)
                                : behind);
            }
        });
        parts.addAll(count.inactive());
        Explanation tree = Unrecorded.counted(
                counted -> Explanation.union(Phrase.of(DeliveryMessage.PERSONS), counted), parts.build(), count.list());
        return Figure.of(tree.label(), asOf(), Persons.of(tree.value().asCount()), tree);
    }

    private Explanation personsBehind(Event event, Answer held) {
        return Explanation.persons(
                at(DeliveryMessage.PERSONS_BEHIND, event),
                personsLeaf(event, held, DeliveryMessage.PARTICIPATIONS_AT, event.attended()),
                Explanation.given(
                        at(DeliveryMessage.OCCASIONS_OF, event),
                        Quantity.of(Headcount.exactly(event.occurrences())),
                        event));
    }

    /** What is stated about people, what follows from the participations, or both where each has one of the bounds. */
    private Explanation best(Event event, Answer held, Sourced<Headcount> stated, Explanation behind) {
        if (!event.personsArePossible()) {
            return personsLeaf(
                    event,
                    held,
                    DeliveryMessage.PERSONS_STATED,
                    Sourced.of(stated.value().hull(behind.value().asCount()), stated.provenance()));
        }
        Explanation leaf = personsLeaf(event, held, DeliveryMessage.PERSONS_STATED, stated);
        Explanation both = Explanation.both(at(DeliveryMessage.PERSONS_AT, event), ImmutableList.of(leaf, behind));
        if (sameBounds(both, behind)) {
            return behind;
        }
        return sameBounds(both, leaf) ? leaf : both;
    }

    private static boolean sameBounds(Explanation one, Explanation other) {
        Headcount count = one.value().asCount();
        return count.lower() == other.value().asCount().lower()
                && count.upper().equals(other.value().asCount().upper());
    }

    private Explanation personsLeaf(Event event, Answer held, DeliveryMessage message, Sourced<Headcount> number) {
        return new Leaves(dossier, count.occurrences()).number(at(message, event), event, held, number);
    }

    private static Text at(DeliveryMessage message, Event event) {
        return Phrase.of(message).with("event", Leaves.event(event));
    }

    /**
     * The events that were postponed and not held since, neither held nor planned.
     *
     * @return the events, sorted by date and id
     */
    public ImmutableList<Event> postponed() {
        return events(event -> count.occurrences().postponed(event) == Answer.YES);
    }

    /**
     * The events that were held and whose attendance is not known at all.
     *
     * @return the events, sorted by date and id
     */
    public ImmutableList<Event> heldWithUnknownAttendance() {
        return events(event -> count.occurrences().held(event) == Answer.YES
                && !event.attended().value().isKnown());
    }

    /**
     * The events that were planned for a day that has passed, and of which there is no evidence: neither held nor missed; and those stated as
     * held on a day after all that is known.
     *
     * @return the events, sorted by date and id
     */
    public ImmutableList<Event> undetermined() {
        return events(event ->
                (event.state() != EventState.HELD || count.occurrences().isHeldBeyondTheHorizon(event))
                        && count.occurrences().held(event) == Answer.CANNOT_TELL);
    }

    /**
     * The measures of which nothing at all is stated by the day, not even that nothing was done, or costs alone: whether they had events is not
     * known.
     *
     * @return the measures, plan by plan, in the order of the plan
     */
    public ImmutableList<Measure> unstated() {
        return count.measures().stream()
                .filter(measure -> MeasureProgress.of(dossier, measure.id(), asOf()).possible().stream()
                        .noneMatch(MeasureStatus::isReported))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Event> events(Predicate<Event> which) {
        return count.events().stream().filter(which).collect(ImmutableList.toImmutableList());
    }

    private Figure<Participations> participations(Explanation tree) {
        return Figure.of(tree.label(), asOf(), Participations.of(tree.value().asCount()), tree);
    }
}
