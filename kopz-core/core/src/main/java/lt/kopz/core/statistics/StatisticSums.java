package lt.kopz.core.statistics;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.privacy.CountTable;
import lt.kopz.core.privacy.LinkedTables;
import lt.kopz.core.privacy.LinkedTables.Place;
import lt.kopz.core.privacy.LinkedTables.Sum;
import lt.kopz.core.privacy.Position;
import lt.kopz.core.privacy.ProtectedTable;
import lt.kopz.core.privacy.Suppression;
import lt.kopz.core.time.DateRange;

/**
 * Finds which statistics are sums of others, by what a reader sees of them too: the same indicator, definition and territory, periods that
 * enclose one another, and the codes of the categories. What is left of a period that is not covered is a table that is not published.
 * Where periods cross, where some but not all codes are the same, and where the total of a second breakdown stands nowhere else, nothing is
 * shown of the later one.
 */
final class StatisticSums {
    private final ImmutableList<VictimStatistic> statistics;
    /** The tables of the statistics, and after them those of what is left. */
    private final List<CountTable> tables;

    private final ImmutableList.Builder<Sum> sums = ImmutableList.builder();
    private final ImmutableSet.Builder<Integer> withheld = ImmutableSet.builder();

    private StatisticSums(Collection<VictimStatistic> statistics) {
        this.statistics = ImmutableList.copyOf(statistics);
        this.tables =
                new ArrayList<>(statistics.stream().map(VictimStatistic::table).toList());
    }

    static ImmutableList<ProtectedTable> protect(Collection<VictimStatistic> statistics, Suppression suppression) {
        StatisticSums together = new StatisticSums(statistics);
        Multimaps.index(together.byPeriod(), together::counted).asMap().values().forEach(together::link);
        return suppression
                .apply(new LinkedTables(
                        ImmutableList.copyOf(together.tables), together.sums.build(), together.withheld.build()))
                .subList(0, statistics.size());
    }

    private List<Integer> byPeriod() {
        return IntStream.range(0, statistics.size())
                .boxed()
                .sorted(Comparator.comparing((Integer each) -> period(each).start())
                        .thenComparing(each -> period(each).end(), Comparator.reverseOrder())
                        .thenComparing(each -> statistics.get(each).id()))
                .toList();
    }

    /** What is counted, and where, in any spelling. */
    private List<String> counted(int each) {
        VictimStatistic statistic = statistics.get(each);
        return Stream.of(statistic.indicator(), statistic.definition(), statistic.territory())
                .map(text -> text.any().toLowerCase(Locale.ROOT))
                .toList();
    }

    private DateRange period(int each) {
        return statistics.get(each).period();
    }

    private ImmutableSet<String> codes(int each) {
        return ImmutableSet.copyOf(tables.get(each).rows());
    }

    /** Links what counts the same; the first breakdown is the one of most periods. */
    private void link(Collection<Integer> family) {
        Map<DateRange, Integer> first = new HashMap<>();
        Set<String> seen = new HashSet<>();
        List<Collection<Integer>> breakdowns =
                new ArrayList<>(Multimaps.index(family, this::codes).asMap().values());
        breakdowns.sort(Comparator.comparing(breakdown -> -breakdown.size()));
        for (Collection<Integer> breakdown : breakdowns) {
            Set<String> codes = codes(breakdown.iterator().next());
            boolean isFirst = seen.isEmpty();
            boolean isNew = codes.stream().noneMatch(seen::contains);
            seen.addAll(codes);
            List<Integer> linked = new ArrayList<>();
            for (int each : breakdown) {
                if (isFirst || (isNew && first.containsKey(period(each)))) {
                    linked.add(each);
                } else {
                    withheld.add(each);
                }
            }
            for (int each : linkPeriods(linked)) {
                Integer same = first.putIfAbsent(period(each), each);
                if (same != null) {
                    sums.add(new Sum(
                            new Place(same, Position.total()), ImmutableList.of(new Place(each, Position.total()))));
                }
            }
        }
    }

    /** Links statistics by the same categories, each with what lies within it, and gives those that are no copies and are shown. */
    private Collection<Integer> linkPeriods(List<Integer> breakdown) {
        Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
        Deque<Integer> enclosing = new ArrayDeque<>();
        for (int each : breakdown) {
            while (!enclosing.isEmpty() && !period(enclosing.peek()).overlaps(period(each))) {
                enclosing.pop();
            }
            Integer around = enclosing.peek();
            if (around != null && period(around).equals(period(each))) {
                linkParts(each, List.of(around));
            } else if (around != null && !period(around).encloses(period(each))) {
                withheld.add(each);
            } else {
                if (around != null) {
                    parts.computeIfAbsent(around, whole -> new ArrayList<>()).add(each);
                }
                parts.putIfAbsent(each, new ArrayList<>());
                enclosing.push(each);
            }
        }
        parts.forEach(this::linkParts);
        return parts.keySet();
    }

    private void linkParts(int whole, List<Integer> parts) {
        if (parts.isEmpty()) {
            return;
        }
        List<Integer> all = new ArrayList<>(parts);
        if (!period(whole).without(parts.stream().map(this::period).toList()).isEmpty()) {
            all.add(tables.size());
            tables.add(left(whole, parts));
        }
        for (String code : codes(whole)) {
            Position at = Position.ofRow(code);
            sums.add(new Sum(
                    new Place(whole, at),
                    all.stream().map(part -> new Place(part, at)).collect(toImmutableList())));
        }
    }

    private CountTable left(int whole, List<Integer> parts) {
        ImmutableMap.Builder<String, Headcount> left = ImmutableMap.builder();
        for (String code : codes(whole)) {
            Position at = Position.ofRow(code);
            Headcount count = tables.get(whole).count(at);
            Headcount sum =
                    parts.stream().map(part -> tables.get(part).count(at)).collect(Headcount.summing());
            boolean isKnown = count.isExact() && sum.isExact() && sum.lower() <= count.lower();
            left.put(code, isKnown ? count.minus(sum) : Headcount.unknown());
        }
        return CountTable.oneWay(left.buildOrThrow());
    }
}
