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
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;

/**
 * How far an appropriation is drawn down. Contracts draw it down, and what is incurred and paid draws the contracts down.
 *
 * <p>All of it is known within bounds: of money that came some time in February, nobody can tell on the 10th whether it is there.
 *
 * <p>Example: of 700.00, 300.00 are promised by a contract for ten lectures; with seven held, 210.00 are incurred and 90.00 committed.
 */
public final class Drawdown {
    private final Appropriation money;
    private final LocalDate asOf;
    private final AmountRange zero;
    private final ImmutableList<Changing> changing;
    private final ImmutableList<Movement> movements;
    private final Function<LocalDate, AmountRange> unrecorded;
    private final AmountRange committed;
    private final AmountRange promised;

    Drawdown(
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
        this.movements = movements;
        this.unrecorded = unrecorded;
        this.committed = committed;
        this.promised = promised;
    }

    /**
     * The appropriations of a dossier that are in effect on a day, or may be, or are drawn on all the same; each currency for itself.
     *
     * @param dossier the dossier
     * @param asOf the day up to whose end statements count
     * @return how far each is drawn down, by id within each currency
     */
    public static ImmutableList<Drawdown> ofAll(Dossier dossier, LocalDate asOf) {
        return Money.byCurrency(dossier)
                .map(money -> Query.ofAll(money, asOf))
                .flatMap(query -> new Draws(query).ofEach())
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * More drawn than there was.
     *
     * @param day the day by whose end it is so
     * @param amount how much is missing at least, above zero
     * @param fact the last that drew on that day, or changed what there is
     */
    public record Overdraft(LocalDate day, MonetaryAmount amount, MoneyFact fact) {}

    /**
     * Something drawn before there was anything.
     *
     * @param day the day by whose end it was drawn
     * @param amount how much at least, above zero
     * @param fact what drew it
     */
    public record Early(LocalDate day, MonetaryAmount amount, MoneyFact fact) {}

    /**
     * The appropriation.
     *
     * @return the original, before its changes
     */
    public Appropriation money() {
        return money;
    }

    /**
     * What there is on it: with all its changes, its opening balance and what came in, less what was handed over or carried into another year.
     *
     * @return the amount on the day asked for
     */
    public AmountRange available() {
        return moved(asOf, isCost -> !isCost);
    }

    /**
     * What is incurred and paid from it, less what came back.
     *
     * @return the amount on the day asked for; at least so much where nothing is known of costs, or only a part
     */
    public AmountRange incurred() {
        return moved(asOf, isCost -> isCost).negate().plus(unrecorded.apply(asOf));
    }

    /**
     * What is promised from it and still to come.
     *
     * @return the amount on the day asked for; at most so much of contracts of which nothing is known to be paid
     */
    public AmountRange committed() {
        return committed;
    }

    /**
     * What is left of it, promised money aside.
     *
     * @param day a day up to the one asked for
     * @return the amount by the end of the day; below zero where more is drawn than there is; at most so much where nothing is known of what
     *     went out, or only a part
     */
    public AmountRange unspent(LocalDate day) {
        return moved(day, any -> true).minus(unrecorded.apply(day));
    }

    /**
     * What is left of it that nobody was promised.
     *
     * @return below zero where more is drawn and promised than there is
     */
    public AmountRange free() {
        return unspent(asOf).minus(promised);
    }

    private AmountRange moved(LocalDate day, Predicate<Boolean> which) {
        return AmountRange.sum(
                zero.currency(),
                Stream.concat(
                                changing.stream()
                                        .filter(each -> which.test(each.isCost()))
                                        .map(each -> each.by(day)),
                                movements.stream()
                                        .filter(movement -> which.test(movement.isCost()))
                                        .map(movement -> movement.by(day)))
                        .toList());
    }

    /**
     * The first day on which more is certainly drawn than there is.
     *
     * @param leeway what is missing at most without a finding, in major units
     * @return the day, and what is missing; empty where there is none up to the day asked for
     */
    public Optional<Overdraft> overdraft(BigDecimal leeway) {
        // The most that can be left: what comes counts from its first possible day on, what goes from the day on which
        // it is certain.
        Map<LocalDate, Most> days = new TreeMap<>();
        for (Changing each : changing) {
            for (Movement statement : each.by()) {
                on(days, statement.first()).changed(each, statement);
                on(days, statement.last()).changed(each, statement);
            }
        }
        for (Movement movement : movements) {
            Optional<BigDecimal> most = movement.amount().upper().map(Amounts::decimal);
            BigDecimal coming = most.map(BigDecimal.ZERO::max).orElse(BigDecimal.ZERO);
            on(days, movement.first()).add(coming, most.isEmpty(), movement);
            on(days, movement.last()).add(most.orElse(coming).subtract(coming), false, movement);
        }
        BigDecimal moved = BigDecimal.ZERO;
        IdentityHashMap<Changing, Optional<BigDecimal>> given = new IdentityHashMap<>();
        BigDecimal givenInAll = BigDecimal.ZERO;
        int unbounded = 0;
        for (Map.Entry<LocalDate, Most> each : days.entrySet()) {
            LocalDate day = each.getKey();
            Most most = each.getValue();
            if (day.isAfter(asOf) || most.isUnbounded()) {
                break;
            }
            moved = moved.add(most.moved());
            for (Changing amount : most.changing()) {
                Optional<BigDecimal> now = amount.by(day).upper().map(Amounts::decimal);
                Optional<BigDecimal> before = given.put(amount, now);
                boolean wasUnbounded = before != null && before.isEmpty();
                unbounded += (now.isEmpty() ? 1 : 0) - (wasUnbounded ? 1 : 0);
                givenInAll = givenInAll
                        .add(now.orElse(BigDecimal.ZERO))
                        .subtract(before == null ? BigDecimal.ZERO : before.orElse(BigDecimal.ZERO));
            }
            BigDecimal missing =
                    unbounded > 0 ? BigDecimal.ZERO : givenInAll.add(moved).negate();
            if (missing.signum() > 0 && missing.compareTo(leeway) > 0) {
                return Optional.of(new Overdraft(day, Amounts.of(missing, zero.currency()), most.last(day)));
            }
        }
        return Optional.empty();
    }

    private static Most on(Map<LocalDate, Most> days, LocalDate day) {
        return days.computeIfAbsent(day, fresh -> new Most());
    }

    /**
     * What was certainly drawn before any money can have been there.
     *
     * @return each cost that was, in the order of days
     */
    public ImmutableList<Early> early() {
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
                .sorted(Comparator.comparing(Early::day)
                        .thenComparing(early -> early.fact().id()))
                .collect(ImmutableList.toImmutableList());
    }

    private static Stream<Early> early(LocalDate day, AmountRange gone, MoneyFact fact) {
        return gone
                .upper()
                .filter(MonetaryAmount::isNegative)
                .map(most -> new Early(day, Amounts.negate(most), fact))
                .stream();
    }
}
