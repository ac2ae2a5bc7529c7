package org.duijie.api.campaign;

import java.nio.file.Path;
import org.duijie.api.db.DatabaseAddress;
import org.junit.jupiter.api.io.TempDir;

class SqliteCampaignStoreTest extends CampaignStoreContract {
    @TempDir
    private Path folder;

    @Override
    DatabaseAddress address() {
        return DatabaseAddress.of(folder.resolve("duijie.db").toString(), 2);
    }
}
