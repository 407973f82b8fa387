package lt.kopz.core.testimony;

import lt.kopz.core.source.Fact;
import org.immutables.value.Value;

/**
 * One of the values that sources give for the same thing, with the place where it stands.
 *
 * <p>Example: "1700,00 Eur", in the table on page 3.
 */
@Value.Immutable
public abstract class Alternative implements Fact, WithAlternative {
    Alternative() {}

    /**
     * What is stated.
     *
     * @return the value
     */
    public abstract StatedValue value();

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of an {@link Alternative}. */
    public static final class Builder extends ImmutableAlternative.Builder {
        Builder() {}
    }
}
