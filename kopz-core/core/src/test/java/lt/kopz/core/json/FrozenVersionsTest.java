package lt.kopz.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Objects;
import lt.kopz.core.codec.Reading;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.gap.BudgetGaps;
import lt.kopz.core.participation.Attendance;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Files as they were when a version of the form was frozen. From the first release on they are never edited: whoever has such a file keeps it. */
@DisplayName("A file of version 1")
class FrozenVersionsTest {
    @Test
    void is_read_by_every_later_version_and_gives_the_same_figures() throws IOException {
        Reading<Dossier> reading = Dossiers.load(frozen("version-1.json"));

        assertThat(reading.problems()).isEmpty();
        Dossier dossier = reading.orThrow();
        BudgetGaps gaps = BudgetGaps.of(dossier, "action-plan-2019-2020");
        assertThat(gaps.financing().value()).hasToString("SHORTFALL EUR 2550.00");
        assertThat(gaps.asOf(LocalDate.of(2019, 10, 23)).financing().value()).hasToString("SHORTFALL EUR 3250.00");
        assertThat(gaps.unspent().value().unspent()).hasToString("EUR 90.00");
        assertThat(Attendance.of(dossier).held().value().count().lower()).isEqualTo(450);
    }

    @Test
    void is_written_again_with_all_that_it_said() throws IOException {
        Dossier dossier = Dossiers.read(frozen("version-1.json"));

        assertThat(Dossiers.read(Dossiers.toBytes(dossier))).isEqualTo(dossier);
    }

    static byte[] frozen(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(FrozenVersionsTest.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        }
    }
}
