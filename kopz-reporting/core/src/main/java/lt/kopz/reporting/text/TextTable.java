package lt.kopz.reporting.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import lt.kopz.reporting.document.Column;

/**
 * A table of texts, set in columns between rules: double ones above and below, single ones below the headings and above the
 * total.
 */
final class TextTable {

    private static final String GAP = "  ";

    /** A column of sentences that is narrower than this is tiring to read. */
    private static final int NARROW = 14;

    private final List<Column> columns;
    private final List<String> headings;
    private final List<List<String>> rows;
    private final Optional<List<String>> total;

    TextTable(List<Column> columns, List<String> headings, List<List<String>> rows, Optional<List<String>> total) {
        this.columns = columns;
        this.headings = headings;
        this.rows = rows;
        this.total = total;
    }

    /** The lines of the table, if its columns fit on a line. */
    Optional<List<String>> lines() {
        List<List<String>> all = new ArrayList<>(rows);
        all.add(headings);
        total.ifPresent(all::add);
        int[] wanted = new int[columns.size()];
        int[] widths = new int[columns.size()];
        for (List<String> row : all) {
            for (int i = 0; i < widths.length; i++) {
                int whole = Lines.width(row.get(i));
                wanted[i] = Math.max(wanted[i], whole);
                widths[i] = Math.max(widths[i], Math.max(Lines.longestWord(row.get(i)), Math.min(whole, NARROW)));
            }
        }
        int left = Lines.WIDTH
                - GAP.length() * (widths.length - 1)
                - Arrays.stream(widths).sum();
        if (left < 0) {
            return Optional.empty();
        }
        share(left, wanted, widths);
        return Optional.of(set(widths));
    }

    /** Gives what is left of the line, column by column, to the one whose longest cell would take the most lines. */
    private static void share(int left, int[] wanted, int[] widths) {
        for (int given = 0; given < left; given++) {
            int neediest = 0;
            for (int i = 1; i < widths.length; i++) {
                if (wanted[i] * Math.max(1, widths[neediest]) > wanted[neediest] * Math.max(1, widths[i])) {
                    neediest = i;
                }
            }
            if (widths[neediest] >= wanted[neediest]) {
                return;
            }
            widths[neediest]++;
        }
    }

    private List<String> set(int[] widths) {
        List<String> lines = new ArrayList<>();
        lines.add(rule('=', widths));
        lines.addAll(row(headings, widths));
        lines.add(rule('-', widths));
        List<List<String>> set = rows.stream().map(row -> row(row, widths)).toList();
        boolean apart = set.stream().anyMatch(row -> row.size() > 1);
        for (int i = 0; i < set.size(); i++) {
            if (i > 0 && apart) {
                lines.add("");
            }
            lines.addAll(set.get(i));
        }
        total.ifPresent(sum -> {
            lines.add(rule('-', widths));
            lines.addAll(row(sum, widths));
        });
        lines.add(rule('=', widths));
        return lines;
    }

    private static String rule(char mark, int[] widths) {
        return String.join(
                GAP,
                Arrays.stream(widths)
                        .mapToObj(width -> String.valueOf(mark).repeat(Math.max(1, width)))
                        .toList());
    }

    private List<String> row(List<String> cells, int[] widths) {
        List<List<String>> wrapped = IntStream.range(0, widths.length)
                .mapToObj(i -> Lines.wrap(cells.get(i), Math.max(1, widths[i])))
                .toList();
        int height = Collections.max(wrapped.stream().map(List::size).toList());
        List<String> lines = new ArrayList<>();
        for (int line = 0; line < height; line++) {
            StringBuilder set = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String text = line < wrapped.get(i).size() ? wrapped.get(i).get(line) : "";
                set.append(i == 0 ? "" : GAP)
                        .append(aligned(text, columns.get(i).alignment(), Math.max(1, widths[i])));
            }
            lines.add(set.toString().stripTrailing());
        }
        return lines;
    }

    private static String aligned(String text, Column.Alignment alignment, int width) {
        int missing = Math.max(0, width - Lines.width(text));
        int before = switch (alignment) {
            case START -> 0;
            case CENTER -> missing / 2;
            case END -> missing;
        };
        return " ".repeat(before) + text + " ".repeat(missing - before);
    }
}
