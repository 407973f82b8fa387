package lt.kopz.core.testimony;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Which figure a source speaks of: a measure by its code, of what, which part of it, by which edition, and as of which day.
 *
 * <pre>{@code
 * Question.of("need", "plan-2019-2020")
 *         .withPeriod(DateRange.ofYear(2019))
 *         .withSourceKind(FundingSourceKind.MUNICIPAL_BUDGET);   // what is needed from the municipal budget for 2019
 * }</pre>
 *
 * <p>The codes are those of {@code lt.kopz.core.measure.Measures}, whatever is measured in money or counted.
 */
@Value.Immutable
public abstract class Question implements Sliced, WithQuestion {
    Question() {}

    /**
     * Which figure.
     *
     * @return the code of the measure, such as {@code financing-gap}
     */
    public abstract String measure();

    /**
     * What it is the figure of.
     *
     * @return the id of a fact that has such a figure; empty for all together
     */
    public abstract Optional<String> subject();

    /**
     * Of what else it is the figure of as well: what all of them make together.
     *
     * @return the ids of further facts that have such a figure; empty where it is that of one, or of all together
     */
    public abstract ImmutableList<String> others();

    /**
     * The day up to whose end facts count.
     *
     * @return the day; empty where the source names none: then of what is counted in a time its last day, else the day that the claim is checked
     *     for
     */
    public abstract Optional<LocalDate> asOf();

    /**
     * A figure of something.
     *
     * @param measure the code of the measure
     * @param subject the id of what it is the figure of
     * @return the question
     */
    public static Question of(String measure, String subject) {
        return builder().measure(measure).subject(subject).build();
    }

    /**
     * A figure of all together.
     *
     * @param measure the code of the measure
     * @return the question
     */
    public static Question ofAll(String measure) {
        return builder().measure(measure).build();
    }

    /**
     * Starts a question.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Question}. */
    public static final class Builder extends ImmutableQuestion.Builder {
        Builder() {}
    }
}
