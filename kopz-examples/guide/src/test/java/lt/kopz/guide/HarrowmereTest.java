package lt.kopz.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.figure.Explanation;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.funding.EconomicKind;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.funding.RevenueState;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.wording.Wording;
import lt.kopz.holidays.PublicHolidays;
import lt.kopz.reporting.catalogue.CouncilSummary;
import lt.kopz.reporting.catalogue.SubjectReports;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.Renderers;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Harrowmere, a town that does not exist")
class HarrowmereTest {
    private static final Dossier DOSSIER = Harrowmere.dossier();

    @Test
    void restates_its_need_with_each_amendment() {
        BudgetGaps gaps = BudgetGaps.of(DOSSIER, Harrowmere.PLAN);
        assertThat(gaps.asOf(LocalDate.of(2024, 5, 15)).need().value().exact()).isEqualTo(Amounts.euro(90_000));
        assertThat(gaps.asOf(LocalDate.of(2024, 5, 16)).need().value().exact()).isEqualTo(Amounts.euro(96_000));
        assertThat(gaps.asOf(LocalDate.of(2024, 9, 19)).need().value().exact()).isEqualTo(Amounts.euro(97_000));
    }

    @Test
    void lacks_two_thousand_of_the_money_of_the_year_and_all_of_it_from_the_fund() {
        BudgetGaps year = BudgetGaps.of(DOSSIER, Harrowmere.PLAN).inYear(2024);
        assertThat(year.need().value().exact()).isEqualTo(Amounts.euro(55_000));
        assertThat(year.appropriated().value().exact()).isEqualTo(Amounts.euro(53_000));
        assertThat(year.financing().value().missing().exact()).isEqualTo(Amounts.euro(2_000));
        assertThat(year.from(FundingSourceKind.EU).financing().value().missing().exact())
                .isEqualTo(Amounts.euro(2_000));
        assertThat(year.from(FundingSourceKind.STATE_BUDGET)
                        .financing()
                        .value()
                        .missing()
                        .exact())
                .isEqualTo(Amounts.euro(0));
    }

    /** Every figure of money of the plan, as a whole and cut in every way, on days and in editions. */
    private static List<Figure<?>> figuresOfMoney() {
        BudgetGaps plan = BudgetGaps.of(DOSSIER, Harrowmere.PLAN);
        List<BudgetGaps> cut = new ArrayList<>(List.of(
                plan,
                plan.asFirstApproved(),
                plan.asOf(LocalDate.of(2024, 7, 1)),
                plan.inYear(2024),
                plan.inYear(2025),
                plan.ofTask("task-1-1"),
                plan.ofGoal("goal-2")));
        plan.editions().forEach(act -> cut.add(plan.inEdition(act.id())));
        DOSSIER.plans().get(0).measures().forEach(measure -> cut.add(plan.ofMeasure(measure.id())));
        FundingSourceKind.COMMON.forEach(kind -> cut.add(plan.inYear(2024).from(kind)));
        EconomicKind.COMMON.forEach(kind -> cut.add(plan.forKind(kind)));
        return cut.stream()
                .flatMap(gaps -> Stream.<Figure<?>>of(
                        gaps.need(),
                        gaps.notItemised(),
                        gaps.appropriated(),
                        gaps.financing(),
                        gaps.unspent(),
                        gaps.incurred(),
                        gaps.committed(),
                        gaps.balance(),
                        gaps.strategicMeasure(),
                        gaps.paid(),
                        gaps.leftOfContract("contract"),
                        gaps.revenue(RevenueState.PLANNED),
                        gaps.revenue(RevenueState.RECEIVED),
                        gaps.result(RevenueState.PLANNED),
                        gaps.result(RevenueState.RECEIVED),
                        gaps.allSources(),
                        gaps.delivery(),
                        gaps.unfunded(),
                        gaps.coverage(),
                        gaps.spentOfAppropriated(),
                        gaps.spentOfNeeded()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "lt"})
    @Tag("thorough")
    void no_two_entries_of_an_explanation_read_alike(String language) {
        List<String> alike = new ArrayList<>();
        for (Figure<?> figure : figuresOfMoney()) {
            readingAlike(figure.explanation(), Wording.of(language), alike);
        }
        assertThat(alike).isEmpty();
    }

    private static void readingAlike(Explanation node, Wording wording, List<String> alike) {
        List<Explanation> entries =
                Stream.concat(node.parts().stream(), node.asides().stream()).toList();
        Set<String> seen = new HashSet<>();
        for (Explanation entry : entries) {
            String label = wording.say(entry.label());
            if (!seen.add(label)) {
                alike.add(wording.say(node.label()) + " > " + label);
            }
            readingAlike(entry, wording, alike);
        }
    }

    @Test
    void counts_who_came_and_keeps_the_stall_in_the_market_unknown() {
        assertThat(Attendance.of(DOSSIER).held().value().count()).isEqualTo(Headcount.atLeast(268 + 190 + 24));
        assertThat(Attendance.of(DOSSIER).heldWithUnknownAttendance())
                .extracting(event -> event.id())
                .containsExactly("campaign");
    }

    @Test
    void its_year_is_judged_by_every_rule() {
        assertThat(Rulebook.all(PublicHolidays.of("GB")).check(DOSSIER))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "AMOUNT_UNKNOWN", // neither the room nor the agreements have a price
                        "PRECISION_LOST", // "at least 458" is not 458
                        "MEASURE_OVERDUE",
                        "AGREEMENT_UNSIGNED", // free legal advice, to be signed by the end of November
                        "EVENT_POSTPONED",
                        "CADENCE", // a meeting in every quarter, but 112 days between two of them; and the claim that
                        // the rules are observed
                        "QUORUM", // 5 of 9 in August
                        "MINUTES_MISSING", // of May
                        "MINUTES_LATE", // of November, signed on the eighth working day
                        "VACANCY_TOO_LONG", // a seat filled in April, after more than two weeks
                        "CONTRADICTION",
                        "PLAN_UNFUNDED_FOR_DAYS");
    }

    @Test
    void its_findings_name_everything_in_full() {
        String json = new String(Dossiers.toBytes(DOSSIER), StandardCharsets.UTF_8);
        List<String> ids = Pattern.compile("\"(?:id|seat)\": *\"([^\"]*-[^\"]*)\"")
                .matcher(json)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(ids).contains("agreement-advice", "meeting-3");
        for (Finding finding : Rulebook.all(PublicHolidays.of("GB")).check(DOSSIER)) {
            for (Wording wording : List.of(Wording.LITHUANIAN, Wording.ENGLISH)) {
                assertThat(ids).as(finding.code()).noneMatch(finding.explain(wording)::contains);
            }
        }
    }

    @Test
    void a_seat_stood_empty_for_longer_than_two_weeks_in_april() {
        assertThat(codes(LocalDate.of(2024, 4, 14))).doesNotContain("VACANCY_TOO_LONG");
        assertThat(codes(LocalDate.of(2024, 4, 17))).contains("VACANCY_TOO_LONG");
        assertThat(codes(LocalDate.of(2024, 4, 18)))
                .as("filled on that day, too late")
                .contains("VACANCY_TOO_LONG");
    }

    private static List<String> codes(LocalDate day) {
        return Rulebook.standard().check(DOSSIER, day).stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void comes_back_the_same_from_JSON() {
        assertThat(Dossiers.read(Dossiers.toBytes(DOSSIER))).isEqualTo(DOSSIER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "lt"})
    void is_reported_on_as_in_the_copies_kept(String language) throws IOException {
        golden("yearly", YearlyReport.of(DOSSIER), language);
        golden("meetings", SubjectReports.meetings().of(DOSSIER), language);
        golden("composition", SubjectReports.composition().of(DOSSIER), language);
        golden("agreements", SubjectReports.agreements().of(DOSSIER), language);
    }

    private static void golden(String name, Document document, String language) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Renderers.forFormat("markdown").render(document, Wording.of(language), written);
        String actual = written.toString(StandardCharsets.UTF_8);
        Path file = Path.of("src", "test", "resources", "lt", "kopz", "guide", name + "_" + language + ".md");
        if (Boolean.getBoolean("kopz.golden.update")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    @Test
    void tags_its_english_words_in_a_lithuanian_page() throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Renderers.forFormat("html").render(YearlyReport.of(DOSSIER), Wording.LITHUANIAN, written);
        assertThat(written.toString(StandardCharsets.UTF_8))
                .contains("<html lang=\"lt\"", "<span lang=\"en\">Borough of Harrowmere</span>");
    }

    @Test
    void the_page_for_the_council_is_one_sheet() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Renderers.forFormat("pdf").render(CouncilSummary.of(Harrowmere.dossier()), Wording.of("en"), pdf);

        try (PDDocument pages = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(pages.getNumberOfPages()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "lt"})
    void the_public_report_has_at_most_three_pages_and_1000_words(String language) throws IOException {
        Document report = YearlyReport.publicReport().of(DOSSIER);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Renderers.forFormat("pdf").render(report, Wording.of(language), printed);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Renderers.forFormat("text").render(report, Wording.of(language), text);

        try (PDDocument pdf = Loader.loadPDF(printed.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(3);
        }
        assertThat(text.toString(StandardCharsets.UTF_8).split("\\s+")).hasSizeBetween(300, 1000);
    }
}
