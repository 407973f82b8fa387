package lt.kopz.reporting.render;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.gap.AmountChange;
import lt.kopz.core.progress.MeasureStatus;
import lt.kopz.core.time.PartialDate;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Row;
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
            return Table.of(
                            caption,
                            Column.text(say(ReportMessage.CHART_WHAT)),
                            Column.amount(say(ReportMessage.CHART_NEED)),
                            Column.amount(say(ReportMessage.CHART_GIVEN)),
                            Column.amount(say(ReportMessage.CHART_MISSING)),
                            Column.amount(say(ReportMessage.CHART_SPENT)),
                            Column.amount(say(ReportMessage.CHART_BY_OTHERS)))
                    .withRowHeader(0)
                    .withRows(bullets.bullets().stream()
                            .map(bullet -> Row.of(
                                    Cell.text(bullet.label()),
                                    Cell.amount(bullet.need()),
                                    Cell.amount(bullet.given()),
                                    Cell.amount(bullet.missing()),
                                    Cell.amount(bullet.spent()),
                                    Cell.amount(bullet.byOthers())))
                            .toList());
        } else if (chart instanceof Chart.Bars bars) {
            return Table.of(
                            caption,
                            Column.text(say(ReportMessage.CHART_WHAT)),
                            Column.count(bars.unit()),
                            Column.text(say(ReportMessage.CHART_STANDING)))
                    .withRowHeader(0)
                    .withRows(bars.bars().stream()
                            .map(bar -> Row.of(
                                    Cell.text(bar.label()), Cell.count(bar.count()), Cell.text(say(bar.standing()))))
                            .toList());
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
        return say(
                switch (direction) {
                    case INCREASE -> ReportMessage.CHART_INCREASE;
                    case DECREASE -> ReportMessage.CHART_DECREASE;
                    case UNCHANGED -> ReportMessage.CHART_UNCHANGED;
                    case UNDETERMINED -> ReportMessage.CHART_UNDETERMINED;
                });
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
        return Table.of(
                        caption,
                        Column.text(say(ReportMessage.CHART_FROM)),
                        Column.text(say(ReportMessage.CHART_TO)),
                        Column.amount(say(ReportMessage.CHART_AMOUNT)),
                        Column.text(say(ReportMessage.CHART_STANDING)))
                .withRowHeader(1)
                .withRows(flow.ways().stream()
                        .map(way -> Row.of(
                                Cell.text(flow.stops().get(way.from()).label()),
                                Cell.text(flow.stops().get(way.to()).label()),
                                Cell.amount(way.amount()),
                                Cell.text(say(way.passage()))))
                        .toList());
    }

    private static Table units(Text caption, Chart.Units units) {
        return Table.of(
                        caption,
                        Column.text(say(ReportMessage.CHART_WHAT)),
                        Column.text(say(ReportMessage.CHART_UNIT)),
                        Column.count(say(ReportMessage.CHART_REACHED)),
                        Column.count(say(ReportMessage.CHART_IN_ALL)))
                .withRowHeader(0)
                .withRows(units.parts().stream()
                        .map(part -> Row.of(
                                Cell.text(part.label()),
                                Cell.text(part.unit()),
                                Cell.count(part.reached()),
                                Cell.count(Headcount.exactly(part.total()))))
                        .toList());
    }

    /** One row for each state that occurs. */
    private static Table strip(Text caption, Chart.Strip strip) {
        Map<MeasureStatus, List<Text>> byState = new EnumMap<>(MeasureStatus.class);
        strip.items()
                .forEach(item -> byState.computeIfAbsent(item.state(), any -> new ArrayList<>())
                        .add(item.mark()));
        return Table.of(
                        caption,
                        Column.text(say(ReportMessage.CHART_STANDING)),
                        Column.count(say(ReportMessage.CHART_COUNT)),
                        Column.text(say(ReportMessage.CHART_WHICH)))
                .withRowHeader(0)
                .withRows(byState.entrySet().stream()
                        .map(state -> Row.of(
                                Cell.text(Phrase.of(state.getKey())),
                                Cell.count(Headcount.exactly(state.getValue().size())),
                                Cell.text(Text.joined(", ", state.getValue()))))
                        .toList());
    }

    private static Table changes(Text caption, Chart.Changes changes) {
        return Table.of(
                        caption,
                        Column.text(say(ReportMessage.CHART_WHAT)),
                        Column.of(changes.before(), changes.kind()),
                        Column.of(changes.after(), changes.kind()),
                        Column.text(say(ReportMessage.CHART_CHANGE)))
                .withRowHeader(0)
                .withRows(changes.changes().stream()
                        .map(change -> Row.of(
                                Cell.text(change.label()),
                                change.before(),
                                change.after(),
                                Cell.text(say(change.direction()))))
                        .toList());
    }

    private static Table steps(Text caption, Chart.Steps steps) {
        return Table.of(
                        caption,
                        Column.text(say(ReportMessage.CHART_WHAT)),
                        Column.date(say(ReportMessage.CHART_SINCE)),
                        Column.of(
                                say(
                                        steps.kind() == Column.Kind.AMOUNT
                                                ? ReportMessage.CHART_AMOUNT
                                                : ReportMessage.CHART_COUNT),
                                steps.kind()))
                .withRowHeader(0)
                .withRows(steps.lines().stream()
                        .flatMap(line -> line.steps().stream()
                                .map(step -> Row.of(
                                        Cell.text(line.name()), Cell.date(PartialDate.of(step.since())), step.value())))
                        .toList());
    }

    private static Table timeline(Text caption, Chart.Timeline timeline) {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        timeline.stretches()
                .forEach(stretch -> rows.add(Row.of(
                        Cell.text(stretch.label()),
                        Cell.date(PartialDate.of(stretch.days())),
                        Cell.text(say(ReportMessage.CHART_DUE)))));
        timeline.marks()
                .forEach(mark -> rows.add(Row.of(
                        Cell.text(mark.label()),
                        mark.date().equals(PartialDate.unknown())
                                ? Cell.nothing(say(ReportMessage.CHART_NO_DATE))
                                : Cell.date(mark.date()),
                        Cell.text(say(mark.standing())))));
        return Table.of(
                        caption,
                        Column.text(say(ReportMessage.CHART_WHAT)),
                        Column.date(say(ReportMessage.CHART_DATE)),
                        Column.text(say(ReportMessage.CHART_STANDING)))
                .withRowHeader(0)
                .withRows(rows.build());
    }

    private static Text say(ReportMessage message) {
        return Phrase.of(message);
    }
}
