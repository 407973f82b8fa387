package lt.kopz.reporting.json;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Objects;
import lt.kopz.core.codec.Codec;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.json.ValueCodecs;
import lt.kopz.core.money.AmountRange;
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
                .when("bars", Chart.Bars.class, Codec.listOf(bar()), Chart.Bars::bars, Chart.Bars::new)
                .describe("Counts beside each other.")
                .when("steps", Chart.Steps.class, steps(), steps -> steps, steps -> steps)
                .describe("Values that hold until the next step.")
                .when("timeline", Chart.Timeline.class, timeline(), timeline -> timeline, timeline -> timeline)
                .describe("Stretches in which something is due, and marks for what took place.")
                .build();
    }

    private Codec<Chart.Bullet> bullet() {
        Codec<AmountRange> amount = ValueCodecs.amountRange();
        return Codec.object("bullet", BulletDraft::new)
                .required("label", text, Chart.Bullet::label, (draft, label) -> draft.label = label)
                .required("need", amount, Chart.Bullet::need, (draft, need) -> draft.need = need)
                .required("given", amount, Chart.Bullet::given, (draft, given) -> draft.given = given)
                .required("spent", amount, Chart.Bullet::spent, (draft, spent) -> draft.spent = spent)
                .build(draft -> new Chart.Bullet(
                        draft.label,
                        Objects.requireNonNull(draft.need, "need"),
                        Objects.requireNonNull(draft.given, "given"),
                        Objects.requireNonNull(draft.spent, "spent")));
    }

    private static final class BulletDraft {
        private Text label = Literal.of("");
        private @Nullable AmountRange need;
        private @Nullable AmountRange given;
        private @Nullable AmountRange spent;
    }

    private Codec<Chart.Bar> bar() {
        return Codec.object("bar", BarDraft::new)
                .required("label", text, Chart.Bar::label, (draft, label) -> draft.label = label)
                .required("count", ValueCodecs.headcount(), Chart.Bar::count, (draft, count) -> draft.count = count)
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
                .required("span", ValueCodecs.period(), Chart.Steps::span, (draft, span) -> draft.span = span)
                .required(
                        "kind", Codec.enumOf(Column.Kind.class), Chart.Steps::kind, (draft, kind) -> draft.kind = kind)
                .describe("What the values are: AMOUNT or COUNT.")
                .required("lines", Codec.listOf(line()), Chart.Steps::lines, (draft, lines) -> draft.lines = lines)
                .build(draft -> new Chart.Steps(Objects.requireNonNull(draft.span, "span"), draft.kind, draft.lines));
    }

    private static final class StepsDraft {
        private @Nullable DateRange span;
        private Column.Kind kind = Column.Kind.COUNT;
        private ImmutableList<Chart.Line> lines = ImmutableList.of();
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
                .required("since", ValueCodecs.day(), Chart.Step::since, (draft, since) -> draft.since = since)
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
                .required("span", ValueCodecs.period(), Chart.Timeline::span, (draft, span) -> draft.span = span)
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
                .required("days", ValueCodecs.period(), Chart.Stretch::days, (draft, days) -> draft.days = days)
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
                .required("date", ValueCodecs.partialDate(), Chart.Mark::date, (draft, date) -> draft.date = date)
                .required("standing", STANDING, Chart.Mark::standing, (draft, standing) -> draft.standing = standing)
                .build(draft -> new Chart.Mark(draft.label, draft.date, draft.standing));
    }

    private static final class MarkDraft {
        private Text label = Literal.of("");
        private PartialDate date = PartialDate.unknown();
        private Chart.Standing standing = Chart.Standing.UNDETERMINED;
    }
}
