package org.duijie.api.idempotency;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.duijie.api.audit.Erasure;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.api.json.Body;
import org.jdbi.v3.core.Handle;

/** Answers stored for repeated requests. */
final class IdempotencyTable {
    private final Handle handle;

    /** A stored answer, and the user who made the request. */
    private record Mention(String user, String key, String body) {}

    public IdempotencyTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /**
     * Takes {@code key} for this transaction; returns false when the key is taken already. If another transaction is
     * taking the key at the moment, waits until that transaction has ended.
     */
    public boolean take(BureauId bureau, String user, String key, String fingerprint, String at) {
        return Sql.update(
                        handle,
                        "INSERT INTO idempotency (bureau_id, user_id, request_key, fingerprint, status, headers,"
                                + " body, at) VALUES (?, ?, ?, ?, 0, '', '', ?)"
                                + " ON CONFLICT (bureau_id, user_id, request_key) DO NOTHING",
                        bureau.text(),
                        user,
                        key,
                        fingerprint,
                        at)
                == 1;
    }

    /**
     * Stores the answer of a request that is under way. Returns false, with nothing changed, if the request has ended
     * already.
     */
    public boolean keep(BureauId bureau, String user, String key, KeptAnswer answer) {
        return Sql.update(
                        handle,
                        "UPDATE idempotency SET status = ?, headers = ?, body = ?"
                                + " WHERE bureau_id = ? AND user_id = ? AND request_key = ? AND status = 0",
                        answer.status(),
                        answer.headers(),
                        answer.body(),
                        bureau.text(),
                        user,
                        key)
                == 1;
    }

    public Optional<KeptAnswer> find(BureauId bureau, String user, String key) {
        return handle.createQuery("SELECT fingerprint, status, headers, body FROM idempotency"
                        + " WHERE bureau_id = :bureau AND user_id = :user AND request_key = :key")
                .bind("bureau", bureau.text())
                .bind("user", user)
                .bind("key", key)
                .map((row, context) -> new KeptAnswer(
                        row.getString("fingerprint"),
                        row.getInt("status"),
                        row.getString("headers"),
                        row.getString("body")))
                .findOne();
    }

    /** Deletes the answers older than {@code before}; returns how many were deleted. */
    public int forget(BureauId bureau, String before) {
        return handle.createUpdate("DELETE FROM idempotency WHERE bureau_id = :bureau AND at < :before")
                .bind("bureau", bureau.text())
                .bind("before", before)
                .execute();
    }

    /**
     * Erases a person's data in the stored answers that name an entry; returns the number of answers that contained
     * such data.
     *
     * @param subject the id of the entry
     */
    int erase(BureauId bureau, String subject, Erasure.PersonalData.Eraser eraser) {
        int erased = 0;
        for (Mention answer : mentioning(bureau, subject)) {
            ObjectNode body = Body.tree(answer.body());
            eraser.eraseIn(body);
            if (!body.equals(Body.tree(answer.body()))) {
                overwrite(bureau, answer, body.toString());
                erased++;
            }
        }
        return erased;
    }

    private List<Mention> mentioning(BureauId bureau, String text) {
        return Sql.list(
                handle,
                "SELECT user_id, request_key, body FROM idempotency WHERE bureau_id = ? AND replace(body, ?, '') <> body",
                row -> new Mention(row.getString("user_id"), row.getString("request_key"), row.getString("body")),
                bureau.text(),
                text);
    }

    private void overwrite(BureauId bureau, Mention answer, String body) {
        Sql.update(
                handle,
                "UPDATE idempotency SET body = ? WHERE bureau_id = ? AND user_id = ? AND request_key = ?",
                body,
                bureau.text(),
                answer.user(),
                answer.key());
    }
}
