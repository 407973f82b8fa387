package lt.kopz.core.leaf;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventSeries;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Quantity;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.UnitPrice;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * What an expenditure has cost by a day, and what of it is still to come.
 *
 * <p>With a unit price the cost follows the events: price times events held is incurred, price times events planned is
 * committed. Without one the whole amount goes with its event; for a series of which only a part is held, anything from
 * nothing to the whole may be incurred, and so for a series of which no event is stated at all.
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

    public Explanation incurred(Expenditure expenditure) {
        return cost(
                expenditure,
                event -> occurrences.held(event).and(inTime(event)),
                FigureMessage.INCURRED_FOR,
                FigureMessage.OCCURRENCES_HELD);
    }

    public Explanation committed(Expenditure expenditure) {
        return cost(
                expenditure,
                event -> occurrences.planned(event).and(inTime(event)),
                FigureMessage.COMMITTED_FOR,
                FigureMessage.OCCURRENCES_PLANNED);
    }

    /** Whether an event is of the time that is asked for. */
    private Answer inTime(Event event) {
        return time.map(period -> event.date().value().within(period)).orElse(Answer.YES);
    }

    private Explanation cost(
            Expenditure expenditure, Function<Event, Answer> counts, FigureMessage name, FigureMessage counted) {
        Phrase label = Phrase.of(name).with("subject", subject(expenditure));
        ImmutableList<Event> events = events(expenditure);
        if (events.isEmpty()) {
            return leaves.amount(label, expenditure.amount(), Answer.CANNOT_TELL, expenditure);
        }
        if (expenditure.unitPrice().isPresent()) {
            return byUnitPrice(expenditure, expenditure.unitPrice().get(), events, counts, label, counted);
        }
        Explanation whole =
                leaves.amount(label, amountOf(expenditure, events, counts), answer(events, counts), expenditure);
        return whole.under(events.stream()
                .flatMap(event -> Stream.of(event.date().provenance(), event.provenance()))
                .toList());
    }

    /** The whole amount if any event counts or may count, else nothing. */
    private MonetaryAmount amountOf(
            Expenditure expenditure, ImmutableList<Event> events, Function<Event, Answer> counts) {
        return answer(events, counts) == Answer.NO
                ? Amounts.zero(expenditure.amount().getCurrency())
                : expenditure.amount();
    }

    /** Yes if all that is not cancelled counts, no if nothing does, otherwise nobody can tell how much of the amount. */
    private static Answer answer(ImmutableList<Event> events, Function<Event, Answer> counts) {
        Answer all = Answer.YES;
        Answer any = Answer.NO;
        for (Event event : events) {
            if (event.state() != EventState.CANCELLED) {
                all = all.and(counts.apply(event));
                any = any.or(counts.apply(event));
            }
        }
        if (any == Answer.NO) {
            return Answer.NO;
        }
        return all == Answer.YES ? Answer.YES : Answer.CANNOT_TELL;
    }

    private Explanation byUnitPrice(
            Expenditure expenditure,
            UnitPrice price,
            ImmutableList<Event> events,
            Function<Event, Answer> counts,
            Phrase label,
            FigureMessage counted) {
        ImmutableList.Builder<Explanation> numbers = ImmutableList.builder();
        for (Event event : events) {
            Answer counting = counts.apply(event);
            if (counting != Answer.NO) {
                Headcount number = counting == Answer.YES
                        ? Headcount.exactly(event.occurrences())
                        : Headcount.between(0, event.occurrences());
                numbers.add(Explanation.given(
                                counting == Answer.YES ? Leaves.event(event) : leaves.undecided(Leaves.event(event)),
                                Quantity.of(number),
                                event)
                        .under(event.date().provenance()));
            }
        }
        return Explanation.product(
                label,
                Explanation.sum(Phrase.of(counted), Quantity.of(Headcount.zero()), numbers.build()),
                Explanation.given(Phrase.of(FigureMessage.UNIT_PRICE), Quantity.of(price.amount()), expenditure));
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

    /** Whether anything that an expenditure pays for was known of by the day. */
    public boolean isKnown(Expenditure expenditure) {
        ImmutableList<Event> events = events(expenditure);
        return events.isEmpty()
                || events.stream()
                        .anyMatch(event ->
                                occurrences.held(event) != Answer.NO || occurrences.planned(event) != Answer.NO);
    }

    /** The events an expenditure pays for, by date and id. */
    public ImmutableList<Event> events(Expenditure expenditure) {
        Fact subject = dossier.get(Fact.class, expenditure.subject());
        return subject instanceof Event event
                ? ImmutableList.of(event)
                : ImmutableList.sortedCopyOf(
                        Comparator.comparing((Event each) -> each.date().value(), PartialDate.ORDER)
                                .thenComparing(Event::id),
                        dossier.eventsOf(subject.id()));
    }

    /** The measure whose event or series an expenditure pays for. */
    public Measure measure(Expenditure expenditure) {
        Fact subject = dossier.get(Fact.class, expenditure.subject());
        return dossier.measure(
                subject instanceof Event event
                        ? event.measure()
                        : dossier.get(EventSeries.class, subject.id()).measure());
    }

    public LocalizedText subject(Expenditure expenditure) {
        Fact subject = dossier.get(Fact.class, expenditure.subject());
        return subject instanceof Event event
                ? event.title()
                : dossier.get(EventSeries.class, subject.id()).title();
    }
}
