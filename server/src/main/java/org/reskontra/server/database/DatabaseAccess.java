package org.reskontra.server.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * How to reach a database as the owner of its schema.
 *
 * @param url a JDBC URL that begins with {@code jdbc:postgresql:}
 * @param user empty where the URL or the environment says it
 * @param password empty where none is needed
 */
public record DatabaseAccess(String url, String user, String password) {

    public DatabaseAccess {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new DatabaseProblem("\"" + url + "\" is not the address of a PostgreSQL database: expected"
                    + " jdbc:postgresql://HOST[:PORT]/DATABASE");
        }
    }

    public Connection connect() throws SQLException {
        return dataSource().getConnection();
    }

    /** Opens a connection each time. */
    DataSource dataSource() {
        return user.isEmpty() ? new DriverManagerDataSource(url) : new DriverManagerDataSource(url, user, password);
    }

    /** What tells Spring where the database is. */
    public Map<String, Object> springProperties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user.isEmpty() ? url : url + " as " + user;
    }
}
