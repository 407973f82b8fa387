package lt.kopz.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.DossierFixtures;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.plan.Measure;
import lt.kopz.core.save.Killed;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.SubjectReports;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.render.Renderers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargeTest {
    /** Reads tens of thousands of facts and writes their yearly report. */
    static final class Reports {
        private Reports() {}

        public static void main(String[] arguments) throws IOException {
            Dossier dossier = Dossiers.read(json(Integer.parseInt(arguments[0]) / 2));
            Renderers.forFormat("markdown")
                    .render(YearlyReport.of(dossier), Wording.ENGLISH, OutputStream.nullOutputStream());
            System.out.println("reported on");
        }

        /** As many needs of a measure as appropriations, each for a strategic measure, too. */
        private static byte[] json(int half) {
            DossierFixtures many = DossierFixtures.aDossier();
            for (int i = 0; i < half; i++) {
                many.need("need-" + i, 10 + i + ".00", "2019-02-01", need -> need.measure(DossierFixtures.MEASURE));
                many.appropriation(
                        "money-" + i, 10 + i + ".00", "2019-02-01", money -> money.measure(DossierFixtures.MEASURE));
            }
            return Dossiers.toBytes(many.build());
        }
    }

    /** Writes a report on a plan of so many measures, or on parts so many levels deep, in a format. */
    static final class Writes {
        private Writes() {}

        public static void main(String[] arguments) throws IOException {
            int many = Integer.parseInt(arguments[0]);
            Document report = switch (arguments[1]) {
                case "gap" -> SubjectReports.gap().of(town(many));
                case "attendance" -> SubjectReports.attendance().of(town(many));
                default -> YearlyReport.of(levels(many));
            };
            Renderers.forFormat(arguments[2]).render(report, Wording.ENGLISH, OutputStream.nullOutputStream());
            System.out.println("reported on");
        }

        /** Each need is a part of the one before it. */
        private static Dossier levels(int needs) {
            DossierFixtures town = DossierFixtures.aDossier();
            for (int i = 1; i <= needs; i++) {
                String whole = "need-" + (i - 1);
                List<String> within = i == 1 ? List.of() : List.of(whole);
                town.need("need-" + i, 2 * needs - i + ".00", "2019-01-01", need -> need.within(within));
            }
            return town.build();
        }

        /** Each measure needs money, and is given some; of none is it known who came. */
        private static Dossier town(int measures) {
            DossierFixtures town = DossierFixtures.aDossier();
            List<Measure> all = new ArrayList<>();
            for (int i = 1; i <= measures; i++) {
                Measure measure = DossierFixtures.measure("measure-7." + i);
                all.add(measure);
                town.need(
                        "need-" + i,
                        100 + i + ".00",
                        "2019-01-01",
                        need -> need.plan("large").measure(measure.id()));
                town.appropriation(
                        "money-" + i,
                        10 + i + ".00",
                        "2019-01-02",
                        money -> money.plan(Sourced.stated("large")).measure(measure.id()));
            }
            town.plan(
                    "large", plan -> plan.title(DossierFixtures.text("Planas")).addAllMeasures(all));
            return town.build();
        }
    }

    @Test
    @Tag("thorough")
    void sixty_four_thousand_facts_are_read_and_reported_on_in_256_megabytes() throws IOException {
        assertThat(said("-Xmx256m", Reports.class, "64000")).contains("reported on");
    }

    @ParameterizedTest
    @CsvSource({"2000, gap, pdf", "5000, gap, docx", "5000, attendance, xlsx", "5000, levels, markdown"})
    @Tag("thorough")
    void reports_on_thousands_of_measures_or_levels_are_written_in_512_megabytes(
            String measures, String report, String format) throws IOException {
        assertThat(said("-Xmx512m", Writes.class, measures, report, format)).contains("reported on");
    }

    private static String said(String memory, Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(Killed.java(main, arguments).command());
        command.add(1, memory);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), UTF_8);
    }
}
