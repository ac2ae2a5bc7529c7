package org.duijie.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.duijie.api.audit.AuditTable.Head;
import org.duijie.api.audit.AuditTable.Line;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Fresh;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of audit chains has to do. Each kind of database has a subclass. */
abstract class ChainStoreContract {
    private static final String AT = "2026-12-01T08:00:00.000Z";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final BureauId ours = new BureauId("bur_c" + NEXT.incrementAndGet());
    private final BureauId theirs = new BureauId("bur_c" + NEXT.incrementAndGet());
    private Database database;

    abstract DatabaseAddress address();

    @BeforeEach
    void open() {
        database = Fresh.open(address());
        database.write(tx -> {
            new BureauTable(tx).insert(ours, "局", AT);
            new BureauTable(tx).insert(theirs, "局", AT);
            return 0;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_chain_of_a_bureau_is_its_own() {
        for (int i = 1; i <= 2; i++) {
            String hash = "h" + i;
            database.write(tx -> {
                AuditTable audit = new AuditTable(tx);
                audit.append(ours, (seq, previous) -> new Line(seq, "{}", hash));
                return 0;
            });
        }

        assertThat(head(ours)).contains(new Head(2, "h2"));
        assertThat(head(theirs)).contains(new Head(0, ""));
    }

    @Test
    void lines_of_one_transaction_stand_in_order_each_behind_the_hash_of_the_one_before() {
        database.write(tx -> {
            AuditTable audit = new AuditTable(tx);
            for (int i = 0; i < 3; i++) {
                audit.append(ours, (seq, previous) -> new Line(seq, previous + seq, "h" + seq));
            }
            return 0;
        });

        List<Line> lines = database.read(view -> new AuditTable(view).list(ours, 0, 10));
        assertThat(lines).containsExactly(new Line(1, "1", "h1"), new Line(2, "h12", "h2"), new Line(3, "h23", "h3"));
    }

    @Test
    void what_throws_leaves_no_line() {
        assertThatThrownBy(() -> database.write(tx -> {
                    new AuditTable(tx).append(ours, (seq, previous) -> new Line(seq, "{}", "h"));
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");

        assertThat(head(ours)).contains(new Head(0, ""));
    }

    private Optional<Head> head(BureauId bureau) {
        return database.read(view -> new AuditTable(view).head(bureau));
    }
}
