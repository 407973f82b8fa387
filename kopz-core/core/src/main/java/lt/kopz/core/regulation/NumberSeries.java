package lt.kopz.core.regulation;

import lt.kopz.core.source.Evidenced;
import org.immutables.value.Value;

/**
 * A series of act numbers that a municipality uses for one issuer: the configuration of that municipality, not a
 * rule.
 *
 * <p>Example: in Kaišiadorys numbers beginning with V17 are the council's, those with V16 the mayor's.
 */
@Value.Immutable
public abstract class NumberSeries implements Evidenced, WithNumberSeries {
    NumberSeries() {}

    /**
     * How the numbers of the series begin.
     *
     * @return the beginning, such as {@code V17-}
     */
    public abstract String prefix();

    /**
     * Whose series it is.
     *
     * @return the role of the issuer
     */
    public abstract IssuerRole issuer();

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link NumberSeries}. */
    public static final class Builder extends ImmutableNumberSeries.Builder {
        Builder() {}
    }
}
