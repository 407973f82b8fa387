package lt.kopz.core.source;

import lt.kopz.core.money.OfficialRounding;
import lt.kopz.core.wording.CoreMessage;

/** The wording of explanations. */
public enum SourceMessage implements CoreMessage {
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
    /** What introduces a part of an amount that is in it. */
    OF_WHICH("source.ofWhich"),
    /** The sign before what a number is divided by, as a country writes it. */
    DIVIDED_BY("source.dividedBy"),
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
    AS_STATED("source.asStated"),
    /** A figure that the data cannot give: {@code name}, {@code reason}. */
    UNDETERMINED("source.undetermined"),
    /** An amount of which only its currency is known: {@code currency}. */
    CONVERTED_UNKNOWN("source.converted.unknown"),
    /** An amount at somebody's rate: {@code base}, {@code rate}, {@code term}, {@code day}, {@code source}, {@code stated}. */
    CONVERTED("source.converted"),
    /** An amount at the official rate, to the nearest cent: {@code base}, {@code rate}, {@code term}, {@code stated}. */
    CONVERTED_TO_NEAREST_CENT("source.converted.nearestCent"),
    /** An amount at the official rate, up to the next cent: {@code base}, {@code rate}, {@code term}, {@code stated}. */
    CONVERTED_IN_FAVOUR_OF_RECIPIENT("source.converted.inFavourOfRecipient");

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

    /** The words for a conversion by an official rate. */
    static SourceMessage of(OfficialRounding rounding) {
        return switch (rounding) {
            case NEAREST_CENT -> CONVERTED_TO_NEAREST_CENT;
            case IN_FAVOUR_OF_RECIPIENT -> CONVERTED_IN_FAVOUR_OF_RECIPIENT;
        };
    }

    @Override
    public String key() {
        return key;
    }
}
