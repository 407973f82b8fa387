package lt.kopz.reporting.chart;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Phrase;
import lt.kopz.reporting.chart.Canvas.Label;
import lt.kopz.reporting.chart.Canvas.Stroke;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Chart.Passage;
import lt.kopz.reporting.document.Chart.Stage;
import lt.kopz.reporting.font.NotoSans;
import lt.kopz.reporting.render.ChartTable;
import lt.kopz.reporting.wording.ReportMessage;

/**
 * Money from its sources to its uses: each stop is a box with its words inside, so that none covers another, and each way between
 * two a band as wide as its amount. What is not known is hatched; a band that skips a stage passes between the boxes of it.
 */
final class FlowDrawing {

    private static final long TALLEST = 1_500;
    private static final long LEAST = 20;
    private static final long UNSURE = 90;
    private static final long GAP = 550;
    /** How far the parts of a band reach into each other, so that no gap shines through. */
    private static final long SEAM = 5;

    private static final long PAD = 40;
    private static final long HEIGHT = 120;
    private static final long BETWEEN = 90;
    /** A name has so many lines in a box; in the wide ones of uses one less. */
    private static final int LINES = 3;

    private static final int POINTS = 24;

    private final Canvas canvas;
    private final Scale scale;
    private final List<Stage> stages;
    private final long room;
    private final long narrow;

    private FlowDrawing(Canvas canvas, Scale scale, List<Stage> stages, Chart.Flow chart) {
        this.canvas = canvas;
        this.scale = scale;
        this.stages = stages;
        this.room = canvas.width() - 2 * Canvas.MARGIN - GAP * (stages.size() - 1);
        this.narrow =
                Math.min(room / stages.size(), Math.max(room / (stages.size() + 1), widestNumber(chart) + 2 * PAD));
    }

    /** How wide an amount is that must not be broken. */
    private long widestNumber(Chart.Flow chart) {
        return IntStream.range(0, chart.stops().size())
                .mapToObj(stop -> amount(chart, stop))
                .flatMap(Optional::stream)
                .map(amount -> canvas.say(Phrase.of(ReportMessage.CHART_MONEY).with("amount", amount)))
                .flatMap(said -> Splitter.on(' ').splitToStream(said.text()))
                .mapToLong(word -> Lettering.width(NotoSans.BOLD, word))
                .max()
                .orElse(0);
    }

    /** Uses have longer names than sources and those whom money is given to. */
    private long wide(Stage stage) {
        return stage == Stage.USE ? room - narrow * (stages.size() - 1) : narrow;
    }

    private long left(Stage stage) {
        return Canvas.MARGIN
                + stages.subList(0, stages.indexOf(stage)).stream()
                        .mapToLong(before -> wide(before) + GAP)
                        .sum();
    }

    /** A box, or the place where bands pass a stage by. */
    private static final class Place {
        private final Optional<Chart.Stop> stop;
        private final Stage stage;
        private ImmutableList<String> words = ImmutableList.of();
        private Label value = new Label("", "");
        private String language = "";
        private long in;
        private long out;
        private long top;
        private long height;
        private long nextIn;
        private long nextOut;

        private Place(Stage stage, Optional<Chart.Stop> stop) {
            this.stage = stage;
            this.stop = stop;
        }
    }

    /** A part of a way: from the right of one place to the left of another. */
    private static final class Band {
        private final Place from;
        private final Place to;
        private final long sure;
        private final long unsure;
        private final Passage passage;
        private long left;
        private long right;

        private Band(Place from, Place to, long sure, long unsure, Passage passage) {
            this.from = from;
            this.to = to;
            this.sure = sure;
            this.unsure = unsure;
            this.passage = passage;
        }

        private long height() {
            return sure + unsure;
        }
    }

    static long draw(Canvas canvas, Chart.Flow chart) {
        BigInteger most = Stream.of(Stage.SOURCE, Stage.HOLDER)
                .map(stage -> chart.ways().stream()
                        .filter(way -> chart.stops().get(way.from()).stage() == stage)
                        .flatMap(way -> Bounds.of(way.amount()).ends().reduce(BigInteger::max).stream())
                        .reduce(BigInteger.ZERO, BigInteger::add))
                .reduce(BigInteger.ZERO, BigInteger::max);
        ImmutableList<Stage> stages = Stream.of(Stage.values())
                .filter(stage -> chart.stops().stream().anyMatch(stop -> stop.stage() == stage))
                .collect(toImmutableList());
        if (canvas.width() < Canvas.WIDE) {
            Scale lengths = Scale.upTo(most, canvas.width() - 2 * Canvas.MARGIN - UNSURE);
            return new FlowDrawing(canvas, lengths, stages, chart).oneByOne(chart);
        }
        return new FlowDrawing(canvas, Scale.upTo(most, TALLEST), stages, chart).all(chart);
    }

    private long all(Chart.Flow chart) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < chart.stops().size(); i++) {
            places.add(box(chart, i));
        }
        List<Place> passed = new ArrayList<>();
        List<Band> bands = new ArrayList<>();
        for (Chart.Way way : chart.ways()) {
            Place from = places.get(way.from());
            Place to = places.get(way.to());
            if (stages.indexOf(to.stage) - stages.indexOf(from.stage) == 2) {
                Place between = new Place(stages.get(1), Optional.empty());
                passed.add(between);
                bands.add(band(from, between, way));
                bands.add(band(between, to, way));
            } else {
                bands.add(band(from, to, way));
            }
        }
        places.addAll(passed);
        for (Band band : bands) {
            band.from.out += band.height();
            band.to.in += band.height();
        }
        long top = headings() + 80;
        List<Place> given = List.copyOf(places);
        places.sort(Comparator.comparing(place -> weight(place, given, bands)));
        long tallest =
                stages.stream().mapToLong(stage -> height(places, stage)).max().orElse(0);
        for (Stage stage : stages) {
            stand(places, stage, top + (tallest - height(places, stage)) / 2);
        }
        long bottom = top + tallest;
        bands.stream().sorted(Comparator.comparing(band -> band.to.top)).forEach(band -> {
            band.left = band.from.nextOut;
            band.from.nextOut += band.height();
        });
        bands.stream().sorted(Comparator.comparing(band -> band.from.top)).forEach(band -> {
            band.right = band.to.nextIn;
            band.to.nextIn += band.height();
        });
        for (Place place : passed) {
            shape(passing(place, bands), left(place.stage) - SEAM, place.top, wide(place.stage) + 2 * SEAM, place.top);
        }
        bands.forEach(this::band);
        places.stream().filter(place -> place.stop.isPresent()).forEach(this::box);
        return canvas.flow(key(chart), bottom + 40);
    }

    /** Where there is no room for columns, each way is a bar below its words. */
    private long oneByOne(Chart.Flow chart) {
        long room = canvas.width() - 2 * Canvas.MARGIN;
        Place nowhere = new Place(Stage.SOURCE, Optional.empty());
        long y = 0;
        for (Chart.Way way : chart.ways()) {
            Phrase words = Phrase.of(ReportMessage.CHART_WAY)
                    .with("from", canvas.tidy(chart.stops().get(way.from()).label()))
                    .with("to", canvas.tidy(chart.stops().get(way.to()).label()));
            Phrase amount = Phrase.of(ReportMessage.CHART_MONEY).with("amount", way.amount());
            y = canvas.paragraph(Canvas.MARGIN, y, room, 4, NotoSans.REGULAR, Ink.INK, canvas.say(words));
            y = canvas.paragraph(Canvas.MARGIN, y, room, 2, NotoSans.BOLD, Ink.INK, canvas.say(amount)) + 20;
            Band band = band(nowhere, nowhere, way);
            if (band.sure > 0) {
                shape(new Band(nowhere, nowhere, HEIGHT, 0, way.passage()), Canvas.MARGIN, y, band.sure, y);
            }
            if (band.unsure > 0) {
                long x = Canvas.MARGIN + band.sure;
                canvas.hatch(x, y, band.unsure, HEIGHT, Ink.MUTED);
                canvas.rect(x, y, band.unsure, HEIGHT, Ink.NONE, Ink.MUTED, Stroke.DASHED);
            }
            y += HEIGHT + 140;
        }
        return canvas.flow(key(chart), y);
    }

    private long headings() {
        long bottom = 0;
        for (Stage stage : stages) {
            bottom = Math.max(
                    bottom,
                    canvas.paragraph(
                            left(stage),
                            0,
                            wide(stage),
                            3,
                            NotoSans.REGULAR,
                            Ink.MUTED,
                            canvas.say(ChartTable.say(stage))));
        }
        return bottom;
    }

    private Place box(Chart.Flow chart, int index) {
        Chart.Stop stop = chart.stops().get(index);
        Place place = new Place(stop.stage(), Optional.of(stop));
        long room = wide(stop.stage()) - 2 * PAD;
        Label label = canvas.say(stop.label());
        place.language = label.language();
        place.words =
                Lettering.wrap(NotoSans.REGULAR, label.text(), room, place.stage == Stage.USE ? LINES - 1 : LINES);
        amount(chart, index)
                .ifPresent(amount -> place.value =
                        canvas.say(Phrase.of(ReportMessage.CHART_MONEY).with("amount", amount)));
        place.height = Lettering.LINE * (place.words.size() + value(place).size()) + 2 * PAD;
        return place;
    }

    private ImmutableList<String> value(Place place) {
        return place.value.text().isEmpty()
                ? ImmutableList.of()
                : Lettering.wrap(NotoSans.BOLD, place.value.text(), wide(place.stage) - 2 * PAD, 3);
    }

    /** What comes in, or goes out where nothing comes in: the only way, or what is known of all together. */
    private static Optional<AmountRange> amount(Chart.Flow chart, int index) {
        boolean comesIn = chart.ways().stream().anyMatch(way -> way.to() == index);
        List<Chart.Way> ways = chart.ways().stream()
                .filter(way -> (comesIn ? way.to() : way.from()) == index)
                .toList();
        return ways.size() == 1
                ? Optional.of(ways.get(0).amount())
                : chart.stops().get(index).amount();
    }

    private Band band(Place from, Place to, Chart.Way way) {
        Bounds bounds = Bounds.of(way.amount());
        BigInteger low = bounds.low().orElse(BigInteger.ZERO).max(BigInteger.ZERO);
        long sure = low.signum() == 0 ? 0 : Math.max(LEAST, scale.at(low));
        long unsure = bounds.isExact()
                ? 0
                : Math.max(
                        UNSURE,
                        bounds.high().map(high -> scale.at(high.subtract(low))).orElse(UNSURE));
        return new Band(from, to, sure, unsure, way.passage());
    }

    /** Where a use stands: in the order of what it is paid from, so that bands cross as little as can be; the others as they are given. */
    private static int weight(Place place, List<Place> places, List<Band> bands) {
        return place.stage == Stage.USE
                ? places.size()
                        + bands.stream()
                                .filter(band -> band.to == place)
                                .mapToInt(band -> places.indexOf(band.from))
                                .min()
                                .orElse(0)
                : places.indexOf(place);
    }

    private static long height(List<Place> places, Stage stage) {
        return places.stream()
                .filter(place -> place.stage == stage)
                .mapToLong(place -> Math.max(place.height, Math.max(place.in, place.out)) + BETWEEN)
                .sum();
    }

    /** Stacks the places of a stage; boxes are at least as high as their words, and their bands stand in the middle. */
    private static void stand(List<Place> places, Stage stage, long top) {
        long y = top;
        for (Place place : places) {
            if (place.stage == stage) {
                place.height = Math.max(place.height, Math.max(place.in, place.out));
                place.top = y;
                place.nextIn = y + (place.height - place.in) / 2;
                place.nextOut = y + (place.height - place.out) / 2;
                y += place.height + BETWEEN;
            }
        }
    }

    private static Band passing(Place place, List<Band> bands) {
        return bands.stream().filter(band -> band.to == place).findFirst().orElseThrow();
    }

    private void band(Band band) {
        long x = left(band.from.stage) + wide(band.from.stage);
        shape(band, x, band.left, left(band.to.stage) - x, band.right);
    }

    /** Draws a band from a height on the left to one on the right. */
    private void shape(Band band, long x, long left, long width, long right) {
        if (band.sure > 0) {
            String d = edges(x, left, width, right, band.sure);
            switch (band.passage) {
                case GIVEN -> canvas.path(d, Ink.SOFT, Ink.NONE, Stroke.NONE);
                case SPENT -> canvas.path(d, Ink.ACCENT, Ink.NONE, Stroke.NONE);
                case PROMISED -> canvas.path(d, Ink.PAPER, Ink.ACCENT, Stroke.FIRM);
                case LEFT -> canvas.path(d, Ink.PAPER, Ink.MUTED, Stroke.DASHED);
            }
        }
        if (band.unsure > 0) {
            hatched(x, left + band.sure, width, right + band.sure, band.unsure);
        }
    }

    private static String edges(long x, long left, long width, long right, long height) {
        long middle = x + width / 2;
        long end = x + width;
        return "M" + Canvas.at(x, left) + "C" + Canvas.at(middle, left) + " " + Canvas.at(middle, right) + " "
                + Canvas.at(end, right) + "L" + Canvas.at(end, right + height) + "C"
                + Canvas.at(middle, right + height) + " " + Canvas.at(middle, left + height) + " "
                + Canvas.at(x, left + height) + "Z";
    }

    private void hatched(long x, long left, long width, long right, long height) {
        canvas.path(edges(x, left, width, right, height), Ink.NONE, Ink.MUTED, Stroke.DASHED);
        StringBuilder d = new StringBuilder();
        for (int i = 0; i < POINTS; i++) {
            d.append('M')
                    .append(on(x, left, width, right, i + 1))
                    .append('L')
                    .append(on(x, left + height, width, right + height, i));
        }
        canvas.path(d.toString(), Ink.NONE, Ink.MUTED, Stroke.THIN);
    }

    /** A point on the curve of {@link #edges}, whose control points lie half way. */
    private static String on(long x, long left, long width, long right, long i) {
        long n = POINTS;
        long cube = n * n * n;
        long rest = n - i;
        long along = (3 * rest * rest * i + 3 * rest * i * i) / 2 + i * i * i;
        return Canvas.at(x + width * along / cube, left + (right - left) * (3 * rest * i * i + i * i * i) / cube);
    }

    private void box(Place place) {
        long x = left(place.stage);
        long width = wide(place.stage);
        canvas.rect(x, place.top, width, place.height, Ink.PAPER, Ink.INK, Stroke.THIN);
        ImmutableList<String> value = value(place);
        long y = place.top + (place.height - Lettering.LINE * (place.words.size() + value.size())) / 2;
        for (String line : place.words) {
            y += Lettering.LINE;
            canvas.text(
                    x + PAD, y - 50, Canvas.Anchor.START, NotoSans.REGULAR, Ink.INK, new Label(line, place.language));
        }
        for (String line : value) {
            y += Lettering.LINE;
            canvas.text(
                    x + PAD,
                    y - 50,
                    Canvas.Anchor.START,
                    NotoSans.BOLD,
                    Ink.INK,
                    new Label(line, place.value.language()));
        }
    }

    /** Says what the bands are, those that occur. */
    private ImmutableList<Canvas.Entry> key(Chart.Flow chart) {
        Place nowhere = new Place(Stage.SOURCE, Optional.empty());
        Stream<Canvas.Entry> passages = Stream.of(Passage.values())
                .filter(passage -> chart.ways().stream()
                        .anyMatch(way -> way.passage() == passage
                                && way.amount()
                                        .lower()
                                        .filter(low -> Amounts.minor(low) > 0)
                                        .isPresent()))
                .map(passage -> new Canvas.Entry(
                        (x, y, width, height) -> shape(new Band(nowhere, nowhere, height, 0, passage), x, y, width, y),
                        canvas.say(ChartTable.say(passage))));
        Stream<Canvas.Entry> unknown =
                chart.ways().stream().allMatch(way -> way.amount().isExact())
                        ? Stream.of()
                        : Stream.of(new Canvas.Entry(
                                (x, y, width, height) -> {
                                    canvas.hatch(x, y, width, height, Ink.MUTED);
                                    canvas.rect(x, y, width, height, Ink.NONE, Ink.MUTED, Stroke.DASHED);
                                },
                                canvas.say(Phrase.of(ReportMessage.CHART_MAYBE))));
        return Stream.concat(passages, unknown).collect(toImmutableList());
    }
}
