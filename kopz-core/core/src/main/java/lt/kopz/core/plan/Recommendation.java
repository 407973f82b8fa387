package lt.kopz.core.plan;

import java.util.Optional;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * Something a source recommends for a later time.
 *
 * <p>Example: the lectures have to be continued in 2020, because only 5 institutions out of 13 were visited.
 */
@Value.Immutable
public abstract class Recommendation implements Fact, WithRecommendation {
    Recommendation() {}

    /**
     * The measure it is about.
     *
     * @return its id; empty when it is about the whole plan
     */
    public abstract Optional<String> measure();

    /**
     * What is recommended.
     *
     * @return the text
     */
    public abstract LocalizedText text();

    /**
     * For when.
     *
     * @return the time; unknown where the source does not say
     */
    @Value.Default
    public PartialDate forPeriod() {
        return PartialDate.unknown();
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Recommendation}. */
    public static final class Builder extends ImmutableRecommendation.Builder {
        Builder() {}
    }
}
