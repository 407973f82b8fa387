package lt.kopz.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The first start, on which the portal has its administrator. */
@Tag("thorough")
class FirstStartTest {
    private static final String DATABASE = "jdbc:h2:mem:first;DB_CLOSE_DELAY=-1";

    private static ConfigurableApplicationContext start(String password) {
        return SpringApplication.run(
                Portal.class,
                "--server.port=0",
                "--spring.datasource.url=" + DATABASE,
                "--portal.admin-password=" + password,
                "--logging.level.root=warn");
    }

    /** What is printed while the portal refuses to start. */
    private static String refused(String password) {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            assertThatThrownBy(() -> start(password)).isInstanceOf(UnfitPassword.class);
        } finally {
            System.setOut(before);
        }
        return printed.toString(UTF_8);
    }

    @Test
    void a_password_that_breaks_the_rules_is_refused_as_long_as_there_is_nobody_and_the_refusal_states_what_to_do()
            throws Exception {
        DataSource before = new DriverManagerDataSource(DATABASE, "sa", "");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1__dossiers.sql")).execute(before);
        JdbcClient.create(before)
                .sql("insert into person (name, password, role, town) values ('from-before', '', 'READER', '')")
                .update();
        assertThat(refused("secret"))
                .contains("at least 12 characters and at most 72", "Give another PORTAL_ADMIN_PASSWORD")
                .doesNotContain("secret", "\tat ");
        start(People.PASSWORD).close();
        try (ConfigurableApplicationContext again = start("secret")) {
            Visitor.signedIn(again, "admin");
            assertThat(again.getBean(Store.class).person("from-before"))
                    .as("tables from before there were steps are taken over")
                    .isPresent();
        }
    }
}
