package org.duijie.api.feature;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.api.db.Database;
import org.duijie.api.json.Times;

/** What every facade needs: the database, the clock and new ids. {@code App} creates it once. */
public final class AppContext {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final Database database;
    private final Clock clock;
    private final Ids ids;

    public AppContext(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.ids = new Ids(clock);
    }

    public Database database() {
        return database;
    }

    /** Returns the current time to the millisecond, as rows store it. */
    public Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Returns the current time in the format of rows. */
    public String now() {
        return Times.text(clock.instant());
    }

    /** Returns the time that is {@code from} after now, in the format of rows. */
    public String in(Duration from) {
        return Times.text(clock.instant().plus(from));
    }

    /** Returns the moment when {@code day} begins in China. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(CHINA).toInstant();
    }

    /** Returns the day in China of {@code moment}. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, CHINA);
    }

    /** Returns today's date in China, where all deals are made. */
    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public String newId(String prefix) {
        return ids.next(prefix);
    }

    /** Returns new ids in ascending order, so that entries made together keep their order. */
    public List<String> newIds(String prefix, int count) {
        return Stream.generate(() -> newId(prefix)).limit(count).sorted().toList();
    }
}
