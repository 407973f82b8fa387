package lt.kopz.core.dossier;

import static lt.kopz.core.dossier.DossierFixtures.ORGANISATION;
import static lt.kopz.core.dossier.DossierFixtures.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lt.kopz.core.dossier.MoneyDossiers.Feature;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Classification;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.Marked;
import lt.kopz.core.funding.Recurrence;
import lt.kopz.core.money.StatedAmount;
import lt.kopz.core.time.DateRange;

/**
 * A budget of which the truth is known: {@linkplain Grain grains} of money, and lines that state sums of them, as a whole, along several
 * dimensions, and in tables with totals of rows and columns, with and without a grand total. Parts of one line along one dimension never
 * have a grain in common, and what is complete is so.
 */
final class GeneratedBudget {
    /** The time that every budget is for. */
    static final DateRange TIME = DateRange.ofYears(2019, 2020);

    private static final ImmutableList<FundingSourceKind> SOURCES = ImmutableList.of(
            FundingSourceKind.STATE_BUDGET, FundingSourceKind.EU, new FundingSourceKind("CHARITY_FUND"));
    private static final ImmutableList<EconomicKind> KINDS = ImmutableList.of(
            EconomicKind.WAGES, EconomicKind.GOODS_AND_SERVICES, new EconomicKind("TRAVEL_AND_TRAINING"));
    private static final ImmutableList<String> MANAGERS =
            ImmutableList.of(ORGANISATION, MoneyDossiers.OTHER_ORGANISATION);

    /** Which parts of a plan a budget is broken down by; the numbers of the parts are those of {@link #item}. */
    private static final ImmutableList<ImmutableList<Integer>> LEVELS =
            ImmutableList.of(ImmutableList.of(0, 1, 2), ImmutableList.of(3, 5), ImmutableList.of(4, 5));

    /**
     * The smallest amount, with everything that could be asked of it.
     *
     * @param plan the number of its plan
     * @param at along each dimension, its place
     * @param cents how much it is
     */
    record Grain(int plan, ImmutableMap<Dimension, Integer> at, long cents) {
        String measure() {
            return id(at(Dimension.PLAN_ITEM), plan);
        }

        int year() {
            return 2019 + at(Dimension.PERIOD);
        }

        FundingSourceKind source() {
            return SOURCES.get(at(Dimension.SOURCE));
        }

        String manager() {
            return MANAGERS.get(at(Dimension.MANAGER));
        }

        EconomicKind kind() {
            return KINDS.get(at(Dimension.ECONOMIC_KIND));
        }

        String place() {
            return at(Dimension.PLACE) + " seniūnija";
        }

        String code() {
            return "2." + at(Dimension.CLASSIFICATION);
        }

        private int at(Dimension dimension) {
            return at.getOrDefault(dimension, 0);
        }

        private boolean isIn(Map<Dimension, Integer> marks) {
            return marks.entrySet().stream()
                    .allMatch(mark -> mark.getKey() == Dimension.PLAN_ITEM
                            ? contains(mark.getValue(), at(Dimension.PLAN_ITEM))
                            : mark.getValue() == at(mark.getKey()));
        }

        private Grain plus(long more) {
            return new Grain(plan, at, cents + more);
        }
    }

    /**
     * A line, whatever kind of fact it becomes.
     *
     * @param recurs how often the amount recurs within the time
     */
    record Line(
            String id,
            int plan,
            Map<Dimension, Integer> marks,
            StatedAmount amount,
            Optional<Recurrence> recurs,
            List<String> within,
            List<Dimension> completeBy,
            String date) {
        DateRange time() {
            return marks.containsKey(Dimension.PERIOD) ? DateRange.ofYear(2019 + marks.get(Dimension.PERIOD)) : TIME;
        }

        void mark(Marked.Builder<?> builder) {
            marks.forEach((dimension, place) -> {
                switch (dimension) {
                    case PLAN_ITEM -> item(builder, place, plan);
                    case PROGRAMME -> builder.programme("programme-" + place);
                    case SOURCE -> builder.sourceKind(SOURCES.get(place));
                    case MANAGER -> builder.manager(MANAGERS.get(place));
                    case PLACE -> builder.place(text(place + " seniūnija"));
                    case ECONOMIC_KIND -> builder.economicKind(KINDS.get(place));
                    case CLASSIFICATION ->
                        builder.classifications(List.of(new Classification("ekonominė", "2." + place)));
                    case PERIOD, OTHER -> {}
                }
            });
        }
    }

    /** A change of a line. */
    record Change(String id, String original, ChangeKind kind, StatedAmount amount, String date) {}

    /** What falls due as often in each year of two. */
    private static final ImmutableList<Recurrence> WHOLE_MONTHS =
            ImmutableList.of(Recurrence.MONTHLY, Recurrence.QUARTERLY, Recurrence.HALF_YEARLY, Recurrence.YEARLY);

    private final MoneyDossiers.Chance chance;
    private final String name;
    private final List<Grain> grains = new ArrayList<>();
    private final Map<Map<Dimension, Integer>, Line> lines = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();

    private GeneratedBudget(MoneyDossiers.Chance chance, String name) {
        this.chance = chance;
        this.name = name;
    }

    static GeneratedBudget of(MoneyDossiers.Chance chance, String name, int plan, boolean mayRecur, boolean mayChange) {
        GeneratedBudget budget = new GeneratedBudget(chance, name);
        List<Dimension> dimensions = chance.some(
                Stream.of(Dimension.values())
                        .filter(dimension -> chance.has(Feature.MARKS) || isAsked(dimension))
                        .toList(),
                chance.has(Feature.BREAKDOWNS) ? 1 + chance.below(3) : 0);
        boolean even = mayRecur && chance.has(Feature.RECURRENCE) && chance.below(2) == 0;
        budget.sow(plan, dimensions, even);
        if (dimensions.size() > 1 && chance.below(4) == 0) {
            budget.tableWithoutGrandTotal(plan, dimensions);
        } else {
            budget.breakDown(plan, dimensions);
        }
        budget.connect(even);
        for (int i = 0; mayChange && chance.has(Feature.CHANGES) && i < chance.below(4); i++) {
            budget.change(i);
        }
        return budget;
    }

    private static boolean isAsked(Dimension dimension) {
        return switch (dimension) {
            case PLAN_ITEM, PERIOD, SOURCE, MANAGER, ECONOMIC_KIND -> true;
            case PROGRAMME, PLACE, CLASSIFICATION, OTHER -> false;
        };
    }

    List<Grain> grains() {
        return grains;
    }

    List<Line> lines() {
        return List.copyOf(lines.values());
    }

    List<Change> changes() {
        return changes;
    }

    /** The line that all others are within, if there is one. */
    Optional<Line> whole() {
        return Optional.ofNullable(lines.get(Map.of()));
    }

    // ---- the parts of a plan

    private static void item(Marked.Builder<?> builder, int item, int plan) {
        switch (item) {
            case 0, 1, 2 -> builder.measure(id(item, plan));
            case 4 -> builder.goal(id(item, plan));
            default -> builder.task(id(item, plan));
        }
    }

    static String id(int item, int plan) {
        return switch (item) {
            case 0 -> "measure-" + plan;
            case 1 -> "measure-" + plan + "-b";
            case 2 -> "measure-" + plan + "-c";
            case 3 -> "task-" + plan;
            case 4 -> "goal-" + plan;
            default -> "free-task-" + plan;
        };
    }

    /** The first two measures are in the task, which is in the goal; the third one is in the task of no goal. */
    private static boolean contains(int item, int measure) {
        return item == measure || (item == 5 ? measure == 2 : item > 2 && measure < 2);
    }

    // ---- what is so

    private void sow(int plan, List<Dimension> dimensions, boolean even) {
        int number = 1 + chance.below(6);
        for (int i = 0; i < number; i++) {
            Map<Dimension, Integer> at = new EnumMap<>(Dimension.class);
            for (Dimension dimension : Dimension.values()) {
                boolean two = dimension == Dimension.PERIOD || dimension == Dimension.MANAGER;
                at.put(dimension, dimensions.contains(dimension) || isAsked(dimension) ? chance.below(two ? 2 : 3) : 0);
            }
            at.compute(Dimension.PROGRAMME, (dimension, place) -> place % 2);
            long cents = chance.below(8) == 0 ? 0 : 12L * chance.below(20_000);
            if (even) {
                at.put(Dimension.PERIOD, 0);
                grains.add(new Grain(plan, ImmutableMap.copyOf(at), cents));
                at.put(Dimension.PERIOD, 1);
            }
            grains.add(new Grain(plan, ImmutableMap.copyOf(at), cents));
        }
    }

    private long sum(Map<Dimension, Integer> marks) {
        return grains.stream()
                .filter(grain -> grain.isIn(marks))
                .mapToLong(Grain::cents)
                .sum();
    }

    // ---- what is stated

    private void breakDown(int plan, List<Dimension> dimensions) {
        state(Map.of(), plan);
        for (Dimension dimension : dimensions) {
            boolean nested = dimension == Dimension.PLAN_ITEM && chance.below(3) == 0;
            if (nested) {
                LEVELS.get(2).forEach(item -> perhaps(Map.of(dimension, item), plan));
            }
            places(dimension, nested ? LEVELS.get(0) : chance.any(LEVELS))
                    .forEach(place -> perhaps(Map.of(dimension, place), plan));
        }
        if (dimensions.size() > 1) {
            cells(dimensions, chance.any(LEVELS)).stream()
                    .filter(cell -> cell.entrySet().stream().anyMatch(mark -> lines.containsKey(Map.ofEntries(mark))))
                    .forEach(cell -> perhaps(cell, plan));
        }
    }

    private void tableWithoutGrandTotal(int plan, List<Dimension> dimensions) {
        List<Map<Dimension, Integer>> cells = cells(dimensions, LEVELS.get(chance.below(3)));
        cells.forEach(cell -> cell.entrySet().forEach(mark -> state(Map.ofEntries(mark), plan)));
        cells.forEach(cell -> state(cell, plan));
    }

    private List<Map<Dimension, Integer>> cells(List<Dimension> dimensions, List<Integer> level) {
        List<Map<Dimension, Integer>> cells = new ArrayList<>();
        for (int row : places(dimensions.get(0), level)) {
            for (int column : places(dimensions.get(1), level)) {
                Map<Dimension, Integer> cell = ImmutableMap.of(dimensions.get(0), row, dimensions.get(1), column);
                if (grains.stream().anyMatch(grain -> grain.isIn(cell))) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private List<Integer> places(Dimension dimension, List<Integer> level) {
        return dimension == Dimension.PLAN_ITEM
                ? level.stream()
                        .filter(item -> grains.stream().anyMatch(grain -> grain.isIn(Map.of(dimension, item))))
                        .toList()
                : List.copyOf(new TreeSet<>(grains.stream()
                        .map(grain -> grain.at().getOrDefault(dimension, 0))
                        .toList()));
    }

    private void perhaps(Map<Dimension, Integer> marks, int plan) {
        if (chance.below(5) > 0) {
            state(marks, plan);
        }
    }

    private void state(Map<Dimension, Integer> marks, int plan) {
        lines.computeIfAbsent(
                marks,
                any -> new Line(
                        name + "-" + lines.size(),
                        plan,
                        marks,
                        chance.stated(sum(marks)),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        lines.isEmpty() || chance.below(4) == 0
                                ? chance.date()
                                : lines.values().iterator().next().date()));
    }

    /** Gives each line what it is within, along what its parts have all its grains, and how often it recurs. */
    private void connect(boolean even) {
        Map<Line, List<Line>> wholes = new LinkedHashMap<>();
        lines.values().forEach(line -> wholes.put(line, wholes(line)));
        wholes.forEach((line, larger) -> {
            List<Dimension> complete = new ArrayList<>();
            for (Dimension dimension : Dimension.values()) {
                List<Line> parts = wholes.keySet().stream()
                        .filter(part -> wholes.get(part).contains(line) && between(part, line) == dimension)
                        .toList();
                boolean all = grains.stream()
                        .filter(grain -> grain.isIn(line.marks()))
                        .allMatch(grain -> parts.stream().anyMatch(part -> grain.isIn(part.marks())));
                boolean wrong = chance.has(Feature.CONTRADICTIONS) && chance.below(10) == 0;
                if (!parts.isEmpty() && (all || wrong) && chance.below(2) == 0) {
                    complete.add(dimension);
                }
            }
            Optional<Recurrence> recurs = recurs(line, even);
            lines.put(
                    line.marks(),
                    new Line(
                            line.id(),
                            line.plan(),
                            line.marks(),
                            recurs.map(often ->
                                            chance.stated(sum(line.marks()) / often.times(line.time(), line.time())))
                                    .orElse(line.amount()),
                            recurs,
                            larger.stream().map(Line::id).toList(),
                            complete,
                            line.date()));
        });
    }

    private Optional<Recurrence> recurs(Line line, boolean even) {
        return even && chance.below(2) == 0 ? Optional.of(chance.any(WHOLE_MONTHS)) : Optional.empty();
    }

    /** Of a cell the totals of its row and its column, of a total the whole, of a measure the goal or task around it. */
    private List<Line> wholes(Line line) {
        Predicate<Line> isLarger = other -> !other.equals(line)
                && line.marks().entrySet().stream()
                        .filter(mark -> !mark.equals(entry(other, mark.getKey())))
                        .allMatch(mark -> isAround(other, mark));
        List<Line> larger = lines.values().stream()
                .filter(isLarger)
                .filter(other -> line.marks().keySet().containsAll(other.marks().keySet()))
                .toList();
        return line.marks().size() == 2
                ? larger.stream()
                        .filter(other -> other.marks().size() == 1
                                && line.marks()
                                        .entrySet()
                                        .containsAll(other.marks().entrySet()))
                        .toList()
                : larger.stream()
                        .filter(other -> !other.marks().isEmpty() || larger.size() == 1)
                        .toList();
    }

    private static Map.Entry<Dimension, Integer> entry(Line line, Dimension dimension) {
        return Map.entry(dimension, line.marks().getOrDefault(dimension, -1));
    }

    private static boolean isAround(Line larger, Map.Entry<Dimension, Integer> mark) {
        int place = larger.marks().getOrDefault(mark.getKey(), -1);
        return place < 0
                || mark.getKey() == Dimension.PLAN_ITEM
                        && place > 2
                        && mark.getValue() < 3
                        && contains(place, mark.getValue());
    }

    private static Dimension between(Line part, Line whole) {
        return part.marks().keySet().stream()
                .filter(dimension ->
                        !part.marks().get(dimension).equals(whole.marks().get(dimension)))
                .findFirst()
                .orElseThrow();
    }

    // ---- changes

    /** More or less of one grain, or the new whole of every line that it is in. */
    private void change(int number) {
        int changed = chance.below(grains.size());
        Grain before = grains.get(changed);
        long more = chance.below(20_000) - Math.min(10_000, before.cents());
        grains.set(changed, before.plus(more));
        String date = chance.dateOfChange(number);
        for (Line line : lines.values()) {
            if (before.isIn(line.marks())) {
                ChangeKind kind =
                        chance.below(3) == 0 ? ChangeKind.REPLACED : more < 0 ? ChangeKind.REDUCED : ChangeKind.ADDED;
                changes.add(new Change(
                        line.id() + "-" + number,
                        line.id(),
                        kind,
                        chance.stated(kind == ChangeKind.REPLACED ? sum(line.marks()) : Math.abs(more)),
                        date));
            }
        }
    }
}
