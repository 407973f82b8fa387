package lt.kopz.core.gap;

import java.util.Comparator;
import java.util.stream.Collectors;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;

/**
 * Along what one breakdown of an amount goes: a dimension, and of codes the classification, because those of two are two breakdowns.
 *
 * @param dimension the dimension
 * @param scheme the classification, or several, that a part has codes of and its whole has not; empty along another dimension
 */
record Axis(Dimension dimension, String scheme) implements Comparable<Axis> {
    static Axis of(Dimension dimension) {
        return new Axis(dimension, "");
    }

    /** Along what a line is a part of another one, as that one stands. */
    static Axis between(Line smaller, Line larger) {
        Itemised part = smaller.fact();
        Itemised whole = larger.fact();
        Dimension dimension = Dimension.between(part, whole, larger.completeBy());
        return dimension == Dimension.CLASSIFICATION
                ? new Axis(
                        dimension,
                        part.classifications().stream()
                                .filter(code -> !whole.classifications().contains(code))
                                .map(Classification::scheme)
                                .sorted()
                                .collect(Collectors.joining(", ")))
                : of(dimension);
    }

    @Override
    public int compareTo(Axis other) {
        return Comparator.comparing(Axis::dimension).thenComparing(Axis::scheme).compare(this, other);
    }
}
