package lt.kopz.portal;

import java.util.List;
import java.util.stream.Stream;
import lt.kopz.core.dossier.Kaisiadorys;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A portal with people of each role, all with the password "secret". */
final class People {
    static final String TOWN = Kaisiadorys.dossier().municipality().id();

    private People() {}

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
}
