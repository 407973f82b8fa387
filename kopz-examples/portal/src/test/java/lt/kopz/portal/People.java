package lt.kopz.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.json.Dossiers;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import lt.kopz.core.wording.Wording;
import lt.kopz.sheets.Workbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A portal with people of each role, all with one password. */
final class People {
    static final String TOWN = Kaisiadorys.dossier().municipality().id();

    /** Of everybody in the tests. */
    static final String PASSWORD = "an open secret";

    private People() {}

    private static ConfigurableApplicationContext shared;

    /** One in memory for all tests of this JVM. */
    static synchronized ConfigurableApplicationContext portal() {
        if (shared == null) {
            shared = portal("jdbc:h2:mem:portal");
        }
        return shared;
    }

    /** Starts it on a port of its own. */
    static ConfigurableApplicationContext portal(String database, String... further) {
        SpringApplication application = new SpringApplication(Portal.class);
        application.addInitializers(People::hashQuickly);
        ConfigurableApplicationContext portal = application.run(Stream.concat(
                        Stream.of(
                                "--server.port=0",
                                "--spring.datasource.url=" + database,
                                "--portal.admin-password=" + PASSWORD,
                                // each test guesses a little, and all from one address
                                "--portal.wrong-passwords=1000",
                                "--logging.level.root=warn"),
                        Stream.of(further))
                .toArray(String[]::new));
        add(
                portal,
                List.of(
                        new Person("rita", "", Role.READER, ""),
                        new Person("egle", "", Role.EDITOR, TOWN),
                        new Person("ona", "", Role.EDITOR, TOWN),
                        new Person("jonas", "", Role.EDITOR, "elsewhere")));
        return portal;
    }

    /** Passwords are hashed as by the portal itself, in as few rounds as there can be: how many there are is no matter of these tests. */
    private static void hashQuickly(ConfigurableApplicationContext portal) {
        ((GenericApplicationContext) portal)
                .registerBean(
                        "quickPasswords",
                        PasswordEncoder.class,
                        () -> new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4))),
                        definition -> definition.setPrimary(true));
    }

    static void add(ConfigurableApplicationContext portal, List<Person> people) {
        String password = portal.getBean(PasswordEncoder.class).encode(PASSWORD);
        people.forEach(person -> portal.getBean(Store.class)
                .add(new Person(person.name(), password, person.role(), person.town()), "admin"));
    }

    /** The same facts in the dossier of another year. */
    static Dossier dossierOf(int year) {
        Dossier dossier = Kaisiadorys.dossier();
        return Dossier.builder()
                .from(dossier)
                .id(dossier.id() + "-" + year)
                .reportingPeriod(DateRange.ofYear(year))
                .knownUntil(Sourced.of(
                        LocalDate.of(year, 12, 10), dossier.knownUntil().provenance()))
                .build();
    }

    /** The same facts in the dossier of another municipality and year. */
    static Dossier dossierOf(String town, int year) {
        return Dossiers.read(new String(Dossiers.toBytes(dossierOf(year)), UTF_8)
                .replace(TOWN, town)
                .getBytes(UTF_8));
    }

    /** The workbook of the dossier with words in the cell of the need of 3250.00. */
    static byte[] mistaken(Wording wording) throws IOException {
        ByteArrayOutputStream good = new ByteArrayOutputStream();
        Workbook.write(Kaisiadorys.dossier(), wording, good);
        try (XSSFWorkbook sheets = new XSSFWorkbook(new ByteArrayInputStream(good.toByteArray()))) {
            for (Sheet sheet : sheets) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.toString().matches("3250(\\.0+)?")) {
                            cell.setCellValue("about three thousand");
                        }
                    }
                }
            }
            ByteArrayOutputStream bad = new ByteArrayOutputStream();
            sheets.write(bad);
            return bad.toByteArray();
        }
    }
}
