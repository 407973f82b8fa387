package lt.kopz.portal;

import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@DisplayName("The store on H2")
class StoreTest extends StoreContract {
    @Override
    DataSource source(String name) {
        return new DriverManagerDataSource("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1");
    }
}
