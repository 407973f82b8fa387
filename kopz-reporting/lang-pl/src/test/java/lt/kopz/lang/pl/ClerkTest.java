package lt.kopz.lang.pl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.wording.Wording;
import lt.kopz.sheets.CsvBundle;
import lt.kopz.sheets.SheetReading;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clerk is told in Polish of the mistakes that clerks make. */
class ClerkTest {
    @TempDir
    Path folder;

    private void mistake(String file, String right, String wrong) throws IOException {
        Path table = folder.resolve(file);
        String csv = Files.readString(table);
        assertThat(csv).contains(right);
        Files.writeString(table, csv.replaceFirst(right, wrong));
    }

    @Tag("thorough")
    @Test
    void is_told_what_was_probably_meant() throws IOException {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        CsvBundle.write(Kaisiadorys.dossier(), Wording.of("pl"), bundle);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, zip.readAllBytes());
            }
        }
        mistake("appropriations.csv", "700.00", "7OO.00");
        mistake("appropriations.csv", "2019-10-24", "24.10.2019");
        mistake("meetings.csv", ",2019-02-05", ",jesienią");
        SheetReading reading = CsvBundle.readFolder(folder);
        assertThat(reading.problems())
                .extracting(problem -> problem.message(Wording.of("pl")) + ". " + problem.fix(Wording.of("pl")))
                .extracting(text -> text.replace('\u00a0', ' '))
                .containsExactly(
                        "„jesienią” to nie data. wpisz rok, miesiąc i dzień z łącznikami, na przykład 2019-11-08; gdy więcej nie"
                                + " wiadomo, sam miesiąc, 2019-11, albo rok, 2019; od jednego dnia do drugiego,"
                                + " 2019-11-22/2019-12-18; gdy nic nie wiadomo, ?",
                        "to nie kwota. wpisz 700.00, jeśli o to chodzi, samymi cyframi",
                        "„24.10.2019” to nie data. wpisz 2019-10-24, jeśli o to chodzi: rok, miesiąc i dzień z łącznikami");
    }
}
