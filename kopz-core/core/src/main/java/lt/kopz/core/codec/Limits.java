package lt.kopz.core.codec;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * How much is read before reading gives up, so that a hostile or broken text cannot exhaust the machine.
 *
 * <p>The standard: 64 MiB, 64 levels of nesting, texts of a million characters, names of a thousand, numbers of a
 * hundred digits, a hundred problems. Keep an instance and use it again: it holds what the parser learns about names.
 *
 * <p>Example: {@code Limits.standard().withMaxBytes(10_000)} refuses a text of 10,001 bytes and reads one of 10,000.
 */
public final class Limits {

    private static final int MAX_NAME = 1_000;
    private static final int MAX_DIGITS = 100;
    private static final Limits STANDARD = new Limits(64 << 20, 64, 1_000_000, 100);

    private final int maxBytes;
    private final int maxDepth;
    private final int maxText;
    private final int maxProblems;
    private final JsonFactory factory;

    private Limits(int maxBytes, int maxDepth, int maxText, int maxProblems) {
        if (maxBytes < 1 || maxDepth < 1 || maxText < 1 || maxProblems < 1 || maxBytes == Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "Limits are 1 or more (and bytes below 2147483647), was bytes " + maxBytes
                            + ", depth " + maxDepth + ", text " + maxText + ", problems " + maxProblems
                            + "; raise what is below 1");
        }
        this.maxBytes = maxBytes;
        this.maxDepth = maxDepth;
        this.maxText = maxText;
        this.maxProblems = maxProblems;
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(maxBytes + 1L) // of lines, with a line feed; a text is measured before
                        .maxNestingDepth(maxDepth)
                        .maxStringLength(maxText)
                        .maxNameLength(MAX_NAME)
                        .maxNumberLength(MAX_DIGITS)
                        .build())
                .build();
    }

    /**
     * The standard limits.
     *
     * @return 64 MiB, 64 levels, texts of 1,000,000 characters, 100 problems
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
        return new Limits(bytes, maxDepth, maxText, maxProblems);
    }

    /**
     * These limits with another depth of nesting.
     *
     * @param levels the most objects and lists inside one another, inclusive; {@code [[1]]} has 2
     * @return new limits
     * @throws IllegalArgumentException if below 1
     */
    public Limits withMaxDepth(int levels) {
        return new Limits(maxBytes, levels, maxText, maxProblems);
    }

    /**
     * These limits with another length of a single text.
     *
     * @param characters the most UTF-16 characters of one text, inclusive; 1 or more
     * @return new limits
     * @throws IllegalArgumentException if below 1
     */
    public Limits withMaxText(int characters) {
        return new Limits(maxBytes, maxDepth, characters, maxProblems);
    }

    /**
     * These limits with another number of problems.
     *
     * @param problems the most problems collected, inclusive; one more ends the reading
     * @return new limits
     * @throws IllegalArgumentException if below 1
     */
    public Limits withMaxProblems(int problems) {
        return new Limits(maxBytes, maxDepth, maxText, problems);
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
