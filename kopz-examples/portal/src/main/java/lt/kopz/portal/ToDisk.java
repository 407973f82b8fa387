package lt.kopz.portal;

import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Ends a transaction when what it changed is on the disk. PostgreSQL sees to that itself; H2 leaves it to the operating system, which keeps it
 * when the program is killed, but not when the power fails.
 */
@Component
class ToDisk extends JdbcTransactionManager {
    private static final long serialVersionUID = 1;

    private final transient JdbcTemplate database;
    private final boolean isH2;

    ToDisk(DataSource source) {
        super(source);
        this.database = new JdbcTemplate(source);
        this.isH2 = "H2"
                .equals(database.execute(
                        (Connection connection) -> connection.getMetaData().getDatabaseProductName()));
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        if (isH2) {
            database.execute("checkpoint sync");
        }
    }
}
