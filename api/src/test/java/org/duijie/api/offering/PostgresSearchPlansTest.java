package org.duijie.api.offering;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.db.DatabaseAddress;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** A table of a few pages is read whole by PostgreSQL, and rightly so: asked is whether there is an index that it could go by. */
class PostgresSearchPlansTest extends SearchPlans {
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("enable_seqscan", "off")
                .start();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @Override
    DatabaseAddress address() {
        return DatabaseAddress.of(postgres.getJdbcUrl("postgres", "postgres"), 4);
    }

    @Override
    List<String> analyze() {
        return List.of("ANALYZE");
    }

    @Override
    List<String> explain(Handle handle, StatementContext statement) {
        String sql = "EXPLAIN " + filled(statement.getStatement());
        List<String> steps = new ArrayList<>();
        try (Statement explain = handle.getConnection().createStatement();
                ResultSet rows = explain.executeQuery(sql)) {
            while (rows.next()) {
                steps.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
        return steps;
    }

    private static String filled(PreparedStatement statement) {
        try {
            return statement.unwrap(org.postgresql.core.BaseStatement.class).toString();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    boolean isScan(String step) {
        return step.contains("Seq Scan on");
    }
}
