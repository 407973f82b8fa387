package lt.kopz.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.AmountChange.Direction;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.measure.CountChange;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.markdown.MarkdownRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearOnYearReportTest {
    private static final String PACKAGE = """
            [{"id": "package", "kind": "PUBLICATION", "title": {"en": "Package"}, "state": "%s", %s}]""";

    private static final Dossier EARLIER = dossier(
            2023,
            "100.00",
            "12",
            PACKAGE.formatted("POSTPONED", "\"date\": \"2023-06\", \"postponedTo\": \"2024-03\""));

    private static final Dossier LATER =
            dossier(2024, "60.00", "30", PACKAGE.formatted("DELIVERED", "\"date\": \"2024-03\""));

    private static Dossier dossier(int year, String need, String attended, String deliverables) {
        return dossier("lectures", year, need, attended, deliverables);
    }

    private static Dossier dossier(String measure, int year, String need, String attended, String deliverables) {
        return Dossiers.read(
                """
                {"schemaVersion": 1, "id": "d-%2$d", "title": {"en": "Dossier"},
                 "municipality": {"id": "town", "name": {"en": "Town"}, "country": "LT"},
                 "currency": "EUR", "reportingPeriod": "%2$d-01-01/%2$d-12-31", "knownUntil": "%2$d-12-31",
                 "documents": [{"id": "report", "title": {"en": "Report"}, "language": "en"}],
                 "groups": [{"id": "group", "kind": "WORKING_GROUP", "name": {"en": "Group"}}],
                 "plans": [{"id": "plan", "title": {"en": "Plan"}, "period": "%2$d-01-01/%2$d-12-31",
                   "measures": [{"id": "%1$s", "number": "1", "title": {"en": "Lectures"}, "deliverables": %5$s}]}],
                 "events": [{"id": "event-%2$d", "measure": "%1$s", "kind": "LECTURE", "title": {"en": "Lecture"},
                   "state": "HELD", "date": "%2$d-05-02", "participations": {"exactly": %4$s}}],
                 "needs": [{"id": "need", "plan": "plan", "amount": {"amount": "%3$s", "currency": "EUR"},
                   "period": "%2$d-01-01/%2$d-12-31", "effective": "%2$d-02-01"}]}
                """.formatted(measure, year, need, attended, deliverables).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Document report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new MarkdownRenderer().render(report, Wording.ENGLISH, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).replace('\u00a0', ' ').replaceAll("[\\s*|]+", " ");
    }

    @Test
    void names_the_way_a_figure_changed_and_by_how_much() {
        assertThat(text(YearOnYearReport.of(EARLIER, LATER)))
                .contains("Funding need EUR 100.00 EUR 60.00 decreased EUR 40.00")
                .containsPattern("Participations at events held 12 30 increased 18");
    }

    @Test
    void what_is_unknown_in_one_year_has_no_direction_and_what_nobody_recorded_in_either_no_row() {
        assertThat(text(YearOnYearReport.of(EARLIER, LATER)))
                .containsPattern("in the year \\(all payers\\) unknown unknown cannot be determined –")
                .doesNotContain("Appropriated to the plan");
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10, 11, 11, INCREASE",
        "10, 10, 9, 9, DECREASE",
        "10, 10, 10, 10, UNCHANGED",
        "10, 12, 12, 12, UNDETERMINED",
        "10, 12, 13, 20, INCREASE",
        "10, 12, 10, 12, UNDETERMINED",
        "10, 12, 0, 9, DECREASE",
    })
    void bounds_give_a_direction_only_where_they_do_not_meet(
            long from, long fromMost, long to, long toMost, Direction direction) {
        assertThat(new CountChange(Headcount.between(from, fromMost), Headcount.between(to, toMost)).direction())
                .isEqualTo(direction);
    }

    @Test
    void at_least_450_and_exactly_500_may_be_more_or_less() {
        assertThat(new CountChange(Headcount.atLeast(450), Headcount.exactly(500)).direction())
                .isEqualTo(Direction.UNDETERMINED);
        assertThat(new CountChange(Headcount.exactly(449), Headcount.atLeast(450)).direction())
                .isEqualTo(Direction.INCREASE);
    }

    @Test
    void sets_what_was_promised_beside_what_was_done() {
        assertThat(text(YearOnYearReport.of(EARLIER, LATER))).contains("Package March 2024 done");
    }

    @Test
    void a_promise_whose_time_has_passed_without_evidence_is_undetermined() {
        Dossier silent = dossier(
                2024,
                "60.00",
                "30",
                PACKAGE.formatted("POSTPONED", "\"date\": \"2023-06\", \"postponedTo\": \"2024-03\""));

        assertThat(text(YearOnYearReport.of(EARLIER, silent))).contains("Package March 2024 cannot be determined");
    }

    @Test
    void a_measure_that_has_another_id_is_matched_by_the_map_and_otherwise_unknown() {
        Dossier renamed = dossier("talks", 2024, "60.00", "30", "[]");

        assertThat(text(YearOnYearReport.since(EARLIER, Map.of("lectures", "talks"))
                        .of(renamed)))
                .contains("Package March 2024 the whole measure: done")
                .containsPattern("1\\\\?\\. Lectures done with a deviation done");
        assertThat(text(YearOnYearReport.of(EARLIER, renamed)))
                .contains("Package March 2024 unknown")
                .containsPattern("1\\\\?\\. Lectures done with a deviation – 1\\\\?\\. Lectures – done");
    }

    @Test
    void refuses_two_municipalities_years_in_the_wrong_order_and_measures_that_are_not_there() {
        assertThatThrownBy(() -> YearOnYearReport.of(LATER, EARLIER))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("in the order of time");
        Dossier elsewhere = Dossier.builder()
                .from(LATER)
                .municipality(LATER.municipality().withId("other"))
                .build();
        assertThatThrownBy(() -> YearOnYearReport.of(EARLIER, elsewhere))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"town\" and \"other\"");
        assertThatThrownBy(() -> YearOnYearReport.since(EARLIER, Map.of("none", "lectures")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> YearOnYearReport.since(EARLIER, Map.of("lectures", "none"))
                        .of(LATER))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
