package org.duijie.api.http;

import java.time.Instant;

/** A clock that is a millisecond on whenever it is read, so that ids come in the order in which they are made. */
final class TickingClock extends MovableClock {
    TickingClock(Instant start) {
        super(start);
    }

    @Override
    public synchronized Instant instant() {
        Instant now = super.instant().plusMillis(1);
        moveTo(now);
        return now;
    }
}
