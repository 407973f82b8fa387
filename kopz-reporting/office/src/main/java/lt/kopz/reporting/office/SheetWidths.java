package lt.kopz.reporting.office;

import java.util.Arrays;
import lt.kopz.reporting.office.Sheet.Field;
import lt.kopz.reporting.office.Sheet.Frame;
import lt.kopz.reporting.office.Sheet.Letters;
import lt.kopz.reporting.office.Sheet.Line;

/** How wide the columns of a sheet are, in characters: numbers always fit, words are broken where the page would end. */
final class SheetWidths {

    /** In the sheet without a table: terms, numbers, and the marks of these; words reach over what follows. */
    static final int TEXT_COLUMNS = 3;

    private static final int TERMS = 32;
    private static final int TEXT = 102;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;
    /** Words in narrower columns are many lines of one word each. */
    private static final int LEGIBLE = 24;
    /** So wide a sheet is still legible on a landscape page. */
    private static final int PAGE = 140;

    private final boolean headed;
    private final int[] wanted;
    private final int[] least;

    SheetWidths(Sheet sheet) {
        this.headed = sheet.headed();
        int columns = headed ? sheet.columns() : TEXT_COLUMNS;
        this.wanted = new int[columns];
        this.least = new int[columns];
        Arrays.fill(wanted, NARROWEST);
        Arrays.fill(least, NARROWEST);
    }

    void measure(Line line) {
        for (int i = 0; i < line.fields().size(); i++) {
            Field field = line.fields().get(i);
            boolean words = field.value() instanceof Sheet.Words;
            int room = room(field.shown().length(), field);
            wanted[i] = Math.max(wanted[i], words ? Math.min(room, WIDEST) : room);
            int broken = Math.max(
                    room(longestWord(field.shown()), field), field.look().frame() == Frame.ROW ? LEGIBLE : 0);
            least[i] = Math.max(least[i], words ? Math.min(Math.min(room, broken), WIDEST / 2) : room);
        }
    }

    int[] characters() {
        if (!headed) {
            return new int[] {TERMS, wanted[1], TEXT - TERMS - wanted[1]};
        }
        int[] widths = wanted.clone();
        for (int over = Arrays.stream(widths).sum() - PAGE; over > 0; over--) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                if (widths[i] > least[i] && (widest < 0 || widths[i] > widths[widest])) {
                    widest = i;
                }
            }
            if (widest < 0) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }

    private static int room(int letters, Field field) {
        boolean strong = field.look().letters() == Letters.STRONG;
        return letters + letters / (strong ? 6 : 10) + 3 + field.look().indent();
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split(" ", -1)).mapToInt(String::length).max().orElse(0);
    }
}
