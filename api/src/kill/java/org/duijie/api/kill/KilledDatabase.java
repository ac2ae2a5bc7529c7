package org.duijie.api.kill;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duijie.api.audit.Audit.Verdict;
import org.duijie.api.audit.RecordCheck.Finding;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.serve.App;

/**
 * The database beneath the service, looked at from outside, and let go of before anything is killed.
 *
 * @param address as the service is told it: the path of an SQLite file, or a URL of PostgreSQL
 */
record KilledDatabase(String address) {
    private static final String STOCK = "SELECT l.id FROM listings l WHERE l.held <> " + sum("held")
            + " OR l.committed <> " + sum("committed") + " OR l.sold <> " + sum("sold") + " OR l.dead <> " + sum("dead")
            + " OR l.rejected <> " + sum("rejected")
            + " OR l.held + l.committed + l.sold + l.dead + l.rejected + l.lost > l.heads";
    private static final String DEMAND =
            "SELECT i.id FROM intents i WHERE i.held + i.committed + i.bought + i.beyond <>"
                    + " (SELECT COALESCE(SUM((d.held + CASE WHEN d.committed > d.extra THEN d.committed - d.extra ELSE 0 END)"
                    + " * d.demand_each + d.demand_delivered), 0) FROM deals d"
                    + " WHERE d.bureau_id = i.bureau_id AND d.intent_id = i.id)";

    private static final String UNFINISHED = "SELECT id FROM rounds r WHERE status = 'done' AND (proof IS NULL"
            + " OR NOT EXISTS (SELECT 1 FROM round_files f WHERE f.bureau_id = r.bureau_id AND f.round_id = r.id AND f.name = 'plan'))";
    private static final String ADOPTED =
            "SELECT id FROM rounds r WHERE adopted <> (SELECT COUNT(DISTINCT l.deal_id) FROM round_lines l"
                    + " WHERE l.bureau_id = r.bureau_id AND l.round_id = r.id)";
    private static final String PARTS =
            "SELECT id FROM calendars c WHERE parts <> " + parts("listings") + " + " + parts("intents");
    private static final String UNDER_WAY = "SELECT id || ' ' || fence FROM rounds WHERE status = 'running'";

    /** Walks the chain of the one bureau, and returns how many lines it has. */
    long verifiedLines() {
        try (Database database = open()) {
            return lines(app(database));
        }
    }

    /** The same, and compares every row with its last line. */
    long verifiedRecords() {
        try (Database database = open()) {
            App app = app(database);
            List<Finding> found = new ArrayList<>();
            app.recordCheck().verify(bureau(app), found::add, () -> {});
            if (!found.isEmpty()) {
                throw new Broken("rows differ from the audit: " + found.subList(0, Math.min(5, found.size())));
            }
            return lines(app);
        }
    }

    private static long lines(App app) {
        Verdict verdict = app.audit().verify(bureau(app));
        if (!verdict.isWhole()) {
            throw new Broken("the chain is broken at line " + verdict.broken().orElseThrow());
        }
        return verdict.lines();
    }

    /**
     * Lets SQLite look through its pages, indexes and foreign keys. What deals hold has to be what listings and intents say is held; a round that
     * is done has its plan, has ended once, and has as many deals as were adopted; a calendar has all its parts.
     */
    void checkRows() throws SQLException {
        List<String> checks = new ArrayList<>(List.of(STOCK, DEMAND, UNFINISHED, ADOPTED, PARTS, endedTwice()));
        if (!isPostgres()) {
            checks.addAll(List.of("PRAGMA integrity_check", "PRAGMA foreign_key_check"));
        }
        for (String check : checks) {
            for (String row : rows(check)) {
                if (!row.equals("ok")) {
                    throw new Broken(check + ": " + row);
                }
            }
        }
    }

    /** The rounds that a server works on, or did when it was killed: each id and its fence. */
    Set<String> underWay() throws SQLException {
        return new HashSet<>(rows(UNDER_WAY));
    }

    private List<String> rows(String query) throws SQLException {
        List<String> all = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(isPostgres() ? address : "jdbc:sqlite:" + address);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private boolean isPostgres() {
        return address.startsWith("jdbc:");
    }

    private String endedTwice() {
        return "SELECT " + field("subject") + " FROM audit WHERE " + field("action")
                + " IN ('round.done', 'round.failed', 'round.cancelled') GROUP BY 1 HAVING COUNT(*) > 1";
    }

    private String field(String name) {
        return (isPostgres() ? "CAST(line AS jsonb)" : "line") + " ->> '" + name + "'";
    }

    private Database open() {
        return Database.open(DatabaseAddress.of(address, 2));
    }

    private static App app(Database database) {
        return new App(database, Clock.systemUTC());
    }

    private static String bureau(App app) {
        return app.bureaus().all().get(0);
    }

    private static String sum(String place) {
        return "(SELECT COALESCE(SUM(d." + place + "), 0) FROM deals d"
                + " WHERE d.bureau_id = l.bureau_id AND d.listing_id = l.id)";
    }

    private static String parts(String table) {
        return "(SELECT COUNT(*) FROM " + table + " o WHERE o.bureau_id = c.bureau_id AND o.calendar_id = c.id)";
    }
}
