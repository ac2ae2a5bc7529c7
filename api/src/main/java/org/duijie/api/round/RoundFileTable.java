package org.duijie.api.round;

import java.util.Optional;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Columns;
import org.duijie.api.db.Sql;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.jdbi.v3.core.Handle;

/** The files of rounds: the matched market and the plan. Rows are added, never changed. */
final class RoundFileTable {
    private static final Columns<Kept> COLUMNS = Columns.<Kept>of("round_files")
            .key("bureau_id", row -> row.bureau().text())
            .key("round_id", Kept::round)
            .key("name", row -> row.name().word)
            .fixed("hash", row -> row.file().hash())
            .fixed("content", row -> row.file().content());

    private static final Columns.Change<Kept> INSERT = COLUMNS.insert();

    private final Handle handle;

    /** The kinds of files. */
    public enum Name {
        MARKET("market"),
        PLAN("plan");

        private final String word;

        Name(String word) {
            this.word = word;
        }
    }

    /**
     * A file.
     *
     * @param hash SHA-256 of its bytes
     */
    public record RoundFile(String hash, String content) {}

    /** A file of a round. */
    private record Kept(BureauId bureau, String round, Name name, RoundFile file) {}

    public RoundFileTable(Transaction transaction) {
        this.handle = transaction.handle();
    }

    public void insert(BureauId bureau, String round, Name name, RoundFile file) {
        INSERT.run(handle, new Kept(bureau, round, name, file));
    }

    public Optional<RoundFile> find(BureauId bureau, String round, Name name) {
        return Sql.find(
                handle,
                COLUMNS.select() + " WHERE bureau_id = ? AND round_id = ? AND name = ?",
                row -> new RoundFile(row.getString("hash"), row.getString("content")),
                bureau.text(),
                round,
                name.word);
    }

    /**
     * Returns a file of {@code round}.
     *
     * @throws Refused {@code NOT_FOUND} when there is none
     */
    Rounds.Kept kept(RoundRow round, Name name) {
        return find(round.bureau(), round.id(), name)
                .map(file -> new Rounds.Kept(file.content(), file.hash()))
                .orElseThrow(() -> Refused.because(RefusalCode.NOT_FOUND));
    }
}
