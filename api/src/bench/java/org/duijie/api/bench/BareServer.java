package org.duijie.api.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Javalin with three handlers over JDBC: what the service costs is measured against it. It runs the service's statements on the service's
 * tables, audit, history and kept answer included, reads the columns that they name, sends what the service sends of them, and hashes what
 * the chain needs; it checks, refuses, logs and counts nothing.
 */
final class BareServer implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROW = "SELECT g.bureau_id, g.id, g.party_id, p.name, g.entered, g.product, g.heads,"
            + " g.grams, g.mean_grams, g.stock_by, g.ask_per, g.ask_micros, g.from_day, g.to_day, g.lat, g.lon, g.words,"
            + " g.remarks, g.status, g.version, g.created_at, g.changed_at FROM listings g JOIN parties p ON p.bureau_id = g.bureau_id AND p.id = g.party_id WHERE g.bureau_id = ? AND g.id ";
    private static final int COLUMNS = 22;

    private final BareDatabase database;
    private final String bureau;
    private final Javalin javalin;

    BareServer(BareDatabase database, String bureau, int threads) {
        this.database = database;
        this.bureau = bureau;
        this.javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.http.compressionStrategy = CompressionStrategy.NONE;
            config.jetty.threadPool = new QueuedThreadPool(threads);
            config.routes.get("/v1/listings/{id}", this::get);
            config.routes.get("/v1/listings", this::list);
            config.routes.post("/v1/listings", this::create);
        });
        javalin.start("127.0.0.1", 0);
    }

    int port() {
        return javalin.port();
    }

    private void get(Context context) throws SQLException {
        bearer(context);
        String id = context.pathParam("id");
        answer(
                context,
                200,
                database.read(connection -> item(BareDatabase.query(connection, ROW + "= ?", COLUMNS, bureau, id)
                        .get(0))));
    }

    /** The first page of all that is open. */
    private void list(Context context) throws SQLException {
        bearer(context);
        String body = database.read(connection -> {
            List<String[]> ids = BareDatabase.query(
                    connection,
                    "SELECT g.id FROM listings g WHERE g.bureau_id = ? AND g.status = ? AND g.id > ? ORDER BY g.id LIMIT ?",
                    1,
                    bureau,
                    "open",
                    "",
                    51);
            String marks = "?, ".repeat(ids.size() - 1) + "?";
            Object[] values = new Object[ids.size() + 1];
            values[0] = bureau;
            for (int i = 0; i < ids.size(); i++) {
                values[i + 1] = ids.get(i)[0];
            }
            StringBuilder items = new StringBuilder("{\"items\":[");
            for (String[] row :
                    BareDatabase.query(connection, ROW + "IN (" + marks + ") ORDER BY g.id", COLUMNS, values)) {
                items.append(items.length() > 10 ? "," : "").append(item(row));
            }
            return items.append("]}").toString();
        });
        answer(context, 200, body);
    }

    private void create(Context context) throws SQLException, IOException {
        String[] bearer = bearer(context);
        String key = context.header("Idempotency-Key");
        byte[] body = context.bodyAsBytes();
        JsonNode json = JSON.readTree(body);
        answer(context, 201, database.write(connection -> created(connection, bearer, key, json)));
    }

    private String created(Connection connection, String[] bearer, String key, JsonNode json) throws SQLException {
        String user = bearer[0];
        String now = Instant.now().toString();
        String id = "lst_" + UUID.randomUUID().toString().replace("-", "").substring(0, 26);
        String entered = json.toString();
        String note = json.path("note").asText();
        String party = bearer[1];
        update(
                connection,
                "INSERT INTO idempotency (bureau_id, user_id, request_key, fingerprint, status, headers, body, at)"
                        + " VALUES (?, ?, ?, ?, 0, '', '', ?) ON CONFLICT (bureau_id, user_id, request_key) DO NOTHING",
                bureau,
                user,
                key,
                hash(entered),
                now);
        BareDatabase.query(
                connection,
                "SELECT bureau_id, id, kind, buyer_kind, name, credit_code, entered, version, created_at,"
                        + " changed_at FROM parties WHERE bureau_id = ? AND id = ?",
                10,
                bureau,
                party);
        update(
                connection,
                "INSERT INTO listings (bureau_id, id, party_id, entered, product, stock_by, heads, grams, mean_grams,"
                        + " ask_per, ask_micros, from_day, to_day, lat, lon, cell, words, remarks, status, version, created_at, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?, 'count', 24000, 78000000, 3250, 'gram', 10200, ?, ?, 34.5, 110.9, 12452909, ?, ?,"
                        + " 'open', 1, ?, ?)",
                bureau,
                id,
                party,
                entered,
                json.get("product").textValue(),
                json.get("from").textValue(),
                json.get("to").textValue(),
                note,
                note,
                now,
                now);
        List<Object[]> grams = new ArrayList<>();
        for (int i = 0; i < note.length(); i++) {
            grams.add(new Object[] {bureau, note.substring(i, Math.min(note.length(), i + 2)), id});
        }
        BareDatabase.updateEach(
                connection, "INSERT INTO listing_grams (bureau_id, gram, subject_id) VALUES (?, ?, ?)", grams);
        update(
                connection,
                "INSERT INTO histories (bureau_id, subject_id, version, at, actor_id, on_behalf_of, action, reason, after)"
                        + " VALUES (?, ?, 1, ?, ?, NULL, 'listing.created', NULL, ?)",
                bureau,
                id,
                now,
                user,
                entered);
        String[] head = BareDatabase.query(
                        connection,
                        "UPDATE audit_heads SET seq = seq + 1 WHERE bureau_id = ? RETURNING seq, hash",
                        2,
                        bureau)
                .get(0);
        String line = "{\"after\":" + entered + ",\"previous\":\"" + head[1] + "\",\"seq\":" + head[0] + "}";
        String hash = hash(line);
        update(
                connection,
                "INSERT INTO audit (bureau_id, seq, line, hash) VALUES (?, ?, ?, ?)",
                bureau,
                Long.valueOf(head[0]),
                line,
                hash);
        update(connection, "UPDATE audit_heads SET hash = ? WHERE bureau_id = ?", hash, bureau);
        update(
                connection,
                "UPDATE idempotency SET status = 201, headers = ?, body = ?"
                        + " WHERE bureau_id = ? AND user_id = ? AND request_key = ?",
                "{}",
                entered,
                bureau,
                user,
                key);
        return entered;
    }

    /** What the service sends of a row, put together as plainly as can be. */
    private static String item(String[] row) {
        return row[4].substring(0, row[4].length() - 1) + ",\"id\":\"" + row[1] + "\",\"party\":{\"id\":\"" + row[2]
                + "\",\"name\":\"" + row[3] + "\"},\"status\":\"" + row[18] + "\",\"version\":" + row[19]
                + ",\"heads\":"
                + row[6] + ",\"weight\":\"" + row[7] + " g\",\"exact\":{\"meanWeight\":\"" + row[8] + " g\",\"ask\":\""
                + row[11] + "\"},\"createdAt\":\"" + row[20] + "\",\"changedAt\":\"" + row[21] + "\"}";
    }

    /** The user and party of the token. */
    private String[] bearer(Context context) throws SQLException {
        String hash = hash(String.valueOf(context.header("Authorization")).substring("Bearer ".length()));
        return database.read(connection -> BareDatabase.query(
                        connection,
                        "SELECT t.user_id, u.party_id, t.bureau_id, t.id, t.hash, t.ending, t.scopes, t.created_at,"
                                + " t.expires_at, t.revoked_at, u.role FROM tokens t"
                                + " JOIN users u ON u.bureau_id = t.bureau_id AND u.id = t.user_id"
                                + " WHERE t.bureau_id = ? AND t.hash = ? AND t.revoked_at IS NULL"
                                + " AND t.expires_at > ? AND u.status = 'active'",
                        11,
                        bureau,
                        hash,
                        Instant.now().toString())
                .get(0));
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        BareDatabase.update(connection, sql, values);
    }

    private static void answer(Context context, int status, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        context.status(status).contentType("application/json");
        context.res().setContentLengthLong(bytes.length);
        context.result(bytes);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
