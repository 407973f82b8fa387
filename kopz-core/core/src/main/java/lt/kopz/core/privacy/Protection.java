package lt.kopz.core.privacy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.privacy.LinkedTables.Place;
import org.jspecify.annotations.Nullable;

/**
 * What is published of each cell.
 *
 * <p>A cell that is no sum is an atom, and what is published of it depends on its own count alone. What is published of a sum follows from
 * what is published of its atoms, so it tells nothing more, in whatever table it stands. So every choice of counts below the threshold
 * gives the same publication, also to who knows this program.
 *
 * <p>A total that has a second breakdown, of other atoms, couples the two. Of the second one only classes are published then (none, below
 * the threshold, not below it), and those only where the total is so large that every choice of classes and of small counts goes with it;
 * both are told by what is published of the first.
 */
final class Protection {
    /** Two sets of counts with one sum, of which the first is published by itself. */
    private record Coupled(Set<Place> first, Set<Place> second) {
        boolean encloses(Coupled other) {
            return first.containsAll(other.first) && second.containsAll(other.second);
        }

        Coupled without(Coupled other) {
            return new Coupled(
                    Sets.difference(first, other.first).immutableCopy(),
                    Sets.difference(second, other.second).immutableCopy());
        }
    }

    private final Suppression suppression;
    private final LinkedTables linked;
    /** What the sources say of each cell, and of what is left of a total, in places of tables that are none. */
    private final Map<Place, Headcount> said = new LinkedHashMap<>();

    private final ListMultimap<Place, ImmutableList<Place>> sums =
            MultimapBuilder.linkedHashKeys().arrayListValues().build();
    private final Map<Place, ImmutableSet<Place>> atoms = new HashMap<>();
    private final Set<Place> underWay = new HashSet<>();
    /** What is left of totals for counts that are not exact. */
    private final List<Coupled> remainders = new ArrayList<>();

    private final Set<Place> contradicted = new HashSet<>();
    private final Set<Place> withheld = new HashSet<>();
    private final Set<Place> loosened = new HashSet<>();
    private final Map<Place, Headcount> published = new HashMap<>();

    Protection(Suppression suppression, LinkedTables linked) {
        this.suppression = suppression;
        this.linked = linked;
        for (int i = 0; i < linked.tables().size(); i++) {
            int number = i;
            CountTable table = linked.tables().get(i);
            table.cells().forEach((at, count) -> said.put(new Place(number, at), count.asInterval()));
            table.lines()
                    .forEach(line -> sums.put(
                            new Place(number, line.total()),
                            line.parts().stream()
                                    .map(at -> new Place(number, at))
                                    .collect(ImmutableList.toImmutableList())));
        }
        linked.sums().forEach(sum -> sums.put(sum.total(), sum.parts()));
    }

    ImmutableList<ProtectedTable> result() {
        ImmutableSet<Place> cells = ImmutableSet.copyOf(said.keySet());
        cells.forEach(this::atoms);
        said.forEach((place, count) -> published.put(place, alone(count)));
        remainders.stream()
                .filter(remainder -> remainder.second().size() > 1)
                .flatMap(remainder -> remainder.second().stream())
                .forEach(this::loosen);
        cells.stream().filter(cell -> linked.withheld().contains(cell.table())).forEach(this::withhold);
        List<Coupled> equal = publishCoupled();
        equal.forEach(this::narrow);
        return IntStream.range(0, linked.tables().size())
                .mapToObj(number -> table(number, equal))
                .collect(ImmutableList.toImmutableList());
    }

    private void withhold(Place place) {
        withheld.add(place);
        published.put(place, Headcount.unknown());
    }

    /** Of several counts that have a known sum, a lower bound of one would be an upper bound of the others. */
    private void loosen(Place place) {
        loosened.add(place);
        published.computeIfPresent(place, (at, count) -> Headcount.ofBounds(0, count.upper()));
    }

    /** What follows for a count from another sum of it and its like, as anybody can work it out. */
    private void narrow(Coupled equal) {
        Headcount whole = sum(equal.first(), published);
        Map<Place, Headcount> narrower = new HashMap<>();
        for (Place part : equal.second()) {
            Headcount others = sum(Sets.difference(equal.second(), Set.of(part)), published);
            Headcount count = published(part);
            narrower.put(part, count.intersect(whole.minus(others)).orElse(count));
        }
        published.putAll(narrower);
    }

    /** What is published of a sum. */
    private Headcount sum(Set<Place> atoms, List<Coupled> equal) {
        Set<Place> others = new HashSet<>(atoms);
        Headcount sum = Headcount.zero();
        for (Coupled each : equal) {
            if (others.containsAll(each.second())) {
                others.removeAll(each.second());
                sum = sum.plus(sum(each.first(), published));
            }
        }
        return sum.plus(sum(others, published));
    }

    private ProtectedTable table(int number, List<Coupled> equal) {
        CountTable table = linked.tables().get(number);
        ImmutableMap.Builder<Position, Headcount> counts = ImmutableMap.builder();
        ImmutableMap.Builder<Position, Reason> hidden = ImmutableMap.builder();
        table.cells().forEach((at, count) -> {
            Place place = new Place(number, at);
            Headcount known = contradicted.contains(place) ? Headcount.unknown() : sum(atoms(place), equal);
            Reason reason = reason(place, known);
            counts.put(at, reason == null && isWithin(known, said(place)) ? count : known);
            if (reason != null) {
                hidden.put(at, reason);
            }
        });
        return new ProtectedTable(
                suppression, table.rows(), table.columns(), counts.buildOrThrow(), hidden.buildOrThrow());
    }

    /** Why a cell is hidden: a matter of what is published of it, and of whether its source knows a number itself. */
    private @Nullable Reason reason(Place place, Headcount known) {
        Headcount count = said(place);
        boolean isSum = sums.containsKey(place);
        if ((known.isExact() && !isSmall(known))
                || (isSum && !count.isKnown())
                || (isSum && !known.isKnown() && !withheld.contains(place))) {
            return null;
        }
        if (withheld.contains(place) || loosened.contains(place)) {
            return Reason.COMPLEMENTARY;
        }
        if (isSmall(known)) {
            return known.lower() >= suppression.least() ? Reason.SMALL : Reason.MAY_BE_SMALL;
        }
        if (!isSum && count.isKnown() && known.lower() < suppression.threshold()) {
            return Reason.MAY_BE_SMALL;
        }
        boolean isShown = isWithin(known, count)
                && (!isSum || atoms(place).stream().allMatch(atom -> reason(atom, published(atom)) == null));
        return isShown ? null : Reason.COMPLEMENTARY;
    }

    private static boolean isWithin(Headcount narrower, Headcount wider) {
        return narrower.intersect(wider).filter(narrower::equals).isPresent();
    }

    private boolean isSmall(Headcount count) {
        return !isShownZero(count) && count.upper().orElse(Long.MAX_VALUE) < suppression.threshold();
    }

    private boolean isShownZero(Headcount count) {
        return !suppression.hidesZeros() && count.equals(Headcount.zero());
    }

    private Headcount said(Place place) {
        return Objects.requireNonNull(said.get(place));
    }

    private Headcount published(Place place) {
        return Objects.requireNonNull(published.get(place));
    }

    private static Headcount sum(Collection<Place> atoms, Map<Place, Headcount> counts) {
        return atoms.stream().map(counts::get).map(Objects::requireNonNull).collect(Headcount.summing());
    }

    // ---- atoms

    private ImmutableSet<Place> atoms(Place place) {
        ImmutableSet<Place> known = atoms.get(place);
        if (known == null) {
            if (!underWay.add(place)) {
                throw new IllegalArgumentException("LinkedTables: the cell at " + place + " is counted in itself");
            }
            known = ImmutableSet.of(place);
            if (sums.containsKey(place)) {
                known = atoms(sums.get(place).get(0));
                compare(place, known);
            }
            atoms.put(place, known);
        }
        return known;
    }

    private ImmutableSet<Place> atoms(List<Place> parts) {
        Set<Place> all = new LinkedHashSet<>();
        for (Place part : parts) {
            for (Place atom : atoms(part)) {
                if (!all.add(atom)) {
                    throw new IllegalArgumentException(
                            "LinkedTables: the cell at " + atom + " is counted twice in a sum");
                }
            }
        }
        return ImmutableSet.copyOf(all);
    }

    /** A total that is better known than its atoms knows the sum of those that are not exact, which is then published in their place. */
    private void compare(Place total, ImmutableSet<Place> parts) {
        Headcount sum = sum(parts, said);
        Optional<Headcount> both = said(total).intersect(sum);
        if (both.isEmpty()) {
            contradicted.add(total);
            return;
        }
        ImmutableSet<Place> open =
                parts.stream().filter(part -> !said(part).isExact()).collect(ImmutableSet.toImmutableSet());
        if (both.get().equals(sum)
                || open.stream().map(this::said).anyMatch(this::isSmall)
                || remainders.stream()
                        .anyMatch(other ->
                                !Sets.intersection(other.second(), open).isEmpty())) {
            return;
        }
        Place left = new Place(-1 - remainders.size(), Position.total());
        said.put(
                left,
                both.get()
                        .minus(sum(Sets.difference(parts, open), said))
                        .intersect(sum(open, said))
                        .orElseThrow());
        remainders.add(new Coupled(ImmutableSet.of(left), open));
    }

    // ---- what is published of an atom

    /** What is published of a count by itself. */
    private Headcount alone(Headcount count) {
        if (isShownZero(count)) {
            return count;
        }
        long least =
                count.lower() < suppression.threshold() ? Math.min(count.lower(), suppression.least()) : count.lower();
        return Headcount.ofBounds(least, isSmall(count) ? OptionalLong.of(suppression.threshold() - 1) : count.upper());
    }

    /** The class of a count: none, below the threshold, not below it, or any. */
    private Headcount classOf(Headcount count) {
        return isSmall(count) || isShownZero(count)
                ? count
                : Headcount.atLeast(Math.min(count.lower(), suppression.threshold()));
    }

    /** Publishes the second of each two, and gives those that anybody can calculate with. */
    private List<Coupled> publishCoupled() {
        List<Coupled> all = coupled();
        List<Coupled> equal = new ArrayList<>();
        Set<Place> classed = new HashSet<>();
        boolean tangled = areTangled(all);
        for (Coupled coupled : all) {
            Headcount whole = sum(coupled.first(), remainders);
            boolean differ = sum(coupled.first(), said)
                    .intersect(sum(coupled.second(), said))
                    .isEmpty();
            if (tangled) {
                Sets.union(coupled.first(), coupled.second()).forEach(this::withhold);
            } else if (differ || whole.lower() / coupled.second().size() < suppression.threshold()) {
                coupled.second().forEach(this::withhold);
            } else if (!whole.isExact() || !sum(coupled.second(), published).isExact()) {
                classed.addAll(coupled.second());
            }
            if (!tangled && !differ) {
                equal.add(coupled);
            }
        }
        for (Coupled remainder : remainders) {
            if (remainder.second().stream().anyMatch(withheld::contains)) {
                remainder.first().forEach(this::withhold);
            } else if (remainder.second().stream().anyMatch(classed::contains)) {
                classed.addAll(remainder.first());
            }
        }
        classed.forEach(atom -> published.computeIfPresent(atom, (at, count) -> classOf(count)));
        equal.addAll(remainders);
        return equal;
    }

    /** Whether a count stands in more than one second set, or in a first one too, or what has a sum is empty. */
    private static boolean areTangled(List<Coupled> all) {
        Set<Place> second = new HashSet<>();
        return all.stream()
                        .anyMatch(coupled -> coupled.first().isEmpty()
                                || coupled.second().isEmpty()
                                || !coupled.second().stream().allMatch(second::add))
                || all.stream().anyMatch(coupled -> coupled.first().stream().anyMatch(second::contains));
    }

    /** The sums of other atoms than those that a total is published by, the smaller ones taken off the larger. */
    private List<Coupled> coupled() {
        List<Coupled> found = new ArrayList<>();
        sums.asMap()
                .forEach((total, ways) -> ways.stream().skip(1).forEach(parts -> {
                    ImmutableSet<Place> first = atoms(total);
                    ImmutableSet<Place> second = atoms(ImmutableList.copyOf(parts));
                    found.add(new Coupled(
                            Sets.difference(first, second).immutableCopy(),
                            Sets.difference(second, first).immutableCopy()));
                }));
        found.sort(Comparator.comparing(
                coupled -> coupled.first().size() + coupled.second().size()));
        List<Coupled> all = new ArrayList<>();
        for (Coupled coupled : found) {
            Coupled rest = coupled;
            for (Coupled smaller : all) {
                rest = rest.encloses(smaller) ? rest.without(smaller) : rest;
            }
            if (!rest.first().isEmpty() || !rest.second().isEmpty()) {
                all.add(rest);
            }
        }
        return all;
    }
}
