package lt.kopz.core.save;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import lt.kopz.core.refusal.ProblemKind;
import lt.kopz.core.wording.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is saved is there whole or not at all. */
class SavingTest {
    @TempDir
    Path around;

    private static Saving.Content text(String text) {
        return out -> out.write(text.getBytes(UTF_8));
    }

    private List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    private static NotSavedException refused(Path target, Saving.Content content) {
        try {
            Saving.file(target, content);
        } catch (NotSavedException refused) {
            return refused;
        }
        throw new AssertionError("was saved");
    }

    @Test
    void a_file_is_replaced_and_nothing_is_left_beside_it() throws IOException {
        Path file = around.resolve("a.json");
        Saving.file(file, text("old"));
        Saving.file(file, text("new"));
        assertThat(file).hasContent("new");
        assertThat(names(around)).containsExactly("a.json");
    }

    @Test
    void a_file_keeps_its_permissions_and_a_link_stays_one() throws IOException {
        assumeTrue(around.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = Files.writeString(around.resolve("a.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
        Path link = Files.createSymbolicLink(around.resolve("link.json"), file);
        Saving.file(link, text("new"));
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void a_content_that_fails_half_way_leaves_the_old_file_and_nothing_else() throws IOException {
        Path file = Files.writeString(around.resolve("a.json"), "old");
        NotSavedException refused = refused(file, out -> {
            out.write(new byte[100_000]);
            out.flush();
            assertThat(around.resolve("a.json.part")).hasSize(100_000);
            throw new IOException("No space left on device");
        });
        assertThat(refused.problem().kind()).isEqualTo(ProblemKind.NOT_SAVED);
        assertThat(refused)
                .hasMessageStartingWith(file + ": it could not be saved: No space left on device (NOT_SAVED). Fix: ");
        assertThat(refused.problem().explain(Wording.LITHUANIAN))
                .startsWith(file + ": įrašyti nepavyko (No space left on device). Atlaisvinkite vietos diske");
        assertThat(file).hasContent("old");
        assertThat(names(around)).containsExactly("a.json");
    }

    @Test
    void what_is_thrown_by_a_mistake_in_the_content_is_thrown_on_and_leaves_the_old_file() throws IOException {
        Path file = Files.writeString(around.resolve("a.json"), "old");
        assertThatThrownBy(() -> Saving.file(file, out -> {
                    out.write(1);
                    throw new IllegalArgumentException("a cell holds 32,767 characters");
                }))
                .isExactlyInstanceOf(IllegalArgumentException.class);
        assertThat(file).hasContent("old");
        assertThat(names(around)).containsExactly("a.json");
    }

    @Test
    void a_disk_that_is_full_is_reported_and_leaves_the_old_file() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
        Path file = Files.writeString(around.resolve("a.json"), "old");
        List<String> command =
                new ArrayList<>(List.of("/bin/bash", "-c", "ulimit -f 64; exec \"$0\" -XX:-UsePerfData \"$@\""));
        command.addAll(Killed.java(Writer.class, file.toString(), "1000000").command());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).contains("NOT_SAVED");
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(file).hasContent("old");
        assertThat(names(around)).containsExactly("a.json");
    }

    /** What a writer prints that has no rights but those that the folder gives. */
    private static String restricted(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>();
        // whoever may do anything gives that up first
        if (Files.exists(Path.of("/usr/bin/setpriv"))) {
            all.addAll(List.of("/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search"));
        }
        all.addAll(Arrays.asList(command));
        return printed(all);
    }

    private static String printed(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return printed;
    }

    private static String[] writer(Class<?> main, Path target) {
        return Killed.java(main, target.toString(), "3").command().toArray(String[]::new);
    }

    @Test
    void on_a_disk_that_takes_nothing_the_advice_is_not_to_make_room() throws IOException, InterruptedException {
        List<String> mounted = new ArrayList<>(List.of(
                "unshare", "-rm", "sh", "-c", "mount -t tmpfs -o ro none \"$0\" && exec \"$@\"", around.toString()));
        assumeTrue(mounts(mounted));
        mounted.addAll(Arrays.asList(writer(Writer.class, around.resolve("a.json"))));
        assertThat(printed(mounted)).contains("NOT_WRITABLE").doesNotContain("make room");
    }

    /** Whether whoever runs the tests may mount disks of their own. */
    private static boolean mounts(List<String> mounted) throws InterruptedException {
        List<String> nothing = new ArrayList<>(mounted);
        nothing.add("true");
        try {
            return new ProcessBuilder(nothing).start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private Path folderOf(String permissions) throws IOException {
        assumeTrue(around.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path folder = Files.createDirectory(around.resolve("of-others"));
        Files.writeString(folder.resolve("a.json"), "old");
        Path bundle = Files.createDirectory(folder.resolve("bundle"));
        Files.writeString(bundle.resolve("a.csv"), "old");
        Files.writeString(bundle.resolve("notes.txt"), "mine");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
        return folder;
    }

    private static void open(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void a_file_in_a_folder_that_may_not_be_written_to_is_as_it_was() throws IOException, InterruptedException {
        Path folder = folderOf("r-x------");
        assertThat(restricted(writer(Writer.class, folder.resolve("a.json")))).contains("NOT_WRITABLE");
        assertThat(restricted(writer(FolderWriter.class, folder.resolve("bundle"))))
                .contains("NOT_WRITABLE");
        open(folder);
        assertThat(folder.resolve("a.json")).hasContent("old");
        assertThat(folder.resolve("bundle/a.csv")).hasContent("old");
        assertThat(names(folder)).containsExactly("a.json", "bundle");
    }

    @Test
    void where_the_folder_cannot_be_flushed_after_the_move_the_new_file_is_in_place_and_the_answer_states_so()
            throws IOException, InterruptedException {
        Path folder = folderOf("-wx------");
        assertThat(restricted(writer(Writer.class, folder.resolve("a.json"))))
                .contains("the new content is in place", "NOT_SETTLED")
                .doesNotContain("unchanged");
        open(folder);
        assertThat(folder.resolve("a.json")).hasBinaryContent(new byte[3]);
        assertThat(names(folder)).containsExactly("a.json", "bundle");
    }

    @Test
    void where_the_folder_cannot_be_flushed_after_the_move_the_new_folder_has_what_is_not_its_own()
            throws IOException, InterruptedException {
        Path folder = folderOf("-wx------");
        assertThat(restricted(writer(FolderWriter.class, folder.resolve("bundle"))))
                .contains("NOT_SETTLED")
                .doesNotContain("unchanged");
        open(folder);
        assertThat(folder.resolve("bundle/a.csv")).hasContent("new");
        assertThat(names(folder.resolve("bundle"))).containsExactly("a.csv", "notes.txt");
        assertThat(names(folder)).containsExactly("a.json", "bundle");
    }

    @Test
    void a_disk_with_no_room_is_reported_and_holds_the_old_file_and_nothing_else()
            throws IOException, InterruptedException {
        Path disk = Files.createDirectory(around.resolve("disk"));
        String program =
                "mount -t tmpfs -o size=64k none \"$0\" && printf old > \"$0/a.json\" || { echo no disk; exit 0; }; "
                        + "\"$@\"; ls \"$0\"; cat \"$0/a.json\"";
        List<String> command = new ArrayList<>(List.of("unshare", "--mount", "sh", "-c", program, disk.toString()));
        command.addAll(Killed.java(Writer.class, disk.resolve("a.json").toString(), "1000000")
                .command());
        String printed;
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException noProgram) {
            printed = "no disk";
        }
        assumeTrue(!printed.contains("no disk") && !printed.contains("unshare failed"));
        assertThat(printed).contains("No space left on device", "NOT_SAVED").endsWith("\na.json\nold");
    }

    /** Saves a folder of one file. */
    static final class FolderWriter {
        private FolderWriter() {}

        public static void main(String[] arguments) throws IOException {
            folder(Path.of(arguments[0]), "new", "a.csv");
        }
    }

    /** Writes so many bytes to a file. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] arguments) throws IOException {
            Saving.file(Path.of(arguments[0]), out -> out.write(new byte[Integer.parseInt(arguments[1])]));
        }
    }

    @Test
    void a_folder_that_is_not_there_or_is_a_file_or_is_read_only_is_named() throws IOException {
        assertThat(refused(around.resolve("nowhere/a.json"), text("new"))
                        .problem()
                        .kind())
                .isEqualTo(ProblemKind.NOT_WRITABLE);
        Path file = Files.writeString(around.resolve("a.json"), "old");
        assertThat(refused(file.resolve("b.json"), text("new")).problem().kind())
                .isIn(ProblemKind.NOT_WRITABLE, ProblemKind.NOT_SAVED);
        Path readOnly = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/a.json");
        assertThat(refused(readOnly, text("new")).problem().kind()).isEqualTo(ProblemKind.NOT_WRITABLE);
        assertThat(names(around)).containsExactly("a.json");
    }

    @Test
    void a_folder_in_place_of_a_file_is_refused_and_stays() throws IOException {
        Path folder = Files.createDirectory(around.resolve("a.json"));
        Files.writeString(folder.resolve("inside"), "old");
        assertThat(refused(folder, text("new"))).hasMessageContaining("NOT_SAVED");
        assertThat(names(around)).containsExactly("a.json");
        assertThat(names(folder)).containsExactly("inside");
    }

    @Test
    void a_second_writer_of_this_process_is_refused_while_the_first_is_at_it() throws IOException {
        Path file = Files.writeString(around.resolve("a.json"), "old");
        Saving.file(file, out -> {
            out.write("new".getBytes(UTF_8));
            assertThat(refused(around.resolve("./a.json"), text("other"))
                            .problem()
                            .kind())
                    .isEqualTo(ProblemKind.BEING_SAVED);
            assertThat(file).hasContent("old");
        });
        assertThat(file).hasContent("new");
        assertThat(names(around)).containsExactly("a.json");
    }

    @Test
    void a_second_writer_of_another_process_is_refused_while_the_first_is_at_it()
            throws IOException, InterruptedException {
        Path file = Files.writeString(around.resolve("a.json"), "old");
        StringBuilder other = new StringBuilder();
        Saving.file(file, out -> {
            Process process = Killed.java(Writer.class, file.toString(), "10")
                    .redirectErrorStream(true)
                    .start();
            other.append(new String(process.getInputStream().readAllBytes(), UTF_8));
            out.write("new".getBytes(UTF_8));
        });
        assertThat(other).contains("BEING_SAVED");
        assertThat(file).hasContent("new");
        assertThat(names(around)).containsExactly("a.json");
    }

    @Test
    void of_many_writers_at_once_each_saves_whole_or_is_refused() throws Exception {
        Path file = around.resolve("a.json");
        ExecutorService writers = Executors.newFixedThreadPool(8);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<Boolean>> all = Stream.iterate(0, i -> i + 1)
                    .limit(8)
                    .map(i -> writers.submit(() -> {
                        start.await();
                        boolean saved = false;
                        for (int round = 0; round < 20; round++) {
                            try {
                                Saving.file(file, text(String.valueOf(i).repeat(20_000)));
                                saved = true;
                            } catch (NotSavedException busy) {
                                assertThat(busy.problem().kind()).isEqualTo(ProblemKind.BEING_SAVED);
                            }
                        }
                        return saved;
                    }))
                    .toList();
            start.countDown();
            boolean any = false;
            for (Future<Boolean> each : all) {
                any |= each.get();
            }
            assertThat(any).isTrue();
        } finally {
            writers.shutdownNow();
        }
        assertThat(Files.readString(file)).matches("(.)\\1{19999}");
        assertThat(names(around)).containsExactly("a.json");
    }

    // ---- folders

    private static void folder(Path folder, String text, String... names) throws NotSavedException {
        ImmutableMap.Builder<String, Saving.Content> files = ImmutableMap.builder();
        Stream.of(names).forEach(name -> files.put(name, text(text)));
        Saving.folder(folder, files.buildOrThrow(), name -> name.endsWith(".csv"));
    }

    @Test
    void a_folder_is_replaced_and_keeps_what_is_not_its_own() throws IOException {
        Path folder = around.resolve("bundle");
        folder(folder, "old", "a.csv", "b.csv");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.writeString(Files.createDirectory(folder.resolve("more")).resolve("c.csv"), "mine");
        folder(folder, "new", "a.csv");
        assertThat(names(folder)).containsExactly("a.csv", "more", "notes.txt");
        assertThat(folder.resolve("a.csv")).hasContent("new");
        assertThat(folder.resolve("more/c.csv")).hasContent("mine");
        assertThat(names(around)).containsExactly("bundle");
    }

    @Test
    void a_folder_keeps_its_permissions() throws IOException {
        assumeTrue(around.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path folder = around.resolve("bundle");
        folder(folder, "old", "a.csv");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwx---"));
        folder(folder, "new", "a.csv");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwxrwx---");
    }

    @Test
    void a_file_in_place_of_a_folder_is_refused_and_stays() throws IOException {
        Path file = Files.writeString(around.resolve("bundle"), "old");
        assertThatExceptionOfType(NotSavedException.class)
                .isThrownBy(() -> folder(file, "new", "a.csv"))
                .satisfies(refused -> assertThat(refused.problem().kind()).isEqualTo(ProblemKind.NOT_WRITABLE));
        assertThat(file).hasContent("old");
        assertThat(names(around)).containsExactly("bundle");
    }

    @Test
    void a_folder_whose_last_file_fails_is_as_it_was() throws IOException {
        Path folder = around.resolve("bundle");
        folder(folder, "old", "a.csv", "b.csv");
        assertThatExceptionOfType(NotSavedException.class)
                .isThrownBy(() -> Saving.folder(
                        folder,
                        ImmutableMap.of("a.csv", text("new"), "b.csv", out -> {
                            throw new IOException("No space left on device");
                        }),
                        name -> true));
        assertThat(folder.resolve("a.csv")).hasContent("old");
        assertThat(names(folder)).containsExactly("a.csv", "b.csv");
        assertThat(names(around)).containsExactly("bundle");
    }

    @Test
    void a_writer_killed_between_the_two_steps_leaves_the_new_folder_to_be_read_and_the_next_one_puts_it_right()
            throws IOException {
        Path folder = around.resolve("bundle");
        folder(folder, "old", "a.csv");
        Files.writeString(folder.resolve("notes.txt"), "mine");
        Files.move(folder, around.resolve("bundle.old"));
        folder(around.resolve("bundle.part"), "new", "a.csv");
        Files.writeString(around.resolve("bundle.lock"), "");
        assertThat(Saving.<String>read(folder, there -> Files.readString(there.resolve("a.csv"))))
                .isEqualTo("new");
        folder(folder, "newest", "a.csv");
        assertThat(folder.resolve("a.csv")).hasContent("newest");
        assertThat(names(folder)).containsExactly("a.csv", "notes.txt");
        assertThat(names(around)).containsExactly("bundle");
    }

    @Test
    void a_writer_that_fails_after_one_that_was_killed_between_the_two_steps_leaves_the_new_folder()
            throws IOException {
        Path folder = around.resolve("bundle");
        folder(around.resolve("bundle.old"), "old", "a.csv");
        folder(around.resolve("bundle.part"), "new", "a.csv");
        assertThatExceptionOfType(NotSavedException.class)
                .isThrownBy(() -> Saving.folder(
                        folder,
                        ImmutableMap.of("a.csv", out -> {
                            throw new IOException("No space left on device");
                        }),
                        name -> true));
        assertThat(folder.resolve("a.csv")).hasContent("new");
        assertThat(names(around)).containsExactly("bundle");
    }

    @Test
    void a_folder_exchanged_while_it_is_read_is_read_again() throws IOException {
        Path folder = around.resolve("bundle");
        folder(folder, "old", "a.csv", "b.csv");
        int[] times = {0};
        String read = Saving.read(folder, there -> {
            String first = Files.readString(there.resolve("a.csv"));
            if (times[0]++ == 0) {
                folder(folder, "new", "a.csv", "b.csv");
            }
            return first + Files.readString(there.resolve("b.csv"));
        });
        assertThat(read).isEqualTo("newnew");
        assertThat(times[0]).isEqualTo(2);
    }

    @Test
    void a_folder_that_is_not_there_cannot_be_read() {
        assertThatThrownBy(() -> Saving.<List<String>>read(around.resolve("nowhere"), this::names))
                .isInstanceOf(java.nio.file.NoSuchFileException.class);
    }
}
