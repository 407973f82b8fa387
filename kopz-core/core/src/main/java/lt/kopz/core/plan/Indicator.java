package lt.kopz.core.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.source.Fact;
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
public abstract class Indicator implements Fact, WithIndicator {
    Indicator() {}

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
     * @return the targets, one for each date unless sources differ; may be empty
     */
    public abstract ImmutableList<IndicatorValue> targets();

    /**
     * How far it came, by year.
     *
     * @return the actual values, one for each date unless sources differ; may be empty
     */
    public abstract ImmutableList<IndicatorValue> actuals();

    /**
     * The values that are stated differently for one date.
     *
     * @param values the {@link #targets} or the {@link #actuals}
     * @return those of each date for which there are several that differ; usually none
     */
    public static ImmutableListMultimap<PartialDate, IndicatorValue> statedDifferently(List<IndicatorValue> values) {
        ImmutableListMultimap.Builder<PartialDate, IndicatorValue> different = ImmutableListMultimap.builder();
        Multimaps.index(values, IndicatorValue::date).asMap().forEach((date, ofDate) -> {
            if (ofDate.stream().map(IndicatorValue::value).distinct().count() > 1) {
                different.putAll(date, ofDate);
            }
        });
        return different.build();
    }

    /**
     * The target for a date.
     *
     * @param date the date, such as the year 2019, or its last day
     * @return the target; empty when there is none, or several that differ
     */
    public Optional<IndicatorValue> target(PartialDate date) {
        return of(targets(), date);
    }

    /**
     * The actual value for a date.
     *
     * @param date the date, such as the year 2019, or its last day
     * @return the value; empty when none is stated, or several that differ
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

    /**
     * The dates that it has values for. A year and its last day are one: what a target for 2019 came to is what was reached by 31 December.
     *
     * @return the dates of the targets, and those of actual values that no target is for; in order
     */
    public ImmutableSet<PartialDate> dates() {
        ImmutableSet<PartialDate> targets =
                targets().stream().map(IndicatorValue::date).collect(ImmutableSet.toImmutableSet());
        return Stream.concat(
                        targets.stream(),
                        actuals().stream()
                                .map(IndicatorValue::date)
                                .filter(date -> targets.stream().noneMatch(target -> isEnd(target, date))))
                .sorted(PartialDate.ORDER)
                .collect(ImmutableSet.toImmutableSet());
    }

    private static boolean isEnd(PartialDate one, PartialDate other) {
        return one.latest().isPresent()
                && (one.asDay().isPresent() || other.asDay().isPresent())
                && one.latest().equals(other.latest());
    }

    private static Optional<IndicatorValue> of(ImmutableList<IndicatorValue> values, PartialDate date) {
        ImmutableList<IndicatorValue> exactly =
                values.stream().filter(value -> value.date().equals(date)).collect(ImmutableList.toImmutableList());
        ImmutableList<IndicatorValue> ofDate = exactly.isEmpty()
                ? values.stream().filter(value -> isEnd(value.date(), date)).collect(ImmutableList.toImmutableList())
                : exactly;
        return ofDate.stream().map(IndicatorValue::value).distinct().count() == 1
                ? Optional.of(ofDate.get(0))
                : Optional.empty();
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
