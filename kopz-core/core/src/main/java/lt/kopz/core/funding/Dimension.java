package lt.kopz.core.funding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Along what an amount is broken down. The parts of one breakdown add up to their whole or to less; parts of two breakdowns are the same
 * money seen twice and are never added up.
 *
 * <p>Example: 100.00 by task are 60.00 and 40.00, and by source 70.00 and 30.00.
 */
public enum Dimension {
    /** By goal, task or measure of the action plan. */
    PLAN_ITEM,
    /** By programme of the strategic plan. */
    PROGRAMME,
    /** By time, mostly years. */
    PERIOD,
    /** By source of the money. */
    SOURCE,
    /** By appropriation manager. */
    MANAGER,
    /** By place. */
    PLACE,
    /** By economic kind. */
    ECONOMIC_KIND,
    /** By code of a classification. */
    CLASSIFICATION,
    /** By something that no mark states: items that a source lists in words. */
    OTHER;

    /**
     * Along what an amount is a part of another one.
     *
     * @param part the part
     * @param whole the larger amount
     * @return the first dimension, in the order of these constants, in which the part states what its whole does not
     */
    public static Dimension between(Itemised part, Itemised whole) {
        if (narrows(part, whole, List.of(Marked::measure, Marked::task, Marked::goal))) {
            return PLAN_ITEM;
        }
        if (narrows(part, whole, List.of(Marked::programme))) {
            return PROGRAMME;
        }
        if (narrows(part, whole, List.of(Itemised::time))) {
            return PERIOD;
        }
        if (narrows(part, whole, List.of(Marked::sourceKind, Marked::sourceCode, Marked::sourceDetail))) {
            return SOURCE;
        }
        if (narrows(part, whole, List.of(Marked::manager))) {
            return MANAGER;
        }
        if (narrows(part, whole, List.of(Marked::place))) {
            return PLACE;
        }
        if (narrows(part, whole, List.of(Marked::economicKind))) {
            return ECONOMIC_KIND;
        }
        return whole.classifications().containsAll(part.classifications()) ? OTHER : CLASSIFICATION;
    }

    private static boolean narrows(Itemised part, Itemised whole, List<Function<? super Itemised, Optional<?>>> marks) {
        return marks.stream()
                .anyMatch(mark ->
                        mark.apply(part).isPresent() && !mark.apply(part).equals(mark.apply(whole)));
    }
}
