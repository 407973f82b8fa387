package lt.kopz.core.source;

import java.util.Optional;
import lt.kopz.core.style.KopzStyle;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * A document that facts of a dossier are taken from, such as a yearly report.
 *
 * <p>Example: the 2019 report of Kaišiadorys, in Lithuanian, written on a day that is not printed.
 */
@Value.Immutable
@KopzStyle
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
     * @return a BCP 47 language tag such as {@code lt}
     */
    public abstract String language();

    /**
     * When the document was written.
     *
     * @return the date and how it is known; empty when nothing at all is known of it
     */
    public abstract Optional<Sourced<PartialDate>> written();

    /** Refuses a blank id. */
    @Value.Check
    void check() {
        Ids.check("SourceDocument", id());
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
