package lt.kopz.reporting.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.UndatedTown;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.Golden;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.markdown.MarkdownRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is printed of a town whose papers say hardly when anything was: no sentence says more than they do. */
class UndatedTownTest {
    @ParameterizedTest
    @ValueSource(strings = {"lt", "en"})
    void reports_of_it_were_read_line_by_line(String language) throws IOException {
        Dossier town = UndatedTown.dossier();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Document report : List.of(
                YearlyReport.of(town),
                CouncilSummary.of(town),
                BeforeSigningReport.of(town),
                SubjectReports.meetings().of(town))) {
            new MarkdownRenderer().render(report, Wording.of(language), out);
        }
        String written = out.toString(StandardCharsets.UTF_8);
        Golden.assertSame("catalogue/undated-town_" + language + ".md", written);
        assertThat(written)
                .doesNotContain(
                        "On 2019",
                        "of date unknown",
                        "signed date unknown",
                        "data nežinoma posėd",
                        "data nežinoma sprend");
    }
}
