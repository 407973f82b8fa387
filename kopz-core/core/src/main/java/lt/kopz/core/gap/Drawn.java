package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;

/** How far an appropriation is drawn down in one dossier in which nothing is undecided; see {@link Drawdown}. */
final class Drawn {
    private final Appropriation money;
    private final LocalDate asOf;
    private final AmountRange zero;
    private final BigDecimal leftByConversion;
    private final ImmutableList<Changing> changing;
    private final ImmutableList<Movement> movements;
    private final Function<LocalDate, AmountRange> unrecorded;
    private final AmountRange committed;
    private final AmountRange promised;

    Drawn(
            Appropriation money,
            LocalDate asOf,
            CurrencyUnit currency,
            ImmutableList<Changing> changing,
            ImmutableList<Movement> movements,
            Function<LocalDate, AmountRange> unrecorded,
            AmountRange committed,
            AmountRange promised) {
        this.money = money;
        this.asOf = asOf;
        this.zero = AmountRange.exactly(Amounts.zero(currency));
        this.changing = changing;
        this.leftByConversion = changing.stream()
                .filter(each -> each.fact() == money)
                .flatMap(each -> each.by().stream())
                .map(statement -> statement.amount().tolerance().min(Amounts.halfUnit(currency)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        this.movements = movements;
        this.unrecorded = unrecorded;
        this.committed = committed;
        this.promised = promised;
    }

    CurrencyUnit currency() {
        return zero.currency();
    }

    Appropriation money() {
        return money;
    }

    AmountRange available() {
        return moved(asOf, isCost -> !isCost, each -> each.by(asOf));
    }

    AmountRange incurred() {
        return moved(asOf, isCost -> isCost, each -> each.by(asOf)).negate().plus(unrecorded.apply(asOf));
    }

    AmountRange committed() {
        return committed;
    }

    AmountRange unspent(LocalDate day) {
        return moved(day, any -> true, each -> each.by(day)).minus(unrecorded.apply(day));
    }

    /** What is left by what is recorded, of what is appropriated to the letter of the acts. */
    AmountRange unspentAsEnacted(LocalDate day) {
        return moved(day, any -> true, each -> asEnacted(each, day));
    }

    AmountRange free() {
        return unspentAsEnacted(asOf).minus(unrecorded.apply(asOf)).minus(promised);
    }

    /**
     * What an act appropriates in thousands is appropriated at exactly that, and a conversion leaves half a minor unit of it open. What is spent is
     * reported, as finely as it was printed.
     */
    private AmountRange asEnacted(Changing each, LocalDate day) {
        AmountRange amount = each.by(day);
        return each.fact() == money ? amount.withTolerance(amount.tolerance().min(leftByConversion)) : amount;
    }

    private AmountRange moved(LocalDate day, Predicate<Boolean> which, Function<Changing, AmountRange> amount) {
        return AmountRange.sum(
                zero.currency(),
                Stream.concat(
                                changing.stream()
                                        .filter(each -> which.test(each.isCost()))
                                        .map(amount),
                                movements.stream()
                                        .filter(movement -> which.test(movement.isCost()))
                                        .map(movement -> movement.by(day)))
                        .toList());
    }

    /** What is added up of it; those without a bound are counted apart. */
    private static BigDecimal bounded(Optional<BigDecimal> most) {
        return most.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    Optional<Drawdown.Overdraft> overdraft() {
        // The most that can be left, tolerance included: what comes counts from its first possible day on, what goes
        // from the day on which it is certain.
        Map<LocalDate, Most> days = new TreeMap<>();
        for (Changing each : changing) {
            for (Movement statement : each.by()) {
                on(days, statement.first()).changed(each, statement);
                on(days, statement.last()).changed(each, statement);
            }
        }
        for (Movement movement : movements) {
            Optional<BigDecimal> most = movement.amount().most();
            BigDecimal coming = bounded(most).max(BigDecimal.ZERO);
            on(days, movement.first()).add(coming, most.isEmpty(), movement);
            on(days, movement.last()).add(most.orElse(coming).subtract(coming), false, movement);
        }
        BigDecimal moved = BigDecimal.ZERO;
        IdentityHashMap<Changing, Optional<BigDecimal>> given = new IdentityHashMap<>();
        BigDecimal givenInAll = BigDecimal.ZERO;
        int unbounded = 0;
        boolean isDrawn = false;
        for (Map.Entry<LocalDate, Most> each : days.entrySet()) {
            LocalDate day = each.getKey();
            Most most = each.getValue();
            if (day.isAfter(asOf) || most.isUnbounded()) {
                break;
            }
            moved = moved.add(most.moved());
            isDrawn |= most.isDrawn();
            for (Changing amount : most.changing()) {
                Optional<BigDecimal> now = asEnacted(amount, day).most();
                Optional<BigDecimal> before = given.put(amount, now);
                boolean wasUnbounded = before != null && before.isEmpty();
                unbounded += (now.isEmpty() ? 1 : 0) - (wasUnbounded ? 1 : 0);
                givenInAll = givenInAll.add(bounded(now)).subtract(before == null ? BigDecimal.ZERO : bounded(before));
            }
            if (isDrawn && unbounded == 0 && givenInAll.add(moved).signum() < 0) {
                AmountRange missing = unspentAsEnacted(day).negate();
                return missing.lower().map(least -> new Drawdown.Overdraft(day, least, most.last(day)));
            }
        }
        return Optional.empty();
    }

    private static Most on(Map<LocalDate, Most> days, LocalDate day) {
        return days.computeIfAbsent(day, fresh -> new Most());
    }

    ImmutableList<Drawdown.Early> early() {
        LocalDate first = Stream.concat(changing.stream().flatMap(each -> each.by().stream()), movements.stream())
                .filter(movement -> movement.amount()
                        .upper()
                        .map(MonetaryAmount::isPositive)
                        .orElse(true))
                .map(Movement::first)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        LocalDate before = first.equals(LocalDate.MIN) ? first : first.minusDays(1);
        return Stream.concat(
                        movements.stream()
                                .filter(movement ->
                                        movement.isCost() && movement.last().isBefore(first))
                                .flatMap(movement -> early(movement.last(), movement.amount(), movement.fact())),
                        changing.stream()
                                .filter(each -> each.isCost() && before.isBefore(first))
                                .flatMap(each -> early(each.lastChangeBefore(first), each.by(before), each.fact())))
                .sorted(Comparator.comparing(Drawdown.Early::day)
                        .thenComparing(early -> early.fact().id()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Drawdown.Early> early(LocalDate day, AmountRange gone, MoneyFact fact) {
        return gone
                .upper()
                .filter(MonetaryAmount::isNegative)
                .map(most -> new Drawdown.Early(day, Amounts.negate(most), fact))
                .stream();
    }
}
