package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.KnownLists;
import lt.kopz.core.funding.Booking;
import lt.kopz.core.funding.BookingKind;
import lt.kopz.core.gap.Books;
import lt.kopz.core.gap.Drawdown;
import lt.kopz.core.ledger.Sum;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.Phrase;

/**
 * {@code BALANCE_MISMATCH}: a balance that a source states for an appropriation, or for a plan as a whole, is not what the entries leave, and by
 * how much.
 *
 * <p>Example: of 700.00, 610.00 are spent by 30 November; a balance of 90.01 is off by 0.01, one of "0,1 tūkst. Eur" is not. Its ground is the
 * arithmetic of budgets.
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
                                .ifPresent(difference -> findings.add(finding(stated, day, difference))));
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

    /** What the entries leave, on accounts and of plans. The money of an account is in one currency, and judged as it is stated. */
    private static final class Balances {
        private final ConvertedMoney money;
        private final Dossier dossier;
        private final Accounts accounts;
        private final ImmutableMap<String, Drawdown> drawdowns;

        Balances(ConvertedMoney money, LocalDate asOf) {
            this.money = money;
            this.dossier = money.stated();
            this.accounts = Accounts.of(dossier);
            this.drawdowns = Maps.uniqueIndex(
                    Drawdowns.of(dossier, asOf), each -> each.money().id());
        }

        /** By how much a stated balance differs, if it does by more than printing explains. */
        Optional<AmountRange> differing(Booking stated, LocalDate day) {
            Optional<String> account = accounts.of(stated);
            return account.isPresent() ? onAccount(stated, account.get(), day) : ofThePlan(stated, day);
        }

        private Optional<AmountRange> onAccount(Booking stated, String account, LocalDate day) {
            return Optional.ofNullable(drawdowns.get(account))
                    .filter(drawdown -> areCostsKnown(account, day))
                    .map(drawdown -> stated.amount().range().minus(drawdown.unspent(day)))
                    .filter(difference ->
                            Slack.isBeyond(difference, stated.slack().add(accounts.slack(account))));
        }

        private boolean areCostsKnown(String account, LocalDate day) {
            return Stream.of(ListKind.EXPENDITURES, ListKind.PAYMENTS, ListKind.TRANSFERS)
                    .anyMatch(kind -> KnownLists.of(dossier)
                            .of(kind, Optional.of(account), day)
                            .isComplete());
        }

        private Optional<AmountRange> ofThePlan(Booking stated, LocalDate day) {
            String plan = stated.plan().orElseThrow();
            if (!money.isConverted() && Books.losses(dossier).isEmpty() && agreesWithTheBooks(stated, plan, day)) {
                return Optional.empty();
            }
            Booking held = money.held().get(Booking.class, stated.id());
            ConvertedMoney.Judged<AmountRange> balance = money.judged(
                    held.amount().currency(),
                    (each, currency) ->
                            GapsOfPlans.of(each, plan, currency).asOf(day).balance(),
                    held);
            Booking judged = balance.dossier().get(Booking.class, stated.id());
            return balance.figure()
                    .find()
                    .map(left -> judged.amount().range().minus(left))
                    .filter(difference ->
                            Slack.isBeyond(difference, judged.slack().add(balance.slack(difference.currency()))));
        }

        /** What the books hold to the cent is one of the amounts that the balance can be. */
        private boolean agreesWithTheBooks(Booking stated, String plan, LocalDate day) {
            return stated.amount()
                    .range()
                    .contains(Books.of(dossier)
                            .byPlan(Sum.BALANCE, stated.amount().currency())
                            .asOf(plan, day));
        }
    }
}
