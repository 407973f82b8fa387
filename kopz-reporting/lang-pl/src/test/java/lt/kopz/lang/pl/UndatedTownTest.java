package lt.kopz.lang.pl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.UndatedTown;
import lt.kopz.core.wording.Wording;
import lt.kopz.reporting.catalogue.SubjectReports;
import lt.kopz.reporting.catalogue.YearlyReport;
import lt.kopz.reporting.document.Document;
import lt.kopz.reporting.markdown.MarkdownRenderer;
import org.junit.jupiter.api.Test;

/** What is printed in Polish of a town whose papers say hardly when anything was. */
class UndatedTownTest {
    private static String written(Document report) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new MarkdownRenderer().render(report, Wording.of("pl"), out);
        return out.toString(StandardCharsets.UTF_8).replace('\u00a0', ' ');
    }

    @Test
    void what_has_no_date_is_told_in_whole_sentences() throws IOException {
        Dossier town = UndatedTown.dossier();
        assertThat(written(YearlyReport.of(town)))
                .contains(
                        "Zaplanowano posiedzenie; daty nie podano.",
                        "Posiedzenie odbyło się w dniu, którego nie podano.",
                        "W 2019 r. odbyło się jeszcze 1 posiedzenie, bez podanego dnia.",
                        "Przyznano na plan 400,00 EUR (2019 r.).",
                        "decyzja nr V-9 (daty nie podano)",
                        "punkt 3 obowiązuje od maja 2019 r.; punkt 7 nie obowiązuje od 2019 r.",
                        "**Okres planu:** od 2019 r.",
                        "Brakuje 600,00 EUR\\* z potrzebnych 1000,00 EUR.")
                .doesNotContain("podpisano w nieznanym");
        assertThat(written(SubjectReports.meetings().of(town)))
                .contains(
                        "Wydarzenia: nie wiadomo dokładnie, jaki czas obejmuje plan, więc nie można ustalić, czy obowiązek"
                                + " spełniono.",
                        "zależy to od tego, co źródła podają różnie");
    }
}
