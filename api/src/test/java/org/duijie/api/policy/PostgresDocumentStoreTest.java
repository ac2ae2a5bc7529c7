package org.duijie.api.policy;

import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Postgres;

class PostgresDocumentStoreTest extends DocumentStoreContract {
    private static final DatabaseAddress ADDRESS = Postgres.database(4);

    @Override
    DatabaseAddress address() {
        return ADDRESS;
    }
}
