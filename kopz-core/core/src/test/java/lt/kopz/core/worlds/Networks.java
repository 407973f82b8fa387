package lt.kopz.core.worlds;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;

/**
 * How the money of a whole may lie among its parts. The money of a whole is spread over cells, one for each combination of what tells its rows
 * and the question apart; a row is all money of the whole where its mark along its dimension says, and lies within all of its marks.
 * Rows of one dimension with the same mark share that money; rows of different dimensions overlap as they may.
 */
final class Networks {
    /**
     * A row as it stands on a day.
     *
     * @param fact the row
     * @param amount what it is, with all its changes
     * @param tolerance by how much it may miss what it stands for, as it is printed
     * @param marks where all of its money is
     * @param parts its own parts
     */
    record Row(Itemised fact, Interval amount, BigDecimal tolerance, Region marks, ImmutableList<Row> parts) {
        List<Row> along(Dimension dimension) {
            return parts.stream().filter(part -> dimension(part) == dimension).toList();
        }

        /**
         * Along what a row is a part: what it tells more than its whole; of several such, the one along which the source says that the parts are
         * all, and else the first.
         */
        private Dimension dimension(Row part) {
            List<Along> told = ImmutableList.copyOf(Along.values()).stream()
                    .filter(along -> tells(part, along))
                    .sorted(Comparator.comparing(Along::dimension))
                    .toList();
            List<Along> declared = told.stream()
                    .filter(along -> fact.completeBy().contains(along.dimension()))
                    .toList();
            return declared.size() == 1
                    ? declared.get(0).dimension()
                    : told.isEmpty() ? Dimension.OTHER : told.get(0).dimension();
        }

        boolean tells(Row part, Along along) {
            return !part.marks().along(along).containsAll(marks.along(along));
        }

        /** What rounding took away from the row, as its parts show it along one dimension. */
        private long rounding() {
            return Arrays.stream(Dimension.values())
                    .mapToLong(dimension -> rounding(along(dimension)))
                    .filter(difference -> difference != 0)
                    .findFirst()
                    .orElse(0);
        }

        /** What parts miss of their whole where that is within what they are printed to: then there is no rest. */
        private long rounding(List<Row> some) {
            Interval sum = some.stream().map(Row::amount).reduce(Interval.exactly(0), Interval::plus);
            if (some.isEmpty() || !amount.isExact() || !sum.isExact()) {
                return 0;
            }
            BigDecimal all = some.stream().map(Row::tolerance).reduce(tolerance, BigDecimal::add);
            long difference = amount.least() - sum.least();
            return BigDecimal.valueOf(Math.abs(difference)).compareTo(all) <= 0 ? difference : 0;
        }

        private boolean isSigned() {
            return amount.isNegative() || parts.stream().anyMatch(Row::isSigned);
        }

        private void collect(Map<Along, List<ImmutableSet<String>>> told) {
            marks.values()
                    .forEach((along, values) -> told.computeIfAbsent(along, any -> new ArrayList<>())
                            .add(values));
            parts.forEach(part -> part.collect(told));
        }

        private long sum() {
            long own = Math.max(Math.abs(amount.least()), Math.abs(amount.most().orElse(0)));
            return own + parts.stream().mapToLong(Row::sum).sum();
        }
    }

    private record Asked(Row whole, Region inside, ImmutableList<Region> less, long more) {}

    private final Map<Asked, SortedSet<Long>> asked = new HashMap<>();

    /** What of a whole may be in a region, less what is in others, where what is open goes so far beyond all that is stated. */
    SortedSet<Long> within(Row whole, Region inside, List<Region> less, long more) {
        return asked.computeIfAbsent(new Asked(whole, inside, ImmutableList.copyOf(less), more), Networks::solve);
    }

    private static SortedSet<Long> solve(Asked question) {
        Row whole = question.whole();
        boolean isWhole =
                whole.marks().isInside(question.inside()) && question.less().isEmpty();
        if (whole.marks().isOutside(question.inside())) {
            return new TreeSet<>(List.of(0L));
        }
        Map<Along, List<ImmutableSet<String>>> told = new EnumMap<>(Along.class);
        whole.collect(told);
        List<Region> regions = new ArrayList<>(question.less());
        regions.add(question.inside());
        regions.forEach(region -> region.values()
                .forEach((along, values) ->
                        told.computeIfAbsent(along, any -> new ArrayList<>()).add(values)));
        List<Region> cells = cells(told).stream()
                .filter(cell -> cell.isInside(whole.marks()))
                .toList();
        long most = whole.sum() + question.more();
        Equations equations = new Equations();
        Rows rows = new Rows(equations, whole.isSigned() ? -most : 0, most);
        Map<Region, Integer> money = new LinkedHashMap<>();
        cells.forEach(cell -> money.put(cell, rows.cell()));
        rows.constrain(whole, money);
        List<Integer> in = new ArrayList<>();
        money.forEach((cell, variable) -> {
            if (cell.isInside(question.inside()) && question.less().stream().noneMatch(cell::isInside)) {
                in.add(variable);
            }
        });
        SortedSet<Long> values = equations.values(in);
        long rounding =
                isWhole ? whole.rounding() : 0; // a whole counts as it is printed, whatever its parts are printed as
        return values.stream().map(value -> value + rounding).collect(Collectors.toCollection(TreeSet::new));
    }

    /** One cell for each combination of what is told apart along some dimensions. */
    private static List<Region> cells(Map<Along, List<ImmutableSet<String>>> told) {
        List<Region> cells = List.of(Region.ALL);
        for (Map.Entry<Along, List<ImmutableSet<String>>> each : told.entrySet()) {
            Map<List<Boolean>, AmountIdentity> alike = new LinkedHashMap<>();
            for (String value : each.getKey().marks()) {
                alike.computeIfAbsent(
                                each.getValue().stream()
                                        .map(values -> values.contains(value))
                                        .toList(),
                                any -> new AmountIdentity(new TreeSet<>()))
                        .values()
                        .add(value);
            }
            List<Region> further = new ArrayList<>();
            for (Region cell : cells) {
                alike.values().forEach(one -> further.add(cell.with(each.getKey(), ImmutableSet.copyOf(one.values()))));
            }
            cells = further;
        }
        return cells;
    }

    private record AmountIdentity(TreeSet<String> values) {}

    private record Rows(Equations equations, long least, long most) {
        int cell() {
            return equations.variable(least, most);
        }

        /** All that is known of the money of a row by itself and its parts; what rounding took away is no money of any cell. */
        void constrain(Row row, Map<Region, Integer> money) {
            equations.sum(
                    List.copyOf(money.values()),
                    row.amount().least() - row.rounding(),
                    row.amount().most().orElse(most) - row.rounding());
            for (Dimension dimension : Dimension.values()) {
                List<Row> parts = row.along(dimension);
                Optional<Along> along =
                        Along.of(dimension, each -> parts.stream().anyMatch(part -> row.tells(part, each)));
                if (!parts.isEmpty() && along.isEmpty()) {
                    share(parts, money, true);
                } else if (!parts.isEmpty()) {
                    boolean isAll = row.fact().completeBy().contains(dimension) || row.rounding(parts) != 0;
                    breakDown(along.get(), parts, money, isAll);
                }
            }
        }

        private void breakDown(Along along, List<Row> parts, Map<Region, Integer> money, boolean isAll) {
            Map<ImmutableSet<String>, List<Row>> groups = new LinkedHashMap<>();
            parts.forEach(part -> groups.computeIfAbsent(part.marks().along(along), any -> new ArrayList<>())
                    .add(part));
            Map<Region, Integer> rest = new LinkedHashMap<>(money);
            groups.forEach((values, rows) -> {
                Map<Region, Integer> its = new LinkedHashMap<>(money);
                its.keySet().removeIf(cell -> !values.containsAll(cell.along(along)));
                rest.keySet().removeAll(its.keySet());
                share(rows, its, false);
            });
            if (isAll) {
                rest.values().forEach(variable -> equations.sum(List.of(variable), 0, 0));
            }
        }

        /** Rows are money of their own, and all of it unless there may be a rest. */
        private void share(List<Row> rows, Map<Region, Integer> money, boolean hasRest) {
            if (rows.size() == 1 && !hasRest) {
                Row row = rows.get(0);
                money.forEach((cell, variable) -> {
                    if (!cell.isInside(row.marks())) {
                        equations.sum(List.of(variable), 0, 0);
                    }
                });
                constrain(row, inside(row, money));
                return;
            }
            Map<Region, List<Integer>> shares = new LinkedHashMap<>();
            for (Row row : rows) {
                Map<Region, Integer> own = new LinkedHashMap<>();
                inside(row, money).keySet().forEach(cell -> {
                    own.put(cell, cell());
                    shares.computeIfAbsent(cell, any -> new ArrayList<>()).add(own.get(cell));
                });
                constrain(row, own);
            }
            money.forEach((cell, variable) -> {
                List<Integer> all = shares.computeIfAbsent(cell, any -> new ArrayList<>());
                if (hasRest) {
                    all.add(cell());
                }
                equations.sum(all, List.of(variable), 0, 0);
            });
        }

        private static Map<Region, Integer> inside(Row row, Map<Region, Integer> money) {
            Map<Region, Integer> inside = new LinkedHashMap<>(money);
            inside.keySet().removeIf(cell -> !cell.isInside(row.marks()));
            return inside;
        }
    }
}
