package lt.kopz.core.check;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.Books;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.wording.Phrase;

/**
 * {@code SPENDING_BEFORE_APPROPRIATION}: something was spent from an appropriation before any money can have been on it.
 *
 * <p>Example: 10.00 spent on 31 January from what is appropriated on 1 February. From what is appropriated some time in January it may have
 * been spent after that. Its ground is the arithmetic of budgets.
 */
final class SpendingBeforeAppropriation implements Rule {
    /** Makes the rule; it has no parameters. */
    public SpendingBeforeAppropriation() {}

    @Override
    public String code() {
        return "SPENDING_BEFORE_APPROPRIATION";
    }

    @Override
    public ImmutableList<Finding> check(Dossier dossier, LocalDate asOf) {
        Map<String, LocalDate> firstMoney = new HashMap<>();
        return Books.of(dossier).entries().stream()
                .filter(entry -> entry.kind() == EntryKind.EXPENDITURE
                        && entry.amount().isPositive()
                        && !entry.day().isAfter(asOf))
                .filter(entry -> entry.day()
                        .isBefore(firstMoney.computeIfAbsent(entry.account(), account -> firstMoney(dossier, account))))
                .sorted(Comparator.comparing(LedgerEntry::day).thenComparing(LedgerEntry::id))
                .map(entry -> FindingMaker.of(
                        this,
                        Severity.WARNING,
                        Phrase.of(MoneyMessage.SPENDING_BEFORE_APPROPRIATION)
                                .with("amount", entry.amount())
                                .with("day", entry.day()),
                        List.of(AuditedBooks.of(dossier).factOf(entry.id()))))
                .collect(ImmutableList.toImmutableList());
    }

    /** The first day on which there may have been money; the last of all days where there never was any. */
    private static LocalDate firstMoney(Dossier dossier, String account) {
        return Accounts.of(dossier).on(account).stream()
                .filter(fact -> fact.counted().isZero() != Answer.YES)
                .flatMap(fact -> AuditedBooks.cameIn(fact).stream())
                .map(date -> date.earliest().orElse(LocalDate.MIN))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
    }
}
