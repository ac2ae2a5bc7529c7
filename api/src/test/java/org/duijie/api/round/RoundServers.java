package org.duijie.api.round;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.duijie.api.db.Database;
import org.duijie.api.db.Fresh;
import org.duijie.api.feature.Principal;
import org.duijie.api.json.Body;
import org.duijie.api.serve.App;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Two servers that work on the rounds of one database. */
abstract class RoundServers {
    static final String MARKET = """
            {"asOf":"2026-12-19","listings":[{"id":"shed-1","cooperative":"合作社","product":"poultry/broiler",
             "stock":"8000 head","unitWeight":{"min":"6 jin","max":"6.4 jin"},"ask":"4.80 CNY/jin","from":"2026-12-19",
             "to":"2026-12-24","at":{"lat":34.5362,"lon":110.6921}}],
             "intents":[{"id":"school-1","buyer":"城关中学","kind":"school","bid":"5.30 CNY/jin","products":["poultry"],
             "demand":"200 head","from":"2026-12-19","to":"2026-12-24","at":{"lat":34.52,"lon":110.86}}]}""";

    final Time time = new Time(Instant.parse("2026-12-19T01:00:00Z"));
    Database database;
    App one;
    App two;
    Principal liaison;
    String round;

    @BeforeEach
    void ask(@TempDir Path folder) {
        database = Fresh.open(folder.resolve("duijie.db"));
        one = new App(database, time);
        two = new App(database, time);
        liaison = one.tokens()
                .principal(one.bureaus().found("灵宝市市场监管局", "李联络").token())
                .orElseThrow();
        one.imports().market(liaison, MARKET.getBytes(StandardCharsets.UTF_8), false);
        round = one.rounds()
                .prepared(liaison, "{\"steps\":20}".getBytes(StandardCharsets.UTF_8))
                .get()
                .id();
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Asks a moment later than whoever asked before. */
    String asked(App app, Principal by, String body) {
        time.pass(Duration.ofMillis(1));
        return app.rounds()
                .prepared(by, body.getBytes(StandardCharsets.UTF_8))
                .get()
                .id();
    }

    JsonNode round() {
        return one.rounds().get(liaison, round).json();
    }

    String status() {
        return round().get("status").textValue();
    }

    /** What was done to the round, by the audit. */
    List<String> changes() {
        return one.audit().list(liaison, 0, 100).stream()
                .map(line -> Body.tree(line.text()))
                .filter(line -> line.get("subject").textValue().equals(round))
                .map(line -> line.get("action").textValue())
                .toList();
    }

    /** A clock that a test moves. */
    static final class Time extends Clock {
        private volatile Instant now;

        Time(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
