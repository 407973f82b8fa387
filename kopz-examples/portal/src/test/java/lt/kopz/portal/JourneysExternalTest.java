package lt.kopz.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("In a browser")
@Tag("external")
@Tag("thorough")
class JourneysExternalTest {
    /** Where pages are tried that are the same on any database. */
    @Nested
    @DisplayName("on H2")
    class OnH2 extends Journeys {
        @Override
        ConfigurableApplicationContext start(Path data) {
            return People.portal("jdbc:h2:file:" + data.resolve("portal") + ";WRITE_DELAY=0");
        }

        @Test
        void every_page_is_for_everybody_in_every_language() throws Exception {
            Person admin = portal.getBean(Store.class).person("admin").orElseThrow();
            try (Window nobody = browser.open(Visitor.site(portal));
                    Window administrator = window("admin")) {
                for (String language : List.of("en", "lt", "pl")) {
                    nobody.go("/sign-in?error&language=" + language);
                    fit(nobody);
                    for (String page : List.of(
                            "/",
                            FIRST,
                            FIRST + "/gap",
                            FIRST + "/findings",
                            FIRST + "/findings/1",
                            FIRST + "/documents",
                            "/comparison",
                            "/comparison/municipalities",
                            "/asides",
                            "/people",
                            "/people/person?name=egle",
                            "/password?done",
                            "/audit")) {
                        administrator.go(page + "?language=" + language);
                        fit(administrator);
                    }
                    CountDownLatch end = new CountDownLatch(1);
                    portal.getBean(Jobs.class).begin(admin, new Jobs.Asked(language, Optional.of("/")), begins -> {
                        end.await();
                        return "";
                    });
                    administrator.see("/work");
                    fit(administrator);
                    administrator.go(FIRST + "/report");
                    fit(administrator);
                    end.countDown();
                }
            }
        }

        @Test
        void faults_that_are_planted_are_found() throws Exception {
            try (Window window = browser.open(Visitor.site(portal))) {
                window.go("/sign-in");
                window.wide(320);
                window.script("document.documentElement.removeAttribute('lang');"
                        + "document.querySelector('main').append(Object.assign(document.createElement('p'),"
                        + "{textContent:'wide',style:'width:500px;color:#bbb'}))");
                assertThat(window.broken()).contains("html-has-lang", "color-contrast");
                assertThat(window.width()).isGreaterThan(320);
            }
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
