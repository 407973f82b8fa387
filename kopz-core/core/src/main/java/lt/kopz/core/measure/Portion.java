package lt.kopz.core.measure;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.util.Optional;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.testimony.Sliced;
import org.immutables.value.Value;

/**
 * Which part of something is asked for: of which time, source, manager, kind, programme, place, code and payer its money is, and by which edition.
 *
 * <p>Example: {@code Portion.ALL.withPeriod(DateRange.ofYear(2019)).withManager("police")}.
 */
@Value.Immutable
public abstract class Portion implements Sliced, WithPortion {
    /** All of it, as it stands. */
    public static final Portion ALL = new Builder().build();

    /** What a portion can be told apart by. */
    public enum By {
        /** The time that it is for, or in which it happened. */
        PERIOD,
        /** The kind of source it comes from. */
        SOURCE_KIND,
        /** Whose it is to manage. */
        MANAGER,
        /** What it buys. */
        ECONOMIC_KIND,
        /** The programme it goes to. */
        PROGRAMME,
        /** Its source in the budget's own list. */
        SOURCE_CODE,
        /** Where it is spent. */
        PLACE,
        /** A code of a classification. */
        CODE,
        /** Who pays. */
        PAYER,
        /** The act that made an edition. */
        EDITION
    }

    Portion() {}

    /**
     * What this portion is told apart by.
     *
     * @return nothing for all of it
     */
    public ImmutableSet<By> by() {
        return ImmutableSet.copyOf(Maps.filterValues(
                        ImmutableMap.of(
                                By.PERIOD, period(),
                                By.SOURCE_KIND, sourceKind(),
                                By.MANAGER, manager(),
                                By.ECONOMIC_KIND, economicKind(),
                                By.PROGRAMME, programme(),
                                By.SOURCE_CODE, sourceCode(),
                                By.PLACE, place(),
                                By.CODE, code(),
                                By.PAYER, payer(),
                                By.EDITION, edition()),
                        Optional::isPresent)
                .keySet());
    }

    /** The gaps of this portion alone. */
    BudgetGaps of(BudgetGaps gaps) {
        BudgetGaps slice = edition().map(gaps::inEdition).orElse(gaps);
        slice = period().map(slice::within).orElse(slice);
        slice = sourceKind().map(slice::from).orElse(slice);
        slice = manager().map(slice::managedBy).orElse(slice);
        slice = economicKind().map(slice::forKind).orElse(slice);
        slice = programme().map(slice::ofProgramme).orElse(slice);
        slice = sourceCode().map(slice::fromSource).orElse(slice);
        slice = place().map(slice::at).orElse(slice);
        for (Classification booked : code().stream().toList()) {
            slice = slice.ofCode(booked.scheme(), booked.code());
        }
        return payer().map(slice::paidBy).orElse(slice);
    }

    /**
     * Starts a portion.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects what a {@link Portion} is told apart by. */
    public static final class Builder extends ImmutablePortion.Builder {
        Builder() {}
    }
}
