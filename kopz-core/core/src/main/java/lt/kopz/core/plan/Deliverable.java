package lt.kopz.core.plan;

import java.util.Optional;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A thing that a measure brings forth, such as a list, a banner or a publication.
 *
 * <p>Example: two press publications, March and May 2019, delivered; a methodical package, postponed to the first
 * half of 2020 because institutions were reorganised.
 */
@Value.Immutable
public abstract class Deliverable implements Fact, WithDeliverable {
    Deliverable() {}

    /**
     * What kind of thing it is.
     *
     * @return the kind
     */
    public abstract DeliverableKind kind();

    /**
     * What it is.
     *
     * @return the title
     */
    public abstract LocalizedText title();

    /**
     * How many of it there are.
     *
     * @return the quantity, at least 1
     */
    @Value.Default
    public int quantity() {
        return 1;
    }

    /**
     * How far it has come.
     *
     * @return the state, as the sources state it
     */
    public abstract DeliverableState state();

    /**
     * When it was delivered or, while it is planned, is to be delivered; for a postponed one, when it was due.
     *
     * @return the date; unknown where no source says
     */
    @Value.Default
    public PartialDate date() {
        return PartialDate.unknown();
    }

    /**
     * The time it was postponed to.
     *
     * @return the new time; only for a postponed deliverable, and empty when none is promised
     */
    public abstract Optional<PartialDate> postponedTo();

    /**
     * Why it was postponed.
     *
     * @return the reason; only for a postponed deliverable, and empty when none is given
     */
    public abstract Optional<LocalizedText> reason();

    /**
     * Refuses a quantity below 1 and a postponement of what is not postponed.
     */
    @Value.Check
    void check() {
        RefusedException.requireAtLeast(1, quantity(), Word.QUANTITY);
        if (state() != DeliverableState.POSTPONED && (postponedTo().isPresent() || reason().isPresent())) {
            throw new RefusedException(ProblemKind.NOT_POSTPONED, "id", id());
        }
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Deliverable}. */
    public static final class Builder extends ImmutableDeliverable.Builder {
        Builder() {}
    }
}
