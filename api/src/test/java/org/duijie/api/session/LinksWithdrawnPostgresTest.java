package org.duijie.api.session;

import java.nio.file.Path;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Postgres;

class LinksWithdrawnPostgresTest extends LinksWithdrawnTest {
    private static final DatabaseAddress ADDRESS = Postgres.database(4);

    @Override
    protected DatabaseAddress address(Path folder) {
        return ADDRESS;
    }
}
