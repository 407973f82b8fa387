package lt.kopz.reporting.office;

import lt.kopz.reporting.font.NotoSans;
import lt.kopz.reporting.office.Sheet.Field;

/**
 * How high a row of merged cells must be, which spreadsheets do not find out themselves.
 *
 * <p>Texts are measured in Noto Sans, which is wider than the Arial that spreadsheets have. A line too many is better than one
 * that cannot be read.
 */
final class RowHeights {

    /** What a row can be at most, in points. */
    private static final int HIGHEST = 409;
    /** A digit of the usual letters, by which columns are measured, in hundredths of a point: 7 dots of 96 to the inch. */
    private static final int DIGIT = 525;
    /** Three blanks of the usual letters, in hundredths of a point. */
    private static final int INDENT = 835;
    /** How wide texts are in Arial, in hundredths of their width in Noto Sans: 95 mostly, rarely more than this. */
    private static final int ARIAL = 97;

    private RowHeights() {}

    /**
     * Finds out how high a cell is.
     *
     * @param field the cell
     * @param digits how many digits have room in the cells that are merged
     * @return the height in points
     */
    static int of(Field field, int digits) {
        int size = SheetStyles.size(field.look().letters());
        long room = (long) digits * DIGIT - (long) field.look().indent() * INDENT;
        // in thousandths of the size, as the typeface measures
        int lines = lines(field, room * 1000 / size / ARIAL);
        return Math.min((lines * size * 13 + 40) / 10, HIGHEST);
    }

    /** A line is broken at blanks, and a word only where it is longer than a line. */
    private static int lines(Field field, long room) {
        NotoSans cut = SheetStyles.isBold(field.look().letters()) ? NotoSans.BOLD : NotoSans.REGULAR;
        long blank = cut.width(" ");
        int lines = 1;
        long used = -blank;
        for (String word : field.shown().split(" ", -1)) {
            long width = cut.width(word);
            if (used > 0 && used + blank + width > room) {
                lines++;
                used = -blank;
            }
            used += blank + width;
            if (used > room) {
                lines += (int) ((used - 1) / room);
                used = used % room;
            }
        }
        return lines;
    }
}
