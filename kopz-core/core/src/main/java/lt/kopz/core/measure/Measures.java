package lt.kopz.core.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Optional;
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
            throw unknown(code, Spelling.nearest(code, ALL.keySet()));
        }
        return found;
    }

    private static RefusedException unknown(String code, Optional<String> nearest) {
        String message = "there is no measure \"" + code + "\"; "
                + nearest.map(near -> "did you mean \"" + near + "\"? ").orElse("") + "These are known: "
                + ALL.keySet();
        return nearest.map(near -> new RefusedException(
                        ProblemKind.UNKNOWN_CODE,
                        message,
                        "wrong",
                        code,
                        "nearest",
                        near,
                        "allowed",
                        ALL.keySet().asList()))
                .orElseGet(() -> new RefusedException(
                        ProblemKind.UNKNOWN_CODE,
                        message,
                        "wrong",
                        code,
                        "allowed",
                        ALL.keySet().asList()));
    }
}
