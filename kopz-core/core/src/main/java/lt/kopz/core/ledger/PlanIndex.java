package lt.kopz.core.ledger;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.TreeMap;
import javax.money.CurrencyUnit;
import lt.kopz.core.money.Amounts;

/** Builds the index of a sum: the changes of each plan as they come, by day, then sorted by plan and added up. */
final class PlanIndex {
    /** A change that was found before its day came. */
    private record Later(int place, int day, long change) {}

    private final int[] starts;
    private int size;
    private int[] places;
    private int[] days;
    private long[] changes;
    private final PriorityQueue<Later> later = new PriorityQueue<>((one, other) -> Integer.compare(one.day, other.day));

    private PlanIndex(int plans, int expected) {
        starts = new int[plans + 1];
        places = new int[expected];
        days = new int[expected];
        changes = new long[expected];
    }

    /** The index of a sum in a currency. */
    static SumsByPlan of(Columns columns, Sum sum, CurrencyUnit currency) {
        int unit = columns.unit(currency);
        TreeMap<String, Integer> plans = new TreeMap<>();
        for (Line each : columns.lines) {
            if (each.unit() == unit && each.plan() != 0) {
                plans.put(columns.name(each.plan()), each.plan());
            }
        }
        int[] placeOfPlan = new int[columns.nameCount() + 1];
        int place = 0;
        for (int plan : plans.values()) {
            placeOfPlan[plan] = place++;
        }
        int[] placeOf = new int[columns.lines.length];
        byte[] weights = new byte[columns.lines.length];
        for (int i = 0; i < placeOf.length; i++) {
            Line each = columns.lines[i];
            placeOf[i] = placeOfPlan[each.plan()];
            weights[i] = each.unit() == unit && each.plan() != 0 ? (byte) sum.weight(each.kind()) : 0;
        }
        PlanIndex index = new PlanIndex(plans.size(), columns.size);
        index.take(columns, placeOf, weights);
        return index.build(Amounts.zero(currency).getCurrency(), ImmutableList.copyOf(plans.keySet()));
    }

    private void take(Columns columns, int[] placeOf, byte[] weights) {
        int[] line = columns.line;
        for (int row = 0; row < line.length; row++) {
            int weight = weights[line[row]];
            int until =
                    weight != 0 && columns.nesting.isPart(row) ? untilCountedWithin(columns, row) : Integer.MAX_VALUE;
            if (weight != 0 && until > columns.days[row]) {
                long change = Math.multiplyExact(weight, columns.effects[row]);
                add(placeOf[line[row]], columns.days[row], change);
                if (until < Integer.MAX_VALUE) {
                    later.add(new Later(placeOf[line[row]], until, Math.negateExact(change)));
                }
            }
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

    private void add(int place, int day, long change) {
        while (!later.isEmpty() && later.peek().day <= day) {
            append(later.remove());
        }
        append(place, day, change);
    }

    private void append(Later due) {
        append(due.place, due.day, due.change);
    }

    private void append(int place, int day, long change) {
        if (size == places.length) {
            int more = Math.addExact(size, size / 2 + 16);
            places = Arrays.copyOf(places, more);
            days = Arrays.copyOf(days, more);
            changes = Arrays.copyOf(changes, more);
        }
        places[size] = place;
        days[size] = day;
        changes[size++] = change;
        starts[place + 1]++;
    }

    private SumsByPlan build(CurrencyUnit currency, ImmutableList<String> plans) {
        while (!later.isEmpty()) {
            append(later.remove());
        }
        for (int i = 0; i < plans.size(); i++) {
            starts[i + 1] += starts[i];
        }
        int[] ends = Arrays.copyOf(starts, plans.size());
        int[] sortedDays = new int[size];
        long[] sums = new long[size];
        for (int i = 0; i < size; i++) {
            int place = places[i];
            int end = ends[place];
            boolean first = end == starts[place];
            long sum = first
                    ? changes[i]
                    : Overflow.add(sums[end - 1], changes[i], currency, () -> "plan \"" + plans.get(place) + "\"");
            if (!first && sortedDays[end - 1] == days[i]) {
                sums[end - 1] = sum;
            } else {
                sortedDays[end] = days[i];
                sums[end] = sum;
                ends[place]++;
            }
        }
        int[] packed = new int[plans.size() + 1];
        for (int i = 0; i < plans.size(); i++) {
            int length = ends[i] - starts[i];
            System.arraycopy(sortedDays, starts[i], sortedDays, packed[i], length);
            System.arraycopy(sums, starts[i], sums, packed[i], length);
            packed[i + 1] = packed[i] + length;
        }
        int all = packed[plans.size()];
        return new SumsByPlan(currency, plans, packed, Arrays.copyOf(sortedDays, all), Arrays.copyOf(sums, all));
    }
}
