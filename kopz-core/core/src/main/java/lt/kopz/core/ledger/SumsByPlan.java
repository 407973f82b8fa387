package lt.kopz.core.ledger;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.Amounts;

/**
 * One sum of every plan of a {@link Ledger}, at any day: how the sum runs from change to change. An answer is found by halving and
 * made once; a day of which all plans were asked before is looked up. Many threads may ask.
 *
 * <pre>{@code
 * SumsByPlan gaps = ledger.byPlan(Sum.FINANCING_GAP, Amounts.currency("EUR"));
 * gaps.asOf("plan", LocalDate.of(2019, 12, 10));   // EUR 2550.00
 * gaps.asOf(LocalDate.of(2019, 12, 10));           // of every plan
 * }</pre>
 */
public final class SumsByPlan {
    private final MonetaryAmount zero;
    private final ImmutableList<String> plans;
    private final ImmutableMap<String, Integer> places;

    // the changes of the first plan by day, then those of the second, …; what the sum is from that day on
    private final int[] starts;
    private final int[] days;
    private final long[] sums;
    private final AtomicReferenceArray<MonetaryAmount> answers;

    /** What was asked of all plans: by day, from the one before the first change to the last, the answer of every plan. */
    private final ConcurrentMap<Integer, ImmutableList<MonetaryAmount>> asked = new ConcurrentHashMap<>();

    private final int firstDay;
    private final int lastDay;

    /**
     * Sums that {@link PlanIndex} has added up: the days and sums of plan {@code i} stand from {@code starts[i]} to before
     * {@code starts[i + 1]}.
     */
    SumsByPlan(CurrencyUnit currency, ImmutableList<String> plans, int[] starts, int[] days, long[] sums) {
        this.zero = Amounts.zero(currency);
        this.plans = plans;
        this.starts = starts;
        this.days = days;
        this.sums = sums;
        this.answers = new AtomicReferenceArray<>(sums.length);
        ImmutableMap.Builder<String, Integer> numbered = ImmutableMap.builder();
        for (int i = 0; i < plans.size(); i++) {
            numbered.put(plans.get(i), i);
        }
        places = numbered.buildOrThrow();
        IntSummaryStatistics span = Arrays.stream(days).summaryStatistics();
        firstDay = span.getMin();
        lastDay = span.getMax();
    }

    /**
     * The plans.
     *
     * @return the ids of the plans with an entry in the currency, sorted
     */
    public ImmutableList<String> plans() {
        return plans;
    }

    /**
     * The sum of one plan.
     *
     * @param planId the id of the plan
     * @param day the day by whose end an entry must have taken effect
     * @return the sum; zero where the ledger does not know the plan
     */
    public MonetaryAmount asOf(String planId, LocalDate day) {
        Integer place = places.get(planId);
        return place == null ? zero : search(place, day.toEpochDay());
    }

    /**
     * The sums of all plans. What was found is kept: four to eight bytes for each plan and day that was asked for.
     *
     * @param day the day by whose end an entry must have taken effect
     * @return the sum by plan, sorted; it never changes
     */
    public Map<String, MonetaryAmount> asOf(LocalDate day) {
        ImmutableList<MonetaryAmount> found = asked.computeIfAbsent(within(day), this::ofAll);
        return Maps.transformValues(places, found::get);
    }

    /** The day itself, or the nearest with the same answers. */
    private int within(LocalDate day) {
        long number = day.toEpochDay();
        return number < firstDay ? firstDay - 1 : (int) Math.min(number, lastDay);
    }

    private ImmutableList<MonetaryAmount> ofAll(int day) {
        ImmutableList.Builder<MonetaryAmount> all = ImmutableList.builderWithExpectedSize(plans.size());
        for (int place = 0; place < plans.size(); place++) {
            all.add(search(place, day));
        }
        return all.build();
    }

    private MonetaryAmount search(int place, long day) {
        int next = Columns.first(days, starts[place], starts[place + 1], day + 1);
        if (next == starts[place]) {
            return zero;
        }
        MonetaryAmount known = answers.get(next - 1);
        if (known == null) {
            known = Amounts.ofMinor(sums[next - 1], zero.getCurrency());
            answers.set(next - 1, known);
        }
        return known;
    }
}
