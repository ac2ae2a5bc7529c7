package org.duijie.api.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Fresh;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store has to do with documents of which a bureau has one. Each kind of database has a subclass. */
abstract class DocumentStoreContract {
    private static final AtomicInteger NEXT = new AtomicInteger(9_000);
    private static final String AT = "2026-12-01T08:00:00.000Z";

    private final BureauId ours = new BureauId("bur_" + NEXT.incrementAndGet());
    private Database database;

    abstract DatabaseAddress address();

    @BeforeEach
    void open() {
        database = Fresh.open(address());
        database.write(tx -> {
            new BureauTable(tx).insert(ours, "局", AT);
            Documents.open(tx, ours, AT);
            return 0;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_document_is_untouched_until_it_is_changed(BureauDocument document) {
        DocumentRow first = database.read(view -> new DocumentTable(view, document).get(ours));

        assertThat(document.isUntouched(first)).isTrue();
        assertThat(document.isUntouched(new DocumentRow(ours, first.entered(), 2, AT)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_document_is_written_over_the_version_before_its_own(BureauDocument document) {
        DocumentRow changed = new DocumentRow(ours, "{\"trip\":\"60 CNY\"}", 2, AT);

        boolean isWritten = database.write(tx -> new DocumentTable(tx, document).update(changed));
        boolean isWrittenAgain = database.write(tx -> new DocumentTable(tx, document).update(changed));

        assertThat(isWritten).isTrue();
        assertThat(isWrittenAgain).isFalse();
        DocumentRow kept = database.read(view -> new DocumentTable(view, document).get(ours));
        assertThat(kept).isEqualTo(changed);
    }
}
