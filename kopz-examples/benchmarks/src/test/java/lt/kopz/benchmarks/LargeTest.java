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
import lt.kopz.core.save.Killed;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.render.Renderers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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

    @Test
    @Tag("thorough")
    void sixty_four_thousand_facts_are_read_and_reported_on_in_256_megabytes() throws IOException {
        List<String> command =
                new ArrayList<>(Killed.java(Reports.class, "64000").command());
        command.add(1, "-Xmx256m");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).contains("reported on");
    }
}
