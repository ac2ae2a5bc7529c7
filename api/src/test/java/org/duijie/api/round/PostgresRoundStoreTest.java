package org.duijie.api.round;

import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Postgres;

class PostgresRoundStoreTest extends RoundStoreContract {
    private static final DatabaseAddress ADDRESS = Postgres.database(4);

    @Override
    DatabaseAddress address() {
        return ADDRESS;
    }
}
