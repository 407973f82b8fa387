package lt.kopz.core.group;

import java.util.Optional;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A sector that delegates members to a group: the police, religious communities, non-governmental organisations.
 */
@Value.Immutable
public abstract class Sector implements Fact, WithSector {
    Sector() {}

    /**
     * The name of the sector.
     *
     * @return the name
     */
    public abstract LocalizedText name();

    /**
     * What kind of bodies it is, so that sectors of many municipalities can be compared.
     *
     * @return the kind; empty when it is not stated
     */
    public abstract Optional<SectorKind> kind();

    /**
     * The organisation, where the sector is one.
     *
     * @return its id; empty when the sector is many organisations or none is named
     */
    public abstract Optional<String> organisation();

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Sector}. */
    public static final class Builder extends ImmutableSector.Builder {
        Builder() {}
    }
}
