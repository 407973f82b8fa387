package lt.kopz.portal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
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

    private final transient DataSource source;

    ToDisk(DataSource source) {
        super(source);
        this.source = source;
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        super.doCommit(status);
        Connection connection = DataSourceUtils.getConnection(source);
        try (Statement statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
                statement.execute("checkpoint sync");
            }
        } catch (SQLException failed) {
            throw translateException("to disk", failed);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
