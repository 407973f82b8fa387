package lt.kopz.reporting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import lt.kopz.core.count.Headcount;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.logic.Answer;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.FigureReport;
import lt.kopz.reporting.catalogue.Report;
import lt.kopz.reporting.catalogue.RollUpReport;
import lt.kopz.reporting.catalogue.SubjectReports;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Block;
import lt.kopz.reporting.document.Cell;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Facts;
import lt.kopz.reporting.document.Findings;
import lt.kopz.reporting.document.Notice;
import lt.kopz.reporting.document.Row;
import lt.kopz.reporting.document.Section;
import lt.kopz.reporting.document.Table;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is neither recorded nor stated is unknown in every report: no zero, no absence and no breach is reported. */
class NothingRecordedTest {
    static Stream<String> sparse() {
        return SparseReports.holdings();
    }

    private static Dossier dossier(String holding) {
        return SparseDossiers.all().get(holding);
    }

    @ParameterizedTest
    @MethodSource("sparse")
    void no_report_states_a_zero_an_absence_or_a_breach_of_what_is_not_recorded(String holding) {
        List<String> wrong = new ArrayList<>();
        SparseReports.of(holding).forEach((name, report) -> {
            new Walk(wrong, holding + ", " + name + ": ").blocks(report.blocks());
            wrong.addAll(wrong(report, "text", Wording.LITHUANIAN));
        });

        assertThat(wrong).isEmpty();
    }

    /** A format may write something beside the words. */
    @ParameterizedTest
    @MethodSource("sparse")
    @Tag("thorough")
    void no_format_does_so(String holding) {
        assertThat(SparseReports.of(holding).values().stream()
                        .flatMap(report -> Stream.concat(
                                Stream.of("markdown", "html", "csv", "json")
                                        .flatMap(format -> wrong(report, format, Wording.LITHUANIAN).stream()),
                                wrong(report, "markdown", Wording.ENGLISH).stream())))
                .isEmpty();
    }

    private static List<String> wrong(Document report, String format, Wording wording) {
        return SparseReports.wrong(text(report, format, wording)).stream()
                .map(line -> report.meta().title() + ", " + format + ": " + line)
                .toList();
    }

    /** What a reader of a format sees, one paragraph, cell or value a line. */
    private static String text(Document report, String format, Wording wording) {
        byte[] written = SparseReports.rendered(report, format, wording);
        return switch (format) {
            case "html" -> {
                Element page = Jsoup.parse(new String(written, UTF_8)).body();
                page.select("svg").remove();
                yield page.getAllElements().stream().map(Element::ownText).collect(Collectors.joining("\n"));
            }
            case "json" ->
                JSON_VALUE
                        .matcher(
                                JSON_BESIDES.matcher(new String(written, UTF_8)).replaceAll(""))
                        .results()
                        .map(value -> value.group(1))
                        .collect(Collectors.joining("\n"));
            case "csv" -> files(written);
            default -> new String(written, UTF_8);
        };
    }

    /** The number of the column that heads the rows, and the lower of two bounds, are no values. */
    private static final Pattern JSON_BESIDES =
            Pattern.compile("\"rowHeader\"\\s*:\\s*\\d+|\"atLeast\"\\s*:\\s*(?:\\{[^}]*\\}|\\d+)");

    private static final Pattern JSON_VALUE = Pattern.compile(":\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|-?[\\d.]+)");

    private static String files(byte[] archive) {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(archive))) {
            while (files.getNextEntry() != null) {
                text.append(new String(files.readAllBytes(), UTF_8)).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The cells of a document that tell a zero, and the findings that tell a breach. */
    private record Walk(List<String> wrong, String where) {
        void blocks(List<Block> blocks) {
            blocks.forEach(this::block);
        }

        private void block(Block block) {
            if (block instanceof Section section) {
                blocks(section.blocks());
            } else if (block instanceof Facts facts) {
                facts.facts().forEach(fact -> cell(fact.value()));
            } else if (block instanceof Table table) {
                table.rows().forEach(this::row);
                table.total().ifPresent(this::row);
            } else if (block instanceof Findings findings) {
                findings.notices().stream()
                        .filter(notice -> notice.severity() == Notice.Severity.ERROR)
                        .forEach(notice -> wrong.add(where + notice.code()));
            }
        }

        private void row(Row row) {
            row.cells().forEach(this::cell);
        }

        private void cell(Cell cell) {
            boolean zero = cell instanceof Cell.CountCell count && count.value().equals(Headcount.zero())
                    || cell instanceof Cell.AmountCell amount && amount.value().isZero() == Answer.YES;
            if (zero) {
                wrong.add(where + cell);
            }
        }
    }

    private static String written(Document document, Wording wording) {
        return new String(SparseReports.rendered(document, "markdown", wording), UTF_8);
    }

    // ---- sentences that were false

    private static String yearly(Dossier dossier, Wording wording) {
        return written(YearlyReport.of(dossier), wording).replace('\u00a0', ' ');
    }

    @Test
    void a_plan_without_costs_does_not_say_that_costs_of_0_were_incurred() {
        String text = yearly(dossier("measures"), Wording.LITHUANIAN);

        assertThat(text).doesNotContain("0,00").contains("nežinom");
    }

    @Test
    void what_others_paid_is_not_at_least_0_where_no_cost_is_recorded() {
        for (Dossier dossier : List.of(SparseDossiers.aPercentageThatDisagrees(), SparseDossiers.aClaimAlone())) {
            Map<String, Document> own =
                    new TreeMap<>(EveryReport.of(dossier, dossier.knownUntil().value()));
            own.remove("roll-up"); // of other dossiers
            own.forEach((name, report) -> SparseReports.LANGUAGES.forEach(
                    wording -> assertThat(written(report, wording).replace('\u00a0', ' '))
                            .as(name)
                            .doesNotContain(" 0,00")
                            .doesNotContain("EUR 0.00")));
        }
    }

    @Test
    void a_percentage_that_what_is_recorded_does_not_give_is_not_contradicted_where_more_may_be_there() {
        Dossier dossier = SparseDossiers.aPercentageThatDisagrees();

        assertThat(yearly(dossier, Wording.LITHUANIAN))
                .contains("Nenurodyta, kad visa tai įrašyta.")
                .doesNotContain("prieštarauja");
    }

    @Test
    void a_plan_without_events_does_not_say_that_there_were_0_events() {
        for (String holding : List.of("nothing", "measures", "needs")) {
            assertThat(yearly(dossier(holding), Wording.LITHUANIAN))
                    .doesNotContain("Įvyko 0")
                    .containsPattern("Apie (lėšas, priemones ir |lėšas ir )?renginius duomenų nėra\\.");
        }
    }

    @Test
    void a_group_without_a_list_of_members_does_not_consist_of_0_members() {
        for (String holding : List.of("nothing", "meetings held")) {
            assertThat(written(SparseReports.of(holding).get("composition"), Wording.LITHUANIAN))
                    .doesNotContain("0 narių")
                    .contains("nenurodyta");
        }
    }

    @Test
    void a_plan_of_whose_appropriations_nothing_is_recorded_has_no_days_without_money() {
        for (String holding : List.of("measures", "needs", "events held")) {
            assertThat(written(SparseReports.of(holding).get("gap"), Wording.LITHUANIAN))
                    .doesNotContainPattern("neskirta")
                    .doesNotContainPattern("be lėšų");
        }
    }

    @Test
    void a_plan_without_measures_is_not_said_to_have_none() {
        assertThat(yearly(dossier("plan"), Wording.LITHUANIAN)).doesNotContain("0 priemonių");
        assertThat(yearly(dossier("plan"), Wording.ENGLISH)).contains("There are no data on measures.");
    }

    @Test
    void where_everything_is_stated_to_be_complete_the_zeros_appear() {
        Dossier nothing = SparseDossiers.complete(dossier("measures"));
        String text = yearly(nothing, Wording.LITHUANIAN);

        assertThat(text).contains("0,00 Eur");
        assertThat(text).contains("2019 m. renginių neįvyko.");
    }

    // ---- what stands instead

    @Test
    void a_municipality_with_nothing_recorded_has_dashes_beside_others_and_makes_totals_minimums() {
        LocalDate day = Kaisiadorys.dossier().knownUntil().value();
        String text = written(RollUpReport.of(List.of(Kaisiadorys.dossier(), dossier("nothing")), day), Wording.ENGLISH)
                .replace('\u00a0', ' ');

        assertThat(text)
                .containsPattern("\\*\\*savivaldybė\\*\\* +\\| +\\*–\\* \\| +\\*–\\* \\| +\\*–\\* \\| +\\*–\\* \\|")
                .contains("**at least EUR 3,250.00**", "**at least EUR 700.00**", "**at least 13**")
                .doesNotContain("EUR 0.00");
    }

    @Test
    void where_a_municipality_states_that_it_has_no_plan_it_needs_nothing() {
        Dossier none = SparseDossiers.complete(dossier("nothing"));

        assertThat(written(RollUpReport.of(List.of(none), none.knownUntil().value()), Wording.ENGLISH)
                        .replace('\u00a0', ' '))
                .containsPattern("\\*\\*savivaldybė\\*\\* +\\| +EUR 0\\.00 \\| +EUR 0\\.00 \\|");
    }

    @Test
    void a_dash_is_explained_once_below_the_first_table_that_has_one() {
        String text = yearly(dossier("needs"), Wording.ENGLISH);
        String legend = "A dash (–) means that nothing is recorded, or that the figure does not apply.";

        assertThat(text.split(Pattern.quote(legend), -1)).hasSize(2); // of the tables of money and of measures
        assertThat(yearly(dossier("nothing"), Wording.ENGLISH)).doesNotContain(legend);
    }

    @Test
    void money_of_which_nothing_is_known_is_one_sentence() {
        for (Report layer : List.of(YearlyReport.publicReport(), YearlyReport.annex())) {
            assertThat(written(layer.of(dossier("measures")), Wording.LITHUANIAN)
                            .replace('\u00a0', ' '))
                    .containsOnlyOnce("Apie lėšas ")
                    .containsPattern("Apie lėšas (ir renginius )?duomenų nėra\\.");
        }
        assertThat(yearly(dossier("measures"), Wording.LITHUANIAN)).doesNotContain("Planui skirta** |");
        assertThat(written(SubjectReports.gap().of(dossier("measures")), Wording.ENGLISH))
                .containsOnlyOnce("There are no data on money.");
    }

    @Test
    void data_are_of_no_later_day_than_the_facts() {
        Dossier dossier = dossier("needs");
        LocalDate known = dossier.knownUntil().value();
        LocalDate later = known.plusYears(1);

        assertThat(YearlyReport.of(dossier, later).meta().asOf()).isEqualTo(known);
        assertThat(YearlyReport.of(dossier, known.minusDays(1)).meta().asOf()).isEqualTo(known.minusDays(1));
        assertThat(RollUpReport.of(List.of(dossier), later).meta().asOf()).isEqualTo(known);
        assertThat(FigureReport.of(
                                dossier,
                                BudgetGaps.of(dossier, dossier.plans().get(0).id())
                                        .asOf(later)
                                        .need())
                        .meta()
                        .asOf())
                .isEqualTo(known);
    }

    @Test
    void a_meeting_of_which_nothing_is_recorded_is_a_breach_only_where_that_is_all_there_is() {
        Dossier rules = dossier("rules");

        assertThat(written(SubjectReports.meetings().of(rules), Wording.ENGLISH))
                .doesNotContain("breached");
        assertThat(written(SubjectReports.meetings().of(SparseDossiers.complete(rules)), Wording.ENGLISH))
                .contains("meetings held: 0");
    }
}
