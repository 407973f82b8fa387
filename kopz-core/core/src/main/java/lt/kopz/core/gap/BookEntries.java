package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.money.MonetaryAmount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.ledger.EntryKind;
import lt.kopz.core.ledger.LedgerEntry;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;

/** The entries of a dossier's books in the making, with what all of them share: days, accounts and marks. */
final class BookEntries {
    private static final ImmutableSet<EntryKind> CHANGES =
            Arrays.stream(ChangeKind.values()).map(EntryKind::of).collect(ImmutableSet.toImmutableSet());

    private final Money money;
    private final Occurrences occurrences;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final List<Books.Loss> losses = new ArrayList<>();
    private final Set<String> booked = new HashSet<>();
    private final Set<String> seenAgain = new HashSet<>();

    BookEntries(Money money) {
        this.money = money;
        this.occurrences =
                Occurrences.of(money.dossier(), money.dossier().knownUntil().value());
        Money.byCurrency(dossier()).forEach(this::addSeenAgain);
    }

    private void addSeenAgain(Money inOneCurrency) {
        for (ActionPlan plan : inOneCurrency.dossier().plans()) {
            Query query = new Query(inOneCurrency, plan, horizon(), Slice.WHOLE, Edition.REVISED);
            addSeenAgain(query.lines().needs());
            addSeenAgain(query.lines().appropriated(false));
            addSeenAgain(new RevenueFigure(query).received());
        }
    }

    /** Totals that are not booked; what their cells do not say of them is lost. */
    private void addSeenAgain(Itemisation lines) {
        ImmutableSet<String> again = lines.seenAgain();
        lines.roots().stream()
                .filter(total -> again.contains(total.fact().id()))
                .forEach(total -> {
                    seenAgain.add(total.fact().id());
                    if (!total.isItemised()) {
                        lose(total.fact(), total.value());
                    }
                });
    }

    Money money() {
        return money;
    }

    MoneyLinks links() {
        return money.links();
    }

    Dossier dossier() {
        return money.dossier();
    }

    Occurrences occurrences() {
        return occurrences;
    }

    LocalDate horizon() {
        return occurrences.asOf();
    }

    ImmutableList<LedgerEntry> entries() {
        return ImmutableList.copyOf(entries);
    }

    ImmutableList<Books.Loss> losses() {
        return ImmutableList.copyOf(losses);
    }

    /** Whether a total states once more what others state, so that it is not booked. */
    boolean isSeenAgain(String id) {
        return seenAgain.contains(id);
    }

    void add(LedgerEntry entry) {
        boolean stated = entry.kind() == EntryKind.NEED || CHANGES.contains(entry.kind());
        if (!(stated && seenAgain.contains(entry.account())) && booked.add(entry.id())) {
            entries.add(entry);
        }
    }

    void lose(MoneyFact fact, AmountRange possible) {
        losses.add(new Books.Loss(fact, possible));
    }

    /** The exact amount of a fact; a loss where there is none. */
    Optional<MonetaryAmount> exact(MoneyFact fact, AmountRange amount) {
        if (amount.isExact()) {
            return Optional.of(amount.exact());
        }
        lose(fact, amount);
        return Optional.empty();
    }

    /** The day on which something stated as done is booked; empty where it has not happened by the horizon. */
    Optional<LocalDate> day(PartialDate date) {
        return occurrences.happened(date) == Answer.NO
                ? Optional.empty()
                : Optional.of(
                        date.latest().filter(last -> last.isBefore(horizon())).orElse(horizon()));
    }

    /** The account that something is on. */
    String account(MoneyFact fact) {
        return links().account(fact).map(Fact::id).orElse(Books.OUTSIDE);
    }

    /** The plan that something is booked for: that of the money it is paid from, or its own where it is paid from none. */
    private Optional<String> plan(MoneyFact fact) {
        Optional<Appropriation> pot = links().account(fact);
        return pot.isPresent() ? pot.flatMap(links()::plan) : links().plan(fact);
    }

    static Optional<Integer> year(Optional<DateRange> period) {
        return period.filter(time -> time.start().getYear() == time.end().getYear())
                .map(time -> time.start().getYear());
    }

    /** An entry with the marks that a fact states. */
    static LedgerEntry marked(LedgerEntry entry, Marked fact) {
        LedgerEntry marked = fact.measure().map(entry::forMeasure).orElse(entry);
        marked = fact.sourceKind().map(marked::from).orElse(marked);
        return fact.manager().map(marked::managedBy).orElse(marked);
    }

    /** An entry of something spent or promised, with its marks and the plan of the money it is paid from. */
    <F extends MoneyFact & Marked> LedgerEntry spent(
            F fact, String id, EntryKind kind, LocalDate day, MonetaryAmount amount, Optional<String> party) {
        LedgerEntry entry = marked(LedgerEntry.of(id, kind, day, amount, account(fact)), fact);
        entry = plan(fact).map(entry::forPlan).orElse(entry);
        entry = links().measure(fact).map(entry::forMeasure).orElse(entry);
        return party.map(entry::with).orElse(entry);
    }

    /**
     * An entry as a part of the smallest of the larger ones that are booked.
     *
     * @param part the fact
     * @param larger what it is a part of
     * @param isBooked whether a larger one is booked
     * @param name how the entry of a larger one is called
     */
    <F extends Itemised> LedgerEntry within(
            LedgerEntry entry,
            F part,
            Function<F, List<F>> larger,
            Function<F, Boolean> isBooked,
            UnaryOperator<String> name) {
        LedgerEntry nested = entry;
        for (F whole : larger.apply(part)) {
            if (seenAgain.contains(whole.id())) {
                continue;
            }
            nested = isBooked.apply(whole)
                    ? nested.within(name.apply(whole.id()))
                    : within(nested, whole, larger, isBooked, name);
        }
        return nested;
    }
}
