package org.duijie.api.db;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.flywaydb.core.Flyway;

/** A PostgreSQL database as an older version left it: its tables, with the rows of an SQLite file which that version wrote. */
public final class OldPostgres {
    private static final String TABLES =
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'flyway%'";

    private OldPostgres() {}

    /**
     * A new database with the rows of {@code file}.
     *
     * @param version the number of the last migration that the file has had
     */
    public static DatabaseAddress with(Path file, String version) {
        String url = Postgres.empty();
        Flyway.configure(OldPostgres.class.getClassLoader())
                .dataSource(url, null, null)
                .locations(Migrations.FILES)
                .placeholders(PostgresAddress.WORDS)
                .target(version)
                .load()
                .migrate();
        try (Connection from = DriverManager.getConnection("jdbc:sqlite:" + file);
                Connection to = DriverManager.getConnection(url);
                Statement statement = from.createStatement();
                Statement order = to.createStatement();
                ResultSet tables = statement.executeQuery(TABLES)) {
            order.execute("SET session_replication_role = replica");
            while (tables.next()) {
                copy(from, to, tables.getString(1));
            }
        } catch (SQLException e) {
            throw new AssertionError(url, e);
        }
        return DatabaseAddress.of(url, 2);
    }

    private static void copy(Connection from, Connection to, String table) throws SQLException {
        try (Statement statement = from.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                columns.add(rows.getMetaData().getColumnName(i));
            }
            String sql = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                    + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
            try (PreparedStatement insert = to.prepareStatement(sql)) {
                while (rows.next()) {
                    for (int i = 1; i <= columns.size(); i++) {
                        insert.setObject(i, rows.getObject(i));
                    }
                    insert.executeUpdate();
                }
            }
        }
    }
}
