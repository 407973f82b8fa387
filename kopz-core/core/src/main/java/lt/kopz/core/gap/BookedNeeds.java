package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.graph.Traverser;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.money.MonetaryAmount;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.funding.Need;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;

/** Needs in the books: one that recurs by years, one that is restated taken back with its parts. */
final class BookedNeeds {
    private final BookEntries entries;
    private final ImmutableListMultimap<String, Need> parts;

    BookedNeeds(BookEntries entries) {
        this.entries = entries;
        ImmutableListMultimap.Builder<String, Need> found = ImmutableListMultimap.builder();
        Decided.of(entries.dossier()).needs().forEach(need -> need.within().forEach(id -> found.put(id, need)));
        this.parts = found.build();
    }

    void write() {
        for (Need need : entries.decided(Decided.of(entries.dossier()).needs())) {
            day(need).ifPresent(day -> {
                book(need, need.id(), day, UnaryOperator.identity(), UnaryOperator.identity());
                entries.loseDay(need, need.when());
                need.replaces()
                        .map(id -> entries.dossier().get(Need.class, id))
                        .ifPresent(earlier -> takeBack(earlier, need, day));
            });
        }
    }

    private Optional<LocalDate> day(Need need) {
        return entries.day(need.when());
    }

    private void book(
            Need need,
            String id,
            LocalDate day,
            UnaryOperator<MonetaryAmount> sign,
            UnaryOperator<String> nameOfWhole) {
        if (need.recurs().isPresent()
                && parts.get(need.id()).isEmpty()
                && need.eachTime().isExact()) {
            for (DateRange year : need.period().splitBy(Cadence.Unit.YEAR)) {
                long times = need.recurs().get().times(need.period(), year);
                AmountRange amount = need.eachTime().times(times);
                entries.add(entry(need, id + "/" + year.start().getYear(), day, sign.apply(amount.exact()), nameOfWhole)
                        .inYear(year.start().getYear()));
            }
            return;
        }
        AmountRange amount = need.counted();
        if (id.equals(need.id()) ? entries.exact(need, amount).isPresent() : amount.isExact()) {
            LedgerEntry entry = entries.inYear(
                    entry(need, id, day, sign.apply(amount.exact()), nameOfWhole), need, Optional.of(need.period()));
            boolean isTakenBack = !id.equals(need.id()) && entry.within().isEmpty();
            entries.add(
                    isTakenBack && entry.year().isEmpty() && !entries.isDivided(need)
                            ? entry.inYear(day(need).orElse(day).getYear())
                            : entry);
        }
    }

    private LedgerEntry entry(
            Need need, String id, LocalDate day, MonetaryAmount amount, UnaryOperator<String> nameOfWhole) {
        return entries.within(
                BookEntries.marked(LedgerEntry.of(id, EntryKind.NEED, day, amount, need.id()), need)
                        .forPlan(need.plan()),
                need,
                part -> part.within().stream()
                        .map(whole -> entries.dossier().get(Need.class, whole))
                        .toList(),
                whole -> day(whole).isPresent() && whole.counted().isExact(),
                nameOfWhole);
    }

    /** Takes back an earlier edition with all its parts. */
    private void takeBack(Need earlier, Need later, LocalDate day) {
        ImmutableSet<Need> all =
                ImmutableSet.copyOf(Traverser.<Need>forGraph(each -> entries.decided(parts.get(each.id())))
                        .breadthFirst(entries.decided(ImmutableList.of(earlier))));
        UnaryOperator<String> name = id -> later.id() + "/replaces/" + id;
        for (Need each : InOrder.byId(all)) {
            day(each)
                    .ifPresent(set ->
                            book(each, name.apply(each.id()), set.isAfter(day) ? set : day, Amounts::negate, name));
        }
    }
}
