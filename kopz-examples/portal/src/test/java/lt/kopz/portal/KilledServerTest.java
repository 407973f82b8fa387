package lt.kopz.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.wording.LocalizedText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The portal as it is started, a process of its own with the settings that come with it, is killed (SIGKILL) while people who signed in
 * save over HTTP, and started again on the same file. No more often than this, since each start takes some seconds.
 */
@Tag("thorough")
class KilledServerTest {
    private static final int KILLS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final String PASSWORD = "twelve letters";

    /** So long that a save is no single write. */
    private static final String LONG = "š".repeat(100_000);

    private final Random random = new Random(2019);

    /** Somebody who saves versions of one year, and what was confirmed. */
    private static final class Writer {
        private final String name;
        private final Store.Key key;
        private int confirmed;
        private int checked;

        Writer(int number) {
            name = "writer-" + number;
            key = new Store.Key(People.TOWN, 2101 + number);
        }

        Dossier version(int number) {
            return People.dossierOf(key.year()).withTitle(LocalizedText.of("lt", "Versija " + number + LONG));
        }

        Visitor signedIn(String site) throws Exception {
            Visitor visitor = new Visitor(site);
            assertThat(Visitor.location(visitor.signIn(name, PASSWORD))).isEqualTo("/");
            return visitor;
        }

        /** Saves until there is no answer, and counts down once, after the first. */
        Void save(Visitor visitor, CountDownLatch begun) throws Exception {
            for (boolean first = true; ; first = false) {
                HttpResponse<String> answer;
                try {
                    answer = visitor.save(Dossiers.toBytes(version(confirmed + 1)), confirmed);
                } catch (IOException killed) {
                    return null;
                }
                assertThat(Visitor.location(answer)).isEqualTo(key.href() + (confirmed + 1));
                confirmed++;
                if (first) {
                    begun.countDown();
                }
            }
        }

        /** Holds what is shown against what was confirmed; one version more may be whole whose answer did not come. */
        void check(Visitor visitor) throws Exception {
            Matcher link = Pattern.compile("\"" + key.href() + "(\\d+)\"")
                    .matcher(visitor.get("/").body());
            int latest = link.find() ? Integer.parseInt(link.group(1)) : 0;
            assertThat(latest).as(key + " is as it was confirmed").isBetween(confirmed, confirmed + 1);
            for (int number = checked + 1; number <= latest; number++) {
                assertThat(visitor.get(key.href() + number).statusCode()).isEqualTo(200);
                assertThat(visitor.download(key.href() + number + "/dossier.json"))
                        .as(key + " version " + number)
                        .isEqualTo(Dossiers.toBytes(version(number)));
            }
            assertThat(visitor.get(key.href() + (latest + 1)).statusCode()).isEqualTo(404);
            confirmed = latest;
            checked = latest;
        }
    }

    /** The portal, in a folder that holds its data. */
    private record Server(Process process, String site) {
        static Server start(Path folder) throws Exception {
            Path said = Files.createTempFile(folder, "said", ".txt");
            ProcessBuilder command = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-cp",
                            Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                    .map(element ->
                                            Path.of(element).toAbsolutePath().toString())
                                    .collect(Collectors.joining(File.pathSeparator)),
                            Portal.class.getName(),
                            "--server.address=127.0.0.1",
                            "--server.port=0",
                            "--portal.admin-password=" + People.PASSWORD)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            command.environment().keySet().removeIf(name -> name.startsWith("SPRING_"));
            Process process = command.start();
            Instant end = Instant.now().plus(PATIENCE);
            while (true) {
                Matcher port = PORT.matcher(Files.readString(said));
                if (port.find()) {
                    return new Server(process, "http://127.0.0.1:" + port.group(1));
                }
                assertThat(process.isAlive()).as(Files.readString(said)).isTrue();
                assertThat(Instant.now()).as("the server has started").isBefore(end);
                Thread.sleep(50);
            }
        }

        void kill() throws Exception {
            process.destroyForcibly().waitFor();
            assertThat(process.exitValue()).as("killed, not stopped").isEqualTo(128 + 9);
        }
    }

    /** On its first start the portal adds its administrator when it is already reached. */
    private static void addAll(Server server, List<Writer> writers) throws Exception {
        Visitor admin = new Visitor(server.site());
        Instant end = Instant.now().plus(PATIENCE);
        while (!Visitor.location(admin.signIn("admin", People.PASSWORD)).equals("/")
                || !admin.get("/").body().contains(People.TOWN + "/2019/1")) {
            assertThat(Instant.now()).as("there is an administrator").isBefore(end);
            Thread.sleep(50);
        }
        for (Writer writer : writers) {
            assertThat(admin.post(
                                    "/people",
                                    Map.of(
                                            "name",
                                            writer.name,
                                            "password",
                                            PASSWORD,
                                            "again",
                                            PASSWORD,
                                            "role",
                                            "EDITOR",
                                            "town",
                                            People.TOWN))
                            .statusCode())
                    .isEqualTo(302);
        }
    }

    @Test
    void what_a_response_confirmed_is_whole_after_the_server_was_killed_and_nothing_is_half_there(@TempDir Path folder)
            throws Exception {
        List<Writer> writers = List.of(new Writer(0), new Writer(1), new Writer(2));
        ExecutorService threads = Executors.newFixedThreadPool(writers.size());
        for (int i = 0; i <= KILLS; i++) {
            Server server = Server.start(folder);
            try {
                if (i == 0) {
                    addAll(server, writers);
                }
                CountDownLatch begun = new CountDownLatch(writers.size());
                List<Future<Void>> saves = new ArrayList<>();
                for (Writer writer : writers) {
                    Visitor visitor = writer.signedIn(server.site());
                    writer.check(visitor);
                    if (i < KILLS) {
                        saves.add(threads.submit(() -> writer.save(visitor, begun)));
                    }
                }
                if (i < KILLS) {
                    assertThat(begun.await(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                            .as("all save")
                            .isTrue();
                    Thread.sleep(random.nextInt(400));
                    server.kill();
                    for (Future<Void> save : saves) {
                        save.get();
                    }
                }
            } finally {
                server.process().destroyForcibly().waitFor();
            }
        }
        threads.shutdown();
        checkFile(folder, writers);
    }

    /** Holds the file against what was confirmed. */
    private static void checkFile(Path folder, List<Writer> writers) {
        DriverManagerDataSource source =
                new DriverManagerDataSource("jdbc:h2:file:" + folder.resolve("portal-data/portal"), "", "");
        Store store = StoreContract.of(source);
        for (Writer writer : writers) {
            assertThat(writer.confirmed).isGreaterThanOrEqualTo(KILLS);
            assertThat(store.versions(writer.key))
                    .extracting(Store.Version::number)
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, writer.confirmed)
                            .map(number -> writer.confirmed + 1 - number)
                            .boxed()
                            .toList());
            assertThat(JdbcClient.create(source)
                            .sql("select count(*) from audit where action = 'SAVED' and done_by = ?")
                            .param(writer.name)
                            .query(Integer.class)
                            .single())
                    .as("each save with its line of the audit trail, and no line without a save")
                    .isEqualTo(writer.confirmed);
        }
        assertThat(JdbcClient.create(source)
                        .sql("select count(*) from aside")
                        .query(Integer.class)
                        .single())
                .as("kept aside")
                .isZero();
    }
}
