package lt.kopz.reporting.document;

import lt.kopz.core.wording.Text;

/**
 * A column of a table: its heading, what its cells hold, and to which side they lean.
 *
 * @param header the heading
 * @param kind what the cells hold
 * @param alignment the side the cells lean to
 */
public record Column(Text header, Kind kind, Alignment alignment) {

    /** What the cells of a column hold. Every column may also hold {@link Cell.Nothing}. */
    public enum Kind {
        /** Words. */
        TEXT(Alignment.START),
        /** Money. */
        AMOUNT(Alignment.END),
        /** How many. */
        COUNT(Alignment.END),
        /** When. */
        DATE(Alignment.START);

        private final Alignment usual;

        Kind(Alignment usual) {
            this.usual = usual;
        }

        /**
         * Whether a cell may stand in a column of this kind.
         *
         * @param cell the cell
         * @return true if it holds what the kind says, or nothing
         */
        public boolean accepts(Cell cell) {
            if (cell instanceof Cell.Nothing) {
                return true;
            }
            return switch (this) {
                case TEXT -> cell instanceof Cell.TextCell;
                case AMOUNT -> cell instanceof Cell.AmountCell;
                case COUNT -> cell instanceof Cell.CountCell;
                case DATE -> cell instanceof Cell.DateCell;
            };
        }
    }

    /** The side a cell leans to, in the direction of reading. */
    public enum Alignment {
        /** Where a line begins. */
        START,
        /** The middle. */
        CENTER,
        /** Where a line ends; figures stand here, so that digits meet. */
        END
    }

    /**
     * Makes a column of words, aligned to the start.
     *
     * @param header the heading
     * @return the column
     */
    public static Column text(Text header) {
        return of(header, Kind.TEXT);
    }

    /**
     * Makes a column of money, aligned to the end.
     *
     * @param header the heading
     * @return the column
     */
    public static Column amount(Text header) {
        return of(header, Kind.AMOUNT);
    }

    /**
     * Makes a column of counts, aligned to the end.
     *
     * @param header the heading
     * @return the column
     */
    public static Column count(Text header) {
        return of(header, Kind.COUNT);
    }

    /**
     * Makes a column of dates, aligned to the start.
     *
     * @param header the heading
     * @return the column
     */
    public static Column date(Text header) {
        return of(header, Kind.DATE);
    }

    /**
     * Copies this column with another alignment.
     *
     * @param value the side the cells lean to
     * @return the copy
     */
    public Column withAlignment(Alignment value) {
        return new Column(header, kind, value);
    }

    /**
     * Makes a column of a kind, aligned as usual.
     *
     * @param header the heading
     * @param kind what its cells hold
     * @return the column
     */
    public static Column of(Text header, Kind kind) {
        return new Column(header, kind, kind.usual);
    }
}
