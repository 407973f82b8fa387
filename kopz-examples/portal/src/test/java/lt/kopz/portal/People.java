package lt.kopz.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Dossier;
import lt.kopz.core.dossier.Kaisiadorys;
import lt.kopz.core.source.Sourced;
import lt.kopz.core.time.DateRange;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A portal with people of each role, all with the password "secret". */
final class People {
    static final String TOWN = Kaisiadorys.dossier().municipality().id();

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
        ConfigurableApplicationContext portal = SpringApplication.run(
                Portal.class,
                Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        "--spring.datasource.url=" + database,
                                        "--portal.admin-password=secret",
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

    static void add(ConfigurableApplicationContext portal, List<Person> people) {
        String password = portal.getBean(PasswordEncoder.class).encode("secret");
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
}
