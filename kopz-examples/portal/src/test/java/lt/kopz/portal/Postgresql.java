package lt.kopz.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server on loopback that lives as long as a test. The test is skipped where there is none, unless {@code
 * -Dkopz.require.external=true} demands it. It refuses to be run by root, so that it then runs as its package's own user.
 */
final class Postgresql implements AutoCloseable {
    static final String USER = "portal";

    private static final Path PACKAGES = Path.of("/usr/lib/postgresql");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OWN_USER = "postgres";

    private final String password = UUID.randomUUID().toString();
    private final Path folder;
    private final int port;
    private final Process server;

    private Postgresql(Path programs) throws IOException, InterruptedException {
        folder = Files.createTempDirectory("kopz-postgresql");
        Path secret = Files.writeString(folder.resolve("password"), password);
        if (isRoot()) {
            run(List.of("chown", "-R", OWN_USER, folder.toString()));
        }
        String data = folder.resolve("data").toString();
        run(as(List.of(
                programs.resolve("initdb").toString(),
                "-D",
                data,
                "-U",
                USER,
                "-A",
                "scram-sha-256",
                "--pwfile=" + secret,
                "-E",
                "UTF8",
                "--locale=C")));
        port = freePort();
        server = new ProcessBuilder(as(List.of(
                        programs.resolve("postgres").toString(),
                        "-D",
                        data,
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=127.0.0.1",
                        "-c",
                        "unix_socket_directories=")))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitStart();
    }

    static Postgresql start() throws IOException, InterruptedException {
        Path programs = programs();
        if (Boolean.getBoolean("kopz.require.external")) {
            assertThat(programs).as("a server under " + PACKAGES).isNotNull();
        }
        assumeTrue(programs != null, "no PostgreSQL server");
        return new Postgresql(programs);
    }

    /** Those of the newest version. */
    private static Path programs() throws IOException {
        if (!Files.isDirectory(PACKAGES)) {
            return null;
        }
        try (Stream<Path> versions = Files.list(PACKAGES)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(programs -> Files.isExecutable(programs.resolve("initdb"))
                            && Files.isExecutable(programs.resolve("postgres")))
                    .max(Comparator.comparingInt(programs ->
                            Integer.parseInt(programs.getParent().getFileName().toString())))
                    .orElse(null);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static List<String> as(List<String> command) {
        if (!isRoot()) {
            return command;
        }
        List<String> other =
                new ArrayList<>(List.of("setpriv", "--reuid=" + OWN_USER, "--regid=" + OWN_USER, "--clear-groups"));
        other.addAll(command);
        return other;
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).as(command.toString()).isZero();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitStart() throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                connection().close();
                return;
            } catch (SQLException starting) {
                assertThat(Instant.now()).as(starting.getMessage()).isBefore(end);
                Thread.sleep(100);
            }
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(address("postgres"), USER, password);
    }

    private String address(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    String password() {
        return password;
    }

    /** The address of a new, empty database. */
    String database(String name) throws SQLException {
        try (Connection connection = connection()) {
            connection.createStatement().execute("create database " + name);
        }
        return address(name);
    }

    /** Ends the server at once, whoever is connected. */
    @Override
    public void close() throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start();
        server.onExit()
                .orTimeout(20, TimeUnit.SECONDS)
                .exceptionally(late -> server.destroyForcibly())
                .join();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
