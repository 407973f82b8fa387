package lt.kopz.core.regulation;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who issued an act: an organisation, in a role, and the person who signed for it where one is named.
 *
 * <p>Example: the mayor of the Kaišiadorys district municipality.
 */
@Value.Immutable
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
     * The person who issued it in that role.
     *
     * @return the id of the person; empty where nobody is named
     */
    public abstract Optional<String> person();

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
