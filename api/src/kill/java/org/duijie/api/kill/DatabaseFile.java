package org.duijie.api.kill;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duijie.api.audit.Audit.Verdict;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.serve.App;

/** The file beneath the service, looked at from outside, and let go of before anything is killed. */
final class DatabaseFile {
    private static final String STOCK = "SELECT l.id FROM listings l WHERE l.held <> " + sum("held")
            + " OR l.committed <> " + sum("committed") + " OR l.sold <> " + sum("sold") + " OR l.dead <> " + sum("dead")
            + " OR l.rejected <> " + sum("rejected");
    private static final String DEMAND =
            "SELECT i.id FROM intents i WHERE i.held + i.committed + i.bought + i.beyond <>"
                    + " (SELECT COALESCE(SUM((d.held + MAX(0, d.committed - d.extra)) * d.demand_each + d.demand_delivered), 0)"
                    + " FROM deals d"
                    + " WHERE d.bureau_id = i.bureau_id AND d.intent_id = i.id)";

    private static final String UNFINISHED = "SELECT id FROM rounds r WHERE status = 'done' AND (proof IS NULL"
            + " OR NOT EXISTS (SELECT 1 FROM round_files f WHERE f.bureau_id = r.bureau_id AND f.round_id = r.id AND f.name = 'plan'))";
    private static final String ADOPTED =
            "SELECT id FROM rounds r WHERE adopted <> (SELECT COUNT(DISTINCT l.deal_id) FROM round_lines l"
                    + " WHERE l.bureau_id = r.bureau_id AND l.round_id = r.id)";
    private static final String ENDED_TWICE = "SELECT line ->> '$.subject' FROM audit"
            + " WHERE line ->> '$.action' IN ('round.done', 'round.failed', 'round.cancelled') GROUP BY 1 HAVING COUNT(*) > 1";
    private static final String UNDER_WAY = "SELECT id || ' ' || fence FROM rounds WHERE status = 'running'";

    private final Path file;

    DatabaseFile(Path file) {
        this.file = file;
    }

    /**
     * Walks the chain of the one bureau.
     *
     * @return how many lines it has
     */
    long verifiedLines() {
        try (Database database = Database.open(DatabaseAddress.of(file.toString(), 1))) {
            App app = new App(database, Clock.systemUTC());
            Verdict verdict = app.audit().verify(app.bureaus().all().get(0));
            if (!verdict.isWhole()) {
                throw new Broken(
                        "the chain is broken at line " + verdict.broken().orElseThrow());
            }
            return verdict.lines();
        }
    }

    /**
     * Lets SQLite look through its pages, indexes and foreign keys. What deals hold has to be what listings and intents say is held; a round that
     * is done has its plan, has ended once, and has as many deals as were adopted.
     */
    void checkFile() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String check : List.of(
                    "PRAGMA integrity_check",
                    "PRAGMA foreign_key_check",
                    STOCK,
                    DEMAND,
                    UNFINISHED,
                    ADOPTED,
                    ENDED_TWICE)) {
                try (ResultSet rows = statement.executeQuery(check)) {
                    while (rows.next()) {
                        if (!rows.getString(1).equals("ok")) {
                            throw new Broken(check + ": " + rows.getString(1));
                        }
                    }
                }
            }
        }
    }

    /** The rounds that a server works on, or did when it was killed: each id and its fence. */
    Set<String> underWay() throws SQLException {
        Set<String> rounds = new HashSet<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(UNDER_WAY)) {
            while (rows.next()) {
                rounds.add(rows.getString(1));
            }
        }
        return rounds;
    }

    private static String sum(String place) {
        return "(SELECT COALESCE(SUM(d." + place + "), 0) FROM deals d"
                + " WHERE d.bureau_id = l.bureau_id AND d.listing_id = l.id)";
    }
}
