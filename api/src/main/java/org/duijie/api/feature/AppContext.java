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
import org.duijie.api.serve.App;

/** What every facade works with: the database, the clock, ids, the audit. Made once, by {@link App}. */
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

    /** Now, to the millisecond, as rows keep it. */
    public Instant moment() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Now, as rows write it. */
    public String now() {
        return Times.text(clock.instant());
    }

    /** The time {@code from} now, as rows write it. */
    public String in(Duration from) {
        return Times.text(clock.instant().plus(from));
    }

    /** The day in China on which {@code moment} was. */
    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, CHINA);
    }

    /** Today in China, where all of this happens. */
    public LocalDate today() {
        return dayOf(clock.instant());
    }

    public String newId(String prefix) {
        return ids.next(prefix);
    }

    /** New ids, ascending, so that what is made at once keeps its order. */
    public List<String> newIds(String prefix, int count) {
        return Stream.generate(() -> newId(prefix)).limit(count).sorted().toList();
    }
}
