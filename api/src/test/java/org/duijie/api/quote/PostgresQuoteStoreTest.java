package org.duijie.api.quote;

import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Postgres;

class PostgresQuoteStoreTest extends QuoteStoreContract {
    private static final DatabaseAddress ADDRESS = Postgres.database(4);

    @Override
    DatabaseAddress address() {
        return ADDRESS;
    }
}
