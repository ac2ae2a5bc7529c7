package org.duijie.api.db;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** The bureaus that share the service. */
public final class BureauTable {
    private final Handle handle;

    public BureauTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    /** Adds a bureau, and starts its audit chain. */
    public void insert(BureauId bureau, String name, String at) {
        handle.createUpdate("INSERT INTO bureaus (bureau_id, name, created_at) VALUES (:bureau, :name, :at)")
                .bind("bureau", bureau.text())
                .bind("name", name)
                .bind("at", at)
                .execute();
        handle.createUpdate("INSERT INTO audit_heads (bureau_id, seq, hash) VALUES (:bureau, 0, '')")
                .bind("bureau", bureau.text())
                .execute();
    }

    /** Returns the name of an existing bureau. */
    public String name(BureauId bureau) {
        return Sql.find(handle, "SELECT name FROM bureaus WHERE bureau_id = ?", Sql.TEXT, bureau.text())
                .orElseThrow();
    }

    /** A bureau with its name. */
    public record Named(BureauId bureau, String name, String createdAt) {}

    /** Returns an existing bureau with its name. */
    public Named named(BureauId bureau) {
        return Sql.find(
                        handle,
                        "SELECT name, created_at FROM bureaus WHERE bureau_id = ?",
                        row -> new Named(bureau, row.getString("name"), row.getString("created_at")),
                        bureau.text())
                .orElseThrow();
    }

    /** Returns all bureaus, the oldest first. */
    public List<BureauId> all() {
        return handle.createQuery("SELECT bureau_id FROM bureaus ORDER BY bureau_id")
                .map((row, context) -> new BureauId(row.getString("bureau_id")))
                .list();
    }
}
