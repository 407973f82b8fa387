package lt.kopz.core.codec;

import java.util.stream.IntStream;
import org.immutables.value.Value;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * How much is read before reading gives up, so that a hostile or broken file cannot exhaust the machine: one measure for JSON, workbooks and
 * bundles of CSV files.
 *
 * <p>The standard: 64 MiB (of a workbook or an archive unpacked, of a folder all files together), 64 levels of nesting, texts of a million
 * characters, names of a thousand, numbers of a hundred digits (those that an exponent stands for among them), a million rows in all
 * tables together, a thousand columns in a table, a hundred problems. Keep an instance and use it again: it holds what the parser learns
 * about names.
 *
 * <p>A problem echoes 40 characters of a value and 400 of a place or of what a parser says, whatever the limits.
 *
 * <p>Example: {@code Limits.standard().withMaxBytes(10_000)} refuses a text of 10,001 bytes and reads one of 10,000;
 * {@code Limits.standard().withMaxRows(100)} refuses a workbook of 101 rows.
 */
@Value.Immutable(singleton = true, builder = false)
public abstract class Limits implements WithLimits {
    private static final int MAX_NAME = 1_000;

    Limits() {}

    /**
     * The standard limits.
     *
     * @return 64 MiB, 64 levels, texts of 1,000,000 characters, 100 problems, 1,000,000 rows, 1,000 columns, 100 digits
     */
    public static Limits standard() {
        return ImmutableLimits.of();
    }

    /**
     * The most bytes read of the whole text.
     *
     * @return bytes, inclusive; 1 or more, below 2147483647
     */
    @Value.Default
    public int maxBytes() {
        return 64 << 20;
    }

    /**
     * The most objects and lists inside one another; {@code [[1]]} has 2.
     *
     * @return levels, inclusive; 1 or more
     */
    @Value.Default
    public int maxDepth() {
        return 64;
    }

    /**
     * The longest single text.
     *
     * @return UTF-16 characters, inclusive; 1 or more
     */
    @Value.Default
    public int maxText() {
        return 1_000_000;
    }

    /**
     * The most problems collected; one more ends the reading.
     *
     * @return problems, inclusive; 1 or more
     */
    @Value.Default
    public int maxProblems() {
        return 100;
    }

    /**
     * The most rows of all tables of a workbook or bundle together, the headings not counted.
     *
     * @return rows, inclusive; 1 or more
     */
    @Value.Default
    public int maxRows() {
        return 1_000_000;
    }

    /**
     * The most columns of one table of a workbook or bundle.
     *
     * @return columns, inclusive; 1 or more
     */
    @Value.Default
    public int maxColumns() {
        return 1_000;
    }

    /**
     * The most digits of a number, before and after the decimal mark and those that an exponent stands for.
     *
     * @return digits, inclusive; 1 or more
     */
    @Value.Default
    public int maxDigits() {
        return 100;
    }

    @Value.Check
    void check() {
        boolean isBelowOne = IntStream.of(
                        maxBytes(), maxDepth(), maxText(), maxProblems(), maxRows(), maxColumns(), maxDigits())
                .anyMatch(most -> most < 1);
        if (isBelowOne || maxBytes() == Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "Limits are 1 or more (and bytes below 2147483647), was bytes " + maxBytes()
                            + ", depth " + maxDepth() + ", text " + maxText() + ", problems " + maxProblems()
                            + ", rows " + maxRows() + ", columns " + maxColumns() + ", digits " + maxDigits()
                            + "; raise what is below 1");
        }
    }

    @Value.Lazy
    JsonFactory factory() {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(maxBytes() + 1L) // of lines, with a line feed; a text is measured before
                        .maxNestingDepth(maxDepth())
                        .maxStringLength(maxText())
                        .maxNameLength(MAX_NAME)
                        .maxNumberLength(maxDigits())
                        .build())
                .build();
    }
}
