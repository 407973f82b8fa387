package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Streams;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.money.CurrencyUnit;
import lt.kopz.core.funding.Contract;
import lt.kopz.core.money.AmountRange;

/** What is paid on a contract beyond the costs incurred under it, from day to day. */
final class PaidBeyond {
    private final CurrencyUnit currency;
    private final ImmutableList<Movement> paid;
    private final ImmutableList<Movement> incurred;

    private PaidBeyond(CurrencyUnit currency, ImmutableList<Movement> paid, ImmutableList<Movement> incurred) {
        this.currency = currency;
        this.paid = paid;
        this.incurred = incurred;
    }

    /** As money gone; empty where nothing is paid by the day asked for. */
    static Optional<Changing> of(Query query, CostMovements costs, Contract contract) {
        ImmutableList<Movement> paid = query.money()
                .spending()
                .settling(contract)
                .flatMap(payment -> costs.of(payment, payment.counted()).stream())
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Movement> incurred = query.links().costsUnder(contract).stream()
                .flatMap(cost ->
                        costs.of(cost, query.costsOfAllTime().incurred(cost).value()).stream())
                .collect(ImmutableList.toImmutableList());
        PaidBeyond beyond = new PaidBeyond(query.currency(), paid, incurred);
        return paid.isEmpty()
                ? Optional.empty()
                : Optional.of(new Changing(
                        contract,
                        beyond.onEachDay(),
                        Streams.concat(paid.stream(), incurred.stream())
                                .sorted(Comparator.comparing(Movement::last))
                                .collect(ImmutableList.toImmutableList()),
                        true));
    }

    private Function<LocalDate, AmountRange> onEachDay() {
        if (!Streams.concat(paid.stream(), incurred.stream()).allMatch(PaidBeyond::isExact)) {
            return day -> beyond(sum(paid, day), sum(incurred, day));
        }
        Course payments = new Course(currency, paid);
        Course costs = new Course(currency, incurred);
        return day -> beyond(payments.by(day), costs.by(day));
    }

    private static boolean isExact(Movement movement) {
        return movement.first().equals(movement.last()) && movement.amount().isExact();
    }

    /**
     * Both are below zero, as what has gone is. The costs stand on the account beside what is paid beyond them, and the larger of the two is no
     * less certain than both together: their tolerance counts there.
     */
    private static AmountRange beyond(AmountRange paid, AmountRange incurred) {
        return incurred.asPrinted().minus(paid).orZero().negate();
    }

    private AmountRange sum(List<Movement> movements, LocalDate day) {
        return AmountRange.sum(
                currency, movements.stream().map(movement -> movement.by(day)).toList());
    }
}
