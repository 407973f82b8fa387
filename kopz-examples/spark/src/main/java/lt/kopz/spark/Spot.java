package lt.kopz.spark;

import java.io.Serializable;
import java.util.Map;

/**
 * Where a row stands.
 *
 * @param file the path of its file, or in words where it has none
 * @param start the byte of the file from which lines were counted; 0 for its start
 * @param line the number of its line from there, counted from 1; 0 where there are no lines
 * @param within where on the line, in words that begin with a comma; or empty
 */
record Spot(String file, long start, long line, String within) implements Serializable {

    /** Where lines were counted from. */
    record Start(String file, long at) implements Serializable {}

    /** A spot in words. */
    static Spot of(String words) {
        return new Spot(words, 0, 0, "");
    }

    Start begin() {
        return new Start(file, start);
    }

    /** In words, where it is known how many lines are before each start that is not that of its file. */
    String text(Map<Start, Long> before) {
        return line == 0 ? file : file + ": line " + (before.getOrDefault(begin(), 0L) + line) + within;
    }
}
