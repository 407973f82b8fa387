package lt.kopz.reporting.chart;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.HostileText;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Charts of every kind, with short, long and hostile labels and values of every size and sureness. */
final class GeneratedCharts {

    private GeneratedCharts() {}

    static Arbitrary<Chart> any() {
        return Arbitraries.oneOf(bullets(), bars(), steps(), timelines(), flows(), units(), strips(), changes());
    }

    private static Arbitrary<Text> labels() {
        Arbitrary<String> usual = Arbitraries.of(
                "Seminarai",
                "Kaišiadorių rajono savivaldybės 2019–2020 metų kovos su prekyba žmonėmis veiksmų planas",
                "ž".repeat(300),
                "word ".repeat(2_000),
                "W".repeat(10_000));
        return Arbitraries.oneOf(usual, HostileText.any()).map(Literal::of);
    }

    private static Arbitrary<Long> sizes() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(0, 20),
                Arbitraries.longs().between(0, 5_000_000),
                Arbitraries.longs().between(0, Long.MAX_VALUE / 1000));
    }

    static Arbitrary<AmountRange> ranges() {
        return Combinators.combine(sizes(), sizes(), Arbitraries.integers().between(0, 4))
                .as((one, other, kind) -> {
                    var low = Amounts.ofMinor(Math.min(one, other), Amounts.currency("EUR"));
                    var high = Amounts.ofMinor(Math.max(one, other), Amounts.currency("EUR"));
                    return switch (kind) {
                        case 0 -> AmountRange.exactly(low);
                        case 1 -> AmountRange.atLeast(low);
                        case 2 -> AmountRange.atMost(high);
                        case 3 -> AmountRange.between(low, high);
                        default -> AmountRange.unknown(Amounts.currency("EUR"));
                    };
                });
    }

    static Arbitrary<Headcount> counts() {
        return Combinators.combine(sizes(), sizes(), Arbitraries.integers().between(0, 4))
                .as((one, other, kind) -> switch (kind) {
                    case 0 -> Headcount.exactly(one);
                    case 1 -> Headcount.atLeast(one);
                    case 2 -> Headcount.atMost(other);
                    case 3 -> Headcount.between(Math.min(one, other), Math.max(one, other) + 1);
                    default -> Headcount.unknown();
                });
    }

    static Arbitrary<Chart> bullets() {
        return Combinators.combine(labels(), ranges(), ranges(), ranges(), ranges(), ranges())
                .as(Chart.Bullet::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(list -> new Chart.Bullets(ImmutableList.copyOf(list)));
    }

    static Arbitrary<Chart> bars() {
        return Combinators.combine(labels(), counts(), Arbitraries.of(Chart.Standing.class))
                .as(Chart.Bar::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .flatMap(list -> labels().map(unit -> new Chart.Bars(unit, ImmutableList.copyOf(list))));
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers()
                .between(-500, 900)
                .map(days -> LocalDate.of(2019, 1, 1).plusDays(days));
    }

    private static Arbitrary<DateRange> periods() {
        return Combinators.combine(
                        days(),
                        Arbitraries.oneOf(
                                Arbitraries.integers().between(0, 400),
                                Arbitraries.integers().between(0, 40_000)))
                .as((day, length) -> DateRange.of(day, day.plusDays(length)));
    }

    static Arbitrary<Chart> steps() {
        return Arbitraries.of(true, false).flatMap(money -> {
            Arbitrary<Cell> values = money ? ranges().map(Cell::amount) : counts().map(Cell::count);
            Arbitrary<Cell> cells = Arbitraries.oneOf(values, values, labels().map(Cell::nothing));
            Arbitrary<Chart.Line> lines = Combinators.combine(
                            labels(),
                            Arbitraries.maps(days(), cells).ofMinSize(1).ofMaxSize(6))
                    .as((name, steps) -> new Chart.Line(
                            name,
                            new TreeMap<>(steps)
                                    .entrySet().stream()
                                            .map(step -> new Chart.Step(step.getKey(), step.getValue()))
                                            .collect(ImmutableList.toImmutableList())));
            return Combinators.combine(periods(), lines.list().ofMinSize(1).ofMaxSize(5), days().optional())
                    .as((span, all, known) -> new Chart.Steps(
                            span, money ? Column.Kind.AMOUNT : Column.Kind.COUNT, ImmutableList.copyOf(all), known));
        });
    }

    static Arbitrary<Chart> timelines() {
        Arbitrary<PartialDate> dates = Arbitraries.oneOf(
                days().map(PartialDate::of),
                periods().map(PartialDate::of),
                Arbitraries.of(List.of(PartialDate.unknown())));
        Arbitrary<List<Chart.Stretch>> stretches = Combinators.combine(labels(), periods())
                .as(Chart.Stretch::new)
                .list()
                .ofMaxSize(4);
        Arbitrary<List<Chart.Mark>> marks = Combinators.combine(labels(), dates, Arbitraries.of(Chart.Standing.class))
                .as(Chart.Mark::new)
                .list()
                .ofMaxSize(4);
        return Combinators.combine(periods(), stretches, marks)
                .as((span, some, others) ->
                        new Chart.Timeline(span, ImmutableList.copyOf(some), ImmutableList.copyOf(others)));
    }

    static Arbitrary<Chart> flows() {
        Arbitrary<List<Text>> some = labels().list().ofMinSize(1).ofMaxSize(4);
        return Combinators.combine(some, some, some).as(GeneratedCharts::stops).flatMap(stops -> {
            Arbitrary<Integer> any = Arbitraries.integers().between(0, stops.size() - 1);
            Arbitrary<Chart.Way> ways = Combinators.combine(any, any, ranges(), Arbitraries.of(Chart.Passage.class))
                    .filter((one, other, amount, passage) ->
                            stops.get(one).stage().compareTo(stops.get(other).stage()) < 0)
                    .as(Chart.Way::new);
            return ways.list().ofMinSize(1).ofMaxSize(8).map(list -> new Chart.Flow(stops, ImmutableList.copyOf(list)));
        });
    }

    private static ImmutableList<Chart.Stop> stops(List<Text> sources, List<Text> holders, List<Text> uses) {
        ImmutableList.Builder<Chart.Stop> stops = ImmutableList.builder();
        sources.forEach(label -> stops.add(new Chart.Stop(label, Chart.Stage.SOURCE)));
        holders.forEach(label -> stops.add(new Chart.Stop(label, Chart.Stage.HOLDER)));
        uses.forEach(label -> stops.add(new Chart.Stop(label, Chart.Stage.USE)));
        return stops.build();
    }

    static Arbitrary<Chart> units() {
        Arbitrary<Long> totals = Arbitraries.oneOf(
                Arbitraries.longs().between(1, 40), Arbitraries.longs().between(1, Long.MAX_VALUE));
        return Combinators.combine(labels(), labels(), counts(), totals)
                .as((label, unit, reached, total) ->
                        new Chart.Part(label, unit, reached, Math.max(total, reached.lower())))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(list -> new Chart.Units(ImmutableList.copyOf(list)));
    }

    static Arbitrary<Chart> strips() {
        Arbitrary<Text> marks =
                Arbitraries.oneOf(Arbitraries.of("1", "2.1.1", "10").map(Literal::of), labels());
        return Combinators.combine(marks, Arbitraries.of(MeasureStatus.class))
                .as(Chart.Item::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(list -> new Chart.Strip(ImmutableList.copyOf(list)));
    }

    static Arbitrary<Chart> changes() {
        Arbitrary<Cell> counts = Arbitraries.oneOf(counts().map(Cell::count), labels().map(Cell::nothing));
        Arbitrary<Cell> amounts = Arbitraries.oneOf(ranges().map(Cell::amount), labels().map(Cell::nothing));
        return Arbitraries.oneOf(changes(Column.Kind.COUNT, counts), changes(Column.Kind.AMOUNT, amounts));
    }

    private static Arbitrary<Chart> changes(Column.Kind kind, Arbitrary<Cell> values) {
        Arbitrary<Chart.Change> all =
                Combinators.combine(labels(), values, values).as(Chart.Change::new);
        return Combinators.combine(labels(), labels(), all.list().ofMinSize(1).ofMaxSize(4))
                .as((before, after, list) -> new Chart.Changes(kind, before, after, ImmutableList.copyOf(list)));
    }
}
