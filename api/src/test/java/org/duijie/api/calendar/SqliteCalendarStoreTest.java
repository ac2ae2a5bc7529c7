package org.duijie.api.calendar;

import java.nio.file.Path;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Fresh;
import org.junit.jupiter.api.io.TempDir;

class SqliteCalendarStoreTest extends CalendarStoreContract {
    @TempDir
    private Path folder;

    @Override
    DatabaseAddress address() {
        return Fresh.sqlite(folder.resolve("duijie.db"));
    }
}
