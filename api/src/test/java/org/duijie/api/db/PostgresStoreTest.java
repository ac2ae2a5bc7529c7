package org.duijie.api.db;

class PostgresStoreTest extends StoreContract {
    private static final DatabaseAddress ADDRESS = Postgres.database(4);

    @Override
    DatabaseAddress address() {
        return ADDRESS;
    }
}
