package lt.kopz.reporting.office;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Shares the width of a page among the columns of a table, by what stands in them. */
final class ColumnWidths {

    /** An average letter of running text at 9 points, in twentieths of a point. */
    private static final int LETTER = 98;

    /** The same in a single word, which may be bold and have more wide letters than most. */
    private static final int LETTER_OF_A_WORD = 112;

    private static final int MARGINS = 240;
    /** A word longer than this is broken rather than given a column of its own width. */
    private static final int LONGEST_WORD = 24;
    /** A word up to this long is not broken at its hyphens: "V17-253". */
    private static final int SHORT_WORD = 14;
    /** How much room is given away at a time. */
    private static final int STEP = 40;

    private ColumnWidths() {}

    /**
     * The widths of columns.
     *
     * <p>Each has room for its longest word; what is left goes, bit by bit, to the column whose longest cell has most lines.
     *
     * @param rows what stands in the cells, the same number in each row
     * @return one width for each column; together {@link WordStyles#TEXT_WIDTH}
     */
    static int[] of(List<List<String>> rows) {
        int columns = rows.get(0).size();
        int[] widths = new int[columns];
        int[] longest = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                int word = Math.min(longestWord(row.get(i)), LONGEST_WORD);
                widths[i] = Math.max(widths[i], word * LETTER_OF_A_WORD + MARGINS);
                longest[i] = Math.max(longest[i], room(row.get(i).length()));
            }
        }
        int left = WordStyles.TEXT_WIDTH - sum(widths);
        if (left < 0) {
            return squeezed(widths);
        }
        for (; left > 0; left -= STEP) {
            int neediest = 0;
            for (int i = 1; i < columns; i++) {
                if ((long) longest[i] * widths[neediest] > (long) longest[neediest] * widths[i]) {
                    neediest = i;
                }
            }
            widths[neediest] += Math.min(STEP, left);
        }
        return widths;
    }

    /** Too many columns for the page: each gives as much as it has. */
    private static int[] squeezed(int[] widths) {
        int all = sum(widths);
        for (int i = 0; i < widths.length; i++) {
            widths[i] = (int) ((long) widths[i] * WordStyles.TEXT_WIDTH / all);
        }
        widths[widths.length - 1] += WordStyles.TEXT_WIDTH - sum(widths);
        return widths;
    }

    /**
     * About how many lines a table has.
     *
     * @param rows what stands in the cells
     * @param widths the widths of the columns
     * @return the lines of all rows
     */
    static int lines(List<List<String>> rows, int[] widths) {
        int lines = 0;
        for (List<String> row : rows) {
            int tallest = 1;
            for (int i = 0; i < widths.length; i++) {
                tallest = Math.max(tallest, 1 + room(row.get(i).length()) / widths[i]);
            }
            lines += tallest;
        }
        return lines;
    }

    private static int room(int letters) {
        return letters * LETTER + MARGINS;
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split(" ", -1))
                .flatMap(word -> word.length() <= SHORT_WORD ? Stream.of(word) : Arrays.stream(word.split("-", -1)))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static int sum(int[] values) {
        return Arrays.stream(values).sum();
    }
}
