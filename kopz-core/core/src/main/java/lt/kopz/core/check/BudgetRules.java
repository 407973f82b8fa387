package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Currencies;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.Drawdown;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/** The rules about what a plan needs and is given, what the entries leave of it, and what one year carries into the next. */
final class BudgetRules {
    /**
     * {@code APPROPRIATION_BEYOND_NEED}: more is appropriated to a plan than it needs, and by more than the numbers are printed or rounded to.
     *
     * <p>It is a warning where the needs and the appropriations of the plan are stated to be all recorded, else information. Its ground is the
     * arithmetic of budgets.
     */
    static final Rule APPROPRIATION_BEYOND_NEED =
            CodedRule.ofMoney("APPROPRIATION_BEYOND_NEED", BudgetRules::beyondNeed);

    /**
     * {@code PLAN_UNFUNDED_FOR_DAYS}: a plan had a need and no money at all, and for how many days of its own time that have passed. Only days
     * for which the appropriations are stated to be complete count: of others, money may have been appropriated that is not recorded. Its ground is
     * the arithmetic of budgets.
     */
    static final Rule PLAN_UNFUNDED_FOR_DAYS = CodedRule.ofMoney("PLAN_UNFUNDED_FOR_DAYS", BudgetRules::unfunded);

    /**
     * {@code CHANGE_BEFORE_APPROPRIATION}: a change of an appropriation certainly takes effect before the appropriation itself. Its ground is
     * logical.
     */
    static final Rule CHANGE_BEFORE_APPROPRIATION = CodedRule.ofMoney(
            "CHANGE_BEFORE_APPROPRIATION",
            in -> in.together(changesBefore(in), finding -> finding.subjects().get(1)));

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
    static final Rule BALANCE_MISMATCH = CodedRule.ofMoney("BALANCE_MISMATCH", BudgetRules::balances);

    /**
     * {@code CARRY_OVER_MISMATCH}: a year of a plan is opened with other than what the year before carried over, so that money is counted twice or
     * lost, and by how much.
     *
     * <p>Example: 60.00 are carried over from 2019, and 2020 opens with 60.01. What the first year with money opens with comes from outside, and an
     * opening balance of a later year that nothing was carried into is what the year before left. Two stated balances contradict each other as they
     * stand; that nothing was carried over is a warning only where the money of the year before is stated to be all recorded, or where that year
     * cannot have left so much, and else information. Its ground is the arithmetic of budgets.
     */
    static final Rule CARRY_OVER_MISMATCH = CodedRule.ofMoney("CARRY_OVER_MISMATCH", BudgetRules::carriedOver);

    private BudgetRules() {}

    // ---- more than is needed

    private static Stream<Finding> beyondNeed(Search in) {
        return Search.byId(in.dossier().plans()).stream()
                .flatMap(plan -> in.dossier().currencies().stream()
                        .flatMap(currency -> surplus(in, plan, currency).stream())
                        // a further need, or a reduction, would refute it
                        .map(surplus -> Search.unlessRefuted(
                                in.ofMoney(in.words().with("plan", plan.title()), surplus, plan),
                                in.undeclared(plan, List.of(ListKind.NEEDS, ListKind.APPROPRIATIONS), in.asOf()))));
    }

    private static Optional<AmountRange> surplus(Search in, ActionPlan plan, CurrencyUnit currency) {
        ConvertedMoney.Judged judged = ConvertedMoney.of(in.dossier())
                .judged(plan.id(), currency, in.asOf(), gaps -> Stream.of(gaps.financing()));
        return judged.gaps()
                .financing()
                .value()
                .surplus()
                .filter(surplus -> judged.tolerant(surplus).isSurelyPositive());
    }

    // ---- days without money

    private static Stream<Finding> unfunded(Search in) {
        return Search.byId(in.dossier().plans()).stream().flatMap(plan -> {
            long days = plan.period().flatMap(time -> time.upTo(in.asOf())).stream()
                    .flatMap(past -> withoutUnrecordedMoney(in, plan, past).stream())
                    .mapToLong(known -> BudgetGaps.daysUnfunded(in.dossier(), plan.id(), known)
                            .lower())
                    .sum();
            return Stream.of(in.ofDays(in.words().with("plan", plan.title()), days, plan))
                    .filter(finding -> days > 0);
        });
    }

    /** The days up to which all money is stated to be recorded. */
    private static Optional<DateRange> withoutUnrecordedMoney(Search in, ActionPlan plan, DateRange past) {
        return past.upTo(in.dossier().knownUntil().value())
                .flatMap(
                        time -> in
                                .lists()
                                .undeclared(ListKind.APPROPRIATIONS, Optional.of(plan.id()), time.start(), time.end())
                                .stream()
                                .findFirst()
                                .map(open -> time.before(open.start()))
                                .orElse(Optional.of(time)));
    }

    // ---- changes

    private static Stream<Finding> changesBefore(Search in) {
        return Search.byId(Decided.of(in.dossier()).appropriations()).stream()
                .flatMap(change -> change
                        .amends()
                        .map(id -> Decided.appropriation(in.dossier(), id))
                        .filter(original -> change.effective().value().isBefore(original.when()) == Answer.YES
                                && in.happened(change.when()) == Answer.YES)
                        .map(original -> changeBefore(in, change, original))
                        .stream());
    }

    /** A change, and by how many days it is surely too early. */
    private static Finding changeBefore(Search in, Appropriation change, Appropriation original) {
        PartialDate changed = change.when();
        PartialDate made = original.when();
        return in.warning(in.words().with("change", changed).with("original", made), change, original)
                .weighing(changed.latest()
                        .flatMap(last -> made.earliest().map(first -> DateRange.daysBetween(last, first)))
                        .filter(days -> days > 0)
                        .map(Weight::ofDays)
                        .orElse(Weight.NONE));
    }

    // ---- balances

    private static Stream<Finding> balances(Search in) {
        ConvertedMoney money = ConvertedMoney.of(in.dossier());
        ImmutableMap<String, Drawdown> accounts =
                Maps.uniqueIndex(in.asStated().drawdowns(), each -> each.money().id());
        return Search.byId(money.stated().bookings()).stream()
                .filter(stated -> stated.kind() == BookingKind.CLOSING_BALANCE)
                .flatMap(stated -> stated.when().latest().filter(last -> !last.isAfter(in.asOf())).stream()
                        .flatMap(day -> MoneyLinks.of(money.stated())
                                .account(stated)
                                .map(account -> Optional.ofNullable(accounts.get(account.id()))
                                        .flatMap(drawn -> balance(
                                                in.asStated(),
                                                drawn.unspent(day),
                                                stated.range().minus(drawn.unspent(day)),
                                                drawn.carriedOver(days(stated, day)),
                                                drawn.money(),
                                                stated,
                                                day)))
                                .orElseGet(() -> ofThePlan(in, money, stated, day))
                                .stream()));
    }

    private static Optional<Finding> ofThePlan(Search in, ConvertedMoney money, Booking stated, LocalDate day) {
        ActionPlan plan = money.stated().get(ActionPlan.class, stated.plan().orElseThrow());
        Booking held = money.held().get(Booking.class, stated.id());
        ConvertedMoney.Judged judged =
                money.judged(plan.id(), held.amount().currency(), day, gaps -> Stream.of(gaps.balance()), held);
        AmountRange left = judged.gaps().balance().value();
        AmountRange balance = judged.dossier().get(Booking.class, stated.id()).range();
        return balance(
                new Search(in.code(), judged.dossier(), in.asOf()),
                left,
                judged.tolerant(balance.minus(left)),
                judged.gaps().carriedOver(days(stated, day)).value(),
                plan,
                stated,
                day);
    }

    private static DateRange days(Booking stated, LocalDate last) {
        return stated.when().span().orElse(DateRange.ofDay(last));
    }

    /**
     * A stated balance that differs from what the entries leave by more than printing explains, whether it is stated before anything is carried
     * over on its day or afterwards.
     */
    private static Optional<Finding> balance(
            Search in,
            AmountRange left,
            AmountRange difference,
            AmountRange carried,
            Fact owner,
            Booking stated,
            LocalDate day) {
        return Optional.of(difference)
                .filter(off -> off.isSurelyNotZero() && off.minus(carried).isSurelyNotZero())
                .map(off -> Search.unlessRefuted(
                        in.ofMoney(
                                in.words()
                                        .with("stated", stated.amount())
                                        .with("computed", left)
                                        .with("day", day),
                                off,
                                stated),
                        undeclared(in, owner, off.isSurelyPositive(), day)));
    }

    /** Which list may leave out what explains that more is stated than is left, or less. */
    private static Optional<ListKind> undeclared(Search in, Fact owner, boolean isMore, LocalDate day) {
        boolean isAnySpent = Stream.of(ListKind.EXPENDITURES, ListKind.PAYMENTS)
                .anyMatch(list -> in.lists()
                                .recorded(list, Optional.of(owner.id()), Optional.empty())
                                .lower()
                        > 0);
        return in.undeclared(
                owner,
                isMore ? isAnySpent ? List.of(ListKind.APPROPRIATIONS, ListKind.PAYMENTS) : MONEY_IN : MONEY,
                day);
    }

    // ---- what is carried over

    private static final ImmutableList<ListKind> MONEY_IN = ImmutableList.of(ListKind.APPROPRIATIONS);
    private static final ImmutableList<ListKind> MONEY =
            ImmutableList.of(ListKind.APPROPRIATIONS, ListKind.EXPENDITURES, ListKind.PAYMENTS, ListKind.TRANSFERS);

    private static Stream<Finding> carriedOver(Search in) {
        ConvertedMoney money = ConvertedMoney.of(in.dossier());
        return Search.byId(in.dossier().plans()).stream()
                .flatMap(plan -> openedIn(in, plan)
                        .flatMap(year -> in.dossier().currencies().stream()
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
                                    in.words()
                                            .with("opened", opened)
                                            .with("carried", carried.value())
                                            .with("year", Integer.toString(year))
                                            .with("plan", plan.title()),
                                    difference,
                                    plan),
                            isOfNothing(carried) ? undeclared(opened) : Optional.empty()));
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
        private Optional<ListKind> undeclared(AmountRange opened) {
            boolean isMoreThanLeft = opened.minus(before().balance().value()).isPositive() == Answer.YES;
            return in.undeclared(plan, isMoreThanLeft ? MONEY_IN : MONEY, lastDayBefore());
        }
    }

    /**
     * The money of a dossier before and after its conversions, for findings that hold what many facts add up to against each other.
     *
     * <p>What is stated in one currency is judged in it, to the last cent. Only what conversion has brought together from several is judged
     * in the currency it is converted to, and a difference counts there if it is more than rounding can have made.
     */
    record ConvertedMoney(Dossier held, Dossier stated) {
        static ConvertedMoney of(Dossier dossier) {
            return new ConvertedMoney(dossier, Currencies.asStated(dossier));
        }

        private static BudgetGaps gaps(Dossier dossier, String plan, CurrencyUnit currency) {
            return BudgetGaps.of(Currencies.only(dossier, currency), plan);
        }

        /**
         * The gaps of a plan in the currency in which some of their figures are to be judged.
         *
         * @param dossier the dossier they are of
         * @param gaps the gaps
         * @param isOfSeveral whether what the figures are made of is stated in several currencies
         */
        record Judged(Dossier dossier, BudgetGaps gaps, boolean isOfSeveral) {
            /** A difference between figures; beside amounts that were converted, one that is stated in the same currency may be a rounded one too. */
            AmountRange tolerant(AmountRange difference) {
                return isOfSeveral
                        ? difference.withTolerance(difference.tolerance().add(Amounts.halfUnit(difference.currency())))
                        : difference;
            }
        }

        /**
         * The gaps of a plan in the currency that everything some figures are made of is stated in, or else in the given one.
         *
         * @param plan the id of the plan
         * @param currency the currency
         * @param day the day that they are as of
         * @param figures the figures
         * @param beside what they are held against
         */
        Judged judged(
                String plan,
                CurrencyUnit currency,
                LocalDate day,
                Function<BudgetGaps, Stream<Figure<?>>> figures,
                MoneyFact... beside) {
            BudgetGaps gaps = gaps(held, plan, currency).asOf(day);
            if (held == stated) {
                return new Judged(held, gaps, false);
            }
            ImmutableSet<CurrencyUnit> origins = Stream.concat(
                            figures.apply(gaps).flatMap(figure -> facts(figure.explanation())), Stream.of(beside))
                    .map(fact -> stated.get(MoneyFact.class, fact.id()).amount().currency())
                    .collect(ImmutableSet.toImmutableSet());
            return origins.size() == 1
                    ? new Judged(
                            stated,
                            gaps(stated, plan, origins.iterator().next()).asOf(day),
                            false)
                    : new Judged(held, gaps, origins.size() > 1);
        }

        /** The facts of money that a figure is made of. */
        private Stream<MoneyFact> facts(Explanation tree) {
            return Stream.concat(
                    tree
                            .fact()
                            .flatMap(held::fact)
                            .filter(MoneyFact.class::isInstance)
                            .map(MoneyFact.class::cast)
                            .stream(),
                    tree.parts().stream().flatMap(this::facts));
        }
    }
}
