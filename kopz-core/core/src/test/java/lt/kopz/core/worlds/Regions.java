package lt.kopz.core.worlds;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Marked;

/** The parts of its money that a dossier is asked of: along what its rows tell apart, one by one and two together. */
final class Regions {
    private Regions() {}

    static List<Region> asked(Dossier dossier, Formula formula) {
        Map<Along, TreeSet<String>> marks = new EnumMap<>(Along.class);
        Stream.of(
                        dossier.needs(),
                        dossier.appropriations(),
                        dossier.revenues(),
                        dossier.contracts(),
                        dossier.expenditures(),
                        dossier.payments())
                .flatMap(List::stream)
                .forEach(fact -> {
                    Region region = fact instanceof Itemised line ? Region.of(line) : Region.of((Marked) fact);
                    region.values().forEach((along, values) -> {
                        if (!values.containsAll(along.marks())) {
                            marks.computeIfAbsent(along, any -> new TreeSet<>()).add(mark(values));
                        }
                    });
                });
        if (!dossier.payments().isEmpty() || !dossier.expenditures().isEmpty()) {
            marks.computeIfAbsent(Along.PAYER, any -> new TreeSet<>()).add("o2");
        }
        marks.computeIfAbsent(Along.YEAR, any -> new TreeSet<>()).add("2019");
        marks.computeIfAbsent(Along.ITEM, any -> new TreeSet<>()).add("m1");
        if (!dossier.plans().get(0).goals().isEmpty()) {
            marks.computeIfAbsent(Along.ITEM, any -> new TreeSet<>()).add("g1");
        }
        Map.of(Along.CODE, "10", Along.SOURCE_CODE, "S")
                .forEach((along, code) -> marks.computeIfPresent(along, (any, codes) -> {
                    codes.add(code); // no row bears it
                    return codes;
                }));
        marks.values().forEach(named -> named.remove("-"));
        marks.values().removeIf(TreeSet::isEmpty);
        marks.keySet().retainAll(formula.slices());
        List<Region> regions = new ArrayList<>(List.of(Region.ALL));
        marks.forEach(
                (along, values) -> values.forEach(value -> regions.add(Region.ALL.marked(along, Optional.of(value)))));
        List<Along> told = List.copyOf(marks.keySet());
        for (int i = 0; i + 1 < told.size(); i++) {
            regions.add(one(marks, told.get(i)).over(one(marks, told.get(i + 1))));
        }
        return regions;
    }

    private static Region one(Map<Along, TreeSet<String>> marks, Along along) {
        return Region.ALL.marked(
                along, Optional.of(marks.getOrDefault(along, new TreeSet<>()).first()));
    }

    private static String mark(Iterable<String> values) {
        List<String> all = new ArrayList<>();
        values.forEach(all::add);
        return all.contains("g1") ? "g1" : all.contains("t1") ? "t1" : all.get(0);
    }
}
