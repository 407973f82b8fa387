package lt.kopz.core.party;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.util.Optional;
import lt.kopz.core.source.ExternalIds;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * An organisation, or a group of organisations acting as one payer or audience.
 *
 * <p>Two spellings of a name never make two organisations by themselves, nor does one name make one: identity is the
 * id.
 */
@Value.Immutable
public abstract class Organisation implements Fact, WithOrganisation {
    Organisation() {}

    /**
     * The canonical name.
     *
     * @return the name
     */
    public abstract LocalizedText name();

    /**
     * Other spellings found in documents.
     *
     * @return the aliases; may be empty
     */
    public abstract ImmutableList<Alias> aliases();

    /**
     * The legal form.
     *
     * @return the legal form; empty when it is not known
     */
    public abstract Optional<LegalForm> legalForm();

    /**
     * The organisation or municipality this one is a part of.
     *
     * @return its id; empty when it stands for itself or that is not known
     */
    public abstract Optional<String> partOf();

    /**
     * Identifiers given by registers and other schemes, by the name of the scheme: of any form, several of one scheme too.
     *
     * @return the identifiers; never invented, empty when none is known
     */
    public abstract ImmutableSetMultimap<String, String> externalIds();

    /**
     * Refuses a malformed identifier of a register.
     */
    @Value.Check
    void check() {
        ExternalIds.check(externalIds());
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Organisation}. */
    public static final class Builder extends ImmutableOrganisation.Builder {
        Builder() {}
    }
}
