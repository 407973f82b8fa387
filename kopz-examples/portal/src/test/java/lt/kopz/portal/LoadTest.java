package lt.kopz.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.json.Dossiers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Readers and writers over HTTP on loopback, for a minute. Every save states another need; what was confirmed is what every answer is
 * held against, then and at the end.
 */
@Tag("thorough")
class LoadTest {
    private static final int READERS = 50;
    private static final int WRITERS = 10;
    private static final int TOWNS = 4;
    private static final Duration TIME = Duration.ofMinutes(1);
    private static final BigDecimal APPROPRIATED = new BigDecimal("700.00");

    /** A version that was confirmed and published. */
    private record Confirmed(String href, BigDecimal need, byte[] json) {}

    private final AtomicInteger saves = new AtomicInteger();
    private final AtomicInteger conflicts = new AtomicInteger();
    private final Map<String, Confirmed> confirmed = new ConcurrentHashMap<>();
    private final List<Confirmed> published = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, List<Long>> times = new ConcurrentHashMap<>();

    @Test
    void no_answer_is_wrong_and_no_version_lost_on_h2(@TempDir Path folder) throws Exception {
        try (ConfigurableApplicationContext portal =
                People.portal("jdbc:h2:file:" + folder.resolve("portal") + ";WRITE_DELAY=0")) {
            load(portal);
        }
    }

    @Test
    @Tag("external")
    void no_answer_is_wrong_and_no_version_lost_on_postgresql() throws Exception {
        try (Postgresql server = Postgresql.start();
                ConfigurableApplicationContext portal = People.portal(
                        server.database("portal"),
                        "--spring.profiles.active=postgresql",
                        "--spring.datasource.username=" + Postgresql.USER,
                        "--spring.datasource.password=" + server.password())) {
            load(portal);
        }
    }

    private static String town(int number) {
        return "mun-" + number % TOWNS;
    }

    private static BigDecimal need(int save) {
        return new BigDecimal("3000.00").add(BigDecimal.valueOf(save, 2));
    }

    private static byte[] dossier(String town, BigDecimal need) {
        String json = new String(Kaisiadorys.bytes(), UTF_8)
                .replace("\"mun-kaisiadorys\"", "\"" + town + "\"")
                .replace("\"3250.00\"", "\"" + need.toPlainString() + "\"");
        return Dossiers.toBytes(Dossiers.read(json.getBytes(UTF_8)));
    }

    private static String said(BigDecimal amount) {
        return String.format(Locale.ENGLISH, "EUR %,.2f", amount);
    }

    private void load(ConfigurableApplicationContext portal) throws Exception {
        List<Person> people = new ArrayList<>();
        IntStream.range(0, READERS).forEach(i -> people.add(new Person("reader-" + i, "", Role.READER, "")));
        IntStream.range(0, WRITERS).forEach(i -> people.add(new Person("writer-" + i, "", Role.EDITOR, town(i))));
        People.add(portal, people);
        Map<String, Visitor> visitors = new TreeMap<>();
        for (Person person : people) {
            visitors.put(person.name(), Visitor.signedIn(portal, person.name()));
        }
        for (int i = 0; i < TOWNS; i++) {
            save(visitors.get("writer-" + i), town(i), 0);
        }
        Instant end = Instant.now().plus(TIME);
        ExecutorService threads = Executors.newFixedThreadPool(READERS + WRITERS);
        List<Future<Void>> all = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            Random random = new Random(i);
            Visitor reader = visitors.get("reader-" + i);
            all.add(threads.submit(() -> until(end, () -> read(reader, random))));
        }
        for (int i = 0; i < WRITERS; i++) {
            String town = town(i);
            Visitor writer = visitors.get("writer-" + i);
            all.add(threads.submit(() -> until(end, () -> save(writer, town, latest(writer, town)))));
        }
        for (Future<Void> each : all) {
            each.get();
        }
        threads.shutdown();
        replay(portal.getBean(Store.class));
        state();
    }

    private static Void until(Instant end, Callable<Void> deed) throws Exception {
        while (Instant.now().isBefore(end)) {
            deed.call();
        }
        return null;
    }

    private <T> T timed(String what, Callable<T> request) throws Exception {
        long start = System.nanoTime();
        T answer = request.call();
        times.computeIfAbsent(what, any -> Collections.synchronizedList(new ArrayList<>()))
                .add(System.nanoTime() - start);
        return answer;
    }

    private int latest(Visitor writer, String town) throws Exception {
        int least = (int) published.stream()
                .filter(each -> each.href().startsWith("/dossiers/" + town + "/"))
                .count();
        String list = timed("list", () -> writer.get("/")).body();
        Matcher link = Pattern.compile("/dossiers/" + town + "/2019/(\\d+)").matcher(list);
        assertThat(link.find()).isTrue();
        int latest = Integer.parseInt(link.group(1));
        assertThat(latest).as("what was confirmed before is seen").isGreaterThanOrEqualTo(least);
        return latest;
    }

    private Void save(Visitor writer, String town, int base) throws Exception {
        BigDecimal need = need(saves.incrementAndGet());
        byte[] json = dossier(town, need);
        HttpResponse<String> answer = timed("save", () -> writer.save(json, base));
        if (answer.statusCode() == 302) {
            Confirmed version = new Confirmed(Visitor.location(answer), need, json);
            assertThat(confirmed.put(version.href(), version))
                    .as("a version is confirmed once")
                    .isNull();
            Visitor.location(writer.post(version.href() + "/publication", Map.of()));
            published.add(version);
        } else {
            Matcher aside = Pattern.compile("/asides/\\d+/dossier.json").matcher(answer.body());
            assertThat(aside.find()).as(answer.body()).isTrue();
            assertThat(writer.download(aside.group())).isEqualTo(json);
            conflicts.incrementAndGet();
        }
        return null;
    }

    private Void read(Visitor reader, Random random) throws Exception {
        Confirmed version = published.get(random.nextInt(published.size()));
        String gap = said(version.need().subtract(APPROPRIATED));
        int kind = random.nextInt(10);
        if (kind < 5) {
            String page = timed("page", () -> reader.get(version.href() + "?language=en"))
                    .body()
                    .replace('\u00a0', ' ');
            assertThat(page).contains("<strong>" + gap + "</strong>");
        } else if (kind < 8) {
            assertThat(timed("JSON", () -> reader.download(version.href() + "/dossier.json")))
                    .isEqualTo(version.json());
        } else {
            String report = timed(
                            "report",
                            () -> reader.get(
                                    version.href() + "/report?kind=GAP&format=markdown&asOf=2019-06-01&language=en"))
                    .body()
                    .replace('\u00a0', ' ');
            assertThat(report).contains(said(version.need()));
        }
        return null;
    }

    private void replay(Store store) {
        for (int i = 0; i < TOWNS; i++) {
            String town = town(i);
            List<Store.Version> kept = store.versions(new Store.Key(town, 2019));
            assertThat(kept)
                    .extracting(Store.Version::href)
                    .containsExactlyInAnyOrderElementsOf(confirmed.keySet().stream()
                            .filter(href -> href.startsWith("/dossiers/" + town + "/"))
                            .toList());
            assertThat(kept.get(0).number()).as("none is left out").isEqualTo(kept.size());
            kept.forEach(version -> assertThat(Dossiers.toBytes(store.dossier(version)))
                    .isEqualTo(confirmed.get(version.href()).json()));
        }
        assertThat(conflicts.get() + confirmed.size()).isEqualTo(saves.get());
    }

    private void state() {
        new TreeMap<>(times).forEach((what, nanos) -> {
            List<Long> sorted = nanos.stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "%-7s %6d requests, half within %d ms, 95 of 100 within %d ms, 99 of 100 within %d ms%n",
                    what,
                    sorted.size(),
                    millis(sorted, 50),
                    millis(sorted, 95),
                    millis(sorted, 99));
        });
        System.out.println(confirmed.size() + " versions confirmed, " + conflicts + " kept aside");
    }

    private static long millis(List<Long> sorted, int percent) {
        return sorted.get((sorted.size() - 1) * percent / 100) / 1_000_000;
    }
}
