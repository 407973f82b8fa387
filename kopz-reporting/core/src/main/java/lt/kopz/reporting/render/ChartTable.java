package lt.kopz.reporting.render;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.gap.AmountChange;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Rows;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.wording.ReportMessage;

/** The values of a chart as a table, for formats that do not draw and for readers who do not see. */
public final class ChartTable {

    private ChartTable() {}

    /**
     * Writes the values of a picture down.
     *
     * @param illustration the picture
     * @return a table with the picture's caption and every value that the picture shows, in the same order
     */
    public static Table of(Illustration illustration) {
        Chart chart = illustration.chart();
        Text caption = illustration.caption();
        if (chart instanceof Chart.Bullets bullets) {
            return new Rows<Chart.Bullet>(caption)
                    .words(ReportMessage.CHART_WHAT, Chart.Bullet::label)
                    .amount(ReportMessage.CHART_NEED, bullet -> Cell.amount(bullet.need()))
                    .amount(ReportMessage.CHART_GIVEN, bullet -> Cell.amount(bullet.given()))
                    .amount(ReportMessage.CHART_MISSING, bullet -> Cell.amount(bullet.missing()))
                    .amount(ReportMessage.CHART_SPENT, bullet -> Cell.amount(bullet.spent()))
                    .amount(ReportMessage.CHART_BY_OTHERS, bullet -> Cell.amount(bullet.byOthers()))
                    .of(bullets.bullets());
        } else if (chart instanceof Chart.Bars bars) {
            return new Rows<Chart.Bar>(caption)
                    .words(ReportMessage.CHART_WHAT, Chart.Bar::label)
                    .with(Column.count(bars.unit()), bar -> Cell.count(bar.count()))
                    .words(ReportMessage.CHART_STANDING, bar -> say(bar.standing()))
                    .of(bars.bars());
        } else if (chart instanceof Chart.Steps steps) {
            return steps(caption, steps);
        } else if (chart instanceof Chart.Flow flow) {
            return flow(caption, flow);
        } else if (chart instanceof Chart.Units units) {
            return units(caption, units);
        } else if (chart instanceof Chart.Strip strip) {
            return strip(caption, strip);
        } else if (chart instanceof Chart.Changes changes) {
            return changes(caption, changes);
        }
        return timeline(caption, (Chart.Timeline) chart);
    }

    /**
     * Names how sure it is that something took place.
     *
     * @param standing how sure it is
     * @return the word
     */
    public static Text say(Chart.Standing standing) {
        return say(
                switch (standing) {
                    case HELD -> ReportMessage.CHART_HELD;
                    case PLANNED -> ReportMessage.CHART_PLANNED;
                    case UNDETERMINED -> ReportMessage.CHART_UNDETERMINED;
                });
    }

    /**
     * Names how far money is on its way.
     *
     * @param stage how far
     * @return the heading
     */
    public static Text say(Chart.Stage stage) {
        return say(
                switch (stage) {
                    case SOURCE -> ReportMessage.CHART_SOURCE;
                    case HOLDER -> ReportMessage.CHART_HOLDER;
                    case USE -> ReportMessage.CHART_USE;
                });
    }

    /**
     * Names what became of money.
     *
     * @param passage what became of it
     * @return the word
     */
    public static Text say(Chart.Passage passage) {
        return say(
                switch (passage) {
                    case GIVEN -> ReportMessage.CHART_PASSED_ON;
                    case SPENT -> ReportMessage.CHART_INCURRED;
                    case PROMISED -> ReportMessage.CHART_PROMISED;
                    case LEFT -> ReportMessage.CHART_LEFT;
                });
    }

    /**
     * Names a direction of change.
     *
     * @param direction the direction
     * @return the word
     */
    public static Text say(AmountChange.Direction direction) {
        return say(ReportMessage.of(direction));
    }

    /**
     * What a cell of a chart holds, in words.
     *
     * @param value an amount, a count, or why there is none
     * @return the words
     * @throws IllegalArgumentException if it is a cell of another kind
     */
    public static Text say(Cell value) {
        if (value instanceof Cell.AmountCell amount) {
            return Phrase.of(ReportMessage.CHART_MONEY).with("amount", amount.value());
        } else if (value instanceof Cell.CountCell count) {
            return Phrase.of(ReportMessage.CHART_COUNTED).with("count", count.value());
        } else if (value instanceof Cell.Nothing nothing) {
            return nothing.because();
        }
        throw new IllegalArgumentException("A chart holds amounts and counts, not a "
                + value.getClass().getSimpleName() + ": give one of these, or Cell.nothing(…)");
    }

    private static Table flow(Text caption, Chart.Flow flow) {
        return new Rows<Chart.Way>(caption)
                .namedBy(1)
                .words(
                        ReportMessage.CHART_FROM,
                        way -> flow.stops().get(way.from()).label())
                .words(ReportMessage.CHART_TO, way -> flow.stops().get(way.to()).label())
                .amount(ReportMessage.CHART_AMOUNT, way -> Cell.amount(way.amount()))
                .words(ReportMessage.CHART_STANDING, way -> say(way.passage()))
                .of(flow.ways());
    }

    private static Table units(Text caption, Chart.Units units) {
        return new Rows<Chart.Part>(caption)
                .words(ReportMessage.CHART_WHAT, Chart.Part::label)
                .words(ReportMessage.CHART_UNIT, Chart.Part::unit)
                .count(ReportMessage.CHART_REACHED, part -> Cell.count(part.reached()))
                .count(ReportMessage.CHART_IN_ALL, part -> Cell.count(Headcount.exactly(part.total())))
                .of(units.parts());
    }

    /** One row for each state that occurs. */
    private static Table strip(Text caption, Chart.Strip strip) {
        Map<MeasureStatus, List<Text>> byState = new EnumMap<>(MeasureStatus.class);
        strip.items()
                .forEach(item -> byState.computeIfAbsent(item.state(), any -> new ArrayList<>())
                        .add(item.mark()));
        return new Rows<Map.Entry<MeasureStatus, List<Text>>>(caption)
                .words(ReportMessage.CHART_STANDING, state -> Phrase.of(state.getKey()))
                .count(
                        ReportMessage.CHART_COUNT,
                        state -> Cell.count(Headcount.exactly(state.getValue().size())))
                .words(ReportMessage.CHART_WHICH, state -> Text.joined(", ", state.getValue()))
                .of(byState.entrySet());
    }

    private static Table changes(Text caption, Chart.Changes changes) {
        return new Rows<Chart.Change>(caption)
                .words(ReportMessage.CHART_WHAT, Chart.Change::label)
                .with(Column.of(changes.before(), changes.kind()), Chart.Change::before)
                .with(Column.of(changes.after(), changes.kind()), Chart.Change::after)
                .words(ReportMessage.CHART_CHANGE, change -> say(change.direction()))
                .of(changes.changes());
    }

    private static Table steps(Text caption, Chart.Steps steps) {
        Message value = steps.kind() == Column.Kind.AMOUNT ? ReportMessage.CHART_AMOUNT : ReportMessage.CHART_COUNT;
        return Table.of(
                        caption,
                        Column.text(say(ReportMessage.CHART_WHAT)),
                        Column.date(say(ReportMessage.CHART_SINCE)),
                        Column.of(say(value), steps.kind()))
                .withRowHeader(0)
                .withRows(steps.lines().stream()
                        .flatMap(line -> line.steps().stream()
                                .map(step -> Row.of(
                                        Cell.text(line.name()), Cell.date(PartialDate.of(step.since())), step.value())))
                        .toList());
    }

    /** What stands on a line of time: a stretch or a mark. */
    private record Dated(Text label, Cell date, Text standing) {}

    private static Table timeline(Text caption, Chart.Timeline timeline) {
        return new Rows<Dated>(caption)
                .words(ReportMessage.CHART_WHAT, Dated::label)
                .date(ReportMessage.CHART_DATE, Dated::date)
                .words(ReportMessage.CHART_STANDING, Dated::standing)
                .of(Stream.concat(
                                timeline.stretches().stream()
                                        .map(stretch -> new Dated(
                                                stretch.label(),
                                                Cell.date(PartialDate.of(stretch.days())),
                                                say(ReportMessage.CHART_DUE))),
                                timeline.marks().stream()
                                        .map(mark -> new Dated(
                                                mark.label(),
                                                mark.date().equals(PartialDate.unknown())
                                                        ? Cell.nothing(say(ReportMessage.CHART_NO_DATE))
                                                        : Cell.date(mark.date()),
                                                say(mark.standing()))))
                        .toList());
    }

    private static Text say(Message message) {
        return Phrase.of(message);
    }
}
