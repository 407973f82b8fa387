package lt.kopz.core.gap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.time.PartialDate;

/**
 * Something that moves money onto an appropriation, or away from it, or changes what it is, some time in a span.
 *
 * @param fact the fact that states it
 * @param first the first day on which it may have happened
 * @param last the day by whose end it certainly has; the last of all days where that cannot be determined
 * @param amount how much: above zero for what comes on, below for what goes
 * @param isCost whether it is incurred, or comes back of what was
 */
record Movement(MoneyFact fact, LocalDate first, LocalDate last, AmountRange amount, boolean isCost) {
    /** Something stated as done on a date; empty where it has not happened by the day asked for. */
    static Optional<Movement> of(Query query, MoneyFact fact, PartialDate date, AmountRange amount, boolean isCost) {
        Answer happened = query.occurrences().happened(date);
        return happened == Answer.NO
                ? Optional.empty()
                : Optional.of(new Movement(
                        fact,
                        date.earliest().orElse(LocalDate.MIN),
                        happened == Answer.YES ? certainBy(query, date) : LocalDate.MAX,
                        amount,
                        isCost));
    }

    /** The first day by whose end something that is stated as done on a date has certainly happened. */
    static LocalDate certainBy(Query query, PartialDate date) {
        LocalDate horizon = query.occurrences().horizon();
        LocalDate known = date.earliest().filter(horizon::isBefore).orElse(horizon);
        return date.latest().filter(known::isAfter).orElse(known);
    }

    /** How a cost or payment of which so much is incurred moves the money that it is paid from. */
    static List<Movement> of(Query query, MoneyFact fact, AmountRange incurred) {
        if (fact instanceof Expenditure cost && cost.subject().isPresent()) {
            return ofEvents(query, cost, incurred);
        }
        return of(query, fact, fact.when(), incurred.negate(), true).stream().toList();
    }

    /** A price is incurred event by event; a cost as a whole with the last of its events, and no sooner than that may be held. */
    private static List<Movement> ofEvents(Query query, Expenditure cost, AmountRange incurred) {
        List<Event> events = query.costs().events(cost).stream()
                .filter(event -> event.state() != EventState.CANCELLED)
                .toList();
        if (cost.unitPrice().isEmpty() || events.isEmpty()) {
            return List.of(new Movement(
                    cost,
                    events.stream()
                            .map(query.occurrences()::first)
                            .min(Comparator.naturalOrder())
                            .orElse(LocalDate.MIN),
                    events.stream()
                            .flatMap(event -> Stream.of(
                                    query.occurrences().first(event), certainBy(query, Occurrences.when(event))))
                            .max(Comparator.naturalOrder())
                            .orElse(query.occurrences().horizon()),
                    incurred.negate(),
                    true));
        }
        Map<Integer, AmountRange> known = new HashMap<>();
        return events.stream()
                .flatMap(event -> ofEvent(
                        query,
                        cost,
                        event,
                        known.computeIfAbsent(event.occurrences(), number -> cost.costOf(number, number)))
                        .stream())
                .toList();
    }

    private static Optional<Movement> ofEvent(Query query, Expenditure cost, Event event, AmountRange amount) {
        Answer held = query.occurrences().held(event);
        return held == Answer.NO
                ? Optional.empty()
                : Optional.of(new Movement(
                        cost,
                        query.occurrences().first(event),
                        held == Answer.YES ? certainBy(query, Occurrences.when(event)) : LocalDate.MAX,
                        (held == Answer.YES ? amount : Leaves.upTo(amount)).negate(),
                        true));
    }
}
