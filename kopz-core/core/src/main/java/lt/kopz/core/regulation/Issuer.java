package lt.kopz.core.regulation;

import lt.kopz.core.style.KopzStyle;
import org.immutables.value.Value;

/**
 * Who issued an act: an organisation, in a role.
 *
 * <p>Example: the mayor of the Kaišiadorys district municipality.
 */
@Value.Immutable
@KopzStyle
public abstract class Issuer implements WithIssuer {
    Issuer() {}

    /**
     * In which role it was issued.
     *
     * @return the role
     */
    public abstract IssuerRole role();

    /**
     * The organisation or municipality.
     *
     * @return its id
     */
    public abstract String organisation();

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Issuer}. */
    public static final class Builder extends ImmutableIssuer.Builder {
        Builder() {}
    }
}
