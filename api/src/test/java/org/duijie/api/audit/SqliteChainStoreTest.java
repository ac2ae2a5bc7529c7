package org.duijie.api.audit;

import java.nio.file.Path;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Fresh;
import org.junit.jupiter.api.io.TempDir;

class SqliteChainStoreTest extends ChainStoreContract {
    @TempDir
    private Path folder;

    @Override
    DatabaseAddress address() {
        return Fresh.sqlite(folder.resolve("duijie.db"));
    }
}
