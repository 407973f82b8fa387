package lt.kopz.core.plan;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.source.Fact;
import lt.kopz.core.source.Ids;
import lt.kopz.core.source.Provenance;
import lt.kopz.core.style.KopzStyle;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * What the success of a measure is measured by: where it began, where it is to come, and how far it came, by year.
 *
 * <p>Example: "institutions visited", baseline 0 in 2018, target 13 in 2019, actual 5 in 2019: the target is not met. How much of the way
 * was gone, 5/13, is computed by {@code IndicatorProgress}.
 */
@Value.Immutable
@KopzStyle
public abstract class Indicator implements Fact, WithIndicator {
    Indicator() {}

    @Override
    public abstract String id();

    /**
     * What is measured.
     *
     * @return the name
     */
    public abstract LocalizedText name();

    /**
     * The unit it is measured in, such as per cent; counts and amounts of money name theirs themselves.
     *
     * @return the unit; empty when it needs none
     */
    public abstract Optional<LocalizedText> unit();

    /**
     * Which way it is to go.
     *
     * @return the direction; where no source says, more is better
     */
    @Value.Default
    public IndicatorDirection direction() {
        return IndicatorDirection.MORE_IS_BETTER;
    }

    /**
     * Where it began.
     *
     * @return the baseline; empty when no source gives one
     */
    public abstract Optional<IndicatorValue> baseline();

    /**
     * Where it is to come, by year.
     *
     * @return the targets, at most one for each date; may be empty
     */
    public abstract ImmutableList<IndicatorValue> targets();

    /**
     * How far it came, by year.
     *
     * @return the actual values, at most one for each date; may be empty
     */
    public abstract ImmutableList<IndicatorValue> actuals();

    @Override
    @Value.Default
    public Provenance provenance() {
        return Provenance.stated();
    }

    /**
     * Refuses a malformed id and two targets or two actual values for one date.
     */
    @Value.Check
    void check() {
        Ids.check("Indicator", id());
        once("targets", targets());
        once("actuals", actuals());
    }

    private void once(String what, ImmutableList<IndicatorValue> values) {
        Set<PartialDate> seen = new HashSet<>();
        for (IndicatorValue value : values) {
            if (!seen.add(value.date())) {
                throw new RefusedException(
                        ProblemKind.GIVEN_TWICE,
                        "Indicator." + what + " must have one value for each date, but " + id() + " has " + values
                                + "; keep one of those with the same date",
                        "what",
                        Word.DATE,
                        "value",
                        value.date());
            }
        }
    }

    /**
     * The target for a date.
     *
     * @param date the date, such as the year 2019, exactly as the target has it
     * @return the target; empty when there is none
     */
    public Optional<IndicatorValue> target(PartialDate date) {
        return of(targets(), date);
    }

    /**
     * The actual value for a date.
     *
     * @param date the date, such as the year 2019, exactly as the value has it
     * @return the value; empty when none is stated
     */
    public Optional<IndicatorValue> actual(PartialDate date) {
        return of(actuals(), date);
    }

    /**
     * Whether the target for a date was met, by the direction of the indicator.
     *
     * @param date the date, such as the year 2019
     * @return yes, no, or cannot tell; cannot tell where the target or the actual value is missing or the two cannot be compared
     */
    public Answer reaches(PartialDate date) {
        Optional<IndicatorValue> target = target(date);
        Optional<IndicatorValue> actual = actual(date);
        return target.isPresent() && actual.isPresent()
                ? reaches(actual.get().value(), target.get().value())
                : Answer.CANNOT_TELL;
    }

    private Answer reaches(Measured actual, Measured target) {
        return switch (direction()) {
            case MORE_IS_BETTER -> actual.isAtLeast(target);
            case LESS_IS_BETTER -> target.isAtLeast(actual);
            case WITHIN_RANGE -> actual.isWithin(target);
        };
    }

    private static Optional<IndicatorValue> of(ImmutableList<IndicatorValue> values, PartialDate date) {
        return values.stream().filter(value -> value.date().equals(date)).findFirst();
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link Indicator}. */
    public static final class Builder extends ImmutableIndicator.Builder {
        Builder() {}
    }
}
