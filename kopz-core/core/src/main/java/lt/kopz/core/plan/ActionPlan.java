package lt.kopz.core.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import java.util.Optional;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.refusal.RefusedException;
import lt.kopz.core.refusal.Word;
import lt.kopz.core.regulation.Duty;
import lt.kopz.core.source.ExternalIds;
import lt.kopz.core.source.Fact;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.LocalizedText;
import org.immutables.value.Value;

/**
 * What money is planned by: the action plan of a group, or the budget of a municipality, a fund or a programme, which may list no measures.
 *
 * <p>Example: the plan for 2019–2020, approved at the meeting of 5 February 2019.
 *
 * <pre>{@code
 * ActionPlan.builder()
 *         .id("budget-2005")
 *         .title(LocalizedText.of("en", "Budget for 2005"))
 *         .period(DateRange.ofYear(2005))
 *         .budgetOf("malinska")
 *         .build();
 * }</pre>
 */
@Value.Immutable
public abstract class ActionPlan implements Fact, WithActionPlan {
    ActionPlan() {}

    /**
     * The title.
     *
     * @return the title
     */
    public abstract LocalizedText title();

    /**
     * The time it covers, where both its ends are stated.
     *
     * @return the period, both ends inclusive; empty where an end is not stated, or not to the day
     */
    public abstract Optional<DateRange> period();

    /**
     * When it begins, where its {@linkplain #period() period} is not stated.
     *
     * @return the first day, as precise as it is stated; empty where it is not, or stands in the period
     */
    public abstract Optional<PartialDate> since();

    /**
     * When it ends, where its {@linkplain #period() period} is not stated.
     *
     * @return the last day, as precise as it is stated; empty where it is not, or stands in the period
     */
    public abstract Optional<PartialDate> lastDay();

    /**
     * The time it covers, as far as that is stated; nothing stands for an end that is not.
     *
     * @return from its first to its last day; an extent without a start or an end where that is not stated, and unknown where neither is
     */
    public PartialDate time() {
        return PartialDate.extent(begins(), ends());
    }

    /**
     * When it begins.
     *
     * @return its first day, as precise as it is stated; unknown where it is not
     */
    public PartialDate begins() {
        return period().<PartialDate>map(period -> PartialDate.of(period.start()))
                .or(this::since)
                .orElse(PartialDate.unknown());
    }

    /**
     * When it ends.
     *
     * @return its last day, as precise as it is stated; unknown where it is not
     */
    public PartialDate ends() {
        return period().<PartialDate>map(period -> PartialDate.of(period.end()))
                .or(this::lastDay)
                .orElse(PartialDate.unknown());
    }

    /**
     * The days it may cover, cut at those of another time where an end is not known.
     *
     * @param within the other time
     * @return from its first possible day to its last one; empty where none of them lies in that time
     */
    public Optional<DateRange> daysWithin(DateRange within) {
        LocalDate first = time().earliest().orElse(within.start());
        LocalDate last = time().latest().orElse(within.end());
        return first.isAfter(last)
                ? Optional.empty()
                : DateRange.of(first, last).intersection(within);
    }

    /**
     * The act that approved it.
     *
     * @return its id; empty when unknown
     */
    public abstract Optional<String> approvedBy();

    /**
     * When it was approved.
     *
     * @return the date; empty when unknown
     */
    public abstract Optional<PartialDate> approved();

    /**
     * Whose budget it is. Several budgets of one body, for several years or purposes, have a total each and none together.
     *
     * @return the id of the municipality, an organisation such as a fund, or a programme; empty where it is no budget, or that is unknown
     */
    public abstract Optional<String> budgetOf();

    /**
     * The strategic measure it carries out.
     *
     * @return its id; empty when unknown
     */
    public abstract Optional<String> implementsMeasure();

    /**
     * How many measures the plan has in all, listed here or not.
     *
     * @return the number; empty when the sources do not say
     */
    public abstract Optional<Headcount> measuresInAll();

    /**
     * How many measures of the plan are not listed here.
     *
     * @return up to as many as it has {@linkplain #measuresInAll() in all}; unknown where nobody states a most
     */
    public Headcount measuresNotListed() {
        return measuresInAll()
                .filter(all -> all.upper().isPresent())
                .map(all -> Headcount.between(
                        0, Math.max(0, all.upper().getAsLong() - measures().size())))
                .orElse(Headcount.unknown());
    }

    /**
     * The goals, in the order of the source.
     *
     * @return the goals; empty where the plan is not divided so
     */
    public abstract ImmutableList<Goal> goals();

    /**
     * The tasks, in the order of the source.
     *
     * @return the tasks; empty where the plan is not divided so
     */
    public abstract ImmutableList<Task> tasks();

    /**
     * The measures reported on, in the order of the source.
     *
     * @return the measures; may be fewer than the plan has
     */
    public abstract ImmutableList<Measure> measures();

    /**
     * What a source recommends for later.
     *
     * @return the recommendations; may be empty
     */
    public abstract ImmutableList<Recommendation> recommendations();

    /**
     * What the plan demands to be done so often, or by a day, such as a report on it for every half-year.
     *
     * @return the duties, which are owed for the time of the plan; may be empty
     */
    public abstract ImmutableList<Duty> duties();

    /**
     * Identifiers given by registers and other schemes, by the name of the scheme: of any form, several of one scheme too.
     *
     * @return the identifiers; never invented, empty when none is known
     */
    public abstract ImmutableSetMultimap<String, String> externalIds();

    /**
     * Refuses an end beside a period, and one that surely lies before the beginning.
     */
    @Value.Check
    void check() {
        if (period().isPresent() && (since().isPresent() || lastDay().isPresent())) {
            throw RefusedException.excludeEachOther(id(), Word.PERIOD, Word.DATE);
        }
        PartialDate.requireOrder(since(), lastDay());
        ExternalIds.check(externalIds());
    }

    /**
     * Starts one.
     *
     * @return an empty builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the parts of a {@link ActionPlan}. */
    public static final class Builder extends ImmutableActionPlan.Builder {
        Builder() {}
    }
}
