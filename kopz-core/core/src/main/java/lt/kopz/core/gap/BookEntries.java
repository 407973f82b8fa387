package lt.kopz.core.gap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.money.MonetaryAmount;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.MoneyLinks;
import lt.kopz.core.dossier.Occurrences;
import lt.kopz.core.dossier.Possibilities;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.MoneyFact;
import lt.kopz.core.leaf.Leaves;
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
    private final Map<Lost, Books.Loss> losses = new LinkedHashMap<>();
    private final Set<String> booked = new HashSet<>();
    private final Set<String> seenAgain = new HashSet<>();
    private final ImmutableSet<String> undecided;
    private final ImmutableSet<String> divided;

    /** What is lost of a fact, named once. */
    private record Lost(String fact, Books.Missing missing) {}

    BookEntries(Possibilities possible) {
        this.money = Money.of(possible.settled());
        this.occurrences =
                Occurrences.of(money.dossier(), money.dossier().knownUntil().value());
        this.undecided = undecided(possible);
        this.divided = divided();
        Money.byCurrency(dossier()).forEach(this::addSeenAgain);
    }

    /** The facts that are not the same, or not there, by some way to decide one of the things that nobody has decided. */
    private static ImmutableSet<String> undecided(Possibilities possible) {
        if (possible.isOne()) {
            return ImmutableSet.of();
        }
        ImmutableList<Possibilities.Possibility> ways = possible.oneByOne().collect(ImmutableList.toImmutableList());
        return possible.settled().all(MoneyFact.class).stream()
                .filter(fact -> ways.stream()
                        .anyMatch(way -> !way.dossier().fact(fact.id()).equals(Optional.of(fact))))
                .map(Fact::id)
                .collect(ImmutableSet.toImmutableSet());
    }

    /** What has parts, directly or through further ones, that are of one year each. */
    private ImmutableSet<String> divided() {
        Decided decided = Decided.of(dossier());
        return Groups.beyond(
                Stream.of(decided.needs(), decided.appropriations(), decided.revenues())
                        .flatMap(List::stream)
                        .filter(part -> year(part.time()).isPresent())
                        .map(Fact::id)
                        .toList(),
                id -> dossier().get(Itemised.class, id).within());
    }

    /** Whether nobody has decided that something stands where it does; it is lost. */
    boolean isUndecided(MoneyFact fact) {
        if (!undecided.contains(fact.id())) {
            return false;
        }
        lose(fact, Leaves.upTo(fact.counted()), Books.Missing.AMOUNT);
        return true;
    }

    /** Those of some facts that are decided, in order. */
    <F extends MoneyFact> ImmutableList<F> decided(Collection<F> facts) {
        return InOrder.byId(facts).stream().filter(fact -> !isUndecided(fact)).collect(ImmutableList.toImmutableList());
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
                    lose(total.fact(), total.value(), total.isItemised() ? Books.Missing.ROW : Books.Missing.AMOUNT);
                    if (total.fact() instanceof Amendable original) {
                        links().statements(original).stream()
                                .skip(1)
                                .forEach(change -> lose(change, change.counted(), Books.Missing.ROW));
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

    LocalDate horizon() {
        return occurrences.asOf();
    }

    ImmutableList<LedgerEntry> entries() {
        return ImmutableList.copyOf(entries);
    }

    ImmutableList<Books.Loss> losses() {
        return ImmutableList.copyOf(losses.values());
    }

    /** Whether a total states once more what others state, so that it is not booked. */
    boolean isSeenAgain(String id) {
        return seenAgain.contains(id);
    }

    boolean isBooked(String id) {
        return booked.contains(id);
    }

    void add(LedgerEntry entry) {
        boolean stated = entry.kind() == EntryKind.NEED || CHANGES.contains(entry.kind());
        if (!(stated && seenAgain.contains(entry.account())) && booked.add(entry.id())) {
            entries.add(entry);
        }
    }

    void lose(MoneyFact fact, AmountRange possible, Books.Missing missing) {
        losses.putIfAbsent(new Lost(fact.id(), missing), new Books.Loss(fact, possible, missing));
    }

    /** The exact amount of a fact; a loss where there is none. */
    Optional<MonetaryAmount> exact(MoneyFact fact, AmountRange amount) {
        if (amount.isExact()) {
            return Optional.of(amount.exact());
        }
        lose(fact, amount, Books.Missing.AMOUNT);
        return Optional.empty();
    }

    /** The day on which something stated as done is booked; empty where it has not happened by the horizon. */
    Optional<LocalDate> day(PartialDate date) {
        return occurrences.happened(date) == Answer.NO
                ? Optional.empty()
                : Optional.of(
                        date.latest().filter(last -> last.isBefore(horizon())).orElse(horizon()));
    }

    /** Books something stated as done, if it is exact, on its day or an earlier one; a day that is not known is lost. */
    void book(
            MoneyFact fact,
            Optional<LocalDate> day,
            PartialDate stated,
            BiConsumer<LocalDate, MonetaryAmount> booking) {
        day.ifPresent(on -> exact(fact, fact.counted()).ifPresent(amount -> {
            booking.accept(on, amount);
            loseDay(fact, stated);
        }));
    }

    /** Of a day that is not known the last possible one is booked. */
    void loseDay(MoneyFact fact, PartialDate stated) {
        if (stated.asDay().isEmpty() && !losses.containsKey(new Lost(fact.id(), Books.Missing.AMOUNT))) {
            lose(fact, fact.counted(), Books.Missing.DAY);
        }
    }

    /** The calendar year that an entry is of; what is of another time, and not divided by time, loses that. */
    LedgerEntry inYear(LedgerEntry entry, MoneyFact fact, Optional<DateRange> period) {
        if (period.filter(time -> !time.equals(DateRange.ofYear(time.start().getYear())))
                        .isPresent()
                && !isDivided(fact)) {
            lose(fact, fact.counted(), Books.Missing.TIME);
        }
        return year(period).map(entry::inYear).orElse(entry);
    }

    /** Whether parts say of which time something is. */
    boolean isDivided(MoneyFact fact) {
        return divided.contains(fact.id());
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

    private static Optional<Integer> year(Optional<DateRange> period) {
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
    LedgerEntry spent(
            MoneyFact fact, String id, EntryKind kind, LocalDate day, MonetaryAmount amount, Optional<String> party) {
        LedgerEntry entry = LedgerEntry.of(id, kind, day, amount, account(fact));
        for (MoneyFact stating :
                links().asIn(fact).collect(ImmutableList.toImmutableList()).reverse()) {
            entry = marked(entry, (Marked) stating);
        }
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
            nested = isBooked.apply(whole) && !undecided.contains(whole.id())
                    ? nested.within(name.apply(whole.id()))
                    : within(nested, whole, larger, isBooked, name);
        }
        return nested;
    }
}
