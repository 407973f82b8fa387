package lt.kopz.core.gap;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Multimaps;
import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.money.MonetaryAmount;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;

/**
 * Parts of an earlier edition in the books: taken off when a new whole is put in place of what they are in, and put back when they are stated
 * again.
 */
final class BookedParts {
    private final BookEntries entries;
    private final BookedLines lines;

    BookedParts(BookEntries entries, BookedLines lines) {
        this.entries = entries;
        this.lines = lines;
    }

    void write() {
        Money.byCurrency(entries.dossier()).forEach(this::write);
    }

    private void write(Money money) {
        Groups families = money.summandsOfAppropriations().groups();
        for (Collection<Appropriation> family : families.of(
                        entries.decided(Decided.of(money.dossier()).appropriations()))
                .asMap()
                .values()) {
            Multimaps.index(family, each -> money.links().plan(each))
                    .asMap()
                    .values()
                    .forEach(ofOnePlan -> write(money, ofOnePlan));
        }
    }

    private void write(Money money, Collection<Appropriation> family) {
        ImmutableSet<Appropriation> wholes = family.stream()
                .flatMap(each -> money.links().wholes(each).stream())
                .collect(ImmutableSet.toImmutableSet());
        ListMultimap<LocalDate, Appropriation> days =
                MultimapBuilder.treeKeys().arrayListValues().build();
        family.forEach(each -> lines.day(each).ifPresent(day -> days.put(day, each)));
        Set<String> before = Set.of();
        for (LocalDate day : days.keySet()) {
            if (!mayMove(days.get(day), money, wholes, before)) {
                continue;
            }
            AmendedLines<Appropriation> amounts = AmendedLines.ofAmounts(Query.ofAll(money, day), Appropriation.class);
            ImmutableSet<String> gone = amounts.of(family).gone();
            for (String id : Sets.symmetricDifference(gone, before)) {
                Appropriation part = money.links().appropriation(id);
                AmountRange amount = gone.contains(id)
                        ? AmountRange.exactly(Amounts.zero(part.amount().currency()))
                        : amounts.total(part);
                entries.exact(part, amount).ifPresent(exact -> book(part, day, exact));
            }
            losePartsOf(gone, money, family, amounts);
            before = gone;
        }
    }

    /** From a day on, a part is an amount; a new whole is none below zero, so that what goes beyond is taken away from nothing. */
    private void book(Appropriation part, LocalDate day, MonetaryAmount amount) {
        MonetaryAmount zero = Amounts.zero(amount.getCurrency());
        String id = part.id() + "/since/" + day;
        lines.add(part, id, EntryKind.REPLACED, day, amount.isNegative() ? zero : amount);
        if (amount.isNegative()) {
            lines.add(part, id + "/less", EntryKind.REDUCED, day, Amounts.negate(amount));
        }
    }

    /** Whether some statements put a new whole in place of one that has parts, or state again what is gone. */
    private static boolean mayMove(
            List<Appropriation> statements, Money money, Set<Appropriation> wholes, Set<String> gone) {
        return statements.stream()
                .anyMatch(each -> (AmendedAmount.isNewWhole(each)
                                && wholes.contains(money.links().original(each)))
                        || gone.contains(money.links().original(each).id()));
    }

    /** What is still a part of something, but was within what is gone, is out of sight of a ledger with that. */
    private void losePartsOf(
            Set<String> gone, Money money, Collection<Appropriation> family, AmendedLines<Appropriation> amounts) {
        family.stream()
                .filter(each -> each.amends().isEmpty()
                        && !gone.contains(each.id())
                        && money.links().wholes(each).stream().anyMatch(whole -> gone.contains(whole.id())))
                .forEach(part -> entries.lose(part, amounts.total(part), Books.Missing.AMOUNT));
    }
}
