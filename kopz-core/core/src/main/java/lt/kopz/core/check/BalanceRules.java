package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.Drawdown;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.wording.Phrase;

/** The rules about balances: what the entries leave, and what one year carries into the next. */
final class BalanceRules {
    /**
     * {@code BALANCE_MISMATCH}: a balance that a source states for an appropriation, or for a plan as a whole, is not what the entries leave, and by
     * how much.
     *
     * <p>Example: of 700.00, 610.00 are spent by 30 November; a balance of 90.01 is off by 0.01, one of "0,1 tūkst. Eur" is not. A balance of the day on
     * which money is carried over is one before that or after it. Costs that are not
     * known are not zero: what is left is at most 700.00 then, and only a balance above that is off. It is a warning where the lists are stated to be
     * complete that may leave out what explains the difference: more appropriated or paid back where the balance is higher; a reduction, a cost,
     * a payment or a transfer where it is lower. Else it is information. Its ground is the arithmetic of budgets.
     */
    static final Rule BALANCE_MISMATCH = CodedRule.of("BALANCE_MISMATCH", BalanceRules::balances);

    /**
     * {@code CARRY_OVER_MISMATCH}: a year of a plan is opened with other than what the year before carried over, so that money is counted twice or
     * lost, and by how much.
     *
     * <p>Example: 60.00 are carried over from 2019, and 2020 opens with 60.01. What the first year with money opens with comes from outside, and an
     * opening balance of a later year that nothing was carried into is what the year before left. Two stated balances contradict each other as they
     * stand; that nothing was carried over is a warning only where the money of the year before is stated to be all recorded, or where that year
     * cannot have left so much, and else information. Its ground is the arithmetic of budgets.
     */
    static final Rule CARRY_OVER_MISMATCH = CodedRule.of("CARRY_OVER_MISMATCH", BalanceRules::carriedOver);

    private BalanceRules() {}

    // ---- balances

    private static Stream<Finding> balances(Search in) {
        if (in.dossier().bookings().isEmpty()) {
            return Stream.empty();
        }
        ConvertedMoney money = ConvertedMoney.of(in.dossier());
        Balances balances = new Balances(
                money,
                Maps.uniqueIndex(
                        OfOneDay.drawdowns(money.stated(), in.asOf()),
                        each -> each.money().id()));
        return Search.byId(money.stated().bookings()).stream()
                .filter(stated -> stated.kind() == BookingKind.CLOSING_BALANCE)
                .flatMap(stated -> stated.when().latest().filter(last -> !last.isAfter(in.asOf())).stream()
                        .flatMap(day -> balances
                                .differing(stated, day)
                                .map(off -> Search.unlessRefuted(
                                        in.ofMoney(
                                                Phrase.of(CheckMessage.BALANCE_MISMATCH)
                                                        .with("stated", stated.amount())
                                                        .with("computed", off.left())
                                                        .with("day", day),
                                                off.difference(),
                                                stated),
                                        off.undeclared()))
                                .stream()));
    }

    /** What the entries leave, by how much a balance is off, and which list may leave out what explains it. */
    private record Off(AmountRange left, AmountRange difference, Optional<ListKind> undeclared) {
        private static final ImmutableList<ListKind> COSTS = ImmutableList.of(ListKind.EXPENDITURES, ListKind.PAYMENTS);

        static Optional<Off> of(
                AmountRange left,
                AmountRange difference,
                Supplier<AmountRange> carried,
                Undeclared lists,
                LocalDate day) {
            if (!difference.isSurelyNotZero()
                    || !difference.minus(carried.get()).isSurelyNotZero()) {
                return Optional.empty();
            }
            ImmutableList.Builder<ListKind> kinds =
                    ImmutableList.<ListKind>builder().add(ListKind.APPROPRIATIONS);
            if (!difference.isSurelyPositive()) {
                kinds.addAll(COSTS).add(ListKind.TRANSFERS);
            } else if (lists.hasAny(COSTS)) {
                kinds.add(ListKind.PAYMENTS);
            }
            return Optional.of(new Off(left, difference, lists.amongst(kinds.build(), day)));
        }
    }

    /** What the entries leave, on accounts and of plans. The money of an account is in one currency, and judged as it is stated. */
    private record Balances(ConvertedMoney money, ImmutableMap<String, Drawdown> drawdowns) {
        /** By how much a stated balance differs, if it does by more than printing explains. */
        Optional<Off> differing(Booking stated, LocalDate day) {
            return MoneyLinks.of(money.stated())
                    .account(stated)
                    .map(account -> Optional.ofNullable(drawdowns.get(account.id()))
                            .flatMap(drawdown -> Off.of(
                                    drawdown.unspent(day),
                                    stated.range().minus(drawdown.unspent(day)),
                                    () -> carriedOver(money.stated(), stated),
                                    Undeclared.of(money.stated(), drawdown.money()),
                                    day)))
                    .orElseGet(() -> ofThePlan(stated, day));
        }

        /** What is carried over on the day of a balance, which may be stated before it is or afterwards. */
        private static AmountRange carriedOver(Dossier dossier, Booking balance) {
            Booking stated = dossier.get(Booking.class, balance.id());
            return AmountRange.sum(
                    stated.amount().currency(),
                    dossier.bookings().stream()
                            .filter(each -> each.kind() == BookingKind.CARRIED_OVER
                                    && each.when().equals(stated.when())
                                    && each.appropriation().equals(stated.appropriation())
                                    && each.plan().equals(stated.plan()))
                            .map(Booking::range)
                            .toList());
        }

        private Optional<Off> ofThePlan(Booking stated, LocalDate day) {
            String plan = stated.plan().orElseThrow();
            Booking held = money.held().get(Booking.class, stated.id());
            ConvertedMoney.Judged judged =
                    money.judged(plan, held.amount().currency(), day, gaps -> Stream.of(gaps.balance()), held);
            AmountRange left = judged.gaps().balance().value();
            return Off.of(
                    left,
                    judged.tolerant(judged.dossier()
                            .get(Booking.class, stated.id())
                            .range()
                            .minus(left)),
                    () -> carriedOver(judged.dossier(), stated),
                    Undeclared.of(money.stated(), money.stated().get(ActionPlan.class, plan)),
                    day);
        }
    }

    // ---- what is carried over

    private static final ImmutableList<ListKind> MONEY_IN = ImmutableList.of(ListKind.APPROPRIATIONS);
    private static final ImmutableList<ListKind> MONEY =
            ImmutableList.of(ListKind.APPROPRIATIONS, ListKind.EXPENDITURES, ListKind.PAYMENTS, ListKind.TRANSFERS);

    private static Stream<Finding> carriedOver(Search in) {
        ConvertedMoney money = ConvertedMoney.of(in.dossier());
        return Search.byId(in.dossier().plans()).stream()
                .flatMap(plan -> openedIn(in, plan)
                        .flatMap(year -> ConvertedMoney.currencies(in.dossier()).stream()
                                .map(currency -> money.judged(
                                        plan.id(),
                                        currency,
                                        in.asOf(),
                                        gaps -> Stream.of(gaps.opened(year), gaps.carriedInto(year))))
                                .flatMap(judged ->
                                        new OpenedYear(judged.gaps(), in, plan, year).mismatch(judged).stream())));
    }

    /** The years for which a plan has opening balances, the earlier first. */
    private static Stream<Integer> openedIn(Search in, ActionPlan plan) {
        return in.dossier().bookings().stream()
                .filter(booking -> booking.kind() == BookingKind.OPENING_BALANCE
                        && in.links().plan(booking).filter(plan.id()::equals).isPresent())
                .flatMap(booking -> booking.when().latest().stream())
                .map(LocalDate::getYear)
                .distinct()
                .sorted();
    }

    /** What a plan opens a year with in a currency, beside what was carried into it. */
    private record OpenedYear(BudgetGaps gaps, Search in, ActionPlan plan, int year) {
        Optional<Finding> mismatch(ConvertedMoney.Judged judged) {
            Figure<AmountRange> opening = gaps.opened(year);
            AmountRange opened = opening.value();
            Figure<AmountRange> carried = gaps.carriedInto(year);
            AmountRange difference = judged.tolerant(opened.minus(carried.value()));
            return isOfNothing(opening) || !difference.isSurelyNotZero() || isFirst()
                    ? Optional.empty()
                    : Optional.of(Search.unlessRefuted(
                            in.ofMoney(
                                    Phrase.of(CheckMessage.CARRY_OVER_MISMATCH)
                                            .with("opened", opened)
                                            .with("carried", carried.value())
                                            .with("year", Integer.toString(year))
                                            .with("plan", plan.title()),
                                    difference,
                                    plan),
                            isOfNothing(carried) ? undeclared(judged, opened) : Optional.empty()));
        }

        /** The money of the plan by the end of the year before. */
        private BudgetGaps before() {
            return gaps.asOf(lastDayBefore());
        }

        private LocalDate lastDayBefore() {
            return LocalDate.of(year - 1, 12, 31);
        }

        /** Whether there was no money before that is certain. */
        private boolean isFirst() {
            return before().appropriated().value().isPositive() != Answer.YES
                    && openedIn(in, plan)
                            .takeWhile(earlier -> earlier < year)
                            .allMatch(earlier -> isOfNothing(before().opened(earlier)));
        }

        /** Whether no balance is stated that a figure is made of. */
        private static boolean isOfNothing(Figure<AmountRange> figure) {
            return figure.explanation().parts().isEmpty();
        }

        /**
         * Which list may leave out what a year was opened with. Two balances that are stated contradict each other whatever else is recorded; where
         * none is carried over by what is recorded, more than the year before can have left proves it as far as all appropriations are known.
         */
        private Optional<ListKind> undeclared(ConvertedMoney.Judged judged, AmountRange opened) {
            boolean isMoreThanLeft = opened.minus(before().balance().value()).isPositive() == Answer.YES;
            return Undeclared.of(judged.dossier(), judged.dossier().get(ActionPlan.class, plan.id()))
                    .amongst(isMoreThanLeft ? MONEY_IN : MONEY, lastDayBefore());
        }
    }
}
