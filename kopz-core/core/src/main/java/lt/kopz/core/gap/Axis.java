package lt.kopz.core.gap;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;

/**
 * Along what one breakdown of an amount goes, or money is asked for: a dimension, and of codes the classification, because those of two are two breakdowns.
 *
 * @param dimension the dimension
 * @param scheme the classification, or several, that a part has codes of and its whole has not; empty along most other dimensions
 */
record Axis(Dimension dimension, String scheme) implements Comparable<Axis> {
    static final Axis ITEM = of(Dimension.PLAN_ITEM);
    static final Axis PROGRAMME = of(Dimension.PROGRAMME);
    static final Axis TIME = of(Dimension.PERIOD);
    static final Axis SOURCE = of(Dimension.SOURCE);
    static final Axis SOURCE_CODE = new Axis(Dimension.SOURCE, "code");
    static final Axis MANAGER = of(Dimension.MANAGER);
    static final Axis PLACE = of(Dimension.PLACE);
    static final Axis KIND = of(Dimension.ECONOMIC_KIND);
    static final Axis PAYER = new Axis(Dimension.OTHER, "payer");
    static final Axis NONE = of(Dimension.OTHER);

    static Axis ofScheme(String scheme) {
        return new Axis(Dimension.CLASSIFICATION, scheme);
    }

    /** Whether a breakdown that goes along this tells what is asked for along another one. */
    boolean tells(Axis asked) {
        return dimension == asked.dimension
                && dimension != Dimension.OTHER
                && (dimension != Dimension.CLASSIFICATION || equals(asked));
    }

    static Axis of(Dimension dimension) {
        return new Axis(dimension, "");
    }

    /** Along what a line is a part of another one, as that one stands. */
    static Axis between(AmountLine smaller, AmountLine larger) {
        return between(smaller.fact(), larger.fact(), larger.completeBy());
    }

    /** Along what an amount is a part of another one, of which it is stated along what its parts are all there is. */
    static Axis between(Itemised part, Itemised whole, Set<Dimension> completeBy) {
        Dimension dimension = Dimension.between(part, whole, completeBy);
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
