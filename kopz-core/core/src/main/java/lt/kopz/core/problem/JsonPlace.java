package lt.kopz.core.problem;

import java.util.Optional;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;

/**
 * A place in JSON, or where something would stand in JSON that a builder was given.
 *
 * <p>Lines end at {@code \n}, {@code \r\n} or {@code \r}. Columns count characters (Unicode code points), not bytes: after
 * {@code "ąžuolas"} the next column is 10. A byte order mark is not counted.
 *
 * @param pointer the JSON Pointer (RFC 6901), such as {@code /needs/0/amount}; empty for the whole
 * @param line the line, counted from 1; 0 where there is no text
 * @param column the column in characters, counted from 1; 0 where there is no text
 */
public record JsonPlace(String pointer, int line, int column) implements Place {
    /** The start of a text. */
    public static final JsonPlace START = new JsonPlace("", 1, 1);

    /**
     * A place in a text, or in no text.
     *
     * @param pointer the JSON Pointer
     * @param line the line, or 0
     * @param column the column, or 0
     * @throws IllegalArgumentException if the pointer is none, or of line and column only one is there
     */
    public JsonPlace {
        if (!pointer.isEmpty() && pointer.charAt(0) != '/') {
            throw new IllegalArgumentException(
                    "A JSON Pointer is empty or starts with '/', was " + pointer + "; write /" + pointer);
        }
        if (line < 0 || column < 0 || (line == 0) != (column == 0)) {
            throw new IllegalArgumentException("A place has a line and a column of 1 or more, was line " + line
                    + ", column " + column + "; count both from 1, or give 0 for both where there is no text");
        }
    }

    /**
     * A place in what has no text.
     *
     * @param pointer the JSON Pointer
     * @return the place
     */
    public static JsonPlace of(String pointer) {
        return new JsonPlace(pointer, 0, 0);
    }

    @Override
    public Optional<Text> text() {
        Optional<Text> position = line == 0
                ? Optional.empty()
                : Optional.of(Phrase.of(new ProblemMessage("position"))
                        .with("line", digits(line))
                        .with("column", digits(column)));
        Optional<Text> path =
                Optional.of(pointer).filter(named -> !named.isEmpty()).map(ProblemMessage::literal);
        return position.isPresent() && path.isPresent()
                ? Optional.of(Phrase.of(new ProblemMessage("positionAndPath"))
                        .with("position", position.get())
                        .with("path", path.get()))
                : position.or(() -> path);
    }

    /** A number of a line, as editors show it. */
    private static Text digits(int number) {
        return ProblemMessage.literal(Integer.toString(number));
    }

    @Override
    public String manner() {
        return line == 0 ? "built" : "json";
    }

    /** {@code line 3, column 5, /needs/0/amount}. */
    @Override
    public String toString() {
        String position = line == 0 ? "" : "line " + line + ", column " + column;
        return position + (position.isEmpty() || pointer.isEmpty() ? "" : ", ") + ProblemMessage.oneLine(pointer);
    }
}
