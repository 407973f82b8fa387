package lt.kopz.core.regulation;

import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Evidenced;
import org.immutables.value.Value;

/**
 * Acts of one kind have to be published to take effect: the law of a country, which a dossier states and kopz does not know.
 *
 * <p>Example: resolutions of a council take effect 14 days after their publication, so that one published on 1 March is in force from 15
 * March, unless it names a later day.
 */
@Value.Immutable
public abstract class PublicationRule implements Evidenced, WithPublicationRule {
    PublicationRule() {}

    /**
     * The kind of the acts.
     *
     * @return the kind
     */
    public abstract ActKind kind();

    /**
     * How many days after its publication an act takes effect that names no day.
     *
     * @return the number of days, 0 for the day of publication itself and 1 for the day after it
     */
    public abstract int daysAfterPublication();

    /**
     * Refuses days below 0.
     */
    @Value.Check
    void check() {
        RefusedException.requireAtLeast(0, daysAfterPublication(), Word.DAYS);
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link PublicationRule}. */
    public static final class Builder extends ImmutablePublicationRule.Builder {
        Builder() {}
    }
}
