package lt.kopz.core.gap;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import lt.kopz.core.dossier.Decided;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Amendments;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.Revenue;

/** What came in: for which appropriation, and whether one hands it on. */
final class Receipts {
    private final Money money;
    private final ImmutableSet<String> handedOn;
    private final ImmutableSet<String> inTables;

    Receipts(Money money) {
        this.money = money;
        this.handedOn = Decided.of(money.dossier()).appropriations().stream()
                .flatMap(appropriation -> appropriation.fundedBy().stream())
                .collect(ImmutableSet.toImmutableSet());
        this.inTables = inTables(money.dossier());
    }

    /** Whether an appropriation hands a revenue on, or what it is a part of, so that it is the same money and no line of its own. */
    boolean isHandedOn(Revenue revenue) {
        Revenue original = money.original(revenue);
        return isHandedOnWhole(original.id()) || isWithinHandedOn(original);
    }

    /** Whether an appropriation hands on what stays within a larger revenue, or within a table, and so is taken off it. */
    boolean isTakenOff(Revenue revenue) {
        Revenue original = money.original(revenue);
        return handedOn.contains(original.id())
                && (!original.within().isEmpty() || inTables.contains(original.id()))
                && !isWithinHandedOn(original);
    }

    /** The appropriation that a revenue came in for: the one it names, or the smallest amount around it that names one. */
    Optional<String> cameInFor(Revenue revenue) {
        return revenue.appropriation()
                .map(id -> money.original(money.dossier().get(Appropriation.class, id))
                        .id())
                .or(() -> around(revenue));
    }

    /** The appropriation that the amounts around a revenue came in for. */
    Optional<String> around(Revenue revenue) {
        return money.wholes(revenue).stream()
                .flatMap(whole -> cameInFor(whole).stream())
                .findFirst();
    }

    private boolean isHandedOnWhole(String id) {
        return handedOn.contains(id) && !inTables.contains(id);
    }

    private boolean isWithinHandedOn(Revenue original) {
        return Amendments.isWithin(original, money::wholes, whole -> isHandedOnWhole(whole.id()));
    }

    /** The totals that share a cell with another one. */
    private static ImmutableSet<String> inTables(Dossier dossier) {
        return Decided.of(dossier).revenues().stream()
                .filter(revenue -> revenue.within().size() > 1)
                .flatMap(revenue -> revenue.within().stream())
                .collect(ImmutableSet.toImmutableSet());
    }
}
