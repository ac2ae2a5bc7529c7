package org.duijie.api.purchase;

import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Postgres;

class PostgresPurchaseStoreTest extends PurchaseStoreContract {
    private static final DatabaseAddress ADDRESS = Postgres.database(4);

    @Override
    DatabaseAddress address() {
        return ADDRESS;
    }
}
