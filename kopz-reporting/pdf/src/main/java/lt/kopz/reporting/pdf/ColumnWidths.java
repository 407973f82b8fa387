package lt.kopz.reporting.pdf;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.util.Arrays;
import java.util.List;
import lt.kopz.reporting.font.NotoSans;

/**
 * How a table shares out its width: each column gets room for its longest word, an amount or a date being one, and what is
 * left goes to those whose text would have to be broken.
 */
final class ColumnWidths {

    /** In thousandths of the size of the letters: the width of the text area, of the space in a cell, and of a huge word. */
    private static final long TABLE = 58_000;

    private static final long PADDING = 1_300;
    private static final long HUGE = TABLE / 3;

    /** What would fill more lines than these asks for no more room. */
    private static final long MOST = 5 * TABLE;

    private static final Splitter WORDS = Splitter.on(CharMatcher.anyOf(" \n")).omitEmptyStrings();

    private final long[] words;
    private final long[] lines;

    ColumnWidths(int columns) {
        words = new long[columns];
        lines = new long[columns];
        Arrays.fill(words, PADDING);
        Arrays.fill(lines, PADDING);
    }

    /** Makes room for a text in a column. */
    void see(int column, String text, boolean bold) {
        NotoSans font = bold ? NotoSans.BOLD : NotoSans.REGULAR;
        for (String word : WORDS.split(text)) {
            words[column] = Math.max(words[column], Math.min(HUGE, font.width(word) + PADDING));
        }
        lines[column] = Math.max(lines[column], font.width(text.strip()) + PADDING);
    }

    /** Shares the width out, in hundredths of a percent that make up the whole. */
    List<Long> shares() {
        long most = Arrays.stream(words).sum();
        long[] wishes = new long[words.length];
        Arrays.setAll(wishes, i -> Math.min(lines[i], MOST) - words[i]);
        long wished = Arrays.stream(wishes).sum();
        long free = Math.max(0, TABLE - most);
        long[] widths = new long[words.length];
        Arrays.setAll(widths, i -> words[i] + (wished == 0 ? 0 : Math.min(free, wished) * wishes[i] / wished));
        long taken = Math.max(1, Arrays.stream(widths).sum());
        return Arrays.stream(widths).mapToObj(width -> width * 10_000 / taken).toList();
    }
}
