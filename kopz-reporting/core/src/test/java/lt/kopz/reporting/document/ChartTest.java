package lt.kopz.reporting.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.gap.AmountChange;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Text;
import org.junit.jupiter.api.Test;

class ChartTest {
    private static final Text LABEL = Literal.of("label");
    private static final LocalDate DAY = LocalDate.of(2019, 10, 24);

    @Test
    void a_chart_without_values_is_refused() {
        assertThatThrownBy(() -> Chart.Bars.of(LABEL)).hasMessageContaining("shows nothing");
        assertThatThrownBy(() -> Chart.Bullets.of()).hasMessageContaining("shows nothing");
        assertThatThrownBy(() -> steps(Column.Kind.COUNT)).hasMessageContaining("shows nothing");
        assertThatThrownBy(() -> new Chart.Line(LABEL, ImmutableList.of())).hasMessageContaining("shows nothing");
    }

    @Test
    void one_chart_has_one_currency() {
        AmountRange kronor = exactly("1.00", "SEK");
        assertThatThrownBy(() -> Chart.Bullets.of(
                        bullet("1.00", "1.00"), new Chart.Bullet(LABEL, kronor, kronor, kronor, kronor, kronor)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one chart for each currency");
        assertThatThrownBy(() -> steps(
                        Column.Kind.AMOUNT,
                        line(DAY, Cell.amount(Amounts.of("1.00", "EUR"))),
                        line(DAY, Cell.amount(Amounts.of("1.00", "SEK")))))
                .hasMessageContaining("several currencies");
    }

    @Test
    void steps_hold_values_of_their_kind_or_a_reason_why_there_is_none() {
        assertThat(steps(Column.Kind.COUNT, line(DAY, Cell.count(Headcount.exactly(11)))))
                .isEqualTo(steps(Column.Kind.COUNT, line(DAY, Cell.count(Headcount.exactly(11)))));
        assertThat(steps(Column.Kind.COUNT, line(DAY, Cell.nothing(LABEL))).lines())
                .hasSize(1);
        assertThatThrownBy(() -> steps(Column.Kind.COUNT, line(DAY, Cell.text(LABEL))))
                .hasMessageContaining("TextCell in a chart of kind COUNT");
        assertThatThrownBy(() -> steps(Column.Kind.TEXT, line(DAY, Cell.text(LABEL))))
                .hasMessageContaining("have no height");
    }

    @Test
    void the_days_of_steps_rise() {
        Cell value = Cell.count(Headcount.exactly(1));
        assertThat(new Chart.Line(
                                LABEL,
                                ImmutableList.of(new Chart.Step(DAY, value), new Chart.Step(DAY.plusDays(1), value)))
                        .steps())
                .hasSize(2);
        for (LocalDate second : List.of(DAY, DAY.minusDays(1))) {
            assertThatThrownBy(() -> new Chart.Line(
                            LABEL, ImmutableList.of(new Chart.Step(DAY, value), new Chart.Step(second, value))))
                    .hasMessageContaining("in the order of time");
        }
    }

    @Test
    void two_illustrations_never_share_an_identifier() {
        Illustration picture = new Illustration(
                "gap",
                LABEL,
                LABEL,
                Chart.Bars.of(LABEL, new Chart.Bar(LABEL, Headcount.exactly(1), Chart.Standing.HELD)));
        assertThatThrownBy(() -> Document.of(DocumentMeta.of(LABEL, DAY), picture, picture))
                .hasMessageContaining("Two illustrations have the identifier \"gap\"");
        assertThatThrownBy(() -> new Illustration("Gap!", LABEL, LABEL, picture.chart()))
                .hasMessageContaining("Gap!");
    }

    @Test
    void a_long_table_reads_a_row_when_it_is_asked_for_it() {
        List<String> made = new ArrayList<>();
        Iterable<Row> source = () -> List.of("a", "b").stream()
                .map(name -> {
                    made.add(name);
                    return Row.of(Cell.text(Literal.of(name)));
                })
                .iterator();
        LongTable table = LongTable.of(LABEL, source, Column.text(LABEL));
        assertThat(made).isEmpty();
        var rows = table.rows().iterator();
        rows.next();
        assertThat(made).containsExactly("a");
        assertThat(table.table().rows()).hasSize(2);
        assertThat(made).containsExactly("a", "a", "b");
    }

    @Test
    void a_row_of_a_long_table_that_does_not_fit_is_refused_when_it_is_reached() {
        LongTable table = LongTable.of(
                LABEL,
                ImmutableList.of(Row.of(Cell.text(LABEL)), Row.of(Cell.count(Headcount.exactly(1)))),
                Column.text(LABEL));
        var rows = table.rows().iterator();
        rows.next();
        assertThatThrownBy(rows::next).hasMessageContaining("row 2 has a CountCell in column 1");
    }

    @Test
    void a_cell_of_a_long_table_places_no_footnote() {
        LongTable table = LongTable.of(
                LABEL,
                ImmutableList.of(Row.of(Cell.text(LABEL).withNote(Footnote.of("note", LABEL)))),
                Column.text(LABEL));
        assertThatThrownBy(table::table).hasMessageContaining("row 1 places the footnote \"note\"");
    }

    @Test
    void ways_join_stops_that_are_there_and_lead_to_a_later_stage() {
        ImmutableList<Chart.Stop> stops =
                ImmutableList.of(new Chart.Stop(LABEL, Chart.Stage.SOURCE), new Chart.Stop(LABEL, Chart.Stage.USE));
        assertThatThrownBy(() -> flow(stops, 0, 2)).hasMessageContaining("but there are 2");
        assertThatThrownBy(() -> flow(stops, -1, 1)).hasMessageContaining("count them from 0");
        assertThatThrownBy(() -> flow(stops, 1, 0)).hasMessageContaining("a later stage");
        assertThatThrownBy(() -> flow(stops, 1, 1)).hasMessageContaining("a later stage");
        assertThat(flow(stops, 0, 1).ways()).hasSize(1);
        assertThatThrownBy(() -> new Chart.Flow(stops, ImmutableList.of())).hasMessageContaining("shows nothing");
        assertThatThrownBy(() -> new Chart.Flow(
                        stops,
                        ImmutableList.of(
                                new Chart.Way(0, 1, exactly("1.00", "EUR"), Chart.Passage.SPENT),
                                new Chart.Way(0, 1, exactly("1.00", "SEK"), Chart.Passage.SPENT))))
                .hasMessageContaining("one chart for each");
    }

    private static Chart.Flow flow(ImmutableList<Chart.Stop> stops, int from, int to) {
        return new Chart.Flow(
                stops, ImmutableList.of(new Chart.Way(from, to, exactly("1.00", "EUR"), Chart.Passage.SPENT)));
    }

    @Test
    void no_more_units_are_reached_than_there_are() {
        assertThatThrownBy(() -> new Chart.Part(LABEL, LABEL, Headcount.exactly(14), 13))
                .hasMessageContaining("no more than all");
        assertThatThrownBy(() -> new Chart.Part(LABEL, LABEL, Headcount.exactly(0), 0))
                .hasMessageContaining("at least one unit");
        assertThat(new Chart.Part(LABEL, LABEL, Headcount.atLeast(5), 13).total())
                .isEqualTo(13);
    }

    @Test
    void a_change_has_a_direction_only_where_the_bounds_leave_no_other() {
        assertThat(change(Headcount.exactly(17), Headcount.exactly(23))).isEqualTo(AmountChange.Direction.INCREASE);
        assertThat(change(Headcount.exactly(23), Headcount.exactly(17))).isEqualTo(AmountChange.Direction.DECREASE);
        assertThat(change(Headcount.exactly(17), Headcount.exactly(17))).isEqualTo(AmountChange.Direction.UNCHANGED);
        assertThat(change(Headcount.atLeast(17), Headcount.exactly(23))).isEqualTo(AmountChange.Direction.UNDETERMINED);
        assertThat(new Chart.Change(LABEL, Cell.amount(exactly("900.00", "EUR")), Cell.amount(exactly("700.00", "EUR")))
                        .direction())
                .isEqualTo(AmountChange.Direction.DECREASE);
        assertThat(new Chart.Change(LABEL, Cell.nothing(LABEL), Cell.count(Headcount.exactly(1))).direction())
                .isEqualTo(AmountChange.Direction.UNDETERMINED);
        assertThatThrownBy(() -> new Chart.Change(
                        LABEL, Cell.amount(exactly("1.00", "EUR")), Cell.amount(exactly("1.00", "SEK"))))
                .hasMessageContaining("two currencies");
    }

    @Test
    void money_and_counts_do_not_stand_beside_each_other() {
        Chart.Change count = new Chart.Change(LABEL, Cell.nothing(LABEL), Cell.count(Headcount.exactly(1)));
        Chart.Change amount = new Chart.Change(LABEL, Cell.amount(exactly("1.00", "EUR")), Cell.nothing(LABEL));
        assertThatThrownBy(() -> new Chart.Changes(Column.Kind.COUNT, LABEL, LABEL, ImmutableList.of(count, amount)))
                .hasMessageContaining("AmountCell in a chart of kind COUNT");
    }

    private static AmountChange.Direction change(Headcount before, Headcount after) {
        return new Chart.Change(LABEL, Cell.count(before), Cell.count(after)).direction();
    }

    private static Chart.Bullet bullet(String need, String given) {
        AmountRange nothing = exactly("0.00", "EUR");
        return new Chart.Bullet(LABEL, exactly(need, "EUR"), exactly(given, "EUR"), nothing, nothing, nothing);
    }

    private static AmountRange exactly(String amount, String currency) {
        return AmountRange.exactly(Amounts.of(amount, currency));
    }

    private static Chart.Line line(LocalDate since, Cell value) {
        return new Chart.Line(LABEL, ImmutableList.of(new Chart.Step(since, value)));
    }

    private static Chart.Steps steps(Column.Kind kind, Chart.Line... lines) {
        return new Chart.Steps(DateRange.ofYear(2019), kind, ImmutableList.copyOf(lines));
    }
}
