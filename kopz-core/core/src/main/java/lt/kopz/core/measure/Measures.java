package lt.kopz.core.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lt.kopz.core.problem.Spelling;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;

/**
 * All that can be measured of a dossier. Forms in JSON, claims, the program and the tests read this list and have none of their own.
 *
 * <pre>{@code
 * Measures.all().forEach(measure -> System.out.println(measure.code() + " " + Wording.ENGLISH.say(measure.name())));
 * Measures.of("need").amount(dossier, Optional.of("plan"), Portion.ALL, day).explain(Wording.ENGLISH);
 * }</pre>
 *
 * <p>Who knows the figure that is wanted asks {@link lt.kopz.core.gap.BudgetGaps}, {@link lt.kopz.core.participation.Attendance} and the like.
 */
public final class Measures {
    private static final ImmutableMap<String, Measurable> ALL = Maps.uniqueIndex(
            Stream.of(MoneyMeasures.all(), DeedMeasures.all())
                    .flatMap(ImmutableList::stream)
                    .iterator(),
            Measurable::code);

    private Measures() {}

    /**
     * All measures.
     *
     * @return them, in the order in which they are read: money, who came, what it cost each, how far plans have come, groups
     */
    public static ImmutableList<Measurable> all() {
        return ALL.values().asList();
    }

    /**
     * The measure with a code.
     *
     * @param code the code, such as {@code financing-gap}
     * @return the measure
     * @throws RefusedException if no measure has this code; it names the nearest, and all
     */
    public static Measurable of(String code) {
        Measurable found = ALL.get(code);
        if (found == null) {
            throw unknown(code, ALL.keySet());
        }
        return found;
    }

    /**
     * The measure with a code, where there is one.
     *
     * @param code the code
     * @return the measure; empty if no measure has this code
     */
    public static Optional<Measurable> find(String code) {
        return Optional.ofNullable(ALL.get(code));
    }

    /**
     * The measure with a code that a source can claim.
     *
     * @param code the code
     * @return the measure
     * @throws RefusedException if no such measure has this code; it names the nearest, and all
     */
    public static Measurable claimed(String code) {
        return find(code)
                .filter(Measurable::isClaimed)
                .orElseThrow(() -> unknown(
                        code, Maps.filterValues(ALL, Measurable::isClaimed).keySet()));
    }

    private static RefusedException unknown(String code, Set<String> codes) {
        Optional<String> nearest = Spelling.nearest(code, codes);
        return new RefusedException(
                ProblemKind.UNKNOWN_CODE, "wrong", code, "allowed", ImmutableList.copyOf(codes), "nearest", nearest);
    }
}
