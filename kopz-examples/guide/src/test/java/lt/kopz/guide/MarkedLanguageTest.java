package lt.kopz.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lt.kopz.core.check.Rulebook;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.figure.Figure;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.participation.Attendance;
import lt.kopz.core.plan.ActionPlan;
import lt.kopz.core.problem.Problem;
import lt.kopz.core.regulation.ActKind;
import lt.kopz.core.regulation.Citation;
import lt.kopz.core.wording.GrammaticalCase;
import lt.kopz.core.wording.Literal;
import lt.kopz.core.wording.MessageCatalogue;
import lt.kopz.core.wording.Wording;
import lt.kopz.exchange.MeetingCalendar;
import lt.kopz.reporting.EveryReport;
import lt.kopz.reporting.catalogue.CouncilSummary;
import lt.kopz.reporting.catalogue.RollUpReport;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.document.Requisites;
import lt.kopz.reporting.render.Renderers;
import lt.kopz.sheets.Theme;
import lt.kopz.sheets.Workbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever kopz says, it says in the words of a language pack: no other word stands there but the dossier's own, and declared codes. */
@Tag("thorough")
class MarkedLanguageTest {
    private static final Wording MARKED = MarkedLanguage.WORDING;
    private static final Pattern WORD = Pattern.compile("\\p{IsLatin}{2,}");
    /** Codes are written in capitals: {@code CASE_MISSING}. */
    private static final Pattern CODE = Pattern.compile("(?<![\\p{L}])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*(?![\\p{L}])");

    private enum Town {
        KAISIADORYS(Kaisiadorys.dossier()),
        HARROWMERE(Harrowmere.dossier());

        private final Dossier dossier;
        private final Set<String> own;

        Town(Dossier dossier) {
            this.dossier = dossier;
            this.own = words(new String(Dossiers.toBytes(dossier), StandardCharsets.UTF_8));
        }

        /** The words of a text that are neither marked, nor the dossier's own, nor codes, nor cut where a label has no room. */
        void assertSaid(String what, String text) {
            Set<String> foreign = words(CODE.matcher(text).replaceAll(" ").replaceAll("\\p{L}+…", " "));
            foreign.removeAll(own);
            assertThat(foreign).as(what).isEmpty();
        }
    }

    /** In small letters, since a sentence may begin with a word of the dossier. */
    private static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        Matcher found = WORD.matcher(text);
        while (found.find()) {
            words.add(found.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** Every report of the catalogue, the roll-up of this town alone, and one that has not been signed yet. */
    private static List<Document> reports(Town town) {
        LocalDate day = town.dossier.knownUntil().value();
        Map<String, Document> reports = EveryReport.of(town.dossier, day);
        reports.put("roll-up", RollUpReport.of(List.of(town.dossier), day));
        reports.put(
                "draft",
                CouncilSummary.standard()
                        .withRequisites(Requisites.none().asDraft().withNumber(Literal.of("1")))
                        .of(town.dossier));
        return List.copyOf(reports.values());
    }

    @Test
    void the_marked_language_is_complete() {
        assertThat(MARKED.missing()).isEmpty();
        assertThat(MARKED.languages()).containsExactly("qaa", "en");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("thorough")
    void every_report_is_in_the_words_of_the_language(Town town) throws IOException {
        for (Document document : reports(town)) {
            for (String format : List.of("text", "markdown", "html", "csv")) {
                town.assertSaid(format + " of " + document.meta().title(), readable(format, document));
            }
        }
    }

    private static String readable(String format, Document document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Renderers.forFormat(format).render(document, MARKED, out);
        if (format.equals("csv")) {
            // names of files are code but for their captions
            return unzipped(out.toByteArray(), name -> name.endsWith(".csv")).replaceAll("picture-(?=\\d)|\\.csv", "");
        }
        String text = out.toString(StandardCharsets.UTF_8);
        return format.equals("html") ? withoutTags(text) : text;
    }

    /** What is read of a page: its text, and what is read aloud. */
    private static String withoutTags(String html) {
        return html.replaceAll("(?s)<(style|script)\\b.*?</\\1>", " ")
                .replaceAll("(aria-label|alt|title)=\"([^\"]*)\"", "> $2 <")
                .replaceAll("(?s)<[^>]*>", " ")
                .replaceAll("&[a-z]+;", " ");
    }

    private static String unzipped(byte[] zip, Predicate<String> wanted) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (wanted.test(entry.getName())) {
                    all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                            .append('\n');
                }
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @EnumSource
    void a_page_is_written_in_the_direction_of_the_language(Town town) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Renderers.forFormat("html").render(YearlyReport.of(town.dossier), MARKED, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("<html lang=\"qaa\" dir=\"rtl\">");
    }

    /** The names of columns and codes, which are the same in every language, stand in a hidden row and a hidden sheet. */
    @ParameterizedTest
    @EnumSource
    @Tag("thorough")
    void the_workbook_is_in_the_words_of_the_language_and_reads_back(Town town) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Workbook.write(town.dossier, MARKED, out)).isEmpty();

        String strings = unzipped(out.toByteArray(), name -> name.equals("xl/sharedStrings.xml"))
                .replaceAll(
                        "<si><t[^>]*>([A-Za-z]+([./][A-Za-z0-9_]+)+|[a-z]+([A-Z][a-z]+)+[^<]*|true|false)</t></si>",
                        " ");
        town.assertSaid("workbook", withoutTags(withoutExamples(strings)));
        assertThat(unzipped(out.toByteArray(), name -> name.equals("xl/worksheets/sheet3.xml")))
                .contains("rightToLeft=\"true\"");
        assertThat(Workbook.read(out.toByteArray()).orThrow()).isEqualTo(town.dossier);
    }

    /** The example of a text in another language is in that language. */
    private static String withoutExamples(String strings) {
        String without = strings;
        for (MessageCatalogue catalogue : ServiceLoader.load(MessageCatalogue.class)) {
            for (String language : List.of("en", "lt")) {
                for (Map.Entry<String, String> each :
                        catalogue.patterns().patterns(language).entrySet()) {
                    if (each.getKey().startsWith("exampleText.")) {
                        without = without.replace(">" + each.getValue() + "</t>", "></t>");
                    }
                }
            }
        }
        return without;
    }

    @Test
    void an_empty_workbook_has_the_columns_of_the_language_and_its_problems_are_in_the_words_of_the_language()
            throws IOException {
        ByteArrayOutputStream template = new ByteArrayOutputStream();
        Workbook.template(Theme.FIRST_YEAR, MARKED, template);
        assertThat(unzipped(template.toByteArray(), name -> name.equals("xl/sharedStrings.xml")))
                .contains("dossier.title_qaa", "dossier.title_en")
                .doesNotContain("title_lt");
        ImmutableList<Problem> problems = Workbook.read(template.toByteArray()).problems();
        assertThat(problems).isNotEmpty();
        for (Problem problem : problems) {
            assertThat(words(problem.explain(MARKED))).as(problem.toString()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void findings_explanations_and_the_calendar_are_in_the_words_of_the_language(Town town) {
        LocalDate day = town.dossier.knownUntil().value();
        Rulebook.all(none -> false)
                .check(town.dossier, day)
                .forEach(finding -> town.assertSaid(finding.code(), finding.explain(MARKED)));
        for (ActionPlan plan : town.dossier.plans()) {
            BudgetGaps gaps = BudgetGaps.of(town.dossier, plan.id()).asOf(day);
            for (Figure<?> figure : List.of(
                    gaps.need(), gaps.appropriated(), gaps.financing(), gaps.unspent(), gaps.strategicMeasure())) {
                town.assertSaid("explanation", figure.explain(MARKED));
            }
        }
        Attendance attendance = Attendance.of(town.dossier);
        town.assertSaid("attendance", attendance.held().explain(MARKED));
        town.assertSaid("attendance", attendance.planned().explain(MARKED));
        town.assertSaid(
                "calendar",
                MeetingCalendar.of(town.dossier, Instant.EPOCH, MARKED)
                        .text()
                        .replace("\r\n ", "")
                        .replace("\\n", " ")
                        .replaceAll("PRODID:.*", ""));
    }

    @Test
    void citations_are_in_the_words_of_the_language() {
        for (ActKind kind : ActKind.COMMON) {
            Citation.Structured act = new Citation.Structured(
                    "Rada", LocalDate.of(2018, 3, 29), kind, ImmutableList.of("88", "89"), GrammaticalCase.NOMINATIVE);
            for (Citation citation : List.of(act, act.at("2"), act.at("1.2"), act.in(GrammaticalCase.GENITIVE))) {
                assertThat(words(citation.print(MARKED))).containsExactly("rada");
            }
        }
    }

    /** What a file states wrongly is shown as it stands, and properties are called as they are in JSON. */
    @ParameterizedTest
    @EnumSource
    void problems_are_in_the_words_of_the_language(Town town) {
        String json = new String(Dossiers.toBytes(town.dossier), StandardCharsets.UTF_8);
        List<Problem> problems = new ArrayList<>();
        for (String[] mistake : new String[][] {
            {"\"amount\"", "\"amuont\""},
            {"\"id\"", "\"name\""},
            {"\"kind\"", "\"kind\": \"\", \"kind\""},
            {"\"20", "\"30"},
            {"-01\"", "-41\""},
            {"\"EUR\"", "\"eurai\""},
            {"\"currency\"", "\"currencies\""},
            {"[", "{"},
            {"true", "1"},
            {": [", ": [7, "},
            {"\"lt\"", "\"lietuvių\""},
            {"\"en\"", "\"English\""},
            {"\"act-", "\"akt-"},
            {"\"measure-", "\"mesure-"},
            {".00\"", ".001\""},
            {"1", "-1"},
            {"}", ""},
            {"\"", "'"}
        }) {
            problems.addAll(Dossiers.load(json.replace(mistake[0], mistake[1]).getBytes(StandardCharsets.UTF_8))
                    .problems());
        }
        assertThat(problems.stream().map(Problem::kind).distinct()).hasSizeGreaterThan(8);
        Set<String> schema = words(Dossiers.schema());
        schema.addAll(town.own);
        schema.addAll(Set.of("amuont", "eurai", "currencies", "lietuvių", "english", "akt", "mesure", "sr", "latn"));
        for (Problem problem : problems) {
            Set<String> foreign = words(CODE.matcher(problem.explain(MARKED)).replaceAll(" "));
            foreign.removeAll(schema);
            assertThat(foreign).as(problem.toString()).isEmpty();
        }
    }
}
