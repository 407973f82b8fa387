package lt.kopz.portal;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("In a browser")
@Tag("external")
@Tag("thorough")
class JourneysExternalTest {
    @Nested
    @DisplayName("on H2")
    class OnH2 extends Journeys {
        @Override
        ConfigurableApplicationContext start(Path data) {
            return People.portal("jdbc:h2:file:" + data.resolve("portal") + ";WRITE_DELAY=0");
        }
    }

    @Nested
    @DisplayName("on PostgreSQL")
    class OnPostgresql extends Journeys {
        private Postgresql server;

        @Override
        ConfigurableApplicationContext start(Path data) throws Exception {
            server = Postgresql.start();
            return People.portal(
                    server.database("portal"),
                    "--spring.profiles.active=postgresql",
                    "--spring.datasource.username=" + Postgresql.USER,
                    "--spring.datasource.password=" + server.password());
        }

        @AfterAll
        void stops() throws Exception {
            if (server != null) {
                server.close();
            }
        }
    }
}
