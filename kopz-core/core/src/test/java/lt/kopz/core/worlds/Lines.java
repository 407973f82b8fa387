package lt.kopz.core.worlds;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.funding.Amendable;
import lt.kopz.core.funding.Appropriation;
import lt.kopz.core.funding.ChangeKind;
import lt.kopz.core.funding.Dimension;
import lt.kopz.core.funding.Itemised;
import lt.kopz.core.funding.Need;
import lt.kopz.core.funding.Revenue;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.time.Cadence;
import lt.kopz.core.time.DateRange;

/** The lines of a budget as they stand at the end of a day in one world: wholes with their parts. */
final class Lines {
    private final World world;
    private final LocalDate day;

    Lines(World world, LocalDate day) {
        this.world = world;
        this.day = day;
    }

    /** A part that states the day of its whole takes effect with it. */
    static LocalDate since(World world, Itemised line) {
        Itemised first = line;
        for (Optional<? extends Itemised> around = whole(world, first);
                around.filter(line::equals).isEmpty()
                        && around.filter(each -> each.effective()
                                        .value()
                                        .equals(line.effective().value()))
                                .isPresent();
                around = whole(world, first)) {
            first = around.orElseThrow();
        }
        return world.day(first.id(), first.effective().value());
    }

    private static Optional<? extends Itemised> whole(World world, Itemised line) {
        return line.within().stream().findFirst().map(id -> world.dossier().get(Itemised.class, id));
    }

    private boolean isSet(Itemised line) {
        return !since(world, line).isAfter(day);
    }

    // ---- needs

    /** A need counts while none that replaces it does; the parts of one that is replaced go with it. */
    ImmutableList<Networks.Row> needs() {
        List<Need> set = world.dossier().needs().stream().filter(this::isSet).toList();
        List<Need> stand = set.stream().filter(need -> !isReplaced(need, set)).toList();
        return roots(stand, need -> Interval.of(need));
    }

    boolean isAnyNeedSet() {
        return world.dossier().needs().stream().anyMatch(this::isSet);
    }

    private boolean isReplaced(Need need, List<Need> set) {
        return set.stream().anyMatch(other -> other.replaces().equals(Optional.of(need.id())))
                || need.within().stream()
                        .anyMatch(id -> isReplaced(world.dossier().get(Need.class, id), set));
    }

    // ---- money that is amended

    /** The money for the plan, or any other. */
    ImmutableList<Networks.Row> appropriations(Predicate<Appropriation> which) {
        return amended(world.dossier().appropriations(), which);
    }

    ImmutableList<Networks.Row> revenues(RevenueState state, Predicate<Revenue> which) {
        return amended(world.dossier().revenues(), revenue -> revenue.state() == state && which.test(revenue));
    }

    private <F extends Amendable> ImmutableList<Networks.Row> amended(List<F> all, Predicate<F> which) {
        List<F> stand = all.stream()
                .filter(each -> each.amends().isEmpty() && which.test(original(each, all)))
                .filter(each -> statements(each, all).stream().anyMatch(this::isSet))
                .filter(each -> !isOfAnEarlierEdition(each, all))
                .toList();
        return roots(stand, each -> amount(each, all));
    }

    /** What is said of a part holds for its whole. */
    private static <F extends Amendable> F original(F line, List<F> all) {
        return line.within().stream()
                .flatMap(id -> all.stream().filter(each -> each.id().equals(id)))
                .findFirst()
                .map(around -> original(around, all))
                .orElse(line);
    }

    /** Money that may be below zero is that of which a source states it so, of the whole or of a part. */
    private static <F extends Amendable> boolean isSigned(F whole, List<F> all) {
        return Interval.of(whole).isNegative()
                || all.stream()
                        .filter(part -> part.within().contains(whole.id()))
                        .anyMatch(part -> isSigned(part, all));
    }

    private static <F extends Amendable> List<F> statements(F original, List<F> all) {
        return Stream.concat(
                        Stream.of(original),
                        all.stream().filter(each -> each.amends().equals(Optional.of(original.id()))))
                .toList();
    }

    /** Of a new whole in place of another, the parts stated before it are no parts. */
    private <F extends Amendable> boolean isOfAnEarlierEdition(F part, List<F> all) {
        return part.within().stream()
                .flatMap(id -> all.stream().filter(each -> each.id().equals(id)))
                .anyMatch(around -> isReplaced(part, around, all) || isOfAnEarlierEdition(around, all));
    }

    private <F extends Amendable> boolean isReplaced(F part, F around, List<F> all) {
        return statements(around, all).stream()
                .filter(each -> each.change() == ChangeKind.REPLACED && isSet(each))
                .anyMatch(whole -> statements(part, all).stream()
                        .allMatch(each -> since(world, each).isBefore(since(world, whole))));
    }

    private <F extends Amendable> Interval amount(F original, List<F> all) {
        Interval amount = Interval.exactly(0);
        if (statements(original, all).stream()
                .anyMatch(each -> since(world, each).isBefore(since(world, original)))) {
            throw new World.NoWorldException(); // what is changed is there before
        }
        List<F> inOrder = statements(original, all).stream()
                .filter(this::isSet)
                .sorted(Comparator.comparing((F each) -> since(world, each))
                        .thenComparing(F::change)
                        .thenComparing(F::id))
                .toList();
        for (F each : inOrder) {
            Interval stated = Interval.of(each);
            amount = switch (each.change()) {
                case ORIGINAL, ADDED -> amount.plus(stated);
                case REDUCED -> amount.minus(stated);
                case REPLACED -> stated;
            };
        }
        return isSigned(original(original, all), all) ? amount : amount.notBelow(0);
    }

    // ---- wholes and parts

    private interface Amount<F> {
        Interval of(F line);
    }

    private <F extends Itemised> ImmutableList<Networks.Row> roots(List<F> lines, Amount<F> amount) {
        return lines.stream()
                .filter(line -> lines.stream().noneMatch(other -> line.within().contains(other.id())))
                .map(line -> row(line, lines, amount))
                .collect(ImmutableList.toImmutableList());
    }

    private <F extends Itemised> Networks.Row row(F line, List<F> lines, Amount<F> amount) {
        List<Networks.Row> parts = new ArrayList<>();
        lines.stream()
                .filter(part -> part.within().contains(line.id()))
                .forEach(part -> parts.add(row(part, lines, amount)));
        if (line instanceof Need need && need.recurs().isPresent()) {
            return recurring(need, parts);
        }
        return new Networks.Row(
                line, amount.of(line), line.counted().tolerance(), marks(line), ImmutableList.copyOf(parts));
    }

    /** What recurs is told apart by the years in which it is due. */
    private Networks.Row recurring(Need need, List<Networks.Row> parts) {
        for (DateRange year : need.period().splitBy(Cadence.Unit.YEAR)) {
            Need of = need.withId(need.id() + "-" + year.start().getYear()).withPeriod(year);
            parts.add(new Networks.Row(
                    of,
                    Interval.each(need).times(due(need, year)),
                    BigDecimal.ZERO,
                    marks(need).during(Optional.of(year)),
                    ImmutableList.of()));
        }
        return new Networks.Row(
                need.withCompleteBy(Dimension.PERIOD),
                Interval.of(need),
                BigDecimal.ZERO,
                marks(need),
                ImmutableList.copyOf(parts));
    }

    /** How often something that recurs is due within a time: on its first day, and then on the same day of every so many months. */
    static long due(Need need, DateRange time) {
        int months = switch (need.recurs().orElseThrow()) {
            case DAILY, WEEKLY -> throw new IllegalArgumentException("too many times for a small dossier");
            case MONTHLY -> 1;
            case QUARTERLY -> 3;
            case HALF_YEARLY -> 6;
            case YEARLY -> 12;
        };
        return IntStream.iterate(0, passed -> passed + months)
                .mapToObj(need.period().start()::plusMonths)
                .takeWhile(need.period()::contains)
                .filter(time::contains)
                .count();
    }

    /** A part is where its whole is; money of which no source says for which time it is, is for the year of its day. */
    private Region marks(Itemised line) {
        Region marks = Region.of(line);
        if (line.within().isEmpty() && line.time().isEmpty()) {
            marks = marks.during(Optional.of(DateRange.ofDay(since(world, line))));
        }
        for (String id : line.within()) {
            marks = marks.over(marks(world.dossier().get(Itemised.class, id)));
        }
        return marks;
    }
}
