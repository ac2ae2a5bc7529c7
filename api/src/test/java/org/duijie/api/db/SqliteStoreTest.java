package org.duijie.api.db;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
    @TempDir
    private Path folder;

    @Override
    DatabaseAddress address() {
        return Fresh.sqlite(folder.resolve("duijie.db"));
    }
}
