package lt.kopz.core.gap;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;

/** How far an appropriation is drawn down in one dossier in which nothing is undecided; see {@link Drawdown}. */
final class Drawn {
    private final Appropriation money;
    private final LocalDate asOf;
    private final CurrencyUnit currency;
    private final BigDecimal leftByConversion;
    private final ImmutableList<Flow> flows;
    private final Function<LocalDate, AmountRange> unrecorded;
    private final AmountRange committed;
    private final AmountRange promised;
    private final Supplier<Course> left = Suppliers.memoize(() -> sum(flow -> true, Flow::course));
    private final Supplier<Course> leftAsEnacted = Suppliers.memoize(() -> sum(flow -> true, this::asEnacted));

    /**
     * Money on an appropriation, or gone from it.
     *
     * @param fact what it is of
     * @param course what it is by the end of each day, as far as known by then; below zero what has gone
     * @param by what it moves with
     * @param isCost whether it is incurred, or comes back of what was
     * @param isDraw whether it draws on the money, other than as what an act gives or takes back
     */
    record Flow(MoneyFact fact, Course course, ImmutableList<Movement> by, boolean isCost, boolean isDraw) {
        static Flow of(Movement movement) {
            return new Flow(movement.fact(), Course.of(movement), ImmutableList.of(movement), movement.isCost(), true);
        }

        /** The last day before another one by whose end it has changed; that day itself where there is none. */
        LocalDate lastChangeBefore(LocalDate day) {
            return by.stream()
                    .map(Movement::last)
                    .filter(last -> last.isBefore(day))
                    .max(Comparator.naturalOrder())
                    .orElse(day);
        }
    }

    Drawn(
            Appropriation money,
            LocalDate asOf,
            CurrencyUnit currency,
            ImmutableList<Flow> flows,
            Function<LocalDate, AmountRange> unrecorded,
            AmountRange committed,
            AmountRange promised) {
        this.money = money;
        this.asOf = asOf;
        this.currency = currency;
        this.flows = flows;
        this.leftByConversion = flows.stream()
                .filter(each -> each.fact() == money)
                .flatMap(each -> each.by().stream())
                .map(statement -> statement.amount().tolerance().min(Amounts.halfUnit(currency)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        this.unrecorded = unrecorded;
        this.committed = committed;
        this.promised = promised;
    }

    private Course sum(Predicate<Flow> which, Function<Flow, Course> course) {
        return Course.sum(currency, flows.stream().filter(which).map(course).toList());
    }

    CurrencyUnit currency() {
        return currency;
    }

    Appropriation money() {
        return money;
    }

    AmountRange available() {
        return sum(flow -> !flow.isCost(), Flow::course).on(asOf);
    }

    AmountRange incurred() {
        return sum(Flow::isCost, Flow::course).on(asOf).negate().plus(unrecorded.apply(asOf));
    }

    AmountRange committed() {
        return committed;
    }

    AmountRange unspent(LocalDate day) {
        return left.get().on(day).minus(unrecorded.apply(day));
    }

    /** What is left by what is recorded, of what is appropriated to the letter of the acts. */
    AmountRange unspentAsEnacted(LocalDate day) {
        return leftAsEnacted.get().on(day);
    }

    AmountRange free() {
        return unspentAsEnacted(asOf).minus(unrecorded.apply(asOf)).minus(promised);
    }

    /**
     * What an act appropriates in thousands is appropriated at exactly that, and a conversion leaves half a minor unit of it open. What is spent is
     * reported, as finely as it was printed.
     */
    private Course asEnacted(Flow flow) {
        return flow.fact() == money
                ? flow.course()
                        .map(amount -> amount.withTolerance(amount.tolerance().min(leftByConversion)))
                : flow.course();
    }

    private static boolean isSurelyGone(AmountRange amount) {
        return amount.most().filter(most -> most.signum() < 0).isPresent();
    }

    /** The first day on which, of what comes at its first possible day and of what goes when it is certain, less than nothing is left. */
    Optional<Drawdown.Overdraft> overdraft() {
        return flows.stream()
                .filter(Flow::isDraw)
                .flatMap(flow -> flow.course().first(LocalDate.MIN, asOf, Drawn::isSurelyGone).stream())
                .min(Comparator.naturalOrder())
                .flatMap(drawn -> leftAsEnacted.get().first(drawn, asOf, Drawn::isSurelyGone))
                .flatMap(day -> unspentAsEnacted(day)
                        .negate()
                        .lower()
                        .map(least -> new Drawdown.Overdraft(day, least, lastOn(day))));
    }

    /** The last that was drawn by the day, or else the last that changed anything. */
    private MoneyFact lastOn(LocalDate day) {
        ImmutableList<Movement> by = flows.stream()
                .flatMap(flow -> flow.by().stream())
                .filter(movement ->
                        movement.first().equals(day) || movement.last().equals(day))
                .collect(ImmutableList.toImmutableList());
        return Stream.concat(
                        Lists.reverse(by).stream()
                                .filter(movement -> movement.last().equals(day)
                                        && movement.amount().isNegative() == Answer.YES),
                        Lists.reverse(by).stream())
                .map(Movement::fact)
                .findFirst()
                .orElse(money);
    }

    ImmutableList<Drawdown.Early> early() {
        LocalDate first = flows.stream()
                .flatMap(flow -> flow.by().stream())
                .filter(movement -> movement.amount().isPositive() != Answer.NO)
                .map(Movement::first)
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        LocalDate before = first.equals(LocalDate.MIN) ? first : first.minusDays(1);
        boolean mayBeMoney = flows.stream()
                .anyMatch(flow -> !flow.isCost() && flow.course().on(before).isPositive() != Answer.NO);
        return flows.stream()
                .filter(flow -> flow.isCost() && before.isBefore(first) && !mayBeMoney)
                .flatMap(flow -> flow
                        .course()
                        .on(before)
                        .upper()
                        .filter(MonetaryAmount::isNegative)
                        .map(most ->
                                new Drawdown.Early(flow.lastChangeBefore(first), Amounts.negate(most), flow.fact()))
                        .stream())
                .sorted(Comparator.comparing(Drawdown.Early::day)
                        .thenComparing(early -> early.fact().id()))
                .collect(ImmutableList.toImmutableList());
    }
}
