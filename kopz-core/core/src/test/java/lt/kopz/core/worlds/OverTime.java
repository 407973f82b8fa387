package lt.kopz.core.worlds;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import lt.kopz.core.completeness.ListKind;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.time.DateRange;

/** Whether a need is set and what is appropriated to the plan on each day of some time, in one world. */
final class OverTime {
    private final World world;
    private final NavigableMap<LocalDate, Long> appropriated = new TreeMap<>();
    private final NavigableMap<LocalDate, Boolean> needed = new TreeMap<>();

    OverTime(World world, DateRange time) {
        this.world = world;
        Stream<? extends Itemised> lines =
                Stream.concat(world.dossier().needs().stream(), world.dossier().appropriations().stream());
        List<LocalDate> days = Stream.concat(Stream.of(time.start()), lines.map(line -> Lines.since(world, line)))
                .filter(time::contains)
                .distinct()
                .toList();
        for (LocalDate day : days) {
            Sums all = new Sums(world, new Question("plan", Region.ALL, day));
            needed.put(day, all.isNeedSet());
            appropriated.put(day, total(day));
        }
    }

    boolean isNeedSet(LocalDate day) {
        return Objects.requireNonNull(needed.floorEntry(day)).getValue();
    }

    long appropriated(LocalDate day) {
        return Objects.requireNonNull(appropriated.floorEntry(day)).getValue();
    }

    /** What each statement says is the same on every day; what their parts do not allow is in no world. */
    private long total(LocalDate day) {
        Links links = new Links(world.dossier());
        long total = new Lists(world)
                .money(
                        ListKind.APPROPRIATIONS,
                        world.dossier().appropriations().stream()
                                .filter(links::isForThePlan)
                                .toList());
        for (Networks.Row whole : new Lines(world, day).appropriations(links::isForThePlan)) {
            long amount = amount(whole.fact(), day);
            if (!world.networks()
                    .within(whole, Region.ALL, List.of(), world.more())
                    .contains(amount)) {
                throw new World.NoWorldException();
            }
            total += amount;
        }
        return total;
    }

    private long amount(Itemised whole, LocalDate day) {
        long amount = 0;
        for (Appropriation each : statements(whole)) {
            if (!Lines.since(world, each).isAfter(day)) {
                long stated = world.amount(each);
                amount = each.change() == ChangeKind.REPLACED
                        ? stated
                        : amount + (each.change() == ChangeKind.REDUCED ? -stated : stated);
            }
        }
        return amount;
    }

    private List<Appropriation> statements(Itemised whole) {
        return world.dossier().appropriations().stream()
                .filter(each -> each.id().equals(whole.id())
                        || each.amends().filter(whole.id()::equals).isPresent())
                .sorted(Comparator.comparing((Appropriation each) -> Lines.since(world, each))
                        .thenComparing(Appropriation::change)
                        .thenComparing(Appropriation::id))
                .toList();
    }
}
