package lt.kopz.sheets;

/** What the cells of a column hold. */
enum CellType {
    /** The id of the row itself, or of a part of it. */
    ID,
    /** The id of the row that this one is a part of. */
    OWNER,
    /** An id that another row has. */
    REFERENCE,
    TEXT,
    /** One of a list of codes. */
    CODE,
    CURRENCY,
    /** A date as exactly as it is known, in EDTF. */
    DATE,
    /** One day. */
    DAY,
    /** The first day of a period. */
    FROM,
    /** The last day of a period. */
    UNTIL,
    AMOUNT,
    /** How exactly the amount beside it is known. */
    EXACTNESS,
    /** A number with decimals. */
    DECIMAL,
    INTEGER,
    /** How many, exactly or within bounds. */
    COUNT,
    YES_NO,
    /** Names and values: {@code JAR=123; TAR=456}. */
    MAP;

    boolean isDay() {
        return this == DAY || this == FROM || this == UNTIL;
    }

    boolean isNumber() {
        return this == AMOUNT || this == DECIMAL || this == INTEGER;
    }

    boolean hasNumbers() {
        return isNumber() || this == EXACTNESS || this == COUNT;
    }

    /** What a problem says that a cell should hold where it holds something else: one name for all ids, and one for all days. */
    SheetText what() {
        return new SheetText("what." + written());
    }

    /** How it is written, to go on a sentence. */
    SheetText form() {
        return new SheetText("form." + written());
    }

    private CellType written() {
        return isDay() ? DAY : this == REFERENCE || this == OWNER ? ID : this;
    }
}
