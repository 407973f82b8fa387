package lt.kopz.core.codec;

import java.io.Serializable;

/**
 * One thing wrong in a JSON text: where, what, and how to put it right.
 *
 * <p>Example, as {@link #toString()} says it:
 *
 * <pre>line 12, column 5, /acts/0/number: the property 'number' is missing (MISSING_PROPERTY). Fix: add 'number', a text</pre>
 *
 * @param code what kind of problem; stable, for programs
 * @param pointer the JSON Pointer (RFC 6901) of the value, {@code ""} for the whole text
 * @param line the line, 1 or more
 * @param column the column in characters, 1 or more
 * @param message what is wrong, one line in English
 * @param fix what to do about it, one line in English
 * @serial exclude
 */
@SuppressWarnings("InvalidBlockTag") // the tag keeps the components off a page about serialized forms
public record Problem(Code code, String pointer, int line, int column, String message, String fix)
        implements Serializable {

    /** The kinds of problems. Names are stable; new ones may be added. */
    public enum Code {
        /** The text is not JSON at this place; nothing after it was read. */
        MALFORMED_JSON,
        /** The text ends before its value does. The place is the end of the text. */
        TRUNCATED,
        /** After the complete value the text goes on. */
        TRAILING_CONTENT,
        /** The bytes are not UTF-8 at this place; nothing after it was read. */
        INVALID_UTF8,
        /** A value of another JSON type was expected; {@code null} is of no expected type. */
        WRONG_TYPE,
        /** A required property is absent. The place is the start of its object, the pointer names the property. */
        MISSING_PROPERTY,
        /** An object has a property its type does not know. */
        UNKNOWN_PROPERTY,
        /** An object names a property again. The place is the second name. */
        DUPLICATE_PROPERTY,
        /** The property that names a case of a choice names none. */
        UNKNOWN_CASE,
        /** A choice has no case or more than one, where exactly one belongs. */
        NOT_ONE_CASE,
        /** The value has the right JSON type, but a meaning that cannot be. */
        INVALID_VALUE,
        /** A whole number outside the bounds. */
        NUMBER_OUT_OF_RANGE,
        /** The text was written for another version of the format; its object was not read further. */
        UNSUPPORTED_VERSION,
        /** The text, or a name, text or number in it, is longer than the limits allow. Columns may be approximate. */
        TOO_LARGE,
        /** Objects and lists are nested deeper than the limits allow. */
        TOO_DEEP,
        /** Two things that are named by ids have the same one. */
        DUPLICATE_ID,
        /** An id is named that nothing has. */
        DANGLING_REFERENCE,
        /** An id is named that something of another kind has. */
        WRONG_KIND,
        /** An amount is in another currency than the whole. */
        WRONG_CURRENCY,
        /** Things that are parts of one another form a circle. */
        CIRCULAR_REFERENCE,
        /** Two memberships of one seat hold on the same day. */
        OVERLAPPING_MEMBERSHIPS,
        /** Reading stopped because there were too many problems. Always the last one. */
        TOO_MANY_PROBLEMS
    }

    /**
     * Checks the place.
     *
     * @param code what kind of problem; stable, for programs
     * @param pointer the JSON Pointer (RFC 6901) of the value, {@code ""} for the whole text
     * @param line the line, 1 or more
     * @param column the column in characters, 1 or more
     * @param message what is wrong, one line in English
     * @param fix what to do about it, one line in English
     * @throws IllegalArgumentException if line or column is below 1, or the pointer is neither empty nor starts with a
     *     slash
     */
    public Problem {
        Location place = new Location(line, column);
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw new IllegalArgumentException("A JSON Pointer is empty or starts with '/', was " + pointer + " at "
                    + place + "; write /" + pointer);
        }
    }

    /**
     * Makes a problem at a place.
     *
     * @param code what kind of problem
     * @param pointer the JSON Pointer of the value, {@code ""} for the whole text
     * @param place where it stands
     * @param message what is wrong
     * @param fix what to do about it
     * @return the problem
     */
    public static Problem at(Code code, String pointer, Location place, String message, String fix) {
        return new Problem(code, pointer, place.line(), place.column(), message, fix);
    }

    /**
     * The place as one value.
     *
     * @return line and column
     */
    public Location place() {
        return new Location(line, column);
    }

    /**
     * Says the problem in one line.
     *
     * @return for example {@code line 3, column 7, /id: the property 'id' appears again (DUPLICATE_PROPERTY). Fix: keep
     *     one of them}
     */
    @Override
    public String toString() {
        String path = pointer.isEmpty() ? "" : ", " + Words.oneLine(pointer);
        return place() + path + ": " + message + " (" + code + "). Fix: " + fix;
    }
}
