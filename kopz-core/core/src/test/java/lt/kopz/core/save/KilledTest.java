package lt.kopz.core.save;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer killed at any moment leaves what was there before, or all of what is new. */
class KilledTest {
    private static final int SIZE = 300_000;

    @TempDir
    Path around;

    private static String letters(int round) {
        return (round % 2 == 0 ? "a" : "b").repeat(SIZE);
    }

    private static void folder(Path folder, int round) throws NotSavedException {
        String text = letters(round);
        Saving.Content content = out -> out.write(text.getBytes(UTF_8));
        Saving.folder(folder, ImmutableMap.of("1.csv", content, "2.csv", content, "3.csv", content), name -> true);
    }

    /** Saves a file without end. */
    static final class FileWriter {
        private FileWriter() {}

        public static void main(String[] arguments) throws IOException {
            for (int round = 0; ; round++) {
                String text = letters(round);
                Saving.file(Path.of(arguments[0]), out -> out.write(text.getBytes(UTF_8)));
                said(round);
            }
        }
    }

    /** Saves a folder without end. */
    static final class FolderWriter {
        private FolderWriter() {}

        public static void main(String[] arguments) throws IOException {
            for (int round = 0; ; round++) {
                folder(Path.of(arguments[0]), round);
                said(round);
            }
        }
    }

    private static void said(int round) {
        if (round == 0) {
            System.out.write(1);
            System.out.flush();
        }
    }

    private int killFile(int times, int most) throws IOException, InterruptedException {
        Path file = Files.createDirectory(around.resolve("files")).resolve("file");
        return Killed.kill(
                times,
                most,
                40,
                FileWriter.class,
                file,
                () -> assertThat(Files.readString(file)).isIn(letters(0), letters(1)));
    }

    private int killFolder(int times, int most) throws IOException, InterruptedException {
        Path folder = Files.createDirectory(around.resolve("folders")).resolve("folder");
        int inside = Killed.kill(
                times,
                most,
                40,
                FolderWriter.class,
                folder,
                () -> assertThat(Saving.<String>read(
                                folder,
                                there -> Files.readString(there.resolve("1.csv"))
                                        + Files.readString(there.resolve("2.csv"))
                                        + Files.readString(there.resolve("3.csv"))))
                        .isIn(letters(0).repeat(3), letters(1).repeat(3)));
        folder(folder, 0);
        assertThat(around.resolve("folders").toFile().list()).containsExactly("folder");
        return inside;
    }

    @Test
    void a_kill_inside_a_write_leaves_a_whole_file_and_a_whole_folder() throws IOException, InterruptedException {
        assertThat(killFile(1, 40)).isPositive();
        assertThat(killFolder(1, 40)).isPositive();
    }

    @Test
    @Tag("thorough")
    void two_hundred_kills_leave_whole_files_and_many_fall_inside_a_write() throws IOException, InterruptedException {
        assertThat(killFile(200, 200)).isGreaterThan(20);
    }

    @Test
    @Tag("thorough")
    void two_hundred_kills_leave_whole_folders_and_many_fall_inside_a_write() throws IOException, InterruptedException {
        assertThat(killFolder(200, 200)).isGreaterThan(20);
    }
}
