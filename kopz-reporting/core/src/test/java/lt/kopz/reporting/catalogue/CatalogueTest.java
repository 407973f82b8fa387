package lt.kopz.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lt.kopz.core.dossier.BusyGroup;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.IdleGroup;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.dossier.NoneOrSeveralGroups;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.gap.FundingGap;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.privacy.Suppression;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.EveryReport;
import lt.kopz.reporting.Golden;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import lt.kopz.reporting.render.Renderers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    private static final LocalDate HORIZON = LocalDate.of(2019, 12, 10);
    private static final Dossier KAISIADORYS = Kaisiadorys.dossier();
    private static final Dossier FULL = FullDossier.dossier();

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    void every_report_on_kaisiadorys_is_the_same_as_the_copy_kept(String language) throws IOException {
        for (Map.Entry<String, Document> report :
                EveryReport.of(KAISIADORYS, HORIZON).entrySet()) {
            if (report.getKey().equals("yearly")) {
                continue; // kept by YearlyReportTest
            }
            Golden.assertSame(
                    "catalogue/" + report.getKey() + "_" + language + ".md",
                    told(report.getValue(), Wording.of(language)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    void every_report_on_a_dossier_that_holds_everything_is_the_same_as_the_copy_kept(String language)
            throws IOException {
        for (Map.Entry<String, Document> report :
                EveryReport.of(FULL, FULL.knownUntil().value()).entrySet()) {
            Golden.assertSame(
                    "catalogue/full-" + report.getKey() + "_" + language + ".md",
                    told(report.getValue(), Wording.of(language)));
        }
    }

    @Test
    void what_is_asked_of_a_part_of_a_plan_is_told_apart_from_what_is_asked_of_a_fact_that_is_called_so()
            throws IOException {
        Dossier dossier = DossierFixtures.aDossier()
                .statingNothingOfLists()
                .need("1000.00", "2019-01-01")
                .plan(
                        "all-plans",
                        plan -> plan.addMeasures(
                                DossierFixtures.measure("plan-2019"), DossierFixtures.measure("plan-municipal-budget")))
                .need(
                        "other",
                        "5.00",
                        "2019-01-01",
                        need -> need.plan("all-plans").measure("plan-2019"))
                .need(
                        "another",
                        "6.00",
                        "2019-01-01",
                        need -> need.plan("all-plans").measure("plan-municipal-budget"))
                .build();
        assertThat(told(SubjectReports.gap().of(dossier, HORIZON), Wording.ENGLISH))
                .contains("1,000.00", "5.00", "6.00");
        assertThat(told(YearlyReport.of(dossier, HORIZON), Wording.ENGLISH)).contains("1,000.00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    void the_years_of_idle_and_busy_of_no_and_of_two_groups_are_the_same_as_the_copies_kept(String language)
            throws IOException {
        Map<String, Dossier> groups = Map.of(
                "unstated", IdleGroup.unstated(),
                "idle", IdleGroup.idle(),
                "unanswered", IdleGroup.unanswered(),
                "busy", BusyGroup.dossier(),
                "no-group", NoneOrSeveralGroups.knownToHaveNone(),
                "two-groups", NoneOrSeveralGroups.two());
        for (Map.Entry<String, Dossier> group : groups.entrySet()) {
            Golden.assertSame(
                    "catalogue/year-" + group.getKey() + "_" + language + ".md",
                    told(YearlyReport.of(group.getValue()), Wording.of(language)));
        }
    }

    @Tag("thorough")
    @Test
    void every_report_is_made_on_the_first_and_the_last_day_there_is() throws IOException {
        for (LocalDate day : List.of(LocalDate.MIN, LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31), LocalDate.MAX)) {
            for (Map.Entry<String, Document> report : EveryReport.of(FULL, day).entrySet()) {
                assertThat(told(report.getValue(), Wording.LITHUANIAN))
                        .as("%s on %s", report.getKey(), day)
                        .isNotBlank();
            }
        }
    }

    @Test
    void the_gap_of_kaisiadorys_moves_on_the_day_of_the_decision() throws IOException {
        assertThat(told(SubjectReports.gap().of(KAISIADORYS), Wording.LITHUANIAN)
                        .replace('\u00a0', ' '))
                .contains("Nuo 2019 m. vasario 5 d. trūksta 3250,00 Eur.")
                .contains("Nuo 2019 m. spalio 24 d. trūksta 2550,00 Eur.");
    }

    @Test
    void the_cost_of_the_rest_is_told_only_when_it_is_asked_for() throws IOException {
        assertThat(told(YearlyReport.of(KAISIADORYS), Wording.LITHUANIAN)).doesNotContain("Likusių kaina");
        assertThat(told(
                        YearlyReport.standard()
                                .with("rest", YearlyReport.costOfTheRest())
                                .of(KAISIADORYS),
                        Wording.LITHUANIAN))
                .contains("Likusių kaina (prielaida)", "darant prielaidą");
    }

    @Test
    void small_counts_of_victims_are_hidden_and_the_report_says_so() throws IOException {
        assertThat(told(YearlyReport.of(FULL), Wording.ENGLISH))
                .contains("Statistics on victims")
                .containsPattern("all cases\\*\\* +\\| +7 \\|")
                .doesNotContain("*not published*");
        assertThat(told(
                        YearlyReport.standard()
                                .replacing(
                                        YearlyReport.VICTIM_STATISTICS,
                                        YearlyReport.victimStatistics(Suppression.below(8)))
                                .of(FULL),
                        Wording.ENGLISH))
                .containsPattern("all cases\\*\\* +\\| +1[^|]*7 \\|")
                .containsPattern("all cases\\*\\* +\\| +9 \\|")
                .containsPattern("Total\\*\\*[^|]*\\| +\\*\\*10[^|]*16");
    }

    @Test
    void a_roll_up_adds_no_two_currencies() {
        Dossier crowns = Dossiers.read("""
                {"schemaVersion": 1, "id": "empty", "title": {"en": "Empty"},
                 "municipality": {"id": "mun", "name": {"en": "Kommun"}, "country": "SE"},
                 "currency": "SEK", "reportingPeriod": "2019-01-01/2019-12-31", "knownUntil": "2019-12-10",
                 "groups": [{"id": "group", "kind": "WORKING_GROUP", "name": {"en": "Empty group"}}]}
                """.getBytes(StandardCharsets.UTF_8));
        Section money = (Section) RollUpReport.of(List.of(KAISIADORYS, crowns, KAISIADORYS), HORIZON)
                .blocks()
                .get(0);
        assertThat(money.blocks())
                .filteredOn(Table.class::isInstance)
                .map(table -> ((Table) table).rows().size())
                .containsExactly(2, 1);
    }

    @Test
    void an_undetermined_figure_is_explained_by_what_is_missing() throws IOException {
        Document why = FigureReport.of(
                KAISIADORYS,
                BudgetGaps.of(KAISIADORYS, plan(KAISIADORYS)).inYear(2019).need());
        assertThat(told(why, Wording.ENGLISH)).contains("cannot be determined");
    }

    @Test
    void the_explanation_of_a_figure_is_a_part_for_other_reports_too() {
        Document alone = FigureReport.of(KAISIADORYS, gap(KAISIADORYS, HORIZON));
        Document yearly = YearlyReport.standard()
                .before(
                        YearlyReport.SUMMARY,
                        "why",
                        FigureReport.part("why", context -> gap(context.dossier(), context.asOf())))
                .of(KAISIADORYS, HORIZON);
        assertThat(yearly.blocks().get(0))
                .isEqualTo(Section.of("why", alone.meta().title(), alone.blocks()));
    }

    private static Figure<FundingGap> gap(Dossier dossier, LocalDate asOf) {
        return BudgetGaps.of(dossier, plan(dossier)).asOf(asOf).financing();
    }

    private static String plan(Dossier dossier) {
        ActionPlan first = dossier.plans().get(0);
        return first.id();
    }

    static String told(Document document, Wording wording) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Renderers.forFormat("markdown").render(document, wording, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_report_of_kopz_takes_a_title_of_ones_own() {
        assertThat(SubjectReports.meetings()
                        .withTitle(context -> Literal.of("T"))
                        .of(KAISIADORYS)
                        .meta()
                        .title())
                .isEqualTo(Literal.of("T"));
    }
}
