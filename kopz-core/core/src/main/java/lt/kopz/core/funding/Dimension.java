package lt.kopz.core.funding;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import lt.kopz.core.wording.CoreMessage;

/**
 * Along what an amount is broken down. The parts of one breakdown add up to their whole or to less; parts of two breakdowns are the same
 * money seen twice and are never added up.
 *
 * <p>Example: 100.00 by task are 60.00 and 40.00, and by source 70.00 and 30.00.
 */
public enum Dimension implements CoreMessage {
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

    private final String key = "gap.by." + CaseFormat.UPPER_UNDERSCORE.to(CaseFormat.LOWER_CAMEL, name());

    /**
     * Along what an amount is a part of another one.
     *
     * <p>Example: of a total that is complete by manager, a row of a manager that also names a measure is a part by manager.
     *
     * @param part the part
     * @param whole the larger amount
     * @return of the dimensions in which the part states what its whole does not, the one by which the whole states that its parts are all
     *     there is, if there is one such; else the first in the order of these constants
     */
    public static Dimension between(Itemised part, Itemised whole) {
        return between(part, whole, whole.completeBy());
    }

    /**
     * The same where what stands of the whole states by what its parts are all there is.
     *
     * @param part the part
     * @param whole the larger amount
     * @param complete the dimensions along which the parts of the whole are stated to be all there is
     * @return the dimension
     */
    public static Dimension between(Itemised part, Itemised whole, Collection<Dimension> complete) {
        ImmutableList<Dimension> stated = Arrays.stream(values())
                .filter(dimension -> dimension.isNarrowed(part, whole))
                .collect(ImmutableList.toImmutableList());
        ImmutableList<Dimension> declared =
                stated.stream().filter(complete::contains).collect(ImmutableList.toImmutableList());
        if (declared.size() == 1) {
            return declared.get(0);
        }
        return stated.isEmpty() ? OTHER : stated.get(0);
    }

    private boolean isNarrowed(Itemised part, Itemised whole) {
        return switch (this) {
            case PLAN_ITEM -> narrows(part, whole, List.of(Marked::measure, Marked::task, Marked::goal));
            case PROGRAMME -> narrows(part, whole, List.of(Marked::programme));
            case PERIOD -> narrows(part, whole, List.of(Itemised::time));
            case SOURCE -> narrows(part, whole, List.of(Marked::sourceKind, Marked::sourceCode, Marked::sourceDetail));
            case MANAGER -> narrows(part, whole, List.of(Marked::manager));
            case PLACE -> narrows(part, whole, List.of(Marked::place));
            case ECONOMIC_KIND -> narrows(part, whole, List.of(Marked::economicKind));
            case CLASSIFICATION -> !whole.classifications().containsAll(part.classifications());
            case OTHER -> false;
        };
    }

    private static boolean narrows(Itemised part, Itemised whole, List<Function<? super Itemised, Optional<?>>> marks) {
        return marks.stream()
                .anyMatch(mark ->
                        mark.apply(part).isPresent() && !mark.apply(part).equals(mark.apply(whole)));
    }

    @Override
    public String key() {
        return key;
    }
}
