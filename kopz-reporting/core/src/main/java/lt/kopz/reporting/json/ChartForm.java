package lt.kopz.reporting.json;

import lt.kopz.core.codec.Codec;
import lt.kopz.core.json.ValueCodecs;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;

/** How the data of charts stand in JSON. */
final class ChartForm {

    private static final Codec<Chart.Standing> STANDING = Codec.enumOf(Chart.Standing.class);

    private final Codec<Text> text;
    private final Codec<Cell> cell;

    ChartForm(Codec<Text> text, Codec<Cell> cell) {
        this.text = text;
        this.cell = cell;
    }

    Codec<Chart> codec() {
        return Codec.<Chart>choice("chart")
                .when(
                        "bullets",
                        Chart.Bullets.class,
                        Codec.listOf(bullet()),
                        Chart.Bullets::bullets,
                        Chart.Bullets::new)
                .describe("Needs, and how far money covers them.")
                .when("bars", Chart.Bars.class, bars(), bars -> bars, bars -> bars)
                .describe("Counts beside each other.")
                .when("steps", Chart.Steps.class, steps(), steps -> steps, steps -> steps)
                .describe("Values that hold until the next step.")
                .when("timeline", Chart.Timeline.class, timeline(), timeline -> timeline, timeline -> timeline)
                .describe("Stretches in which something is due, and marks for what took place.")
                .when("flow", Chart.Flow.class, flow(), flow -> flow, flow -> flow)
                .describe("Money from its sources to its uses.")
                .when("units", Chart.Units.class, Codec.listOf(part()), Chart.Units::parts, Chart.Units::new)
                .describe("Units of a whole, and how many of them are reached.")
                .when("strip", Chart.Strip.class, Codec.listOf(item()), Chart.Strip::items, Chart.Strip::new)
                .describe("How far each of several things has come.")
                .when("changes", Chart.Changes.class, changes(), changes -> changes, changes -> changes)
                .describe("Values at two times.")
                .build();
    }

    private Codec<Chart.Bullet> bullet() {
        Codec<AmountRange> amount = ValueCodecs.AMOUNT_RANGE;
        return Codec.object("bullet", Chart.Bullet.class)
                .required("label", text)
                .required("need", amount)
                .required("given", amount)
                .required("missing", amount)
                .required("spent", amount, "Of the money given.")
                .required("byOthers", amount, "What others paid for the same need.")
                .build();
    }

    private Codec<Chart.Bars> bars() {
        return Codec.object("bars", Chart.Bars.class)
                .required("unit", text, "What is counted.")
                .required("bars", Codec.listOf(bar()))
                .build();
    }

    private Codec<Chart.Bar> bar() {
        return Codec.object("bar", Chart.Bar.class)
                .required("label", text)
                .required("count", ValueCodecs.HEADCOUNT)
                .required("standing", STANDING)
                .build();
    }

    private Codec<Chart.Steps> steps() {
        return Codec.object("steps", Chart.Steps.class)
                .required("span", ValueCodecs.PERIOD)
                .required("kind", Codec.enumOf(Column.Kind.class), "What the values are: AMOUNT or COUNT.")
                .required("lines", Codec.listOf(line()))
                .optional("knownUntil", ValueCodecs.DATE, "The last day on which the values are known, inclusive.")
                .build();
    }

    private Codec<Chart.Line> line() {
        return Codec.object("line", Chart.Line.class)
                .required("name", text)
                .required("steps", Codec.listOf(step()))
                .build();
    }

    private Codec<Chart.Step> step() {
        return Codec.object("step", Chart.Step.class)
                .required("since", ValueCodecs.DATE, "The first day, inclusive.")
                .required("value", cell)
                .build();
    }

    private Codec<Chart.Timeline> timeline() {
        return Codec.object("timeline", Chart.Timeline.class)
                .required("span", ValueCodecs.PERIOD)
                .list("stretches", stretch())
                .list("marks", mark())
                .build();
    }

    private Codec<Chart.Stretch> stretch() {
        return Codec.object("stretch", Chart.Stretch.class)
                .required("label", text)
                .required("days", ValueCodecs.PERIOD, "Both ends inclusive; the last is the due day.")
                .build();
    }

    private Codec<Chart.Mark> mark() {
        return Codec.object("mark", Chart.Mark.class)
                .required("label", text)
                .required("date", ValueCodecs.PARTIAL_DATE)
                .required("standing", STANDING)
                .build();
    }

    private Codec<Chart.Flow> flow() {
        return Codec.object("flow", Chart.Flow.class)
                .required("stops", Codec.listOf(stop()))
                .required("ways", Codec.listOf(way()))
                .build();
    }

    private Codec<Chart.Stop> stop() {
        return Codec.object("stop", Chart.Stop.class)
                .required("label", text)
                .required("stage", Codec.enumOf(Chart.Stage.class))
                .optional(
                        "amount",
                        ValueCodecs.AMOUNT_RANGE,
                        "How much passes there, where that is more than one way and known as one amount.")
                .build();
    }

    private static Codec<Chart.Way> way() {
        Codec<Integer> stop = Codec.intNumber(0, Integer.MAX_VALUE);
        return Codec.object("way", Chart.Way.class)
                .required("from", stop, "A stop, counted from 0.")
                .required("to", stop, "A stop of a later stage, counted from 0.")
                .required("amount", ValueCodecs.AMOUNT_RANGE)
                .required("passage", Codec.enumOf(Chart.Passage.class))
                .build();
    }

    private Codec<Chart.Part> part() {
        return Codec.object("part", Chart.Part.class)
                .required("label", text)
                .required("unit", text)
                .required("reached", ValueCodecs.HEADCOUNT)
                .required("total", Codec.longNumber(1, Long.MAX_VALUE))
                .build();
    }

    private Codec<Chart.Item> item() {
        return Codec.object("item", Chart.Item.class)
                .required("mark", text, "As short as a number.")
                .required("state", Codec.enumOf(MeasureStatus.class))
                .build();
    }

    private Codec<Chart.Changes> changes() {
        return Codec.object("changes", Chart.Changes.class)
                .required("kind", Codec.enumOf(Column.Kind.class), "What the values are: AMOUNT or COUNT.")
                .required("before", text, "The name of the earlier time.")
                .required("after", text, "The name of the later time.")
                .required("changes", Codec.listOf(change()))
                .build();
    }

    private Codec<Chart.Change> change() {
        return Codec.object("change", Chart.Change.class)
                .required("label", text)
                .required("before", cell)
                .required("after", cell)
                .build();
    }
}
