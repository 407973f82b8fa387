package lt.kopz.core.source;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LanguageTags;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A document that facts of a dossier are taken from, such as a yearly report.
 *
 * <p>Example: the 2019 report of Kaišiadorys, in Lithuanian, written on a day that is not printed.
 */
@Value.Immutable
public abstract class SourceDocument implements WithSourceDocument {
    SourceDocument() {}

    /**
     * The id by which a {@link Source} names this document.
     *
     * @return the id, unique in the dossier
     */
    public abstract String id();

    /**
     * The title, or a description where the document prints none.
     *
     * @return the title
     */
    public abstract LocalizedText title();

    /**
     * The language the document is written in.
     *
     * @return a BCP 47 language tag in canonical form, such as {@code lt}
     */
    public abstract String language();

    /**
     * When the document was written.
     *
     * @return the date and how it is known; empty when nothing at all is known of it
     */
    public abstract Optional<Sourced<PartialDate>> written();

    /**
     * When it was signed, by what stands on it: evidence of itself that it was there by then.
     *
     * @return the date and how it is known; empty when it bears none
     */
    public abstract Optional<Sourced<PartialDate>> signed();

    /**
     * Where the document is published, such as {@code https://e-seimas.lrs.lt/portal/legalAct/lt/TAD/38836e42f6c111eab72ddb4a109da1b5}.
     *
     * @return an absolute URI, or empty if none is known
     */
    public abstract Optional<URI> address();

    /**
     * Who published the document, where that is not plain from its title.
     *
     * @return the name, or empty if it is not known
     */
    public abstract Optional<LocalizedText> publisher();

    /**
     * Under which licence the document, or the data in it, may be used again.
     *
     * @return the name or address of the licence, such as {@code CC-BY-4.0}, or empty if none is stated
     */
    public abstract Optional<String> licence();

    /**
     * The day on which the document was retrieved from its address, since what stands there may change.
     *
     * @return the day, or empty if it is not known
     */
    public abstract Optional<LocalDate> retrieved();

    /** Refuses a malformed id and a language that is no tag; "LT" becomes "lt". */
    @Value.Check
    SourceDocument check() {
        Ids.check(id());
        address().ifPresent(Addresses::check);
        String tag = LanguageTags.canonical(language());
        return tag.equals(language()) ? this : withLanguage(tag);
    }

    /**
     * Starts a document.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link SourceDocument}. */
    public static final class Builder extends ImmutableSourceDocument.Builder {
        Builder() {}
    }
}
