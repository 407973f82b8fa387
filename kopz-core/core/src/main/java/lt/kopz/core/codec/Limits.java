package lt.kopz.core.codec;

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
public final class Limits {

    private static final int MAX_NAME = 1_000;
    private static final Limits STANDARD = new Limits(64 << 20, 64, 1_000_000, 100, 1_000_000, 1_000, 100);

    private final int maxBytes;
    private final int maxDepth;
    private final int maxText;
    private final int maxProblems;
    private final int maxRows;
    private final int maxColumns;
    private final int maxDigits;
    private final JsonFactory factory;

    private Limits(
            int maxBytes, int maxDepth, int maxText, int maxProblems, int maxRows, int maxColumns, int maxDigits) {
        if (maxBytes < 1
                || maxDepth < 1
                || maxText < 1
                || maxProblems < 1
                || maxRows < 1
                || maxColumns < 1
                || maxDigits < 1
                || maxBytes == Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "Limits are 1 or more (and bytes below 2147483647), was bytes " + maxBytes
                            + ", depth " + maxDepth + ", text " + maxText + ", problems " + maxProblems
                            + ", rows " + maxRows + ", columns " + maxColumns + ", digits " + maxDigits
                            + "; raise what is below 1");
        }
        this.maxBytes = maxBytes;
        this.maxDepth = maxDepth;
        this.maxText = maxText;
        this.maxProblems = maxProblems;
        this.maxRows = maxRows;
        this.maxColumns = maxColumns;
        this.maxDigits = maxDigits;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(maxBytes + 1L) // of lines, with a line feed; a text is measured before
                        .maxNestingDepth(maxDepth)
                        .maxStringLength(maxText)
                        .maxNameLength(MAX_NAME)
                        .maxNumberLength(maxDigits)
                        .build())
                .build();
    }

    /**
     * The standard limits.
     *
     * @return 64 MiB, 64 levels, texts of 1,000,000 characters, 100 problems, 1,000,000 rows, 1,000 columns, 100 digits
     */
    public static Limits standard() {
        return STANDARD;
    }

    /**
     * These limits with another size of the whole text.
     *
     * @param bytes the most bytes read, inclusive; 1 or more
     * @return new limits
     * @throws IllegalArgumentException if below 1 or 2147483647
     */
    public Limits withMaxBytes(int bytes) {
        return new Limits(bytes, maxDepth, maxText, maxProblems, maxRows, maxColumns, maxDigits);
    }

    /**
     * These limits with another depth of nesting.
     *
     * @param levels the most objects and lists inside one another, inclusive; {@code [[1]]} has 2
     * @return new limits
     * @throws IllegalArgumentException if below 1
     */
    public Limits withMaxDepth(int levels) {
        return new Limits(maxBytes, levels, maxText, maxProblems, maxRows, maxColumns, maxDigits);
    }

    /**
     * These limits with another length of a single text.
     *
     * @param characters the most UTF-16 characters of one text, inclusive; 1 or more
     * @return new limits
     * @throws IllegalArgumentException if below 1
     */
    public Limits withMaxText(int characters) {
        return new Limits(maxBytes, maxDepth, characters, maxProblems, maxRows, maxColumns, maxDigits);
    }

    /**
     * These limits with another number of problems.
     *
     * @param problems the most problems collected, inclusive; one more ends the reading
     * @return new limits
     * @throws IllegalArgumentException if below 1
     */
    public Limits withMaxProblems(int problems) {
        return new Limits(maxBytes, maxDepth, maxText, problems, maxRows, maxColumns, maxDigits);
    }

    /**
     * These limits with another number of rows.
     *
     * @param rows the most rows of all tables of a workbook or bundle together, inclusive, the headings not counted; 1 or more
     * @return new limits
     * @throws IllegalArgumentException if below 1
     */
    public Limits withMaxRows(int rows) {
        return new Limits(maxBytes, maxDepth, maxText, maxProblems, rows, maxColumns, maxDigits);
    }

    /**
     * These limits with another number of columns.
     *
     * @param columns the most columns of one table of a workbook or bundle, inclusive; 1 or more
     * @return new limits
     * @throws IllegalArgumentException if below 1
     */
    public Limits withMaxColumns(int columns) {
        return new Limits(maxBytes, maxDepth, maxText, maxProblems, maxRows, columns, maxDigits);
    }

    /**
     * These limits with another length of numbers.
     *
     * @param digits the most digits of a number, inclusive, before and after the decimal mark and those that an exponent stands for; 1 or
     *     more
     * @return new limits
     * @throws IllegalArgumentException if below 1
     */
    public Limits withMaxDigits(int digits) {
        return new Limits(maxBytes, maxDepth, maxText, maxProblems, maxRows, maxColumns, digits);
    }

    /**
     * The most rows of all tables together.
     *
     * @return rows, inclusive
     */
    public int maxRows() {
        return maxRows;
    }

    /**
     * The most columns of a table.
     *
     * @return columns, inclusive
     */
    public int maxColumns() {
        return maxColumns;
    }

    /**
     * The longest number.
     *
     * @return digits, inclusive
     */
    public int maxDigits() {
        return maxDigits;
    }

    /**
     * The most bytes read.
     *
     * @return bytes, inclusive
     */
    public int maxBytes() {
        return maxBytes;
    }

    /**
     * The most objects and lists inside one another.
     *
     * @return levels, inclusive
     */
    public int maxDepth() {
        return maxDepth;
    }

    /**
     * The longest single text.
     *
     * @return UTF-16 characters, inclusive
     */
    public int maxText() {
        return maxText;
    }

    /**
     * The most problems collected.
     *
     * @return problems, inclusive
     */
    public int maxProblems() {
        return maxProblems;
    }

    JsonFactory factory() {
        return factory;
    }
}
