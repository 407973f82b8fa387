package lt.kopz.portal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The first start, on which the portal has its administrator. */
@Tag("thorough")
class FirstStartTest {
    private static ConfigurableApplicationContext start(String password) {
        return SpringApplication.run(
                Portal.class,
                "--server.port=0",
                "--spring.datasource.url=jdbc:h2:mem:first;DB_CLOSE_DELAY=-1",
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
        assertThat(refused("secret"))
                .contains("at least 12 characters and at most 72", "Give another PORTAL_ADMIN_PASSWORD")
                .doesNotContain("secret", "\tat ");
        start(People.PASSWORD).close();
        try (ConfigurableApplicationContext again = start("secret")) {
            Visitor.signedIn(again, "admin");
        }
    }
}
