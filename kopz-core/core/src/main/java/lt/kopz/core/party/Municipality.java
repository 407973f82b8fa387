package lt.kopz.core.party;

import com.google.common.collect.ImmutableSetMultimap;
import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.ExternalIds;
import lt.kopz.core.source.Fact;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * The municipality a dossier belongs to.
 *
 * <p>Example: "Kaišiadorių rajono savivaldybė", country LT.
 */
@Value.Immutable
public abstract class Municipality implements Fact, WithMunicipality {
    /** What one is called whose name no source states. */
    public static final LocalizedText UNNAMED = LocalizedText.lithuanian("savivaldybė (pavadinimas nežinomas)")
            .with("lt", GrammaticalCase.GENITIVE, "savivaldybės (pavadinimas nežinomas)")
            .with("lt", GrammaticalCase.DATIVE, "savivaldybei (pavadinimas nežinomas)")
            .with("lt", GrammaticalCase.ACCUSATIVE, "savivaldybę (pavadinimas nežinomas)")
            .with("lt", GrammaticalCase.INSTRUMENTAL, "savivaldybe (pavadinimas nežinomas)")
            .with("lt", GrammaticalCase.LOCATIVE, "savivaldybėje (pavadinimas nežinomas)")
            .andEnglish("municipality (name not known)", "kopz");

    Municipality() {}

    /**
     * The official name.
     *
     * @return the name; {@link #UNNAMED} where no source states it
     */
    @Value.Default
    public LocalizedText name() {
        return UNNAMED;
    }

    /**
     * The country.
     *
     * @return an ISO 3166-1 alpha-2 code such as {@code LT}
     */
    public abstract String country();

    /**
     * How many inhabitants it has, for figures of every thousand of them.
     *
     * @return the number that a source states for the time reported on; empty when none does
     */
    public abstract Optional<Headcount> inhabitants();

    /**
     * Identifiers given by registers and other schemes, by the name of the scheme: of any form, several of one scheme too.
     *
     * @return the identifiers; never invented, empty when none is known
     */
    public abstract ImmutableSetMultimap<String, String> externalIds();

    /**
     * Refuses a malformed country.
     */
    @Value.Check
    void check() {
        ExternalIds.check(externalIds());
        if (!country().matches("[A-Z]{2}")) {
            throw RefusedException.wrongForm(Word.COUNTRY, country(), "LT");
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

    /** Collects the parts of a {@link Municipality}. */
    public static final class Builder extends ImmutableMunicipality.Builder {
        Builder() {}
    }
}
