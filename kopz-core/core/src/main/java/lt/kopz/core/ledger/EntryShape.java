package lt.kopz.core.ledger;

import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.funding.FundingSourceKind;
import org.jspecify.annotations.Nullable;

/** What entries of one kind on one account mostly share: all but id, day, amount, party and larger entries. */
record EntryShape(
        EntryKind kind,
        CurrencyUnit currency,
        String account,
        @Nullable String plan,
        @Nullable String measure,
        @Nullable FundingSourceKind source,
        @Nullable Integer year,
        @Nullable String programme,
        @Nullable String manager)
        implements Comparable<EntryShape> {
    private static final Comparator<EntryShape> ORDER = Comparator.comparing(EntryShape::account)
            .thenComparing(shape -> text(shape.plan))
            .thenComparing(shape -> text(shape.measure))
            .thenComparing(shape -> text(shape.programme))
            .thenComparing(shape -> text(shape.manager))
            .thenComparing(shape -> shape.year == null ? 0 : shape.year);

    private static String text(@Nullable String name) {
        return name == null ? "" : name;
    }

    /** A map finds those whose texts were chosen to have one hash by their order, instead of looking at each. */
    @Override
    public int compareTo(EntryShape other) {
        return ORDER.compare(this, other);
    }

    static EntryShape of(LedgerEntry entry) {
        return new EntryShape(
                entry.kind(),
                entry.amount().getCurrency(),
                entry.account(),
                entry.plan().orElse(null),
                entry.measure().orElse(null),
                entry.source().orElse(null),
                entry.year().orElse(null),
                entry.programme().orElse(null),
                entry.manager().orElse(null));
    }

    LedgerEntry entry(
            String id,
            LocalDate day,
            MonetaryAmount amount,
            Optional<String> party,
            ImmutableSet<String> within,
            Optional<LocalDate> since) {
        return new LedgerEntry(
                id,
                kind,
                day,
                amount,
                account,
                Optional.ofNullable(plan),
                Optional.ofNullable(measure),
                Optional.ofNullable(source),
                Optional.ofNullable(year),
                party,
                Optional.ofNullable(programme),
                Optional.ofNullable(manager),
                within,
                since);
    }
}
