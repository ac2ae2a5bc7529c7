package org.duijie.api.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Fresh;
import org.duijie.api.feature.Role;
import org.duijie.api.identity.SomeUser;
import org.duijie.api.party.SomeParty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of answers has to do. Each kind of database has a subclass. */
abstract class AnswerStoreContract {
    private static final String AT = "2026-12-01T08:00:00.000Z";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final BureauId ours = new BureauId("bur_a" + NEXT.incrementAndGet());
    private Database database;

    abstract DatabaseAddress address();

    @BeforeEach
    void open() {
        database = Fresh.open(address());
        database.write(tx -> {
            new BureauTable(tx).insert(ours, "局", AT);
            SomeParty.of(tx, ours, "pty_1", AT);
            SomeUser.of(tx, ours, "pty_1", Role.COOPERATIVE, AT);
            return 0;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_key_is_taken_once() {
        assertThat(take("k")).isTrue();
        assertThat(take("k")).isFalse();
        database.write(tx -> {
            new IdempotencyTable(tx).keep(ours, "usr_1", "k", new KeptAnswer("f", 201, "{}", "{\"a\":1}"));
            return 0;
        });
        Optional<KeptAnswer> kept = database.read(view -> new IdempotencyTable(view).find(ours, "usr_1", "k"));
        assertThat(kept).contains(new KeptAnswer("f", 201, "{}", "{\"a\":1}"));
    }

    private boolean take(String key) {
        return database.write(tx -> new IdempotencyTable(tx).take(ours, "usr_1", key, "f", AT));
    }
}
