package lt.kopz.reporting.render;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.math.LongMath;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lt.kopz.reporting.font.NotoSans;

/**
 * Shares the width of a table among its columns so that the table becomes as low as it can, for formats that leave this to whoever
 * writes them.
 *
 * <p>A column has room for its longest word, an amount or a date being one, with the blank after it, since some layouts would rather break the
 * word than let the blank hang over, and for its short texts, such as "24 October 2019", on one
 * line, as far as the table is wide enough; only in a bold first row, which has the headings, they may break. Texts up to twice as long,
 * such as "at least EUR 12,860.00", have room on two lines if there is any and the table is no higher for it. What is left goes, bit by bit, to the column that lets most
 * lines go. All lengths are in one unit, of the caller's choice. Letters are taken to be those of
 * {@link NotoSans}; those of most other typefaces are narrower.
 *
 * <pre>{@code
 * ColumnWidths widths = new ColumnWidths(2, 9_638, 240, 180);   // twentieths of a point: 170 mm, letters of 9 points
 * widths.row(ImmutableList.of("Measure", "Price"), true);
 * widths.row(ImmutableList.of("Lectures for senior pupils of thirteen schools", "EUR 300.00"), false);
 * widths.shared();                                              // 7 426, 2 212
 * }</pre>
 *
 * <p>Used once, in one thread.
 */
public final class ColumnWidths {

    /** A text of so many characters stays on one line if it can: "17 September 2019". */
    private static final int SHORT = 17;

    /** A text of so many characters stays on two lines if it can: "ne mažiau kaip 12 860,00 Eur". */
    private static final int BRIEF = 2 * SHORT;

    /** How many rows are weighed against each other; of further ones only the longest words count. */
    private static final int WEIGHED = 200;

    /** In how many bits the width that is left is given away. */
    private static final int BITS = 120;

    /** One line, in the unit in which heights are reckoned. */
    private static final long LINE = 1_000;

    /** How much less a cell counts that does not make its row as high as it is. */
    private static final long LOWER = 20;

    private static final Splitter WORDS = Splitter.on(CharMatcher.anyOf(" \n")).omitEmptyStrings();

    private final long table;
    private final long padding;
    private final long letters;
    private final long[] words;
    private final long[] shorts;
    private final long[] halves;
    private final long[] longest;
    private final List<long[]> rows = new ArrayList<>();

    /**
     * Begins with no rows.
     *
     * @param columns how many columns there are, at least one
     * @param table the width of the table
     * @param padding the part of the width of each column that no letter takes
     * @param letters the size of the letters
     */
    public ColumnWidths(int columns, long table, long padding, long letters) {
        this.table = table;
        this.padding = padding;
        this.letters = letters;
        this.words = new long[columns];
        this.shorts = new long[columns];
        this.halves = new long[columns];
        this.longest = new long[columns];
    }

    /**
     * Takes a row into account.
     *
     * @param cells what stands in its cells; fewer than there are columns if the last are empty
     * @param bold whether its letters are bold
     */
    public void row(List<String> cells, boolean bold) {
        NotoSans font = bold ? NotoSans.BOLD : NotoSans.REGULAR;
        long[] lengths = new long[words.length];
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).strip();
            List<String> all = WORDS.splitToList(text);
            for (int w = 0; w < all.size(); w++) {
                String word = w < all.size() - 1 ? all.get(w) + " " : all.get(w);
                words[i] = Math.max(words[i], Math.min(table / 3, width(word, font)));
            }
            lengths[i] = width(text, font);
            longest[i] = Math.max(longest[i], lengths[i]);
            if ((!bold || !rows.isEmpty()) && text.length() <= SHORT) {
                shorts[i] = Math.max(shorts[i], lengths[i]);
            } else if (!bold || !rows.isEmpty()) {
                halves[i] = Math.max(halves[i], text.length() <= BRIEF ? onTwoLines(text, font) : 0);
            }
        }
        if (rows.size() < WEIGHED) {
            rows.add(lengths);
        }
    }

    /** The least width that lets a text stand on two lines. */
    private long onTwoLines(String text, NotoSans font) {
        long least = Long.MAX_VALUE;
        for (int blank = text.indexOf(' '); blank >= 0; blank = text.indexOf(' ', blank + 1)) {
            least = Math.min(
                    least, Math.max(width(text.substring(0, blank), font), width(text.substring(blank + 1), font)));
        }
        return least == Long.MAX_VALUE ? 0 : least;
    }

    private long width(String text, NotoSans font) {
        return LongMath.divide(font.width(text) * letters, 1_000, RoundingMode.CEILING);
    }

    /**
     * Shares the width out.
     *
     * @return the width of each column, its padding included; together the width of the table
     */
    public ImmutableList<Long> shared() {
        ImmutableList<Long> roomy = widened(least(true));
        ImmutableList<Long> tight = widened(least(false));
        return lines(tight) < lines(roomy) ? tight : roomy;
    }

    /** Gives away what is left, bit by bit. */
    private ImmutableList<Long> widened(long[] widths) {
        long free = table - sum(widths);
        long bit = Math.max(1, free / BITS);
        while (free >= bit && widenOne(widths, bit)) {
            free -= bit;
        }
        return scaled(widths);
    }

    /**
     * About how many lines the rows so far have, at most the first two hundred.
     *
     * @param widths widths of columns, as {@link #shared} gives them
     * @return the number of lines; at least one for each row
     */
    public long lines(List<Long> widths) {
        long all = 0;
        for (long[] row : rows) {
            long most = 1;
            for (int i = 0; i < row.length; i++) {
                most = Math.max(most, LongMath.divide(row[i], room(widths.get(i)), RoundingMode.CEILING));
            }
            all += most;
        }
        return all;
    }

    /** What columns need: with room on two lines for texts of that length, if there is any, or without. */
    private long[] least(boolean onTwoLines) {
        long[] least = new long[words.length];
        Arrays.setAll(least, i -> Math.max(Math.max(words[i], shorts[i]), onTwoLines ? halves[i] : 0) + padding);
        if (onTwoLines && sum(least) > table) {
            return least(false);
        }
        if (sum(least) > table) {
            Arrays.setAll(least, i -> words[i] + padding);
        }
        return least;
    }

    /** Gives a bit to the column that makes the table lower by it than any other would; false if none makes it lower. */
    private boolean widenOne(long[] widths, long bit) {
        long before = height(widths);
        int best = -1;
        long lowest = before;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] - padding < longest[i]) {
                widths[i] += bit;
                long height = height(widths);
                if (height < lowest) {
                    lowest = height;
                    best = i;
                }
                widths[i] -= bit;
            }
        }
        if (best < 0) {
            return false;
        }
        widths[best] += bit;
        return true;
    }

    /** Not in whole lines: a bit of width rarely lets a whole one go. */
    private long height(long[] widths) {
        long height = 0;
        for (long[] row : rows) {
            long highest = 0;
            long all = 0;
            for (int i = 0; i < widths.length; i++) {
                long lines = Math.max(LINE, row[i] * LINE / room(widths[i]));
                highest = Math.max(highest, lines);
                all += lines;
            }
            height += highest * LOWER + all;
        }
        return height;
    }

    private long room(long width) {
        return Math.max(1, width - padding);
    }

    /** Too wide or too narrow a table: each column gives or takes as much as it has. */
    private ImmutableList<Long> scaled(long[] widths) {
        long all = Math.max(1, sum(widths));
        ImmutableList.Builder<Long> scaled = ImmutableList.builder();
        long taken = 0;
        long reached = 0;
        for (long width : widths) {
            reached += width;
            long next = reached * table / all;
            scaled.add(next - taken);
            taken = next;
        }
        return scaled.build();
    }

    private static long sum(long[] values) {
        return Arrays.stream(values).sum();
    }
}
