package lt.kopz.poland;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import javax.money.MonetaryAmount;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.funding.FundingSourceKind;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.money.Amounts;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.wording.MessageCatalogue;
import lt.kopz.core.wording.Wording;
import lt.kopz.holidays.PublicHolidays;
import lt.kopz.reporting.catalogue.CouncilSummary;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.RenderOptions;
import lt.kopz.reporting.render.Renderers;
import lt.kopz.sheets.Workbook;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Jarzębinów, a commune that does not exist")
class JarzebinowTest {
    private static final Dossier DOSSIER = Jarzebinow.dossier();
    private static final String PUBLISHED = published();
    private static final BudgetGaps PLAN = BudgetGaps.of(DOSSIER, Jarzebinow.PLAN);

    private static MonetaryAmount zloty(String amount) {
        return Amounts.of(amount, "PLN");
    }

    private static String sum(String... amounts) {
        BigDecimal sum = new BigDecimal("0.00");
        for (String amount : amounts) {
            sum = sum.add(new BigDecimal(amount));
        }
        return sum.toPlainString();
    }

    @Test
    void needs_what_its_measures_need_in_both_years() {
        String first = sum("12000", "9000", "3000", "24000");
        String second = sum("12000", "6000", "2000", "20000");
        assertThat(PLAN.inYear(2024).need().value().exact()).isEqualTo(zloty(first));
        assertThat(PLAN.inYear(2025).need().value().exact()).isEqualTo(zloty(second));
        assertThat(PLAN.need().value().exact()).isEqualTo(zloty(sum(first, second)));
    }

    @Test
    void has_more_with_the_grant_and_less_with_the_amendment_of_June() {
        String budget = sum("12000", "20000", "6000", "2000");
        assertThat(appropriated("2024-01-01")).isEqualTo(zloty(budget));
        assertThat(appropriated("2024-04-21")).isEqualTo(zloty(budget));
        assertThat(appropriated("2024-04-22")).isEqualTo(zloty(sum(budget, "3000")));
        assertThat(appropriated("2024-06-26")).isEqualTo(zloty(sum(budget, "3000", "-500")));
    }

    private static MonetaryAmount appropriated(String day) {
        return PLAN.inYear(2024)
                .asOf(LocalDate.parse(day))
                .appropriated()
                .value()
                .exact();
    }

    @Test
    void lacks_the_rest_of_its_need_for_the_year() {
        assertThat(PLAN.inYear(2024).financing().value().missing().exact()).isEqualTo(zloty(sum("48000", "-42500")));
        assertThat(PLAN.ofMeasure("szkolenia")
                        .inYear(2024)
                        .financing()
                        .value()
                        .missing()
                        .exact())
                .isEqualTo(zloty("0.00"));
        assertThat(PLAN.ofMeasure("schronienie")
                        .inYear(2024)
                        .financing()
                        .value()
                        .missing()
                        .exact())
                .isEqualTo(zloty(sum("24000", "-20000")));
    }

    @Test
    void knows_what_was_spent_and_what_is_left() {
        String workshops = new BigDecimal("450").multiply(new BigDecimal("20")).toPlainString();
        assertThat(PLAN.incurred().value()).isEqualTo(AmountRange.atLeast(zloty(sum(workshops, "4500", "1480.50"))));
        assertThat(PLAN.unspent().value().unspent().exact())
                .isEqualTo(zloty(sum("42500", "-" + workshops, "-4500", "-1480.50", "-20000")));
        assertThat(PLAN.from(FundingSourceKind.STATE_BUDGET)
                        .appropriated()
                        .value()
                        .exact())
                .isEqualTo(zloty("3000.00"));
    }

    @Test
    void counts_who_came_and_keeps_the_stall_unknown() {
        assertThat(Attendance.of(DOSSIER).held().value().count()).isEqualTo(Headcount.atLeast(287 + 180 + 22));
        assertThat(Attendance.of(DOSSIER).heldWithUnknownAttendance())
                .extracting(event -> event.id())
                .containsExactly("stoisko");
    }

    @Test
    void is_judged_by_the_rules_of_kopz_with_the_holidays_of_Poland_and_by_its_own() {
        assertThat(Rulebook.all(PublicHolidays.of("PL"))
                        .with(new BudgetClassification())
                        .check(DOSSIER))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder(
                        "BUDGET_CLASSIFICATION_INCOMPLETE", // the grant of the voivode
                        "EVENT_POSTPONED", // the training of October
                        "PRECISION_LOST", // "at least 467" is not 467
                        "QUORUM", // three of eight in September
                        "CADENCE", // once a quarter is kept, once in three months is not
                        "AMOUNT_UNKNOWN"); // what the shelter costs; the commune gave 20 000
    }

    @Test
    void half_of_the_seats_are_a_quorum() {
        assertThat(Rulebook.standard().check(DOSSIER))
                .filteredOn(finding -> finding.code().equals("QUORUM"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.subjects()).containsExactly("posiedzenie-3"));
    }

    @Test
    void the_minutes_of_April_were_signed_in_time_because_of_the_first_and_third_of_May() {
        assertThat(lateMinutes("PL")).isEmpty();
        assertThat(lateMinutes("GB")).hasSize(1);
    }

    private static List<Finding> lateMinutes(String country) {
        return Rulebook.all(PublicHolidays.of(country)).check(DOSSIER).stream()
                .filter(finding -> finding.code().equals("MINUTES_LATE"))
                .toList();
    }

    @Test
    void says_in_both_languages_which_money_has_no_full_classification() {
        Finding finding =
                new BudgetClassification().check(DOSSIER, LocalDate.MAX).get(0);
        assertThat(finding.explain(Wording.of("pl")))
                .startsWith("Przydział środków bez pełnej klasyfikacji budżetowej")
                .contains("852/85295");
        assertThat(finding.explain(Wording.ENGLISH))
                .startsWith("Appropriation without its full budget classification")
                .contains("852/85295");
    }

    @Test
    void comes_back_the_same_from_JSON() {
        assertThat(Dossiers.read(Dossiers.toBytes(DOSSIER))).isEqualTo(DOSSIER);
    }

    @Test
    @Tag("thorough")
    void comes_back_the_same_from_a_Polish_workbook() throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        assertThat(Workbook.write(DOSSIER, Wording.of("pl"), workbook)).isEmpty();
        assertThat(Workbook.read(workbook.toByteArray()).orThrow()).isEqualTo(DOSSIER);
    }

    @Test
    void nothing_of_any_module_is_left_in_English() {
        assertThat(Wording.of("pl").missing()).isEmpty();
        assertThat(ServiceLoader.load(MessageCatalogue.class))
                .extracting(MessageCatalogue::name)
                .contains("core", "problems", "sheets", "reporting", "pdf", "quickstart");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en"})
    void is_reported_on_as_in_the_copies_kept(String language) throws IOException {
        String actual = new String(rendered("markdown", language), StandardCharsets.UTF_8);
        Path file = Path.of("src", "test", "resources", "lt", "kopz", "poland", "yearly_" + language + ".md");
        if (Boolean.getBoolean("kopz.golden.update")) {
            Files.writeString(file, actual);
        }
        assertThat(actual).isEqualTo(Files.readString(file));
    }

    @Test
    void its_Polish_page_is_Polish_from_end_to_end() throws IOException {
        assertThat(new String(rendered("html", "pl"), StandardCharsets.UTF_8))
                .contains("<html lang=\"pl\"")
                .doesNotContain("lang=\"en\"", "lang=\"lt\"");
    }

    @Test
    @Tag("thorough")
    void its_paper_has_every_letter_of_Polish() throws IOException {
        List<Object> notices = new ArrayList<>();
        ByteArrayOutputStream paper = new ByteArrayOutputStream();
        Renderers.forFormat("pdf")
                .render(
                        Reports.yearly().of(DOSSIER),
                        Wording.of("pl"),
                        paper,
                        RenderOptions.usual().withNotices(notices::add));
        assertThat(paper.size()).isPositive();
        assertThat(notices).isEmpty();
    }

    private static byte[] rendered(String format, String language) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Renderers.forFormat(format).render(Reports.yearly().of(DOSSIER), Wording.of(language), written);
        return written.toByteArray();
    }

    @Test
    @Tag("thorough")
    void the_page_for_the_council_is_one_sheet() throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        Renderers.forFormat("pdf").render(CouncilSummary.of(DOSSIER), Wording.of("pl"), pdf);

        try (PDDocument pages = Loader.loadPDF(pdf.toByteArray())) {
            assertThat(pages.getNumberOfPages()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pl", "en"})
    @Tag("thorough")
    void the_public_report_has_at_most_three_pages_and_850_words(String language) throws IOException {
        Document report = YearlyReport.publicReport().of(DOSSIER);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Renderers.forFormat("pdf").render(report, Wording.of(language), printed);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        Renderers.forFormat("text").render(report, Wording.of(language), text);

        try (PDDocument pdf = Loader.loadPDF(printed.toByteArray())) {
            assertThat(pdf.getNumberOfPages()).isLessThanOrEqualTo(3);
        }
        assertThat(text.toString(StandardCharsets.UTF_8).split("\\s+")).hasSizeBetween(300, 850);
    }

    /** What the Polish pages said wrongly and how it is written, each with its number. */
    @ParameterizedTest(name = "2.{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            22 | dbyło się 22              | W 2024 r. odbyły się 22 wydarzenia
            23 | Podstawa działania – Zespół | Zespół do spraw Przeciwdziałania Handlowi Ludźmi w Jarzębinowie działa na podstawie zarządzenia nr 60/2023
            23 | aktem: Zarządzenie        | Skład zatwierdzono zarządzeniem nr 60/2023
            24 | Uchwała nr LXII/411/2023 R | Uchwałą nr LXII/411/2023 Rady Gminy Jarzębinów z dnia 28 grudnia 2023 r. przyznano na plan 40 000,00 zł
            25 | Udziały według wydarzeń   | Liczba uczestników według wydarzeń
            26 | Bezpłatnie. Koszt:        | Pozycja „Druk ulotek” kosztowała 1480,50 zł. Pozycja „Stoisko w Europejskim Dniu przeciwko Handlowi Ludźmi” była bezpłatna.
            27 | co najmniej 0,00          | Najważniejsze informacje
            """)
    void a_correction_is_printed_in_its_place(int line, String wrong, String right) {
        assertThat(PUBLISHED).contains(right).doesNotContain(wrong);
    }

    @Test
    void what_an_act_takes_from_a_line_and_so_from_the_whole_is_told_once() {
        assertThat(PUBLISHED).containsOnlyOnce("środki przyznane na plan zmniejszono");
    }

    /** The public report in Polish, with plain blanks. */
    private static String published() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Renderers.forFormat("markdown").render(YearlyReport.publicReport().of(DOSSIER), Wording.of("pl"), out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toString(StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }
}
