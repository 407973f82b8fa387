package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.gap.Drawdown;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;

/**
 * {@code BALANCE_MISMATCH}: a balance that a source states for an appropriation, or for a plan as a whole, is not what the entries leave, and by
 * how much.
 *
 * <p>Example: of 700.00, 610.00 are spent by 30 November; a balance of 90.01 is off by 0.01, one of "0,1 tūkst. Eur" is not. Costs that are not
 * known are not zero: what is left is at most 700.00 then, and only a balance above that is off. It is a warning where the lists are stated to be
 * complete that may leave out what explains the difference: more appropriated or paid back where the balance is higher; a reduction, a cost,
 * a payment or a transfer where it is lower. Else it is information. Its ground is the arithmetic of budgets.
 */
final class BalanceMismatch implements Rule {
    /** Makes the rule; it has no parameters. */
    public BalanceMismatch() {}

    @Override
    public String code() {
        return "BALANCE_MISMATCH";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        if (dossier.bookings().isEmpty()) {
            return ImmutableList.of();
        }
        ConvertedMoney money = ConvertedMoney.of(dossier);
        Balances balances = new Balances(money, asOf);
        ImmutableList.Builder<Finding> findings = ImmutableList.builder();
        for (Booking stated : FindingMaker.byId(money.stated().bookings())) {
            if (stated.kind() == BookingKind.CLOSING_BALANCE) {
                stated.date()
                        .value()
                        .latest()
                        .filter(last -> !last.isAfter(asOf))
                        .ifPresent(day -> balances.differing(stated, day)
                                .map(off -> FindingMaker.unlessRefuted(
                                        finding(stated, day, off.difference()), off.undeclared()))
                                .ifPresent(findings::add));
            }
        }
        return findings.build();
    }

    private Finding finding(Booking stated, LocalDate day, AmountRange difference) {
        return FindingMaker.of(
                        this,
                        Severity.WARNING,
                        Phrase.of(MoneyMessage.BALANCE_MISMATCH)
                                .with("amount", difference)
                                .with("day", day),
                        List.of(stated))
                .weighing(Weight.of(difference));
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
    private static final class Balances {
        private final ConvertedMoney money;
        private final Dossier dossier;
        private final ImmutableMap<String, Drawdown> drawdowns;

        Balances(ConvertedMoney money, LocalDate asOf) {
            this.money = money;
            this.dossier = money.stated();
            this.drawdowns = Maps.uniqueIndex(
                    Drawdowns.of(dossier, asOf), each -> each.money().id());
        }

        /** By how much a stated balance differs, if it does by more than printing explains. */
        Optional<Off> differing(Booking stated, LocalDate day) {
            Optional<String> account = MoneyLinks.of(dossier).account(stated).map(Fact::id);
            return account.isPresent() ? onAccount(stated, account.get(), day) : ofThePlan(stated, day);
        }

        private Optional<Off> onAccount(Booking stated, String account, LocalDate day) {
            return Optional.ofNullable(drawdowns.get(account))
                    .flatMap(drawdown -> Optional.of(stated.range().minus(drawdown.unspent(day)))
                            .filter(AmountRange::isSurelyNotZero)
                            .map(difference -> Off.of(difference, Undeclared.of(dossier, drawdown.money()), day)));
        }

        private Optional<Off> ofThePlan(Booking stated, LocalDate day) {
            String plan = stated.plan().orElseThrow();
            Booking held = money.held().get(Booking.class, stated.id());
            ConvertedMoney.Judged<AmountRange> balance = money.judged(
                    held.amount().currency(),
                    (each, currency) ->
                            GapsOfPlans.of(each, plan, currency).asOf(day).balance(),
                    held);
            Booking judged = balance.dossier().get(Booking.class, stated.id());
            return Optional.of(balance.tolerant(
                            judged.range().minus(balance.figure().value())))
                    .filter(AmountRange::isSurelyNotZero)
                    .map(difference ->
                            Off.of(difference, Undeclared.of(dossier, dossier.get(ActionPlan.class, plan)), day));
        }
    }
}
