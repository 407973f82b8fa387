package lt.kopz.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.kopz.core.dossier.BusyGroup;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.source.Basis;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.SparseDossiers;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Footnote;
import lt.kopz.reporting.document.Illustration;
import lt.kopz.reporting.document.Requisites;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.render.Renderers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The public layer of the yearly report: short, in sentences, and open to the evidence. */
class PublicReportTest {
    private static final Dossier DOSSIER = Kaisiadorys.dossier();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,:/–-][\\p{L}\\p{N}]+)*");
    private static final Pattern CODE = Pattern.compile("\\b[A-Z]{2,}(?:_[A-Z]+)+\\b");

    static Stream<Dossier> dossiers() {
        return Stream.concat(
                Stream.of(DOSSIER, FullDossier.dossier(), BusyGroup.dossier()), SparseDossiers.all().values().stream());
    }

    private static String written(Document document, String format, Wording wording) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Renderers.forFormat(format).render(document, wording, out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toString(StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    private static long words(String text) {
        return WORD.matcher(text).results().count();
    }

    @Test
    void the_report_of_2019_has_at_most_1400_words() {
        String text = written(YearlyReport.publicReport().of(DOSSIER), "text", Wording.LITHUANIAN);

        assertThat(words(text)).isBetween(600L, 1_400L);
    }

    @Test
    void how_many_a_series_reached_is_written_once() {
        assertThat(written(YearlyReport.publicReport().of(DOSSIER), "text", Wording.ENGLISH))
                .containsOnlyOnce("5 of 13");
    }

    @Test
    void a_busy_year_has_hardly_more_words_than_any_other() {
        String text = written(YearlyReport.publicReport().of(BusyGroup.dossier()), "text", Wording.LITHUANIAN);

        assertThat(words(text)).isLessThan(1_800L);
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void no_code_of_a_finding_and_hardly_a_word_of_bases_is_printed(Dossier dossier) {
        String text = written(YearlyReport.publicReport().of(dossier), "text", Wording.LITHUANIAN);

        assertThat(CODE.matcher(text.replaceAll("SPECIAL_KIND", "")).results()).isEmpty();
        assertThat(text.toLowerCase(java.util.Locale.ROOT).split("numanom", -1)).hasSizeLessThanOrEqualTo(1 + 3);
    }

    @Test
    void a_figure_has_the_mark_of_its_basis_and_one_legend_explains_the_marks() {
        BudgetGaps gaps = BudgetGaps.of(DOSSIER, DOSSIER.plans().get(0).id())
                .asOf(DOSSIER.knownUntil().value());
        Attendance attendance = Attendance.of(DOSSIER).asOf(DOSSIER.knownUntil().value());
        Map<String, Figure<?>> printed = new LinkedHashMap<>();
        printed.put("Reikia 2019–2020 m.: 3250,00 Eur", gaps.need());
        printed.put("Skirta iki gruodžio 10 d.: 700,00 Eur", gaps.appropriated());
        printed.put("Finansavimo trūkumas 2019–2020 m.: 2550,00 Eur", gaps.financing());
        printed.put("Dalyvavimo atvejai 2019 m., iki gruodžio 10 d.: ne mažiau kaip 450", attendance.held());
        printed.put("261", gaps.timing());
        printed.put("Iš planui skirtų lėšų | 610,00 Eur", gaps.spent());
        printed.put("= visos patirtos išlaidos | ne mažiau kaip 770,00 Eur", gaps.incurred());
        printed.put("+ dar įsipareigota | 90,00 Eur", gaps.committed());
        String text = written(YearlyReport.publicReport().of(DOSSIER), "markdown", Wording.LITHUANIAN)
                .replace("\\*", "†")
                .replace("*", "")
                .replaceAll(" +", " ");
        List<String> wrong = new ArrayList<>();
        printed.forEach((words, figure) -> {
            int end = text.indexOf(words) + words.length();
            assertThat(text).contains(words);
            boolean marked = text.charAt(end) == '†';
            if (marked != (figure.basis().compareTo(Basis.INFERRED) >= 0)) {
                wrong.add(words + ": " + figure.basis());
            }
        });

        assertThat(wrong).isEmpty();
        assertThat(printed.values().stream().map(figure -> figure.basis())).contains(Basis.DERIVED, Basis.INFERRED);
        assertThat(text).containsOnlyOnce("† Numanoma: iš šaltinio tai išplaukia");
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void the_money_of_the_first_half_page_is_marked_as_its_basis_demands_in_any_dossier(Dossier dossier) {
        if (dossier.plans().size() != 1) {
            return;
        }
        BudgetGaps gaps = BudgetGaps.of(dossier, dossier.plans().get(0).id())
                .asOf(dossier.knownUntil().value());
        Map<String, Figure<?>> printed =
                Map.of("Needed", gaps.need(), "Appropriated", gaps.appropriated(), "Funding gap", gaps.financing());

        written(YearlyReport.publicReport().of(dossier), "markdown", Wording.ENGLISH)
                .lines()
                .takeWhile(line -> !line.equals("## Money"))
                .filter(line -> line.startsWith("- **") && line.contains("EUR "))
                .forEach(line -> printed.forEach((label, figure) -> {
                    if (line.startsWith("- **" + label)) {
                        boolean inferred = figure.basis().compareTo(Basis.INFERRED) >= 0;
                        assertThat(line.contains("\\*\\[") || line.endsWith("\\*"))
                                .as("%s rests on %s", line, figure.basis())
                                .isEqualTo(inferred);
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void a_mark_has_its_legend_and_a_legend_its_mark(Dossier dossier) {
        String text = written(YearlyReport.publicReport().of(dossier), "markdown", Wording.LITHUANIAN)
                .replace("\\*", "†");
        long marks = text.chars().filter(letter -> letter == '†').count();
        for (Map.Entry<String, Integer> legend :
                Map.of("† Numanoma: ", 1, "†† Prielaida: ", 2).entrySet()) {
            if (text.contains(legend.getKey())) {
                assertThat(text).containsOnlyOnce(legend.getKey());
                marks -= legend.getValue();
            }
        }

        assertThat(marks > 0).isEqualTo(text.contains("† Numanoma: ") || text.contains("†† Prielaida: "));
    }

    @Test
    void each_figure_of_a_page_has_one_link_named_after_it() {
        String page = written(YearlyReport.publicReport().of(DOSSIER), "html", Wording.ENGLISH);
        List<String> links = Pattern.compile("href=\"#(figure-[^\"]+)\"")
                .matcher(page)
                .results()
                .map(link -> link.group(1))
                .toList();

        assertThat(links)
                .contains("figure-need-action-plan-2019-2020", "figure-spent-on-costs-action-plan-2019-2020")
                .doesNotHaveDuplicates()
                .allSatisfy(link -> assertThat(page).containsOnlyOnce("id=\"" + link + "\""));
    }

    @Test
    void pictures_show_the_gap_states_the_way_of_the_money_and_attendance_and_repeat_no_values_on_paper() {
        List<Illustration> pictures = YearlyReport.publicReport().of(DOSSIER).blocks().stream()
                .flatMap(block -> ((Section) block).blocks().stream())
                .filter(Illustration.class::isInstance)
                .map(Illustration.class::cast)
                .toList();

        assertThat(pictures)
                .noneMatch(Illustration::isWithValues)
                .extracting(picture -> picture.chart().getClass().getSimpleName())
                .as("of few values a sentence tells as much")
                .containsExactly("Bullets", "Strip", "Flow", "Bars");
        assertThat(Jsoup.parse(written(YearlyReport.publicReport().of(DOSSIER), "html", Wording.ENGLISH))
                        .select("figure + details.values.on-screen table"))
                .hasSameSizeAs(pictures);
    }

    @Test
    void references_are_the_numbers_of_the_notes_of_the_annex_together_and_apart() {
        List<String> apart = YearlyReport.annex().of(DOSSIER).footnotes().stream()
                .map(Footnote::id)
                .toList();
        List<String> together =
                YearlyReport.of(DOSSIER).footnotes().stream().map(Footnote::id).toList();
        List<String> referred =
                ReportContext.of(DOSSIER, DOSSIER.knownUntil().value()).publicLayer().references().stream()
                        .map(each -> each.whole().get().id())
                        .toList();

        assertThat(referred).hasSizeGreaterThan(10);
        assertThat(apart.subList(0, referred.size())).isEqualTo(referred);
        assertThat(together).isEqualTo(apart);
        assertThat(YearlyReport.publicReport().of(DOSSIER).footnotes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dossiers")
    void on_a_page_every_reference_opens_its_evidence_in_place_without_a_script(Dossier dossier) {
        org.jsoup.nodes.Document page =
                Jsoup.parse(written(YearlyReport.publicReport().of(dossier), "html", Wording.ENGLISH));

        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("[popover]").eachAttr("id"))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(page.select("button.ref").stream()
                        .map(button -> button.attr("popovertarget"))
                        .distinct()
                        .toList());
        assertThat(page.select("[popover]")).allMatch(Element::hasText);
    }

    @Test
    void the_list_of_sections_stands_after_the_first_half_page_and_only_where_the_report_is_long() {
        org.jsoup.nodes.Document both = Jsoup.parse(written(YearlyReport.of(DOSSIER), "html", Wording.ENGLISH));
        org.jsoup.nodes.Document alone =
                Jsoup.parse(written(YearlyReport.publicReport().of(DOSSIER), "html", Wording.ENGLISH));

        assertThat(both.select("main > section#summary + nav")).hasSize(1);
        assertThat(alone.select("nav")).isEmpty();
    }

    @Test
    void reports_that_share_what_they_work_out_are_the_same_as_reports_made_apart() {
        ReportContext context = ReportContext.of(DOSSIER, DOSSIER.knownUntil().value());

        assertThat(YearlyReport.annex().of(context))
                .isEqualTo(YearlyReport.annex().of(DOSSIER));
        assertThat(YearlyReport.publicReport().of(context))
                .isEqualTo(YearlyReport.publicReport().of(DOSSIER));
        assertThat(BeforeSigningReport.of(Requisites.none()).of(context))
                .isEqualTo(BeforeSigningReport.of(Requisites.none()).of(DOSSIER));
    }

    @Test
    void the_two_layers_make_the_whole_report() {
        assertThat(YearlyReport.standard().parts())
                .containsAll(YearlyReport.publicReport().parts())
                .containsAll(YearlyReport.annex().parts())
                .startsWith(YearlyReport.SUMMARY);
        assertThat(YearlyReport.of(DOSSIER).blocks())
                .containsAll(YearlyReport.publicReport().of(DOSSIER).blocks())
                .containsAll(YearlyReport.annex().of(DOSSIER).blocks());
    }
}
