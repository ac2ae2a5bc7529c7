package org.duijie.api.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.duijie.api.audit.Audit;
import org.duijie.api.db.Database;
import org.duijie.api.db.Fresh;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.serve.App;
import org.duijie.core.match.Matcher;
import org.duijie.core.match.plan.MatchObserver;
import org.duijie.core.match.plan.MatchProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The memory runs out inside a round, for real: that round fails with the way out, and the next is done. */
class RoundMemoryTest {
    private static final String MARKET = """
            {"asOf":"2026-12-19","listings":[{"id":"shed-1","cooperative":"合作社","product":"poultry/broiler",
             "stock":"8000 head","unitWeight":{"min":"6 jin","max":"6.4 jin"},"ask":"4.80 CNY/jin","from":"2026-12-19",
             "to":"2026-12-24","at":{"lat":34.5362,"lon":110.6921}}],
             "intents":[{"id":"school-1","buyer":"城关中学","kind":"school","bid":"5.30 CNY/jin","products":["poultry"],
             "demand":"200 head","from":"2026-12-19","to":"2026-12-24","at":{"lat":34.52,"lon":110.86}}]}""";

    private final Clock clock = Clock.fixed(Instant.parse("2026-12-19T01:00:00Z"), ZoneOffset.UTC);
    private Database database;
    private App app;
    private Principal liaison;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Fresh.open(folder.resolve("duijie.db"));
        app = new App(database, clock);
        liaison = app.tokens()
                .principal(app.bureaus().found("灵宝市市场监管局", "李联络").token())
                .orElseThrow();
        app.imports().market(liaison, MARKET.getBytes(StandardCharsets.UTF_8), false);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void before_the_engine_has_begun() {
        assertFailsAndTheNextIsDone((market, policy, observer) -> {
            throw new IllegalStateException("it had the memory: " + exhausted());
        });
    }

    @Test
    void while_the_engine_works() {
        assertFailsAndTheNextIsDone((market, policy, observer) -> Matcher.match(market, policy, new Greedy()));
    }

    private void assertFailsAndTheNextIsDone(RoundWork.Engine exhausting) {
        String first = asked();
        String second = asked();
        AtomicInteger rounds = new AtomicInteger();
        AppContext context = new AppContext(database, clock);
        RoundWork work = new RoundWork(
                context,
                new Audit(context),
                RoundLimits.USUAL,
                (market, policy, observer) -> rounds.getAndIncrement() == 0
                        ? exhausting.match(market, policy, observer)
                        : Matcher.match(market, policy, observer));

        assertThat(work.doNext()).isTrue();
        assertThat(work.doNext()).isTrue();

        List<String> ends = List.of(told(first), told(second));
        assertThat(ends).containsExactlyInAnyOrder("failed tooLarge", "done ");
        assertThat(work.doNext()).isFalse();
        assertThat(app.audit().verify(liaison.bureau().text()).isWhole()).isTrue();
    }

    private String asked() {
        return app.rounds()
                .prepared(liaison, "{\"steps\":20}".getBytes(StandardCharsets.UTF_8))
                .get()
                .id();
    }

    /** How it ended, and why it failed. */
    private String told(String round) {
        JsonNode json = app.rounds().get(liaison, round).json();
        return json.get("status").textValue() + " " + json.path("failure").asText();
    }

    /** More than any heap has: the machine itself throws. */
    private static long exhausted() {
        long[][] all = new long[64][];
        for (int i = 0; i < all.length; i++) {
            all[i] = new long[Integer.MAX_VALUE - 8];
        }
        return all[all.length - 1].length;
    }

    /** Asks for more memory than there is when the engine asks for the time, or tells how far it is. */
    private static final class Greedy implements MatchObserver {
        @Override
        public double spent() {
            return exhausted();
        }

        @Override
        public void progressed(MatchProgress now) {
            exhausted();
        }
    }
}
