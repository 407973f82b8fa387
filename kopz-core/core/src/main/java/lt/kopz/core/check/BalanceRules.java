package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.SetMultimap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.Drawdown;
import lt.kopz.core.gap.Openings;
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
     * <p>Example: of 700.00, 610.00 are spent by 30 November; a balance of 90.01 is off by 0.01, one of "0,1 tūkst. Eur" is not. Costs that are not
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
                .flatMap(stated -> stated.date().value().latest().filter(last -> !last.isAfter(in.asOf())).stream()
                        .flatMap(day -> balances
                                .differing(stated, day)
                                .map(off -> Search.unlessRefuted(
                                        in.warning(
                                                        Phrase.of(CheckMessage.BALANCE_MISMATCH)
                                                                .with("amount", off.difference())
                                                                .with("day", day),
                                                        stated)
                                                .weighing(Weight.of(off.difference())),
                                        off.undeclared()))
                                .stream()));
    }

    /** By how much a balance is off, and which list may leave out what explains it. */
    private record Off(AmountRange difference, Optional<ListKind> undeclared) {
        private static final ImmutableList<ListKind> COSTS = ImmutableList.of(ListKind.EXPENDITURES, ListKind.PAYMENTS);

        static Off of(AmountRange difference, Undeclared lists, LocalDate day) {
            ImmutableList.Builder<ListKind> kinds =
                    ImmutableList.<ListKind>builder().add(ListKind.APPROPRIATIONS);
            boolean higher =
                    difference.lower().filter(least -> least.signum() > 0).isPresent();
            if (!higher) {
                kinds.addAll(COSTS).add(ListKind.TRANSFERS);
            } else if (lists.hasAny(COSTS)) {
                kinds.add(ListKind.PAYMENTS);
            }
            return new Off(difference, lists.amongst(kinds.build(), day));
        }
    }

    /** What the entries leave, on accounts and of plans. The money of an account is in one currency, and judged as it is stated. */
    private record Balances(ConvertedMoney money, ImmutableMap<String, Drawdown> drawdowns) {
        /** By how much a stated balance differs, if it does by more than printing explains. */
        Optional<Off> differing(Booking stated, LocalDate day) {
            return MoneyLinks.of(money.stated())
                    .account(stated)
                    .map(account -> Optional.ofNullable(drawdowns.get(account.id()))
                            .flatMap(drawdown -> off(
                                    stated.range().minus(drawdown.unspent(day)),
                                    Undeclared.of(money.stated(), drawdown.money()),
                                    day)))
                    .orElseGet(() -> ofThePlan(stated, day));
        }

        private static Optional<Off> off(AmountRange difference, Undeclared lists, LocalDate day) {
            return Optional.of(difference).filter(AmountRange::isSurelyNotZero).map(some -> Off.of(some, lists, day));
        }

        private Optional<Off> ofThePlan(Booking stated, LocalDate day) {
            String plan = stated.plan().orElseThrow();
            Booking held = money.held().get(Booking.class, stated.id());
            ConvertedMoney.Judged<AmountRange> balance = money.judged(
                    held.amount().currency(),
                    (each, currency) ->
                            GapsOfPlans.of(each, plan, currency).asOf(day).balance(),
                    held);
            return off(
                    balance.tolerant(balance.dossier()
                            .get(Booking.class, stated.id())
                            .range()
                            .minus(balance.figure().value())),
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
        OpenedYears stated = new OpenedYears(money.stated(), in.asOf());
        Stream<Mismatch> mismatches = money.isConverted()
                ? Stream.concat(
                        stated.mismatches(false).filter(each -> !stated.isOfSeveralCurrencies(each.year())),
                        new OpenedYears(in.dossier(), in.asOf())
                                .mismatches(true)
                                .filter(each -> stated.isOfSeveralCurrencies(each.year())))
                : stated.mismatches(false);
        return mismatches
                .sorted(Comparator.comparing(Mismatch::year, Opened.ORDER))
                .map(each -> carriedOver(in, each));
    }

    private static Finding carriedOver(Search in, Mismatch mismatch) {
        ActionPlan plan = in.dossier().get(ActionPlan.class, mismatch.year().plan());
        return Search.unlessRefuted(
                in.warning(
                                Phrase.of(CheckMessage.CARRY_OVER_MISMATCH)
                                        .with("amount", mismatch.difference())
                                        .with(
                                                "year",
                                                Integer.toString(mismatch.year().year()))
                                        .with("plan", plan.title()),
                                plan)
                        .weighing(Weight.of(mismatch.difference())),
                mismatch.undeclared());
    }

    /** A year of the money of a plan in a currency that is opened, or carried into. */
    private record Opened(String plan, CurrencyUnit currency, int year) {
        private static final Comparator<Opened> ORDER = Comparator.comparing(Opened::plan)
                .thenComparing(Opened::year)
                .thenComparing(each -> each.currency().getCurrencyCode());

        /** Whether it is of the same money, and a later year. */
        boolean isAfter(Opened other) {
            return equals(new Opened(other.plan, other.currency, year)) && year > other.year;
        }
    }

    /** A year that is opened with something else, by how much, and which list may leave out what explains it. */
    private record Mismatch(Opened year, AmountRange difference, Optional<ListKind> undeclared) {}

    /** What the years of the plans of a dossier are opened with, and what is carried into them. */
    private static final class OpenedYears {
        private final Dossier dossier;
        private final SetMultimap<Opened, Booking> opening = LinkedHashMultimap.create();
        private final SetMultimap<Opened, Booking> carried = LinkedHashMultimap.create();

        OpenedYears(Dossier dossier, LocalDate asOf) {
            this.dossier = dossier;
            Openings openings = Openings.of(MoneyLinks.of(dossier), dossier.bookings());
            for (Booking booking : Search.byId(dossier.bookings())) {
                Optional<LocalDate> day = booking.date().value().latest().filter(last -> !last.isAfter(asOf));
                Optional<String> plan = MoneyLinks.of(dossier).plan(booking);
                if (day.isPresent() && plan.isPresent()) {
                    Opened year = new Opened(
                            plan.get(), booking.amount().currency(), day.get().getYear());
                    if (booking.kind() == BookingKind.OPENING_BALANCE && openings.isCounted(booking)) {
                        opening.put(year, booking);
                    } else if (booking.kind() == BookingKind.CARRIED_OVER) {
                        carried.put(new Opened(year.plan(), year.currency(), year.year() + 1), booking);
                    }
                }
            }
        }

        boolean isOfSeveralCurrencies(Opened year) {
            return Stream.concat(opening.keySet().stream(), carried.keySet().stream())
                    .anyMatch(other -> other.plan().equals(year.plan())
                            && other.year() == year.year()
                            && !other.currency().equals(year.currency()));
        }

        /** The years that are opened otherwise, be they of amounts that a conversion has brought together from several currencies or not. */
        Stream<Mismatch> mismatches(boolean broughtTogether) {
            return opening.keySet().stream()
                    .filter(year -> opening.keySet().stream().anyMatch(year::isAfter) || hadMoneyBefore(year))
                    .flatMap(year -> mismatch(year, broughtTogether).stream());
        }

        /** Whether anything was certainly appropriated to the plan by the end of the year before. */
        private boolean hadMoneyBefore(Opened year) {
            return before(year).appropriated().value().isPositive() == Answer.YES;
        }

        /** The money of the plan by the end of the year before. */
        private BudgetGaps before(Opened year) {
            return GapsOfPlans.of(dossier, year.plan(), year.currency()).asOf(lastDayBefore(year));
        }

        private static LocalDate lastDayBefore(Opened year) {
            return LocalDate.of(year.year() - 1, 12, 31);
        }

        /**
         * Which list may leave out what a year was opened with. Two balances that are stated contradict each other whatever else is recorded; where
         * none is carried over by what is recorded, more than the year before can have left proves it as far as all appropriations are known.
         */
        private Optional<ListKind> undeclared(Opened year, AmountRange opened) {
            if (!carried.get(year).isEmpty()) {
                return Optional.empty();
            }
            boolean isMoreThanLeft =
                    opened.minus(before(year).balance().value()).isPositive() == Answer.YES;
            return Undeclared.of(dossier, dossier.get(ActionPlan.class, year.plan()))
                    .amongst(isMoreThanLeft ? MONEY_IN : MONEY, lastDayBefore(year));
        }

        private Optional<Mismatch> mismatch(Opened year, boolean broughtTogether) {
            AmountRange difference = sum(year, opening.get(year)).minus(sum(year, carried.get(year)));
            return (broughtTogether ? ConvertedMoney.besideConverted(difference) : difference).isSurelyNotZero()
                    ? Optional.of(new Mismatch(year, difference, undeclared(year, sum(year, opening.get(year)))))
                    : Optional.empty();
        }

        private static AmountRange sum(Opened year, Set<Booking> balances) {
            return AmountRange.sum(
                    year.currency(), balances.stream().map(Booking::range).toList());
        }
    }
}
