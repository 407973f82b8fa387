package lt.kopz.reporting.json;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.json.ValueCodecs;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import org.jspecify.annotations.Nullable;

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
        return Codec.object("bullet", BulletDraft::new)
                .required("label", text, Chart.Bullet::label, (draft, label) -> draft.label = label)
                .required("need", amount, Chart.Bullet::need, (draft, need) -> draft.need = need)
                .required("given", amount, Chart.Bullet::given, (draft, given) -> draft.given = given)
                .required("spent", amount, Chart.Bullet::spent, (draft, spent) -> draft.spent = spent)
                .describe("Of the money given.")
                .required("byOthers", amount, Chart.Bullet::byOthers, (draft, paid) -> draft.byOthers = paid)
                .describe("What others paid for the same need.")
                .build(draft -> new Chart.Bullet(
                        draft.label,
                        Objects.requireNonNull(draft.need, "need"),
                        Objects.requireNonNull(draft.given, "given"),
                        Objects.requireNonNull(draft.spent, "spent"),
                        Objects.requireNonNull(draft.byOthers, "byOthers")));
    }

    private static final class BulletDraft {
        private Text label = Literal.of("");
        private @Nullable AmountRange need;
        private @Nullable AmountRange given;
        private @Nullable AmountRange spent;
        private @Nullable AmountRange byOthers;
    }

    private Codec<Chart.Bars> bars() {
        return Codec.object("bars", BarsDraft::new)
                .required("unit", text, Chart.Bars::unit, (draft, unit) -> draft.unit = unit)
                .describe("What is counted.")
                .required("bars", Codec.listOf(bar()), Chart.Bars::bars, (draft, bars) -> draft.bars = bars)
                .build(draft -> new Chart.Bars(draft.unit, draft.bars));
    }

    private static final class BarsDraft {
        private Text unit = Literal.of("");
        private ImmutableList<Chart.Bar> bars = ImmutableList.of();
    }

    private Codec<Chart.Bar> bar() {
        return Codec.object("bar", BarDraft::new)
                .required("label", text, Chart.Bar::label, (draft, label) -> draft.label = label)
                .required("count", ValueCodecs.HEADCOUNT, Chart.Bar::count, (draft, count) -> draft.count = count)
                .required("standing", STANDING, Chart.Bar::standing, (draft, standing) -> draft.standing = standing)
                .build(draft -> new Chart.Bar(draft.label, draft.count, draft.standing));
    }

    private static final class BarDraft {
        private Text label = Literal.of("");
        private Headcount count = Headcount.unknown();
        private Chart.Standing standing = Chart.Standing.UNDETERMINED;
    }

    private Codec<Chart.Steps> steps() {
        return Codec.object("steps", StepsDraft::new)
                .required("span", ValueCodecs.PERIOD, Chart.Steps::span, (draft, span) -> draft.span = span)
                .required(
                        "kind", Codec.enumOf(Column.Kind.class), Chart.Steps::kind, (draft, kind) -> draft.kind = kind)
                .describe("What the values are: AMOUNT or COUNT.")
                .required("lines", Codec.listOf(line()), Chart.Steps::lines, (draft, lines) -> draft.lines = lines)
                .optional("knownUntil", ValueCodecs.DATE, Chart.Steps::knownUntil, (draft, day) -> draft.known = day)
                .describe("The last day on which the values are known, inclusive.")
                .build(draft -> new Chart.Steps(
                        Objects.requireNonNull(draft.span, "span"),
                        draft.kind,
                        draft.lines,
                        Optional.ofNullable(draft.known)));
    }

    private static final class StepsDraft {
        private @Nullable DateRange span;
        private Column.Kind kind = Column.Kind.COUNT;
        private ImmutableList<Chart.Line> lines = ImmutableList.of();
        private @Nullable LocalDate known;
    }

    private Codec<Chart.Line> line() {
        return Codec.object("line", LineDraft::new)
                .required("name", text, Chart.Line::name, (draft, name) -> draft.name = name)
                .required("steps", Codec.listOf(step()), Chart.Line::steps, (draft, steps) -> draft.steps = steps)
                .build(draft -> new Chart.Line(draft.name, draft.steps));
    }

    private static final class LineDraft {
        private Text name = Literal.of("");
        private ImmutableList<Chart.Step> steps = ImmutableList.of();
    }

    private Codec<Chart.Step> step() {
        return Codec.object("step", StepDraft::new)
                .required("since", ValueCodecs.DATE, Chart.Step::since, (draft, since) -> draft.since = since)
                .describe("The first day, inclusive.")
                .required("value", cell, Chart.Step::value, (draft, value) -> draft.value = value)
                .build(draft -> new Chart.Step(draft.since, Objects.requireNonNull(draft.value, "value")));
    }

    private static final class StepDraft {
        private LocalDate since = LocalDate.EPOCH;
        private @Nullable Cell value;
    }

    private Codec<Chart.Timeline> timeline() {
        return Codec.object("timeline", TimelineDraft::new)
                .required("span", ValueCodecs.PERIOD, Chart.Timeline::span, (draft, span) -> draft.span = span)
                .list("stretches", stretch(), Chart.Timeline::stretches, (draft, all) -> draft.stretches = all)
                .list("marks", mark(), Chart.Timeline::marks, (draft, marks) -> draft.marks = marks)
                .build(draft ->
                        new Chart.Timeline(Objects.requireNonNull(draft.span, "span"), draft.stretches, draft.marks));
    }

    private static final class TimelineDraft {
        private @Nullable DateRange span;
        private ImmutableList<Chart.Stretch> stretches = ImmutableList.of();
        private ImmutableList<Chart.Mark> marks = ImmutableList.of();
    }

    private Codec<Chart.Stretch> stretch() {
        return Codec.object("stretch", StretchDraft::new)
                .required("label", text, Chart.Stretch::label, (draft, label) -> draft.label = label)
                .required("days", ValueCodecs.PERIOD, Chart.Stretch::days, (draft, days) -> draft.days = days)
                .describe("Both ends inclusive; the last is the due day.")
                .build(draft -> new Chart.Stretch(draft.label, Objects.requireNonNull(draft.days, "days")));
    }

    private static final class StretchDraft {
        private Text label = Literal.of("");
        private @Nullable DateRange days;
    }

    private Codec<Chart.Mark> mark() {
        return Codec.object("mark", MarkDraft::new)
                .required("label", text, Chart.Mark::label, (draft, label) -> draft.label = label)
                .required("date", ValueCodecs.PARTIAL_DATE, Chart.Mark::date, (draft, date) -> draft.date = date)
                .required("standing", STANDING, Chart.Mark::standing, (draft, standing) -> draft.standing = standing)
                .build(draft -> new Chart.Mark(draft.label, draft.date, draft.standing));
    }

    private static final class MarkDraft {
        private Text label = Literal.of("");
        private PartialDate date = PartialDate.unknown();
        private Chart.Standing standing = Chart.Standing.UNDETERMINED;
    }

    private Codec<Chart.Flow> flow() {
        return Codec.object("flow", FlowDraft::new)
                .required("stops", Codec.listOf(stop()), Chart.Flow::stops, (draft, stops) -> draft.stops = stops)
                .required("ways", Codec.listOf(way()), Chart.Flow::ways, (draft, ways) -> draft.ways = ways)
                .build(draft -> new Chart.Flow(draft.stops, draft.ways));
    }

    private static final class FlowDraft {
        private ImmutableList<Chart.Stop> stops = ImmutableList.of();
        private ImmutableList<Chart.Way> ways = ImmutableList.of();
    }

    private Codec<Chart.Stop> stop() {
        return Codec.object("stop", StopDraft::new)
                .required("label", text, Chart.Stop::label, (draft, label) -> draft.label = label)
                .required(
                        "stage",
                        Codec.enumOf(Chart.Stage.class),
                        Chart.Stop::stage,
                        (draft, stage) -> draft.stage = stage)
                .build(draft -> new Chart.Stop(draft.label, draft.stage));
    }

    private static final class StopDraft {
        private Text label = Literal.of("");
        private Chart.Stage stage = Chart.Stage.SOURCE;
    }

    private static Codec<Chart.Way> way() {
        Codec<Integer> stop = Codec.intNumber(0, Integer.MAX_VALUE);
        return Codec.object("way", WayDraft::new)
                .required("from", stop, Chart.Way::from, (draft, from) -> draft.from = from)
                .describe("A stop, counted from 0.")
                .required("to", stop, Chart.Way::to, (draft, to) -> draft.to = to)
                .describe("A stop of a later stage, counted from 0.")
                .required(
                        "amount", ValueCodecs.AMOUNT_RANGE, Chart.Way::amount, (draft, amount) -> draft.amount = amount)
                .required(
                        "passage",
                        Codec.enumOf(Chart.Passage.class),
                        Chart.Way::passage,
                        (draft, passage) -> draft.passage = passage)
                .build(draft -> new Chart.Way(
                        draft.from, draft.to, Objects.requireNonNull(draft.amount, "amount"), draft.passage));
    }

    private static final class WayDraft {
        private int from;
        private int to;
        private @Nullable AmountRange amount;
        private Chart.Passage passage = Chart.Passage.GIVEN;
    }

    private Codec<Chart.Part> part() {
        return Codec.object("part", PartDraft::new)
                .required("label", text, Chart.Part::label, (draft, label) -> draft.label = label)
                .required("unit", text, Chart.Part::unit, (draft, unit) -> draft.unit = unit)
                .required(
                        "reached", ValueCodecs.HEADCOUNT, Chart.Part::reached, (draft, count) -> draft.reached = count)
                .required(
                        "total",
                        Codec.longNumber(1, Long.MAX_VALUE),
                        Chart.Part::total,
                        (draft, total) -> draft.total = total)
                .build(draft -> new Chart.Part(draft.label, draft.unit, draft.reached, draft.total));
    }

    private static final class PartDraft {
        private Text label = Literal.of("");
        private Text unit = Literal.of("");
        private Headcount reached = Headcount.unknown();
        private long total = 1;
    }

    private Codec<Chart.Item> item() {
        return Codec.object("item", ItemDraft::new)
                .required("mark", text, Chart.Item::mark, (draft, mark) -> draft.mark = mark)
                .describe("As short as a number.")
                .required(
                        "state",
                        Codec.enumOf(MeasureStatus.class),
                        Chart.Item::state,
                        (draft, state) -> draft.state = state)
                .build(draft -> new Chart.Item(draft.mark, draft.state));
    }

    private static final class ItemDraft {
        private Text mark = Literal.of("");
        private MeasureStatus state = MeasureStatus.NO_INFORMATION;
    }

    private Codec<Chart.Changes> changes() {
        return Codec.object("changes", ChangesDraft::new)
                .required("before", text, Chart.Changes::before, (draft, before) -> draft.before = before)
                .describe("The name of the earlier time.")
                .required("after", text, Chart.Changes::after, (draft, after) -> draft.after = after)
                .describe("The name of the later time.")
                .required(
                        "changes", Codec.listOf(change()), Chart.Changes::changes, (draft, all) -> draft.changes = all)
                .build(draft -> new Chart.Changes(draft.before, draft.after, draft.changes));
    }

    private static final class ChangesDraft {
        private Text before = Literal.of("");
        private Text after = Literal.of("");
        private ImmutableList<Chart.Change> changes = ImmutableList.of();
    }

    private Codec<Chart.Change> change() {
        return Codec.object("change", ChangeDraft::new)
                .required("label", text, Chart.Change::label, (draft, label) -> draft.label = label)
                .required(
                        "kind", Codec.enumOf(Column.Kind.class), Chart.Change::kind, (draft, kind) -> draft.kind = kind)
                .describe("What the values are: AMOUNT or COUNT.")
                .required("before", cell, Chart.Change::before, (draft, before) -> draft.before = before)
                .required("after", cell, Chart.Change::after, (draft, after) -> draft.after = after)
                .build(draft -> new Chart.Change(
                        draft.label,
                        draft.kind,
                        Objects.requireNonNull(draft.before, "before"),
                        Objects.requireNonNull(draft.after, "after")));
    }

    private static final class ChangeDraft {
        private Text label = Literal.of("");
        private Column.Kind kind = Column.Kind.COUNT;
        private @Nullable Cell before;
        private @Nullable Cell after;
    }
}
