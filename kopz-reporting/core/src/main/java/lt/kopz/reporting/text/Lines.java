package lt.kopz.reporting.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines and measures them in columns. */
final class Lines {

    /** The columns of a line. */
    static final int WIDTH = 80;

    private Lines() {}

    /** Breaks at blanks; a word that is longer than a line gets one of its own. An empty text is one empty line. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String word : words(text)) {
            int more = width(word);
            if (line.length() > 0 && used + 1 + more > width) {
                lines.add(line.toString());
                line.setLength(0);
                used = 0;
            }
            if (line.length() > 0) {
                line.append(' ');
                used++;
            }
            line.append(word);
            used += more;
        }
        lines.add(line.toString());
        return lines;
    }

    /** The columns of the longest word. */
    static int longestWord(String text) {
        return words(text).stream().mapToInt(Lines::width).max().orElse(0);
    }

    /** The columns of a text: its characters, not counting accents that stand above or below another. */
    static int width(String text) {
        return (int) text.codePoints().filter(c -> c < 0x300 || c > 0x36F).count();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int blank = text.indexOf(' ', start);
            int end = blank < 0 ? text.length() : blank;
            if (end > start) {
                words.add(text.substring(start, end));
            }
            start = end + 1;
        }
        return words;
    }
}
