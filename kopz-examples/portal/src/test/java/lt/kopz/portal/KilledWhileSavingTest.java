package lt.kopz.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The process that saves is killed (SIGKILL) again and again. It holds the portal's own store and no web server, so that it starts within
 * a second.
 */
@Tag("thorough")
class KilledWhileSavingTest {
    private static final int KILLS = 100;

    /** Fewer, since the server goes on: only the one who saves is killed. */
    private static final int KILLS_OF_CLIENTS = 20;

    private final Random random = new Random(2019);

    @Test
    void the_last_confirmed_version_is_whole_on_h2(@TempDir Path folder) throws Exception {
        String file = PropertiesLoaderUtils.loadProperties(new ClassPathResource("application.properties"))
                .getProperty("spring.datasource.url")
                .replace("./portal-data", folder.toString());
        assertThat(file).contains(folder.toString());
        killed(KILLS, file, "sa", "");
    }

    @Test
    @Tag("external")
    void the_last_confirmed_version_is_whole_on_postgresql() throws Exception {
        try (Postgresql server = Postgresql.start()) {
            killed(KILLS_OF_CLIENTS, server.database("killed"), Postgresql.USER, server.password());
        }
    }

    private void killed(int times, String... database) throws Exception {
        int checked = 0;
        for (int i = 0; i < times; i++) {
            int confirmed = Math.max(checked, confirmedUntilKilled(database));
            checked = check(database, checked, confirmed);
        }
        assertThat(checked).as("versions").isGreaterThanOrEqualTo(times);
    }

    /** The last version that the process stated before it was killed; 0 where it had no time to. */
    private int confirmedUntilKilled(String... database) throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SavingProcess.class.getName(),
                        database[0],
                        database[1],
                        database[2])
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int confirmed = 0;
        try (BufferedReader stated = process.inputReader()) {
            String first = stated.readLine();
            assertThat(first).as("the process saves").isNotNull();
            confirmed = Integer.parseInt(first);
            Thread.sleep(random.nextInt(60));
            process.toHandle()
                    .destroyForcibly(); // which, other than that of the process, leaves what it stated to be read
            for (String line = stated.readLine(); line != null; line = stated.readLine()) {
                confirmed = Integer.parseInt(line);
            }
        }
        process.waitFor();
        return confirmed;
    }

    /** Holds what is kept against what was confirmed; the number of versions. */
    private static int check(String[] database, int before, int confirmed) {
        DriverManagerDataSource source = new DriverManagerDataSource(database[0], database[1], database[2]);
        Store store = StoreContract.of(source);
        List<Store.Version> versions = store.versions(SavingProcess.KEY);
        int latest = versions.get(0).number();
        // one more may have been saved that the process could no longer state
        assertThat(latest).isBetween(confirmed, confirmed + 1);
        assertThat(versions)
                .extracting(Store.Version::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, latest)
                        .map(number -> latest + 1 - number)
                        .boxed()
                        .toList());
        versions.stream()
                .filter(version -> version.number() > before)
                .forEach(version ->
                        assertThat(store.dossier(version)).isEqualTo(SavingProcess.version(version.number())));
        assertThat(JdbcClient.create(source)
                        .sql("select count(*) from audit where action = 'SAVED'")
                        .query(Integer.class)
                        .single())
                .as("each save with its line of the audit trail, and no line without a save")
                .isEqualTo(latest);
        return latest;
    }
}
