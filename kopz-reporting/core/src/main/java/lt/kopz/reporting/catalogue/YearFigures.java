package lt.kopz.reporting.catalogue;

import static lt.kopz.reporting.catalogue.Cells.say;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.count.Participations;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.AmountChange;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.leaf.Unrecorded;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Message;
import lt.kopz.core.wording.Phrase;
import lt.kopz.core.wording.Text;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Column;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Paragraph;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;

/** Figures of two years beside each other, with the way each changed: by name, and never by sign. */
final class YearFigures {
    private final ReportContext then;
    private final ReportContext now;

    YearFigures(ReportContext then, ReportContext now) {
        this.then = then;
        this.now = now;
    }

    List<Section> write() {
        List<Block> blocks = new ArrayList<>();
        List<Chart.Change> changes = new ArrayList<>();
        if (then.isMoneyUnknown() && now.isMoneyUnknown()) {
            blocks.add(Paragraph.of(say(PartMessage.NO_MONEY)));
        } else {
            List<Line> money = List.of(
                    money(YearlyMessage.TERM_NEED, (year, gaps) -> gaps.need()),
                    money(YearlyMessage.TERM_APPROPRIATED, (year, gaps) -> gaps.appropriated()),
                    money(YearlyMessage.TERM_GAP, (year, gaps) -> gaps.financing()),
                    // what was spent since a plan began would only grow
                    money(
                            OfficeMessage.YEARS_INCURRED,
                            (year, gaps) -> gaps.within(year).incurred()));
            blocks.add(table(OfficeMessage.YEARS_MONEY, Column::amount, money));
            if (then.dossier().currency().equals(now.dossier().currency())) { // else they have no scale in common
                money.forEach(line -> changes.add(line.change(Column.Kind.AMOUNT)));
            }
        }
        List<Line> counts = new ArrayList<>();
        counts.add(count(PartMessage.COLUMN_EVENTS_HELD, events(then), events(now)));
        counts.add(count(YearlyMessage.TERM_HELD, participations(then), participations(now)));
        if (hasGroup()) {
            counts.add(count(PartMessage.COLUMN_MEETINGS_HELD, meetings(then), meetings(now)));
        }
        blocks.add(table(OfficeMessage.YEARS_COUNTS, Column::count, counts));
        counts.forEach(line -> changes.add(line.change(Column.Kind.COUNT)));
        Charts.changes("years", say(OfficeMessage.YEARS_CHART), period(then), period(now), changes)
                .map(Illustration::withoutValues)
                .ifPresent(picture -> blocks.add(0, picture)); // which needs a page in one piece, as tables do not
        return List.of(
                Section.of(YearOnYearReport.FIGURES, say(OfficeMessage.YEARS_FIGURES), ImmutableList.copyOf(blocks)));
    }

    /** A figure in both years, and the way it changed. */
    private record Line(Text name, Cell before, Cell after, Message way, Cell howMuch) {
        Row row() {
            return Row.of(Cell.text(name), before, after, Cell.text(say(way)), howMuch);
        }

        Chart.Change change(Column.Kind kind) {
            return new Chart.Change(name, kind, before, after);
        }
    }

    private boolean hasGroup() {
        return !then.dossier().groups().isEmpty() || !now.dossier().groups().isEmpty();
    }

    private Table table(Message caption, Function<Text, Column> column, List<Line> lines) {
        return Table.of(
                        say(caption),
                        Column.text(say(YearlyMessage.COLUMN_FIGURE)),
                        column.apply(period(then)),
                        column.apply(period(now)),
                        Column.text(say(MoneyMessage.COLUMN_CHANGE)),
                        column.apply(say(MoneyMessage.COLUMN_BY_HOW_MUCH)))
                .withRowHeader(0)
                .withRows(lines.stream().map(Line::row).toList());
    }

    static Text period(ReportContext year) {
        return Phrase.of(YearlyMessage.PERIOD).with("period", year.dossier().reportingPeriod());
    }

    // ---- money

    private Line money(Message name, BiFunction<DateRange, BudgetGaps, Figure<?>> figure) {
        Optional<AmountRange> from = known(then, figure);
        Optional<AmountRange> to = known(now, figure);
        Optional<AmountChange> change =
                from.flatMap(before -> to.filter(after -> after.currency().equals(before.currency()))
                        .map(after -> new AmountChange(before, after)));
        return new Line(
                say(name),
                amount(then, figure, from),
                amount(now, figure, to),
                change.map(AmountChange::direction).map(YearFigures::word).orElse(MoneyMessage.CHANGE_UNDETERMINED),
                change.flatMap(known -> known.increase().or(known::decrease))
                        .<Cell>map(Cell::amount)
                        .orElseGet(Cells::notApplicable));
    }

    /** A figure of all plans; nothing where nothing is recorded, or nothing but that it is not below zero. */
    private static Optional<AmountRange> known(
            ReportContext year, BiFunction<DateRange, BudgetGaps, Figure<?>> figure) {
        DateRange period = year.dossier().reportingPeriod();
        return isNothing(year, figure)
                ? Optional.empty()
                : Optional.of(BudgetGaps.ofAllPlans(year.dossier(), year.asOf(), gaps -> figure.apply(period, gaps))
                                .value())
                        .filter(MoneySums::isKnown);
    }

    private static boolean isNothing(ReportContext year, BiFunction<DateRange, BudgetGaps, Figure<?>> figure) {
        return year.dossier().plans().stream()
                .allMatch(
                        plan -> Unrecorded.isNothing(figure.apply(year.dossier().reportingPeriod(), year.gaps(plan))));
    }

    /** A dash where nothing is recorded; that it cannot be determined where what is recorded does not give it. */
    private static Cell amount(
            ReportContext year, BiFunction<DateRange, BudgetGaps, Figure<?>> figure, Optional<AmountRange> known) {
        return known.<Cell>map(Cell::amount)
                .orElseGet(
                        () -> isNothing(year, figure) ? Dashes.cell() : Cell.nothing(say(YearlyMessage.UNDETERMINED)));
    }

    private static MoneyMessage word(AmountChange.Direction direction) {
        return switch (direction) {
            case INCREASE -> MoneyMessage.INCREASE;
            case DECREASE -> MoneyMessage.DECREASE;
            case UNCHANGED -> MoneyMessage.UNCHANGED;
            case UNDETERMINED -> MoneyMessage.CHANGE_UNDETERMINED;
        };
    }

    // ---- counts

    private static Optional<Headcount> events(ReportContext year) {
        return recorded(attendance(year).eventsHeld()).filter(Headcount::isKnown);
    }

    private static Optional<Headcount> participations(ReportContext year) {
        return recorded(attendance(year).held()).map(Participations::count).filter(Headcount::isKnown);
    }

    private static Attendance attendance(ReportContext year) {
        return year.attendance();
    }

    private static <T> Optional<T> recorded(Figure<T> figure) {
        return Unrecorded.isNothing(figure) ? Optional.empty() : Optional.of(figure.value());
    }

    private static Optional<Headcount> meetings(ReportContext year) {
        return Optional.of(year.meetingsHeld()).filter(held -> held.isKnown() && held.lower() > 0);
    }

    private static Line count(Message name, Optional<Headcount> from, Optional<Headcount> to) {
        AmountChange.Direction direction = from.flatMap(before -> to.map(after -> direction(before, after)))
                .orElse(AmountChange.Direction.UNDETERMINED);
        return new Line(
                say(name),
                from.<Cell>map(Cell::count).orElseGet(Dashes::cell),
                to.<Cell>map(Cell::count).orElseGet(Dashes::cell),
                word(direction),
                switch (direction) {
                    case INCREASE -> Cell.count(to.orElseThrow().minus(from.orElseThrow()));
                    case DECREASE -> Cell.count(from.orElseThrow().minus(to.orElseThrow()));
                    case UNCHANGED, UNDETERMINED -> Cells.notApplicable();
                });
    }

    /** Which way for certain, whatever the counts are within their bounds. */
    static AmountChange.Direction direction(Headcount from, Headcount to) {
        if (from.upper().isPresent() && to.lower() > from.upper().getAsLong()) {
            return AmountChange.Direction.INCREASE;
        }
        if (to.upper().isPresent() && from.lower() > to.upper().getAsLong()) {
            return AmountChange.Direction.DECREASE;
        }
        return isExactly(from, to.lower()) && isExactly(to, from.lower())
                ? AmountChange.Direction.UNCHANGED
                : AmountChange.Direction.UNDETERMINED;
    }

    private static boolean isExactly(Headcount count, long number) {
        return count.lower() == number
                && count.upper().isPresent()
                && count.upper().getAsLong() == number;
    }
}
