package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.ledger.DiscrepancyKind;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.Phrase;

/**
 * {@code SPENDING_BEYOND_APPROPRIATION}: more was spent, handed over or carried over from an appropriation than there was on it.
 *
 * <p>It is found on the first day on which it is so. Where an amount is known only within bounds, or it is not known on which day money came,
 * it is found on the day asked for, and only if it is so whatever the amounts were. Example: 700.00 appropriated in February, 710.00 spent by
 * May: 10.00 are missing in May, though 100.00 come on top in June. Its ground is the arithmetic of budgets.
 */
final class SpendingBeyondAppropriation implements Rule {
    /** Makes the rule; it has no parameters. */
    public SpendingBeyondAppropriation() {}

    @Override
    public String code() {
        return "SPENDING_BEYOND_APPROPRIATION";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        AuditedBooks books = AuditedBooks.of(dossier);
        Accounts accounts = Accounts.of(dossier);
        Stream<Finding> byTheDay = books.discrepancies(DiscrepancyKind.valueOf(code()), asOf).stream()
                .filter(flaw -> Slack.isAbove(AmountRange.exactly(flaw.difference()), accounts.leeway(flaw.account())))
                .map(flaw -> finding(AmountRange.exactly(flaw.difference()), flaw.day(), books.factOf(flaw.entry())));
        Stream<Finding> withinBounds = accountsThatAreOpen(dossier, asOf);
        return Stream.concat(byTheDay, withinBounds).collect(ImmutableList.toImmutableList());
    }

    private Stream<Finding> accountsThatAreOpen(Dossier dossier, LocalDate asOf) {
        AuditedBooks books = AuditedBooks.of(dossier);
        Accounts accounts = Accounts.of(dossier);
        return books.areAllKnownByTheDay()
                ? Stream.empty()
                : Drawdowns.of(dossier, asOf).stream()
                        .filter(each -> !books.isKnownByTheDay(each.money().id())
                                && Slack.isAbove(
                                        each.unspent().negate(),
                                        accounts.leeway(each.money().id())))
                        .map(each -> finding(each.unspent().negate(), asOf, each.money()));
    }

    private Finding finding(AmountRange amount, LocalDate day, Fact fact) {
        return FindingMaker.of(
                this,
                Severity.WARNING,
                Phrase.of(MoneyMessage.SPENDING_BEYOND_APPROPRIATION)
                        .with("amount", amount)
                        .with("day", day),
                List.of(fact));
    }
}
