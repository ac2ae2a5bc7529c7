package org.duijie.api.offering;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Fresh;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.io.TempDir;

class SqliteSearchPlansTest extends SearchPlans {
    @TempDir
    private Path folder;

    @Override
    DatabaseAddress address() {
        return Fresh.sqlite(folder.resolve("duijie.db"));
    }

    /** Nothing is gathered: the plans must not depend on it. */
    @Override
    List<String> analyze() {
        return List.of();
    }

    @Override
    List<String> explain(Handle handle, StatementContext statement) {
        String sql = "EXPLAIN QUERY PLAN " + statement.getParsedSql().getSql();
        List<String> steps = new ArrayList<>();
        try (Statement explain = handle.getConnection().createStatement();
                ResultSet rows = explain.executeQuery(sql)) {
            while (rows.next()) {
                steps.add(rows.getString("detail"));
            }
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
        return steps;
    }

    /**
     * Rows that an earlier step has found, or that are in the statement, are not a table. An inner loop over a range of ids alone
     * reads all ids of the range, again and again.
     */
    @Override
    boolean isScan(String step) {
        boolean isTable = step.startsWith("SCAN ")
                && !step.matches("SCAN (r|d|few|\\d+-ROW VALUES CLAUSE|CONSTANT ROW|\\d+ CONSTANT ROWS?)");
        return isTable || step.matches("SEARCH s USING .*autoindex.*id>\\?\\)");
    }
}
