package lt.kopz.portal;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("The store on PostgreSQL")
@Tag("external")
class StorePostgresqlExternalTest extends StoreContract {
    private static Postgresql server;

    @BeforeAll
    static void starts() throws Exception {
        server = Postgresql.start();
    }

    @AfterAll
    static void stops() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Override
    DataSource source(String name) throws Exception {
        return new DriverManagerDataSource(server.database(name), Postgresql.USER, server.password());
    }
}
