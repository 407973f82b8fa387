package lt.kopz.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import lt.kopz.core.check.Finding;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Citations;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.money.AmountRange;
import lt.kopz.core.wording.QuantityText;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.EveryReport;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.Renderers;
import lt.kopz.sheets.Workbook;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Ain al-Khayal, a commune that does not exist, in a language from right to left")
class AinAlKhayalTest {
    private static final Dossier DOSSIER = AinAlKhayal.dossier();
    private static final Wording ARABIC = Wording.of("ar");

    private static String written(Document report, String format, Wording wording) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Renderers.forFormat(format).render(report, wording, out);
        return out.toString(StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private static String yearly(Wording wording) throws IOException {
        return written(YearlyReport.of(DOSSIER), "text", wording).replaceAll("\\s+", " ");
    }

    private static String explained(String code, Wording wording) {
        return Rulebook.standard().check(DOSSIER).stream()
                .filter(finding -> finding.code().equals(code))
                .findFirst()
                .map(finding -> finding.explain(wording).replace('\u00a0', ' '))
                .orElse("");
    }

    @Test
    void lacks_what_its_order_did_not_appropriate() {
        BudgetGaps gaps = BudgetGaps.of(DOSSIER, AinAlKhayal.PLAN);

        assertThat(gaps.financing().value().missing()).isEqualTo(AmountRange.exactly(AinAlKhayal.dirhams("262345.50")));
        assertThat(gaps.unspent().value().unspent()).isEqualTo(AmountRange.exactly(AinAlKhayal.dirhams("900000.00")));
    }

    @Test
    void writes_its_money_with_points_between_digits_and_reads_it_so() {
        assertThat(ARABIC.amount(AinAlKhayal.dirhams("1250000.00")).replace('\u00a0', ' '))
                .isEqualTo("1.250.000,00 درهم");
        assertThat(QuantityText.of(ARABIC)
                        .amount("أكثر من 1.250 درهم")
                        .orElseThrow()
                        .value()
                        .range()
                        .lower())
                .contains(AinAlKhayal.dirhams("1250.01"));
    }

    @ParameterizedTest
    @CsvSource({
        "law, القانون رقم 99.16 بتاريخ 25 غشت 2016, Law No 99.16 of 25 August 2016",
        "order-plan, القرار رقم 14/2023 الصادر عن رئيس جماعة عين الخيال بتاريخ 3 مارس 2023, Order No 14/2023 of the Mayor of the Commune of Ain al-Khayal of 3 March 2023"
    })
    void cites_a_law_by_its_number_and_an_order_by_who_issued_it(String act, String arabic, String english) {
        assertThat(ARABIC.say(Citations.of(DOSSIER, act)).replace('\u00a0', ' '))
                .isEqualTo(arabic);
        assertThat(Wording.ENGLISH.say(Citations.of(DOSSIER, act)).replace('\u00a0', ' '))
                .isEqualTo(english);
    }

    @Test
    void is_found_to_have_members_whose_two_years_are_over_and_no_prosecutor_among_them() {
        assertThat(Rulebook.standard().check(DOSSIER))
                .extracting(Finding::code)
                .contains("TERM_EXPIRED", "SIDES_UNBALANCED", "NAME_VARIANTS")
                .doesNotContain("CADENCE");
        assertThat(explained("TERM_EXPIRED", Wording.ENGLISH))
                .contains("in office since 11 January 2021; the term of 24 months has expired");
        assertThat(explained("TERM_EXPIRED", ARABIC)).contains("سلمى الخيالي");
        assertThat(explained("SIDES_UNBALANCED", ARABIC)).contains("The members have to include: public prosecutor.");
    }

    @Test
    void has_one_name_that_is_spelt_in_two_ways_beside_one_that_is_only_abbreviated() {
        assertThat(explained("NAME_VARIANTS", ARABIC))
                .contains("نسيج الأمل", "نسيج الأمال")
                .doesNotContain("ش.م.");
    }

    @Test
    void calls_its_own_kinds_by_its_own_names_in_both_languages() throws IOException {
        assertThat(yearly(ARABIC)).contains("نسيج الأمل: تعاونية", "صندوق الزكاة", "لجنة إقليمية");
        assertThat(yearly(Wording.ENGLISH))
                .contains("Amal Weavers – cooperative", "zakat fund", "provincial committee");
    }

    @Test
    void is_reported_on_with_its_acts_its_money_and_its_days() throws IOException {
        assertThat(yearly(ARABIC)).contains("262.345,50 درهم", "1.250.000,00 درهم", "25 غشت 2023", "عدد أعضائها: 3.");
        assertThat(yearly(Wording.ENGLISH))
                .contains("MAD 262,345.50", "MAD 1,250,000.00", "25 August 2023", "It has 3 members.")
                .contains(
                        "works on the basis of Law No 99.16 of 25 August 2016, “on combating trafficking in human beings”.")
                .contains("Order No 14/2023 of the Mayor of the Commune of Ain al-Khayal of 3 March 2023")
                .doesNotContain("of Commune of");
    }

    @Test
    void no_report_says_a_word_of_lithuanian_or_a_code_or_an_amount_in_euro() throws IOException {
        for (Map.Entry<String, Document> report :
                EveryReport.of(DOSSIER, DOSSIER.knownUntil().value()).entrySet()) {
            if (report.getKey().equals("roll-up")) {
                continue; // of other municipalities
            }
            for (Wording wording : List.of(ARABIC, Wording.ENGLISH)) {
                assertThat(written(report.getValue(), "text", wording))
                        .as(report.getKey() + ", " + wording.language())
                        .doesNotContain("COOPERATIVE", "ZAKAT", "PROVINCIAL")
                        .doesNotContain("Eur", "EUR", "€")
                        .doesNotContainPattern("[ąčęėįšųūž]");
            }
        }
    }

    @Test
    void its_page_runs_from_right_to_left_in_Arabic_and_what_is_English_is_marked_so() throws IOException {
        assertThat(written(YearlyReport.of(DOSSIER), "html", ARABIC))
                .contains("<html lang=\"ar\" dir=\"rtl\"", "lang=\"en\"")
                .doesNotContain("lang=\"lt\"");
        assertThat(written(YearlyReport.of(DOSSIER), "html", Wording.ENGLISH))
                .contains("<html lang=\"en\"")
                .doesNotContain("dir=\"rtl\"", "lang=\"lt\"");
    }

    @Test
    void comes_back_the_same_from_JSON_and_from_its_workbook() throws IOException {
        assertThat(Dossiers.read(Dossiers.toBytes(DOSSIER))).isEqualTo(DOSSIER);
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        assertThat(Workbook.write(DOSSIER, ARABIC, workbook)).isEmpty();
        assertThat(Workbook.read(workbook.toByteArray()).orThrow()).isEqualTo(DOSSIER);
    }
}
