package lt.kopz.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Requisites;
import lt.kopz.reporting.document.Requisites.Signatory;
import lt.kopz.reporting.markdown.MarkdownRenderer;
import org.junit.jupiter.api.Test;

/** The page for the council and the sheet before signing, on the 2019 report of Kaišiadorys. */
class OfficeReportsTest {
    private static final Dossier DOSSIER = Kaisiadorys.dossier();

    private static String text(Document report) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new MarkdownRenderer().render(report, Wording.ENGLISH, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8).replace('\u00a0', ' ').replaceAll("[ *|]+", " ");
    }

    @Test
    void the_page_for_the_council_shows_money_attendance_states_and_decisions_and_ends_with_a_line_to_sign_on() {
        assertThat(text(CouncilSummary.of(DOSSIER)))
                .containsSubsequence(
                        "Needed: EUR 3,250.00; appropriated: EUR 700.00; missing: EUR 2,550.00;"
                                + " spent of the money appropriated: EUR 610.00; paid by others: EUR 160.00.",
                        "Participations at events held: at least 450; expected at planned events: 158.",
                        "done 7 1, 2, 3, 4, 6, 8, 9",
                        "in progress 1 7",
                        "What needs a decision",
                        "lacks EUR 2,550.00: from what money",
                        "postponed to the first half of 2020",
                        "in progress (7 of 10)",
                        "prepared, not signed",
                        "reached 5 of 13 educational institutions; it is not stated whether planned events are included",
                        "(signature)");
    }

    @Test
    void the_page_for_the_council_has_no_footnotes_and_names_what_is_inferred() {
        Document page = CouncilSummary.of(DOSSIER);

        assertThat(page.footnotes()).isEmpty();
        assertThat(text(page))
                .contains("under a stated reading: “Appropriated”, “Missing”, “Spent”, “Paid by others”.");
    }

    @Test
    void a_measure_that_is_done_or_only_planned_needs_no_decision() {
        assertThat(text(CouncilSummary.of(DOSSIER))).doesNotContain("\n- 1\\.", "\n- 9\\.");
    }

    @Test
    void a_claim_that_says_more_than_is_known_gets_a_wording_that_holds() {
        assertThat(text(BeforeSigningReport.of(DOSSIER)))
                .contains("Participations: at least 522, of which at least 364 by 10 December 2019.");
    }

    @Test
    void claims_that_do_not_hold_get_the_states_or_the_figures_of_each_reading() {
        assertThat(text(BeforeSigningReport.of(DOSSIER)))
                .contains("State of the measures on 10 December 2019: 7 done; 1 done with a deviation; 1 in progress;")
                .contains("Costs incurred (all payers) by 31 October 2019: at least EUR 160.00.");
    }

    @Test
    void claims_that_hold_are_not_on_the_sheet() {
        assertThat(text(BeforeSigningReport.of(DOSSIER))).doesNotContain("10 prevencinių paskaitų kainavo");
    }

    @Test
    void what_was_found_about_claims_stands_in_their_table_alone() {
        assertThat(text(BeforeSigningReport.of(DOSSIER)))
                .contains("`PLAN_UNFUNDED_FOR_DAYS`", "`CADENCE`")
                .doesNotContain("`PRECISION_LOST`", "`CLAIM_CONTRADICTED`", "`CLAIM_ONLY_UNDER_READING`");
    }

    @Test
    void a_claim_that_depends_on_how_it_is_read_has_a_table_of_its_readings() {
        for (Document listing : List.of(
                BeforeSigningReport.of(DOSSIER), SubjectReports.findings().of(DOSSIER), YearlyReport.of(DOSSIER))) {
            assertThat(text(listing))
                    .contains("Readings of the claim “The measures that were carried out before November 2019")
                    .containsPattern("If “Spent” is meant: .* confirmed")
                    .containsPattern("If “Costs incurred \\(all payers\\)” is meant: .* contradicted")
                    .doesNotContain("CLAIM_ONLY_UNDER_READING", "It holds if");
        }
    }

    @Test
    void readings_that_a_finding_lists_with_the_reason_of_each_have_no_table_beside_it() {
        Report sheet = BeforeSigningReport.of(Requisites.none());
        String table = "Readings of the claim “This provision is complied with.”";

        assertThat(text(sheet.of(DOSSIER)))
                .contains("Its readings are listed below, at CADENCE.")
                .containsOnlyOnce("counted from meeting to meeting")
                .doesNotContain(table);
        assertThat(text(sheet.without(BeforeSigningReport.FINDINGS).of(DOSSIER)))
                .contains(table)
                .doesNotContain("CADENCE");
    }

    @Test
    void a_report_without_the_part_about_claims_lists_those_that_hold_under_one_reading_among_the_findings() {
        for (Report report : List.of(SubjectReports.findings(), YearlyReport.annex())) {
            assertThat(text(report.of(DOSSIER))).doesNotContain("CLAIM_ONLY_UNDER_READING");
            assertThat(text(report.without(YearlyReport.CLAIMS).of(DOSSIER))).contains("`CLAIM_ONLY_UNDER_READING`");
        }
        Report own = Report.titled(context -> Literal.of("Own"))
                .with("found", SubjectReports.findings().part(YearlyReport.FINDINGS));
        assertThat(text(own.of(DOSSIER))).contains("`CLAIM_ONLY_UNDER_READING`");
        assertThat(text(own.with("claimed", SubjectReports.findings().part(YearlyReport.CLAIMS))
                        .of(DOSSIER)))
                .doesNotContain("CLAIM_ONLY_UNDER_READING");
    }

    @Test
    void names_the_requisites_that_are_not_given_and_no_others() {
        Requisites given = Requisites.none()
                .withBody(Literal.of("Office"))
                .withDate(LocalDate.of(2019, 12, 10))
                .signedBy(Signatory.of(Literal.of("Chair")));

        assertThat(text(BeforeSigningReport.of(given).of(DOSSIER)))
                .contains("not given: registration number, place of drafting, name of the signatory.");
    }
}
