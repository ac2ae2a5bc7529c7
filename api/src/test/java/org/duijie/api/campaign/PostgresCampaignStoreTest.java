package org.duijie.api.campaign;

import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Postgres;

class PostgresCampaignStoreTest extends CampaignStoreContract {
    private static final DatabaseAddress ADDRESS = Postgres.database(4);

    @Override
    DatabaseAddress address() {
        return ADDRESS;
    }
}
