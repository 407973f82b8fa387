package lt.kopz.core.save;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lt.kopz.core.refusal.ProblemKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is saved is on the disk before it is in its place, so that it outlasts a loss of power. */
class OrderTest {
    private static final Saving.Content NEW = out -> out.write("new".getBytes(UTF_8));

    @TempDir
    Path around;

    private WatchedFiles files;

    @BeforeEach
    void watches() throws IOException {
        files = new WatchedFiles(around);
    }

    private static void fails() throws IOException {
        throw new IOException("the disk fails");
    }

    private void folder() throws NotSavedException {
        Saving.folder(files.path("bundle"), ImmutableMap.of("a.csv", NEW, "b.csv", NEW), name -> name.endsWith(".csv"));
    }

    private Path old() throws IOException {
        Path folder = Files.createDirectory(around.resolve("bundle"));
        Files.writeString(folder.resolve("a.csv"), "old");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        return folder;
    }

    @Test
    void a_file_is_flushed_before_it_takes_its_place_and_its_name_afterwards() throws IOException {
        Saving.file(files.path("a.json"), NEW);
        assertThat(files.deeds())
                .containsExactly(
                        "lock a.json.lock",
                        "write a.json.part",
                        "flush a.json.part",
                        "move a.json.part to a.json",
                        "flush ");
    }

    @Test
    void each_file_of_a_folder_and_their_names_are_flushed_before_it_takes_its_place() throws IOException {
        folder();
        assertThat(files.deeds())
                .containsExactly(
                        "lock bundle.lock",
                        "write bundle.part/a.csv",
                        "flush bundle.part/a.csv",
                        "write bundle.part/b.csv",
                        "flush bundle.part/b.csv",
                        "flush bundle.part",
                        "move bundle.part to bundle",
                        "flush ");
    }

    @Test
    void a_folder_that_is_there_steps_aside_in_one_step_and_what_is_not_its_own_is_flushed_where_it_goes()
            throws IOException {
        old();
        folder();
        assertThat(files.deeds())
                .endsWith(
                        "flush bundle.part",
                        "move bundle to bundle.old",
                        "move bundle.part to bundle",
                        "move bundle.old/notes.txt to bundle/notes.txt",
                        "flush bundle",
                        "flush ");
    }

    @Test
    void a_folder_whose_successor_cannot_take_its_place_is_put_back() throws IOException {
        Path old = old();
        files.before("move bundle.part to bundle", OrderTest::fails);
        assertThatExceptionOfType(NotSavedException.class)
                .isThrownBy(this::folder)
                .satisfies(refused -> assertThat(refused.problem().kind()).isEqualTo(ProblemKind.NOT_SAVED));
        assertThat(old.resolve("a.csv")).hasContent("old");
        assertThat(old.toFile().list()).containsExactlyInAnyOrder("a.csv", "notes.txt");
        assertThat(around.toFile().list()).containsExactly("bundle");
    }

    @Test
    void a_file_that_cannot_take_its_place_leaves_the_old_one_and_nothing_beside_it() throws IOException {
        Path old = Files.writeString(around.resolve("a.json"), "old");
        files.before("move a.json.part to a.json", OrderTest::fails);
        assertThatExceptionOfType(NotSavedException.class).isThrownBy(() -> Saving.file(files.path("a.json"), NEW));
        assertThat(old).hasContent("old");
        assertThat(around.toFile().list()).containsExactly("a.json");
    }

    @Test
    void who_locks_what_the_writer_before_has_removed_or_another_one_has_made_anew_is_refused() throws IOException {
        Path lock = around.resolve("a.json.lock");
        for (boolean anew : new boolean[] {false, true}) {
            files.before("lock a.json.lock", () -> {
                Files.delete(lock);
                if (anew) {
                    Files.createFile(lock);
                }
            });
            assertThatExceptionOfType(NotSavedException.class)
                    .isThrownBy(() -> Saving.file(files.path("a.json"), NEW))
                    .satisfies(refused -> assertThat(refused.problem().kind()).isEqualTo(ProblemKind.BEING_SAVED));
            assertThat(files.deeds()).containsOnly("lock a.json.lock");
            assertThat(Files.exists(lock)).as("the lock of another one stays").isEqualTo(anew);
        }
    }
}
