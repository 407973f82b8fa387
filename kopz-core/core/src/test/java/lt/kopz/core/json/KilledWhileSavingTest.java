package lt.kopz.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.FullDossier;
import lt.kopz.core.save.Killed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer that is killed at any moment leaves the old dossier or the new one. */
class KilledWhileSavingTest {
    private static final Dossier ONE = FullDossier.dossier();
    private static final Dossier OTHER = ONE.withId("other");

    @TempDir
    Path folder;

    /** Saves two dossiers in turn without end. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            Path file = Path.of(arguments[0]);
            Dossiers.write(ONE, file);
            Dossiers.write(OTHER, file);
            System.out.write(1);
            System.out.flush();
            while (true) {
                Dossiers.write(ONE, file);
                Dossiers.write(OTHER, file);
            }
        }
    }

    private int kill(int times, int most) throws IOException, InterruptedException {
        Path file = folder.resolve("dossier.json");
        Dossiers.write(ONE, file);
        int inside = Killed.kill(
                times,
                most,
                40,
                Writer.class,
                file,
                () -> assertThat(Dossiers.read(file)).isIn(ONE, OTHER));
        Dossiers.write(ONE, file);
        assertThat(folder.toFile().list()).containsExactly("dossier.json");
        assertThat(Files.readAllBytes(file)).isEqualTo(Dossiers.toBytes(ONE));
        return inside;
    }

    @Test
    @Tag("thorough")
    void a_writer_killed_20_times_leaves_one_of_two_dossiers_and_some_kills_fall_inside_a_write()
            throws IOException, InterruptedException {
        assertThat(kill(20, 200)).isPositive();
    }
}
