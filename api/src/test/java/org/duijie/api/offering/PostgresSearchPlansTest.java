package org.duijie.api.offering;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Postgres;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** A table of a few pages is read whole by PostgreSQL, and rightly so: asked is whether there is an index that it could go by. */
class PostgresSearchPlansTest extends SearchPlans {
    private static final DatabaseAddress ADDRESS = Postgres.database(4, "-c enable_seqscan=off");

    @Override
    DatabaseAddress address() {
        return ADDRESS;
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
