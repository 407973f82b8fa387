package lt.kopz.core.codec;

import lt.kopz.core.problem.JsonPlace;

/**
 * A place in a JSON text, for a person with an editor open.
 *
 * <p>Lines end at {@code \n}, {@code \r\n} or {@code \r}. Columns count characters (Unicode code points), not bytes:
 * after {@code "ąžuolas"} the next column is 10. A byte order mark is not counted.
 *
 * @param line the line, 1 or more
 * @param column the column, 1 or more
 */
public record Location(int line, int column) {

    /** The start of a text: line 1, column 1. */
    public static final Location START = new Location(1, 1);

    /**
     * Checks the place.
     *
     * @param line the line, 1 or more
     * @param column the column, 1 or more
     * @throws IllegalArgumentException if line or column is below 1
     */
    public Location {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("A place has a line and a column of 1 or more, was line " + line
                    + ", column " + column + "; count both from 1");
        }
    }

    /** The place of a value that a JSON Pointer names. */
    JsonPlace at(String pointer) {
        return new JsonPlace(pointer, line, column);
    }

    /**
     * Says the place, for example {@code line 12, column 5}.
     *
     * @return the place in English
     */
    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
