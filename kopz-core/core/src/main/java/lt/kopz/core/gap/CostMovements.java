package lt.kopz.core.gap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.attendance.Event;
import lt.kopz.core.attendance.EventState;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.funding.Expenditure;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.funding.Payment;
import lt.kopz.core.leaf.Leaves;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.PartialDate;

/** How costs, payments and what is paid on contracts move the money that they are paid from. */
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
        return Movement.of(query, fact, when(fact), incurred.negate(), true).stream()
                .toList();
    }

    private PartialDate when(MoneyFact fact) {
        if (fact instanceof Expenditure cost) {
            return cost.date().map(Sourced::value).orElse(PartialDate.unknown());
        }
        if (fact instanceof Payment payment) {
            return payment.date().value();
        }
        return query.money().spending().settling(((Contract) fact).id()).stream()
                .map(payment -> payment.date().value())
                .filter(date -> query.occurrences().happened(date) != Answer.NO)
                .max(PartialDate.ORDER)
                .orElse(PartialDate.unknown());
    }

    /** A price is incurred event by event; a cost as a whole with the last of its events. */
    private List<Movement> ofEvents(Expenditure cost, AmountRange incurred) {
        List<Event> events = query.costs().events(cost).stream()
                .filter(event -> event.state() != EventState.CANCELLED)
                .toList();
        if (cost.unitPrice().isEmpty() || events.isEmpty()) {
            return List.of(new Movement(
                    cost,
                    events.isEmpty()
                            ? LocalDate.MIN
                            : events.get(0).date().value().earliest().orElse(LocalDate.MIN),
                    events.stream()
                            .map(event -> event.date()
                                    .value()
                                    .latest()
                                    .filter(day -> !day.isAfter(query.asOf()))
                                    .orElse(query.asOf()))
                            .max(Comparator.naturalOrder())
                            .orElse(query.asOf()),
                    incurred.negate(),
                    true));
        }
        return events.stream()
                .flatMap(event -> {
                    Answer held = query.occurrences().held(event);
                    AmountRange amount = AmountRange.exactly(
                            Amounts.times(cost.unitPrice().get().amount(), event.occurrences()));
                    return held == Answer.NO
                            ? Stream.empty()
                            : Stream.of(Movement.of(
                                    cost,
                                    event.date().value(),
                                    held,
                                    query.asOf(),
                                    (held == Answer.YES ? amount : Leaves.upTo(amount)).negate(),
                                    true));
                })
                .toList();
    }
}
