package lt.kopz.core.ledger;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import javax.money.CurrencyUnit;
import javax.money.MonetaryAmount;
import lt.kopz.core.money.Amounts;
import org.jspecify.annotations.Nullable;

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
    private final ImmutableMap<String, Course> courses;

    /** What was asked of all plans: by day, from the one before the first entry to the last, the answer of every plan. */
    private final ConcurrentMap<Integer, MonetaryAmount[]> asked = new ConcurrentHashMap<>();

    private final int firstDay;
    private final int lastDay;

    /** The sums of a currency in which there is an entry. */
    SumsByPlan(Columns columns, Sum sum, CurrencyUnit currency) {
        zero = Amounts.zero(currency);
        firstDay = columns.days[0];
        lastDay = columns.days[columns.size - 1];
        int unit = columns.unit(currency);
        TreeMap<String, Course> byPlan = new TreeMap<>();
        @Nullable Course[] ofLine = new @Nullable Course[columns.lines.length];
        byte[] weights = new byte[ofLine.length];
        for (int i = 0; i < ofLine.length; i++) {
            LedgerLine each = columns.lines[i];
            if (each.unit() == unit && each.plan() != 0) {
                int next = byPlan.size();
                ofLine[i] = byPlan.computeIfAbsent(columns.name(each.plan()), plan -> new Course(plan, next));
                weights[i] = (byte) sum.weight(each.kind());
            }
        }
        take(columns, ofLine, weights);
        byPlan.values().forEach(Course::end);
        courses = ImmutableMap.copyOf(byPlan);
    }

    /** A change that was found before its day came. */
    private record Later(Course course, int day, long change) {}

    private static void take(Columns columns, @Nullable Course[] ofLine, byte[] weights) {
        PriorityQueue<Later> later = new PriorityQueue<>(Comparator.comparingInt(Later::day));
        for (int row = 0; row < columns.size; row++) {
            int weight = weights[columns.line[row]];
            int until =
                    weight != 0 && columns.nesting.isPart(row) ? untilCountedWithin(columns, row) : Integer.MAX_VALUE;
            int day = columns.days[row];
            if (weight != 0 && until > day) {
                long change = Math.multiplyExact(weight, columns.effects[row]);
                Course course = requireNonNull(ofLine[columns.line[row]]);
                addAll(later, day);
                course.add(day, change);
                if (until < Integer.MAX_VALUE) {
                    later.add(new Later(course, until, Math.negateExact(change)));
                }
            }
        }
        addAll(later, Integer.MAX_VALUE);
    }

    private static void addAll(PriorityQueue<Later> later, int day) {
        while (!later.isEmpty() && later.peek().day <= day) {
            Later due = later.remove();
            due.course.add(due.day, due.change);
        }
    }

    /** The day from which a larger entry of the same plan counts in place of a part. */
    private static int untilCountedWithin(Columns columns, int row) {
        int plan = columns.lineAt(row).plan();
        int[] until = {Integer.MAX_VALUE};
        columns.nesting.above(row, up -> {
            if (columns.lineAt(up).plan() == plan) {
                until[0] = Math.min(until[0], columns.days[up]);
            }
        });
        return until[0];
    }

    /** How the sum of one plan runs: the days on which it changes, and what it is from each of them on. */
    private final class Course {
        private final String plan;
        private final int place;
        private int[] days = new int[8];
        private long[] sums = new long[8];
        private AtomicReferenceArray<MonetaryAmount> answers = new AtomicReferenceArray<>(0);
        private int size;

        Course(String plan, int place) {
            this.plan = plan;
            this.place = place;
        }

        /** Takes the next change; they come by day. */
        void add(int day, long change) {
            long before = size == 0 ? 0 : sums[size - 1];
            long sum = Overflow.add(before, change, zero.getCurrency(), () -> "plan \"" + plan + "\"");
            if (size == 0 || days[size - 1] != day) {
                if (size == days.length) {
                    days = Arrays.copyOf(days, size + size / 2);
                    sums = Arrays.copyOf(sums, size + size / 2);
                }
                days[size++] = day;
            }
            sums[size - 1] = sum;
        }

        void end() {
            days = Arrays.copyOf(days, size);
            sums = Arrays.copyOf(sums, size);
            answers = new AtomicReferenceArray<>(size);
        }

        MonetaryAmount asOf(long day) {
            int next = Columns.first(days, 0, size, day + 1);
            if (next == 0) {
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

    /**
     * The plans.
     *
     * @return the ids of the plans with an entry in the currency, sorted
     */
    public ImmutableList<String> plans() {
        return courses.keySet().asList();
    }

    /**
     * The sum of one plan.
     *
     * @param planId the id of the plan
     * @param day the day by whose end an entry must have taken effect
     * @return the sum; zero where the ledger does not know the plan
     */
    public MonetaryAmount asOf(String planId, LocalDate day) {
        Course course = courses.get(planId);
        return course == null ? zero : course.asOf(day.toEpochDay());
    }

    /**
     * The sums of all plans. What was found is kept: four to eight bytes for each plan and day that was asked for.
     *
     * @param day the day by whose end an entry must have taken effect
     * @return the sum by plan, sorted; it never changes
     */
    public Map<String, MonetaryAmount> asOf(LocalDate day) {
        MonetaryAmount[] found = asked.computeIfAbsent(within(day), this::ofAll);
        return Maps.transformValues(courses, course -> found[course.place]);
    }

    /** The day itself, or the nearest with the same answers. */
    private int within(LocalDate day) {
        long number = day.toEpochDay();
        return number < firstDay ? firstDay - 1 : (int) Math.min(number, lastDay);
    }

    private MonetaryAmount[] ofAll(int day) {
        MonetaryAmount[] all = new MonetaryAmount[courses.size()];
        courses.values().forEach(course -> all[course.place] = course.asOf(day));
        return all;
    }
}
