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

/** How costs and payments move the money that they are paid from. */
final class CostMovements {
    private final Query query;

    CostMovements(Query query) {
        this.query = query;
    }

    /** The movements of something of which so much is incurred. */
    List<Movement> of(MoneyFact fact, AmountRange incurred) {
        if (fact instanceof Expenditure cost && cost.subject().isPresent()) {
            return ofEvents(cost, incurred);
        }
        return Movement.of(query, fact, fact.when(), incurred.negate(), true).stream()
                .toList();
    }

    /** A price is incurred event by event; a cost as a whole with the last of its events, and no sooner than that may be held. */
    private List<Movement> ofEvents(Expenditure cost, AmountRange incurred) {
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
                                    query.occurrences().first(event),
                                    Movement.certainBy(query, Occurrences.when(event))))
                            .max(Comparator.naturalOrder())
                            .orElse(query.occurrences().horizon()),
                    incurred.negate(),
                    true));
        }
        Map<Integer, AmountRange> known = new HashMap<>();
        return events.stream()
                .flatMap(event -> ofEvent(
                        cost, event, known.computeIfAbsent(event.occurrences(), number -> cost.costOf(number, number)))
                        .stream())
                .toList();
    }

    private Optional<Movement> ofEvent(Expenditure cost, Event event, AmountRange amount) {
        Answer held = query.occurrences().held(event);
        return held == Answer.NO
                ? Optional.empty()
                : Optional.of(new Movement(
                        cost,
                        query.occurrences().first(event),
                        held == Answer.YES ? Movement.certainBy(query, Occurrences.when(event)) : LocalDate.MAX,
                        (held == Answer.YES ? amount : Leaves.upTo(amount)).negate(),
                        true));
    }
}
