package org.duijie.api.deal;

import java.nio.file.Path;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Postgres;

class DealRoadRushPostgresTest extends DealRoadRushContract {
    private static final DatabaseAddress ADDRESS = Postgres.database(8);

    @Override
    protected DatabaseAddress address(Path folder) {
        return ADDRESS;
    }
}
