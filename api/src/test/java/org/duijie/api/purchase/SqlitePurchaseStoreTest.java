package org.duijie.api.purchase;

import java.nio.file.Path;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Fresh;
import org.junit.jupiter.api.io.TempDir;

class SqlitePurchaseStoreTest extends PurchaseStoreContract {
    @TempDir
    private Path folder;

    @Override
    DatabaseAddress address() {
        return Fresh.sqlite(folder.resolve("duijie.db"));
    }
}
