package lt.kopz.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Text;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Chart;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Inline;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.text.TextRenderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RollUpReportTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    /** A municipality that needs 100.00 and its number more, and was given 40.00. */
    private static Dossier dossier(int number, int year) {
        return Dossiers.read("""
                {"schemaVersion": 1, "id": "d-%1$d-%2$d", "title": {"en": "Dossier"},
                 "municipality": {"id": "m-%1$d", "name": {"en": "Town %1$d"}, "country": "LT"},
                 "currency": "EUR", "reportingPeriod": "%2$d-01-01/%2$d-12-31", "knownUntil": "%2$d-12-31",
                 "documents": [{"id": "report", "title": {"en": "Report"}, "language": "en"}],
                 "groups": [{"id": "group", "kind": "WORKING_GROUP", "name": {"en": "Group"}}],
                 "strategicMeasures": [{"id": "line", "name": {"en": "Prevention"}, "code": "01"}],
                 "plans": [{"id": "plan", "title": {"en": "Plan"}, "period": "%2$d-01-01/%2$d-12-31",
                   "implementsMeasure": "line",
                   "measures": [{"id": "lectures", "number": "1", "title": {"en": "Lectures"}}]}],
                 "needs": [{"id": "need", "plan": "plan", "measure": "lectures",
                   "amount": {"amount": "%3$d.00", "currency": "EUR"},
                   "period": "%2$d-01-01/%2$d-12-31", "effective": "%2$d-02-01"}],
                 "appropriations": [{"id": "given", "amount": {"amount": "40.00", "currency": "EUR"},
                   "strategicMeasure": "line", "plan": "plan", "measure": "lectures", "effective": "%2$d-03-01"}]}
                """.formatted(number, year, 100 + number).getBytes(StandardCharsets.UTF_8));
    }

    private static Stream<Dossier> towns(int count) {
        return IntStream.range(0, count).mapToObj(number -> dossier(number, 2024));
    }

    private static Table table(Document report) {
        return (Table) section(report, RollUpReport.MONEY).blocks().stream()
                .filter(Table.class::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static Section section(Document report, String id) {
        return report.blocks().stream()
                .filter(Section.class::isInstance)
                .map(Section.class::cast)
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Document report) {
        return table(report).rows().stream()
                .map(row ->
                        ((Cell.TextCell) row.cells().get(0)).content().pieces().get(0))
                .map(piece -> said(((Inline.Words) piece).text()))
                .toList();
    }

    private static String said(Text text) {
        return Wording.ENGLISH.say(text);
    }

    private static AmountRange euro(long amount) {
        return AmountRange.exactly(Amounts.euro(amount));
    }

    @Test
    @Tag("thorough")
    void six_hundred_dossiers_one_by_one_make_the_report_that_they_make_all_at_once() {
        Comparison.Builder rollUp = RollUpReport.standard().begin(DAY);
        towns(600).forEach(rollUp::add);
        Document report = rollUp.document();
        assertThat(report).isEqualTo(RollUpReport.of(towns(600).toList(), DAY));
        assertThat(said(report.meta().title())).isEqualTo("Summary of 600 municipalities, 2024");
        assertThat(table(report).rows()).hasSize(600);
        assertThat(table(report).rows().get(599).cells().subList(1, 4))
                .containsExactly(Cell.amount(euro(699)), Cell.amount(euro(40)), Cell.amount(euro(659)));
        long need = IntStream.range(0, 600).mapToLong(number -> 100 + number).sum();
        assertThat(table(report).total().map(Row::cells).orElseThrow().subList(1, 4))
                .containsExactly(
                        Cell.amount(euro(need)), Cell.amount(euro(600 * 40)), Cell.amount(euro(need - 600 * 40)));
    }

    @Test
    void no_dossier_is_kept_once_it_was_told() {
        Comparison.Builder rollUp = RollUpReport.standard().begin(DAY);
        List<WeakReference<Dossier>> given = IntStream.range(0, 5)
                .mapToObj(number -> {
                    Dossier dossier = dossier(number, 2024);
                    rollUp.add(dossier);
                    return new WeakReference<>(dossier);
                })
                .toList();
        for (int i = 0; i < 100 && given.stream().anyMatch(each -> each.get() != null); i++) {
            System.gc();
        }
        assertThat(given).allSatisfy(each -> assertThat(each.get()).isNull());
        assertThat(rollUp.document()).isEqualTo(RollUpReport.of(towns(5).toList(), DAY));
    }

    @Test
    void what_was_told_so_far_can_be_written_before_the_rest_comes() {
        Comparison.Builder rollUp = RollUpReport.standard().begin(DAY);
        rollUp.add(dossier(0, 2024));
        assertThat(rollUp.document()).isEqualTo(RollUpReport.of(towns(1).toList(), DAY));
        rollUp.add(dossier(1, 2024));
        assertThat(rollUp.document()).isEqualTo(RollUpReport.of(towns(2).toList(), DAY));
    }

    @Test
    void each_municipality_can_be_shown_as_of_its_own_last_day_and_those_of_other_periods_are_not_added() {
        Dossier early = dossier(0, 2023);
        Dossier late = dossier(1, 2024);
        Document report = RollUpReport.standard().ofEach(List.of(early, late));
        assertThat(table(report).total()).isEmpty();
        assertThat(section(report, RollUpReport.MONEY).blocks()).noneMatch(Illustration.class::isInstance);
        for (int i = 0; i < 2; i++) {
            Dossier alone = i == 0 ? early : late;
            assertThat(table(report).rows().get(i))
                    .isEqualTo(table(RollUpReport.of(
                                    List.of(alone), alone.knownUntil().value()))
                            .rows()
                            .get(0));
        }
        assertThat(table(RollUpReport.standard().ofEach(List.of(late, dossier(2, 2024))))
                        .total())
                .isPresent();
        assertThatThrownBy(() -> RollUpReport.standard().ofEach(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("give at least one");
    }

    @Test
    void nothing_to_compare_is_refused() {
        Comparison.Builder rollUp = RollUpReport.standard().begin(DAY);
        assertThatThrownBy(rollUp::document)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("give at least one");
        assertThatThrownBy(() -> RollUpReport.of(List.of(), DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("give at least one");
    }

    @Test
    void a_municipality_that_comes_again_is_counted_once_and_its_rows_are_told_apart_by_their_periods() {
        Document report = RollUpReport.of(List.of(dossier(1, 2023), dossier(2, 2024), dossier(1, 2024)), DAY);
        assertThat(said(report.meta().title())).isEqualTo("Summary of 2 municipalities, 2023–2024");
        assertThat(names(report)).containsExactly("Town 1, 2023", "Town 2", "Town 1, 2024");
    }

    @Test
    void two_municipalities_of_one_id_that_are_called_otherwise_are_two() {
        Dossier first = dossier(1, 2024);
        Dossier second = dossier(2, 2024);
        Document report = RollUpReport.of(
                List.of(
                        first,
                        second.withMunicipality(second.municipality()
                                .withId(first.municipality().id()))),
                DAY);

        assertThat(said(report.meta().title())).isEqualTo("Summary of 2 municipalities, 2024");
        assertThat(names(report)).containsExactly("Town 1", "Town 2");
    }

    @Test
    void up_to_thirty_municipalities_each_have_a_bar_below_the_table_and_of_more_the_ten_that_lack_most_above_it() {
        assertThat(bars(30)).hasSize(30).startsWith("Town 0", "Town 1").endsWith("Town 29");
        assertThat(bars(31)).hasSize(10).startsWith("Town 30", "Town 29").endsWith("Town 21");
        Illustration of31 = illustration(31);
        assertThat(said(of31.caption())).isEqualTo("The 10 municipalities that lack most money, of 31");
        assertThat(said(of31.alternative()).replace('\u00a0', ' '))
                .startsWith("Needed: EUR 3,565.00; appropriated: EUR 1,240.00; missing: EUR 2,325.00"); // as the table
    }

    private static Illustration illustration(int towns) {
        Document report = RollUpReport.of(towns(towns).toList(), DAY);
        List<Block> blocks = section(report, RollUpReport.MONEY).blocks();
        return (Illustration) blocks.get(towns <= 30 ? blocks.size() - 1 : 0);
    }

    private static List<String> bars(int towns) {
        return ((Chart.Bullets) illustration(towns).chart())
                .bullets().stream().map(bullet -> said(bullet.label())).toList();
    }

    /** Counts plans. */
    private static final class Plans implements ComparisonPart.Builder {
        private long count;

        @Override
        public void add(Dossier dossier, LocalDate asOf) {
            count += dossier.plans().size();
        }

        @Override
        public ImmutableList<Section> write() {
            return ImmutableList.of(Section.of(
                    "plans",
                    Literal.of("Plans"),
                    Facts.of(Literal.of("In all"), Cell.count(Headcount.exactly(count)))));
        }
    }

    private static List<String> sections(UnaryOperator<Comparison> change) {
        return change.apply(RollUpReport.standard()).of(towns(2).toList(), DAY).blocks().stream()
                .map(block -> ((Section) block).id())
                .toList();
    }

    @Test
    void its_parts_can_be_left_out_moved_replaced_and_added() {
        ComparisonPart plans = Plans::new;
        assertThat(RollUpReport.standard().parts())
                .containsExactlyElementsOf(sections(UnaryOperator.identity()))
                .containsExactly(RollUpReport.MONEY, RollUpReport.ATTENDANCE, RollUpReport.MEASURES);
        assertThat(sections(report -> report.without("money"))).containsExactly("attendance", "measures");
        assertThat(sections(report -> report.inOrder("measures", "money", "attendance")))
                .containsExactly("measures", "money", "attendance");
        assertThat(sections(report -> report.replacing("attendance", plans)))
                .containsExactly("money", "plans", "measures");
        assertThat(sections(report -> report.with("plans", plans)))
                .containsExactly("money", "attendance", "measures", "plans");
        assertThat(sections(report -> report.before("money", "plans", plans)))
                .containsExactly("plans", "money", "attendance", "measures");
        assertThat(sections(report -> report.after("money", "plans", plans)))
                .containsExactly("money", "plans", "attendance", "measures");
        assertThatThrownBy(() -> RollUpReport.standard().part("plans"))
                .hasMessageContaining("its parts are [money, attendance, measures]");
    }

    @Test
    void a_comparison_of_ones_own_has_its_own_title_takes_parts_of_others_and_begins_anew_each_time() {
        Comparison ours = Comparison.titled((municipalities, period) -> Literal.of(municipalities + " in " + period))
                .with("plans", Plans::new)
                .with("money", RollUpReport.standard().part(RollUpReport.MONEY));
        Document report = ours.of(towns(3).toList(), DAY);
        assertThat(report).isEqualTo(ours.of(towns(3).toList(), DAY));
        assertThat(said(report.meta().title())).isEqualTo("3 in 2024-01-01/2024-12-31");
        assertThat(((Facts) section(report, "plans").blocks().get(0)).facts())
                .singleElement()
                .satisfies(fact -> assertThat(fact.value()).isEqualTo(Cell.count(Headcount.exactly(3))));
        assertThat(table(report).rows()).hasSize(3);
        assertThat(said(ours.withTitle((municipalities, period) -> Literal.of("T"))
                        .of(towns(1).toList(), DAY)
                        .meta()
                        .title()))
                .isEqualTo("T");
    }

    @Test
    void says_when_the_dossiers_are_of_different_years_and_known_up_to_different_days() {
        String unlike = text(RollUpReport.of(List.of(dossier(1, 2023), dossier(2, 2024)), DAY));
        String like = text(RollUpReport.of(List.of(dossier(1, 2024), dossier(2, 2024)), DAY));

        assertThat(unlike)
                .contains("reports cover different periods: 2023, 2024")
                .contains("from 31 December 2023 to 31 December 2024");
        assertThat(like).doesNotContain("different");
    }

    private static String text(Document report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new TextRenderer().render(report, Wording.ENGLISH, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).replace('\u00a0', ' ').replaceAll("\\s+", " ");
    }
}
