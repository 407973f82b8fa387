package lt.kopz.core.testimony;

import lt.kopz.core.source.Fact;
import org.immutables.value.Value;

/**
 * A statement of a document that sums up or judges, kept apart from the facts so that it can be checked against them.
 *
 * <p>Example: the 2019 report of Kaišiadorys says that 522 pupils will have heard the lectures, while its parts give only
 * "at least 522".
 */
@Value.Immutable
public abstract class Claim implements Fact, WithClaim {
    Claim() {}

    /**
     * What is claimed.
     *
     * @return the assertion
     */
    public abstract Assertion assertion();

    /**
     * Starts a claim.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Claim}. */
    public static final class Builder extends ImmutableClaim.Builder {
        Builder() {}
    }
}
