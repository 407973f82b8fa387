package lt.kopz.core.source;

import java.util.Optional;
import lt.kopz.core.wording.CoreMessages;
import lt.kopz.core.wording.Message;

/** The wording of explanations. */
public enum SourceMessage implements Message {
    /** The word for {@link Basis#STATED}. */
    STATED("source.basis.stated"),
    /** The word for {@link Basis#DERIVED}. */
    DERIVED("source.basis.derived"),
    /** The word for {@link Basis#INFERRED}. */
    INFERRED("source.basis.inferred"),
    /** The word for {@link Basis#ASSUMED}. */
    ASSUMED("source.basis.assumed"),
    /** What introduces something that is deliberately not counted. */
    NOT_COUNTED("source.notCounted"),
    /** A numbered item of a document: {@code label}. */
    PLACE_ITEM("source.place.item"),
    /** A paragraph of a document: {@code label}. */
    PLACE_PARAGRAPH("source.place.paragraph"),
    /** A page of a document: {@code label}. */
    PLACE_PAGE("source.place.page"),
    /** A section of a document: {@code label}. */
    PLACE_SECTION("source.place.section"),
    /** A row of a table in a document: {@code label}. */
    PLACE_ROW("source.place.row"),
    /** A value as a source states it: {@code value}. */
    TOLD("source.told"),
    /** A figure that the data cannot give: {@code name}, {@code reason}. */
    UNDETERMINED("source.undetermined");

    private final String key;

    SourceMessage(String key) {
        this.key = key;
    }

    /**
     * The word for a basis.
     *
     * @param basis the basis
     * @return its message
     */
    public static SourceMessage of(Basis basis) {
        return switch (basis) {
            case STATED -> STATED;
            case DERIVED -> DERIVED;
            case INFERRED -> INFERRED;
            case ASSUMED -> ASSUMED;
        };
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Optional<String> pattern(String language) {
        return CoreMessages.pattern(language, key);
    }
}
