package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.SetMultimap;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.money.CurrencyUnit;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.gap.Books;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.ledger.Sum;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.Phrase;

/**
 * {@code CARRY_OVER_MISMATCH}: a year of a plan is opened with other than what the year before carried over, so that money is counted twice or
 * lost, and by how much.
 *
 * <p>Example: 60.00 are carried over from 2019, and 2020 opens with 60.01. What the first year with money opens with comes from outside, and an
 * opening balance of a later year that nothing was carried into is what the year before left. Its ground is the arithmetic of budgets.
 */
final class CarryOverMismatch implements Rule {
    /** Makes the rule; it has no parameters. */
    public CarryOverMismatch() {}

    @Override
    public String code() {
        return "CARRY_OVER_MISMATCH";
    }

    /** The money of a plan in a currency. */
    private record Account(String plan, CurrencyUnit currency) {}

    /** A year of it that is opened, or carried into. */
    private record Opened(Account account, int year) {
        private static final Comparator<Opened> ORDER = Comparator.comparing(
                        (Opened each) -> each.account().plan())
                .thenComparing(Opened::year)
                .thenComparing(each -> each.account().currency().getCurrencyCode());
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        SetMultimap<Opened, Booking> opening = LinkedHashMultimap.create();
        SetMultimap<Opened, Booking> carried = LinkedHashMultimap.create();
        ImmutableSet<String> booked = booked(dossier);
        for (Booking booking : FindingMaker.byId(dossier.bookings())) {
            Optional<LocalDate> day = booking.date().value().latest().filter(last -> !last.isAfter(asOf));
            Optional<String> plan = plan(dossier, booking);
            if (day.isPresent() && plan.isPresent() && booked.contains(booking.id())) {
                Account account = new Account(plan.get(), booking.amount().currency());
                int year = day.get().getYear();
                if (booking.kind() == BookingKind.OPENING_BALANCE) {
                    opening.put(new Opened(account, year), booking);
                } else if (booking.kind() == BookingKind.CARRIED_OVER) {
                    carried.put(new Opened(account, year + 1), booking);
                }
            }
        }
        Map<Account, Integer> firstYears = new HashMap<>();
        opening.keySet().forEach(year -> firstYears.merge(year.account(), year.year(), Math::min));
        return ImmutableList.sortedCopyOf(Opened.ORDER, opening.keySet()).stream()
                .filter(year -> firstYears.getOrDefault(year.account(), year.year()) < year.year()
                        || hadMoneyBefore(dossier, year))
                .flatMap(year -> finding(dossier, year, opening.get(year), carried.get(year)).stream())
                .collect(ImmutableList.toImmutableList());
    }

    /** The balances that the books count, to the cent or within bounds. */
    private static ImmutableSet<String> booked(Dossier dossier) {
        return Stream.concat(
                        Books.of(dossier).entries().stream()
                                .filter(entry -> entry.kind() == EntryKind.OPENING_BALANCE
                                        || entry.kind() == EntryKind.CARRIED_OVER)
                                .map(LedgerEntry::id),
                        Books.losses(dossier).stream().map(loss -> loss.fact().id()))
                .collect(ImmutableSet.toImmutableSet());
    }

    private static Optional<String> plan(Dossier dossier, Booking booking) {
        return booking.plan()
                .or(() -> Accounts.of(dossier)
                        .statement(booking)
                        .flatMap(money -> money.plan()
                                .or(() -> dossier.get(Appropriation.class, Accounts.original(money))
                                        .plan()))
                        .map(Sourced::value));
    }

    /** Whether anything was appropriated to the plan by the end of the year before. */
    private static boolean hadMoneyBefore(Dossier dossier, Opened year) {
        return !Books.of(dossier)
                .byPlan(Sum.APPROPRIATED, year.account().currency())
                .asOf(year.account().plan(), LocalDate.of(year.year() - 1, 12, 31))
                .isZero();
    }

    private static AmountRange sum(Opened year, Set<Booking> balances) {
        return AmountRange.sum(
                year.account().currency(),
                balances.stream().map(booking -> booking.amount().range()).toList());
    }

    private Optional<Finding> finding(Dossier dossier, Opened year, Set<Booking> opened, Set<Booking> carriedOver) {
        AmountRange difference = sum(year, opened).minus(sum(year, carriedOver));
        if (!Slack.isBeyond(difference, Slack.of(opened).add(Slack.of(carriedOver)))) {
            return Optional.empty();
        }
        ActionPlan plan = dossier.get(ActionPlan.class, year.account().plan());
        return Optional.of(FindingMaker.of(
                this,
                Severity.WARNING,
                Phrase.of(MoneyMessage.CARRY_OVER_MISMATCH)
                        .with("amount", difference)
                        .with("year", Integer.toString(year.year()))
                        .with("plan", plan.title()),
                List.of(plan)));
    }
}
