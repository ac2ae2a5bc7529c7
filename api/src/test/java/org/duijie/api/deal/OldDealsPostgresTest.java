package org.duijie.api.deal;

import java.nio.file.Path;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.OldPostgres;

/** The same rows on PostgreSQL. */
class OldDealsPostgresTest extends OldDealsTest {
    @Override
    protected DatabaseAddress address(Path folder) {
        DatabaseAddress address = OldPostgres.with(file(folder), "41");
        address.migrate();
        return address;
    }
}
