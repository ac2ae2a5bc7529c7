package org.duijie.api.calendar;

import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Postgres;

class CalendarRushPostgresTest extends CalendarRushContract {
    private static final DatabaseAddress ADDRESS = Postgres.database(8);

    @Override
    DatabaseAddress address() {
        return ADDRESS;
    }
}
