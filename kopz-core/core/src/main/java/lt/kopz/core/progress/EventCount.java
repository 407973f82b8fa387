package lt.kopz.core.progress;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownList;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.group.Inactivity;
import lt.kopz.core.group.InactivityKind;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * The events of a dossier, a measure or a series by a day, as all that counts them counts: which were held or are planned, what sources say
 * of measures without any, and how far those recorded are all there are.
 *
 * <p>An event of which nobody can tell whether it counts is anything from nothing to its number. That nothing was done stands only where
 * nothing is counted; where nobody answered, what was held is open upwards, whatever else is recorded.
 */
public final class EventCount {
    private final Dossier dossier;
    private final Occurrences occurrences;
    private final Leaves leaves;
    private final ImmutableList<Event> events;
    private final ImmutableList<Measure> measures;
    private final Optional<String> owner;
    private final Optional<DateRange> time;

    private EventCount(
            Dossier dossier,
            Occurrences occurrences,
            ImmutableList<Event> events,
            ImmutableList<Measure> measures,
            Optional<String> owner,
            Optional<DateRange> time) {
        this.dossier = dossier;
        this.occurrences = occurrences;
        this.leaves = new Leaves(dossier, occurrences);
        this.events = events;
        this.measures = measures;
        this.owner = owner;
        this.time = time;
    }

    /** All events by date and id and all measures plan by plan, also of whatever each of them is a part of. */
    private record EventsAndMeasures(
            ImmutableList<Event> events,
            ImmutableListMultimap<String, Event> of,
            ImmutableList<Measure> measures,
            ImmutableListMultimap<String, Measure> measuresOf) {
        static EventsAndMeasures in(Dossier dossier) {
            return dossier.derived(EventsAndMeasures.class, all -> {
                ImmutableList<Event> events = ImmutableList.sortedCopyOf(
                        Comparator.comparing((Event event) -> event.date().value(), PartialDate.ORDER)
                                .thenComparing(Fact::id),
                        all.events());
                ImmutableList<Measure> measures =
                        ImmutableList.sortedCopyOf(Comparator.comparing(Fact::id), all.plans()).stream()
                                .flatMap(plan -> plan.measures().stream())
                                .collect(ImmutableList.toImmutableList());
                return new EventsAndMeasures(events, byWhole(all, events), measures, byWhole(all, measures));
            });
        }

        private static <F extends Fact> ImmutableListMultimap<String, F> byWhole(Dossier dossier, List<F> facts) {
            KnownLists lists = KnownLists.of(dossier);
            ImmutableListMultimap.Builder<String, F> of = ImmutableListMultimap.builder();
            facts.forEach(fact -> lists.wholes(fact.id()).forEach(whole -> of.put(whole, fact)));
            return of.build();
        }
    }

    /**
     * All events of a dossier by a day.
     *
     * @param dossier the dossier
     * @param asOf the day, up to its end
     * @return the count
     */
    public static EventCount of(Dossier dossier, LocalDate asOf) {
        EventsAndMeasures all = EventsAndMeasures.in(dossier);
        return new EventCount(
                dossier,
                Occurrences.of(dossier, asOf),
                all.events(),
                all.measures(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Of these, the events of a part of a plan or of a series, or one event.
     *
     * @param id the id of the plan, goal, task, measure, series or event
     * @return the count; what is said of measures does not concern one event alone
     * @throws IllegalArgumentException if the dossier has nothing with that id
     */
    public EventCount of(String id) {
        return new EventCount(
                dossier, occurrences, eventsOf(id), measuresOf(dossier.get(Fact.class, id)), Optional.of(id), time);
    }

    private ImmutableList<Event> eventsOf(String id) {
        ImmutableList<Event> its = EventsAndMeasures.in(dossier).of().get(id);
        ImmutableSet<Event> these = owner.isEmpty() ? ImmutableSet.of() : ImmutableSet.copyOf(events);
        return owner.isEmpty() ? its : its.stream().filter(these::contains).collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Measure> measuresOf(Fact named) {
        ImmutableList<Measure> its = named instanceof EventSeries series
                ? ImmutableList.of(dossier.measure(series.measure()))
                : EventsAndMeasures.in(dossier).measuresOf().get(named.id());
        return owner.isEmpty() ? its : its.stream().filter(measures::contains).collect(ImmutableList.toImmutableList());
    }

    /**
     * Whether a dossier has what is asked for here.
     *
     * @param other a dossier
     * @return false where what the events belong to is not there
     */
    public boolean isAskedOf(Dossier other) {
        return owner.stream().allMatch(id -> other.fact(id).isPresent());
    }

    /**
     * The same by another day.
     *
     * @param day the day, up to its end
     * @return the count
     */
    public EventCount asOf(LocalDate day) {
        return new EventCount(dossier, Occurrences.of(dossier, day), events, measures, owner, time);
    }

    /**
     * Of these, the events within a time.
     *
     * @param span the time
     * @return the count
     */
    public EventCount during(DateRange span) {
        return new EventCount(dossier, occurrences, events, measures, owner, Optional.of(span));
    }

    /**
     * What had happened by the day.
     *
     * @return the occurrences
     */
    public Occurrences occurrences() {
        return occurrences;
    }

    /**
     * The events, whether they count or not.
     *
     * @return the events, by date and id
     */
    public ImmutableList<Event> events() {
        return events;
    }

    /**
     * The measures whose events these are.
     *
     * @return the measures, plan by plan, in the order of the plan
     */
    public ImmutableList<Measure> measures() {
        return measures;
    }

    /**
     * Whether an event was held by the day, within the time asked for.
     *
     * @param event the event
     * @return the answer
     */
    public Answer held(Event event) {
        return occurrences.held(event).and(inTime(event));
    }

    /**
     * Whether an event is planned by the day, within the time asked for.
     *
     * @param event the event
     * @return the answer
     */
    public Answer planned(Event event) {
        return occurrences.planned(event).and(inTime(event));
    }

    private Answer inTime(Event event) {
        PartialDate last = event.postponedTo().orElse(event.date().value());
        return time.map(last::within).orElse(Answer.YES);
    }

    /**
     * How complete the events are; of a measure or series from the beginning of its plan, or of the time asked for. One event is all of itself.
     *
     * @return the list
     */
    public KnownList list() {
        if (owner.flatMap(dossier::fact).filter(Event.class::isInstance).isPresent()) {
            return KnownList.whole(ListKind.EVENTS, owner);
        }
        KnownLists lists = KnownLists.of(dossier);
        return time.map(span -> lists.of(ListKind.EVENTS, owner, span.start(), span.end()))
                .orElseGet(() -> owner.isEmpty()
                        ? lists.of(ListKind.EVENTS, owner, occurrences.asOf())
                        : lists.of(ListKind.EVENTS, owner, firstDay(), occurrences.asOf()));
    }

    private LocalDate firstDay() {
        return measures.stream()
                .flatMap(measure -> dossier.planOf(measure.id()).stream())
                .flatMap(plan -> plan.time().earliest().stream())
                .findFirst()
                .orElse(dossier.firstKnownDay());
    }

    /**
     * What was held.
     *
     * @param number the number that an event has, and how that is known
     * @return the parts of a sum, the events by date and id
     */
    public ImmutableList<Explanation> held(Function<Event, Sourced<Headcount>> number) {
        return leaves.counted(events, this::held, number);
    }

    /**
     * What is planned and still to come.
     *
     * @param number the number that an event has, and how that is known
     * @return the parts of a sum, the events by date and id
     */
    public ImmutableList<Explanation> planned(Function<Event, Sourced<Headcount>> number) {
        return leaves.counted(events, this::planned, number);
    }

    /**
     * Events added up, with what the list of them leaves out.
     *
     * @param name what is counted
     * @param parts the events, and what is stated beside them
     * @return the sum
     */
    public Explanation sum(Text name, Iterable<Explanation> parts) {
        return Unrecorded.summed(name, ImmutableList.copyOf(parts), list());
    }

    /**
     * What sources say of measures that were not carried out.
     *
     * @return nothing where it is stated that nothing was done and nothing is counted, and any number where nobody answered
     */
    public ImmutableList<Explanation> inactive() {
        ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
        for (Measure measure : measures) {
            boolean isCounted = EventsAndMeasures.in(dossier).of().get(measure.id()).stream()
                    .anyMatch(event -> held(event) != Answer.NO);
            Stream.concat(
                            Inactivities.of(dossier, measure, occurrences).stream()
                                    .filter(said -> !isCounted),
                            Inactivities.perhaps(dossier, measure, occurrences).stream()
                                    .filter(said -> said.kind() == InactivityKind.NO_ANSWER))
                    .distinct()
                    .filter(said -> time.map(said.period()::overlaps).orElse(true))
                    .map(said -> nothing(measure, said))
                    .forEach(parts::add);
        }
        return parts.build();
    }

    /**
     * What nobody knows how much of was held besides what is recorded.
     *
     * @return one of any number for each inquiry without an answer, and for a list of which it is stated that it is not all
     */
    public ImmutableList<Explanation> missing() {
        return Stream.concat(
                        inactive().stream()
                                .filter(said -> !said.value().asCount().isKnown()),
                        Unrecorded.leftOut(list()).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** A statement as what was held by a measure: nothing, as firmly as the source says it, or, without an answer, nobody knows. */
    private static Explanation nothing(Measure measure, Inactivity said) {
        return Explanation.given(
                Phrase.of(DeliveryMessage.OF_MEASURE)
                        .with("number", measure.number())
                        .with("title", measure.title())
                        .with("what", Inactivities.text(said)),
                Quantity.of(said.kind() == InactivityKind.NO_ANSWER ? Headcount.unknown() : Headcount.zero()),
                said);
    }
}
