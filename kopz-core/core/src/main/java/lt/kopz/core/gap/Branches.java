package lt.kopz.core.gap;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.SetMultimap;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import lt.kopz.core.leaf.Term;

/**
 * Where in a budget there is anything of a goal, task or measure: the question for one of them goes down those branches alone. What is of no
 * such item may be of any.
 */
final class Branches {
    /** The parts of a line along an axis. */
    private record Fork(String line, Axis axis) {}

    /** By the items that they or their parts are of, the places of some things in their list. */
    private static final class Places {
        private final SetMultimap<Optional<String>, Integer> of = HashMultimap.create();

        void add(int place, Set<Optional<String>> items) {
            items.forEach(item -> of.put(item, place));
        }

        <T> ImmutableList<T> touching(Slice.Part part, List<T> all) {
            return part.touching()
                    .flatMap(item -> of.get(item).stream())
                    .distinct()
                    .sorted()
                    .map(all::get)
                    .collect(ImmutableList.toImmutableList());
        }
    }

    private final ImmutableList<Table> tables;
    private final SetMultimap<Line, Optional<String>> items = HashMultimap.create();
    private final Places ofTables = new Places();
    private final Map<Fork, Places> ofParts = new HashMap<>();
    private final Map<Fork, Term> rests = new ConcurrentHashMap<>();
    private final Map<Fork, BigDecimal> sums = new ConcurrentHashMap<>();

    /**
     * The branches of a budget.
     *
     * @param tables the amounts that stand for themselves, put together
     * @param roots the same amounts
     */
    Branches(ImmutableList<Table> tables, ImmutableList<Line> roots) {
        this.tables = tables;
        for (Line line : Nesting.topDown(roots).reverse()) {
            items.put(line, line.marks().part());
            line.parts().asMap().forEach((axis, parts) -> {
                Places places = new Places();
                int place = 0;
                for (Line part : parts) {
                    places.add(place++, items.get(part));
                    items.putAll(line, items.get(part));
                }
                ofParts.put(fork(line, axis), places);
            });
        }
        for (int place = 0; place < tables.size(); place++) {
            Table table = tables.get(place);
            int its = place;
            table.lines().forEach(line -> ofTables.add(its, items.get(line)));
            if (table.isShared()) {
                ofTables.add(place, Set.of(Optional.empty())); // what its totals say in all bounds any part
            }
        }
    }

    private static Fork fork(Line line, Axis axis) {
        return new Fork(line.fact().id(), axis);
    }

    /** The tables in which something may belong to a part of the plan, in their order. */
    ImmutableList<Table> touching(Slice.Part part) {
        return ofTables.touching(part, tables);
    }

    /** The parts of a line in which something may belong to a part of the plan, in their order. */
    ImmutableList<Line> touching(Slice.Part part, Line line, Axis axis) {
        Places places = ofParts.get(fork(line, axis));
        return places == null
                ? ImmutableList.of()
                : places.touching(part, line.parts().get(axis));
    }

    /** What the parts along one dimension leave of a line; summed up once, but for a line that is looked at in a time of its own. */
    Term rest(Line line, Axis axis) {
        return items.containsKey(line)
                ? rests.computeIfAbsent(fork(line, axis), any -> line.rest(axis))
                : line.rest(axis);
    }

    /** What the parts along one dimension are at least in all. */
    BigDecimal atLeast(Line line, Axis axis) {
        return sums.computeIfAbsent(
                fork(line, axis), any -> atLeast(line.parts().get(axis)));
    }

    static BigDecimal atLeast(List<Line> some) {
        return some.stream().map(Line::atLeast).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
