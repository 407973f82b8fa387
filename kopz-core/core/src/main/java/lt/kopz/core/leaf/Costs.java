package lt.kopz.core.leaf;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * What an expenditure has cost by a day, and what of it is still to come.
 *
 * <p>With a unit price the cost follows the events: price times events held is incurred, price times events planned is
 * committed. Without one the whole amount goes with its event; for a series of which only a part is held, anything from
 * nothing to the whole may be incurred, and so for a series of which no event is stated at all. A cost of no event is incurred on its
 * own date, and one without a date by the horizon.
 */
public final class Costs {
    private final Dossier dossier;
    private final Occurrences occurrences;
    private final Leaves leaves;
    private final Optional<DateRange> time;

    public Costs(Dossier dossier, Occurrences occurrences, Optional<DateRange> time) {
        this.time = time;
        this.dossier = dossier;
        this.occurrences = occurrences;
        this.leaves = new Leaves(dossier, occurrences);
    }

    public Term incurred(Expenditure expenditure) {
        return cost(
                expenditure,
                this::heldInTime,
                occurrences::happened,
                FigureMessage.INCURRED_FOR,
                FigureMessage.OCCURRENCES_HELD);
    }

    public Term committed(Expenditure expenditure) {
        return cost(
                expenditure,
                this::plannedInTime,
                date -> Answer.NO,
                FigureMessage.COMMITTED_FOR,
                FigureMessage.OCCURRENCES_PLANNED);
    }

    /**
     * What is incurred and committed of an expenditure. Shares of one cost by a unit price that are rounded each by itself miss it together
     * by more than the cost itself is known to; one share is the rest of the other, so that the cost stands beside them: of 100.00 for 3, two
     * incurred and one committed are 100.00.
     */
    public ImmutableList<Term> inAll(Expenditure expenditure) {
        Function<Event, Answer> counts = event -> heldInTime(event).or(plannedInTime(event));
        Supplier<Phrase> label = () -> Phrase.of(FigureMessage.COST_OF).with("subject", subject(expenditure));
        Term whole =
                cost(expenditure, counts, date -> Answer.NO, FigureMessage.COST_OF, FigureMessage.OCCURRENCES_IN_ALL);
        if (expenditure.unitPrice().isEmpty()) {
            return ImmutableList.of(whole);
        }
        Term incurred = incurred(expenditure);
        Term committed = committed(expenditure);
        Term shares = Term.sum(label, dossier.currency(), ImmutableList.of(incurred, committed));
        return shares.value().asPrinted().equals(whole.value().asPrinted())
                ? ImmutableList.of(incurred, committed)
                : ImmutableList.of(Term.both(label.get(), ImmutableList.of(shares, whole)));
    }

    /** What an expenditure comes to if every event is held that is not cancelled. */
    public Term ofAllEvents(Expenditure expenditure) {
        return cost(
                expenditure,
                event -> event.state() == EventState.CANCELLED ? Answer.NO : Answer.YES,
                occurrences::happened,
                FigureMessage.COST_OF,
                FigureMessage.OCCURRENCES_IN_ALL);
    }

    private Answer heldInTime(Event event) {
        return inTime(event, occurrences.held(event), LocalDate.MIN, occurrences.asOf());
    }

    private Answer plannedInTime(Event event) {
        return inTime(event, occurrences.planned(event), occurrences.asOf(), LocalDate.MAX);
    }

    /** Whether an event counts, which is so on days between two, and is of the time that is asked for. */
    private Answer inTime(Event event, Answer counts, LocalDate from, LocalDate until) {
        if (time.isEmpty()) {
            return counts;
        }
        boolean mayBe = occurrences.isHeldBeyondTheHorizon(event)
                || Stream.of(occurrences.first(event), from, time.get().start())
                        .noneMatch(start -> Stream.of(
                                        occurrences.last(event),
                                        until,
                                        time.get().end())
                                .anyMatch(start::isAfter));
        return mayBe ? counts.and(inTime(Occurrences.when(event))) : Answer.NO;
    }

    /** Whether something is of the time that is asked for. */
    private Answer inTime(PartialDate date) {
        return time.map(date::within).orElse(Answer.YES);
    }

    private Term cost(
            Expenditure expenditure,
            Function<Event, Answer> counts,
            Function<PartialDate, Answer> happened,
            FigureMessage name,
            FigureMessage counted) {
        Supplier<Phrase> label = () -> Phrase.of(name).with("subject", subject(expenditure));
        if (expenditure.subject().isEmpty()) {
            PartialDate date = expenditure.when();
            Answer counting = happened.apply(date).and(inTime(date));
            return leaves.term(label, counting == Answer.NO ? zero() : expenditure.counted(), counting, expenditure)
                    .saying(cost -> expenditure
                            .date()
                            .map(stated -> cost.under(stated.provenance()))
                            .orElse(cost));
        }
        ImmutableList<Event> events = events(expenditure);
        if (events.isEmpty()) {
            return leaves.term(label, expenditure.counted(), Answer.CANNOT_TELL, expenditure);
        }
        if (expenditure.unitPrice().isPresent()) {
            return byUnitPrice(expenditure, events, counts, label, counted);
        }
        Answer counting = answer(events, counts);
        return leaves.term(label, counting == Answer.NO ? zero() : expenditure.counted(), counting, expenditure)
                .saying(cost -> cost.under(events.stream()
                        .flatMap(event -> Stream.of(event.date().provenance(), event.provenance()))
                        .toList()));
    }

    private AmountRange zero() {
        return AmountRange.exactly(Amounts.zero(dossier.currency()));
    }

    /** Yes if all that is not cancelled counts, no if nothing does, otherwise nobody can tell how much of the amount. */
    private static Answer answer(ImmutableList<Event> events, Function<Event, Answer> counts) {
        ImmutableList<Answer> all = events.stream()
                .filter(event -> event.state() != EventState.CANCELLED)
                .map(counts)
                .collect(ImmutableList.toImmutableList());
        return Answer.of(
                !all.isEmpty() && all.stream().allMatch(Answer.YES::equals),
                all.stream().allMatch(Answer.NO::equals));
    }

    private Term byUnitPrice(
            Expenditure expenditure,
            ImmutableList<Event> events,
            Function<Event, Answer> counts,
            Supplier<Phrase> label,
            FigureMessage counted) {
        long least = 0;
        long most = 0;
        for (Event event : events) {
            Answer counting = counts.apply(event);
            least = Math.addExact(least, counting == Answer.YES ? event.occurrences() : 0);
            most = Math.addExact(most, counting == Answer.NO ? 0 : event.occurrences());
        }
        AmountRange cost = expenditure.costOf(least, most);
        AmountRange perUnit = expenditure.perUnit();
        long fewest = least;
        OptionalLong greatest = OptionalLong.of(most);
        return Term.of(cost, () -> {
            Supplier<Explanation> byPrice = () -> byPrice(expenditure, events, counts, label, counted);
            if (cost.equals(perUnit.times(fewest, greatest))) {
                return byPrice.get();
            }
            AmountRange share = expenditure.shareOf(fewest, greatest.getAsLong());
            Explanation byShare = Explanation.given(label.get(), Quantity.of(share), expenditure);
            return cost.equals(share)
                    ? byShare
                    : Explanation.either(label.get(), ImmutableList.of(byPrice.get(), byShare));
        });
    }

    private Explanation byPrice(
            Expenditure expenditure,
            ImmutableList<Event> events,
            Function<Event, Answer> counts,
            Supplier<Phrase> label,
            FigureMessage counted) {
        return Explanation.product(
                label.get(),
                Explanation.sum(
                        Phrase.of(counted),
                        Quantity.of(Headcount.zero()),
                        leaves.counted(events, counts, Leaves::occurrences)),
                Explanation.given(
                        Phrase.of(FigureMessage.UNIT_PRICE), Quantity.of(expenditure.perUnit()), expenditure));
    }

    /** Of each event that counts and that no cost is stated for, one of at least nothing. */
    public ImmutableList<Explanation> notStated(
            ImmutableList<Expenditure> stated, ImmutableList<Event> events, Predicate<Event> counts) {
        ImmutableSet<String> priced = stated.stream()
                .flatMap(expenditure -> events(expenditure).stream())
                .map(Event::id)
                .collect(ImmutableSet.toImmutableSet());
        return events.stream()
                .filter(event -> !priced.contains(event.id()) && counts.test(event))
                .sorted(Comparator.comparing(Event::id))
                .map(event -> notStated(Leaves.event(event), event))
                .collect(ImmutableList.toImmutableList());
    }

    public Explanation notStated(Text subject, Fact fact) {
        return Explanation.given(
                Phrase.of(FigureMessage.COST_NOT_STATED).with("subject", subject),
                Quantity.of(AmountRange.atLeast(Amounts.zero(dossier.currency()))),
                fact);
    }

    /** Whether anything that an expenditure pays for was known of by the day: of a series, from the start. */
    public Answer isKnown(Expenditure expenditure) {
        Optional<Fact> subject = subjectOf(expenditure);
        if (subject.isEmpty()) {
            return occurrences.happened(expenditure.when());
        }
        return subject.get() instanceof Event event
                ? occurrences
                        .held(event)
                        .or(
                                event.state() == EventState.PLANNED
                                        ? occurrences.knownOf(event)
                                        : occurrences.planned(event))
                : Answer.YES;
    }

    /** The events an expenditure pays for, by date and id. */
    public ImmutableList<Event> events(Expenditure expenditure) {
        Optional<Fact> subject = subjectOf(expenditure);
        if (subject.isEmpty()) {
            return ImmutableList.of();
        }
        return subject.get() instanceof Event event
                ? ImmutableList.of(event)
                : ImmutableList.sortedCopyOf(
                        Comparator.comparing((Event each) -> each.date().value(), PartialDate.ORDER)
                                .thenComparing(Event::id),
                        dossier.eventsOf(subject.get().id()));
    }

    private Optional<Fact> subjectOf(Expenditure expenditure) {
        return expenditure.subject().map(id -> dossier.get(Fact.class, id));
    }

    /** What an expenditure is for, in words. */
    public Text subject(Expenditure expenditure) {
        return subjectOf(expenditure)
                .map(subject -> subject instanceof Event event
                        ? event.title()
                        : dossier.get(EventSeries.class, subject.id()).title())
                .or(expenditure::purpose)
                .or(() -> expenditure.measure().map(id -> dossier.measure(id).title()))
                .<Text>map(words -> words)
                .orElseGet(() -> Phrase.of(FigureMessage.OTHER_COST));
    }
}
