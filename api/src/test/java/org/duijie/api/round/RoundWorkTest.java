package org.duijie.api.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.duijie.api.db.Database;
import org.duijie.api.db.Fresh;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.serve.App;
import org.duijie.core.match.plan.MatchProgress;
import org.duijie.core.match.plan.MatchProgress.Stage;
import org.duijie.core.quantity.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers over one database: a round is worked on by one of them at a time, and finished once, whichever dies. */
class RoundWorkTest {
    private static final String MARKET = """
            {"asOf":"2026-12-19","listings":[{"id":"shed-1","cooperative":"合作社","product":"poultry/broiler",
             "stock":"8000 head","unitWeight":{"min":"6 jin","max":"6.4 jin"},"ask":"4.80 CNY/jin","from":"2026-12-19",
             "to":"2026-12-24","at":{"lat":34.5362,"lon":110.6921}}],
             "intents":[{"id":"school-1","buyer":"城关中学","kind":"school","bid":"5.30 CNY/jin","products":["poultry"],
             "demand":"200 head","from":"2026-12-19","to":"2026-12-24","at":{"lat":34.52,"lon":110.86}}]}""";

    private final Time time = new Time(Instant.parse("2026-12-19T01:00:00Z"));
    private Database database;
    private App one;
    private App two;
    private Principal liaison;
    private String round;

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

    @Test
    void a_round_is_one_servers_alone_while_its_lease_lasts() {
        RoundJob job = one.roundWork().take().orElseThrow();

        assertThat(status()).isEqualTo("running");
        assertThat(two.roundWork().take()).isEmpty();

        one.roundWork().run(job);

        assertThat(status()).isEqualTo("done");
        assertThat(two.roundWork().take()).isEmpty();
    }

    @Test
    void a_dead_servers_round_is_taken_up_and_finished_once_and_the_old_worker_is_too_late() {
        RoundJob old = one.roundWork().take().orElseThrow();
        time.pass(RoundWork.LEASE.plusSeconds(1));

        assertThat(two.roundWork().doNext()).isTrue();
        JsonNode finished = round();
        one.roundWork().run(old);

        assertThat(finished.get("status").textValue()).isEqualTo("done");
        assertThat(round()).isEqualTo(finished);
        assertThat(one.rounds().lines(liaison, round, 0, 10, Locale.ENGLISH)).hasSize(1);
        assertThat(changes()).containsExactly("round.created", "round.done");
        assertThat(one.audit().verify(liaison.bureau().text()).isWhole()).isTrue();
    }

    @Test
    void a_server_that_was_taken_for_dead_finishes_nothing_while_another_works() {
        RoundJob old = one.roundWork().take().orElseThrow();
        time.pass(RoundWork.LEASE.plusSeconds(1));
        RoundJob mine = two.roundWork().take().orElseThrow();

        one.roundWork().run(old);
        assertThat(status()).isEqualTo("running");
        two.roundWork().run(mine);

        assertThat(status()).isEqualTo("done");
        assertThat(changes()).containsExactly("round.created", "round.done");
    }

    @Test
    void a_lease_that_is_renewed_lasts_and_tells_how_far_the_round_is() {
        RoundJob job = one.roundWork().take().orElseThrow();
        job.progressed(new MatchProgress(
                Stage.IMPROVE, Optional.of(Money.parse("90 CNY")), Optional.of(Money.parse("100 CNY"))));
        one.roundWork().begun(job);
        time.pass(RoundWork.LEASE.minusSeconds(1));
        one.roundWork().renew();
        time.pass(RoundWork.LEASE.minusSeconds(1));

        assertThat(two.roundWork().take()).isEmpty();
        JsonNode progress = round().get("progress");
        assertThat(progress.get("stage").textValue()).isEqualTo("improve");
        assertThat(progress.get("value").textValue()).isEqualTo("90 CNY");
        assertThat(progress.get("gap").doubleValue()).isEqualTo(0.1);
    }

    @Test
    void a_round_that_is_called_off_under_its_worker_ends_there() {
        RoundJob job = one.roundWork().take().orElseThrow();
        one.roundWork().begun(job);
        two.rounds().cancel(liaison, round, 1);

        one.roundWork().renew();

        assertThat(job.spent()).isEqualTo(1);
        one.roundWork().run(job);
        assertThat(status()).isEqualTo("cancelled");
    }

    @Test
    void a_server_that_stops_lets_go_and_takes_no_more() {
        RoundJob job = one.roundWork().take().orElseThrow();
        one.roundWork().begun(job);

        one.roundWork().letGo();

        assertThat(status()).isEqualTo("queued");
        assertThat(one.roundWork().doNext()).isFalse();
        assertThat(two.roundWork().doNext()).isTrue();
        one.roundWork().run(job);
        assertThat(changes()).containsExactly("round.created", "round.done");
    }

    @Test
    void a_round_that_three_servers_did_not_survive_is_given_up() {
        for (int i = 0; i < 3; i++) {
            assertThat(one.roundWork().take()).isPresent();
            time.pass(RoundWork.LEASE.plusSeconds(1));
        }

        assertThat(two.roundWork().doNext()).isTrue();

        assertThat(status()).isEqualTo("failed");
        assertThat(round().get("failure").textValue()).isEqualTo("givenUp");
        assertThat(two.roundWork().doNext()).isFalse();
    }

    @Test
    void a_clock_that_was_set_back_leaves_no_round_leased_for_days() {
        time.pass(Duration.ofDays(3));
        assertThat(one.roundWork().take()).isPresent();
        time.pass(Duration.ofDays(-3));

        assertThat(two.roundWork().doNext()).isTrue();

        assertThat(status()).isEqualTo("done");
    }

    @Test
    void a_bureau_that_asks_for_twenty_rounds_holds_up_no_other() {
        Principal other = one.tokens()
                .principal(one.bureaus().found("卢氏县供销社", "王联络").token())
                .orElseThrow();
        List<String> theirs = IntStream.range(0, 20)
                .mapToObj(i -> asked(one, other, "{\"steps\":0}"))
                .toList();
        String second = asked(one, liaison, "{\"steps\":0}");
        String third = asked(one, liaison, "{\"steps\":0}");

        List<String> taken = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            time.pass(Duration.ofMillis(10));
            RoundJob job = one.roundWork().take().orElseThrow();
            taken.add(job.row().id());
            one.roundWork().run(job);
        }

        assertThat(taken).containsExactly(round, theirs.get(0), second, theirs.get(1), third, theirs.get(2));
    }

    @Test
    void the_bureau_with_fewer_rounds_under_way_comes_first() {
        Principal other = one.tokens()
                .principal(one.bureaus().found("卢氏县供销社", "王联络").token())
                .orElseThrow();
        asked(one, liaison, "{}");
        asked(one, liaison, "{}");
        RoundJob ours = one.roundWork().take().orElseThrow();
        String theirs = asked(one, other, "{}");
        asked(one, other, "{}");

        assertThat(ours.row().id()).isEqualTo(round);
        assertThat(one.roundWork().take().orElseThrow().row().id()).isEqualTo(theirs);
    }

    @Test
    void a_bureau_may_have_some_rounds_wait_and_is_told_so() {
        App small = new App(database, time, new RoundLimits(2, Duration.ofSeconds(10), 100));
        asked(small, liaison, "{}");

        assertThatThrownBy(() -> asked(small, liaison, "{}"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(RefusalCode.TOO_MANY_ROUNDS));
        assertThat(one.roundWork().waiting()).isEqualTo(2);

        one.rounds().cancel(liaison, round, 1);
        assertThat(asked(small, liaison, "{}")).isNotEmpty();
    }

    @Test
    void a_round_may_not_ask_for_more_time_or_steps_than_one_may_have() {
        App small = new App(database, time, new RoundLimits(20, Duration.ofSeconds(10), 100));

        for (String body : List.of("{\"seconds\":11}", "{\"steps\":101}")) {
            assertThatThrownBy(() -> asked(small, liaison, body))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.complaints().get(0).code())
                                    .isEqualTo("TOO_LARGE"));
        }
        assertThat(asked(small, liaison, "{\"seconds\":10,\"steps\":100}")).isNotEmpty();
    }

    @Test
    void a_round_that_is_too_large_for_the_memory_fails_by_name_and_the_next_is_done() {
        App tiny = new App(database, time, new RoundLimits(20, Duration.ofMinutes(1), 100, 8_100));
        String small = asked(one, liaison, "{\"steps\":0,\"filter\":{\"product\":\"eggs\"}}");

        assertThat(tiny.roundWork().doNext()).isTrue();
        assertThat(tiny.roundWork().doNext()).isTrue();

        assertThat(status()).isEqualTo("failed");
        assertThat(round().get("failure").textValue()).isEqualTo("tooLarge");
        assertThat(one.rounds().get(liaison, small).json().get("status").textValue())
                .isEqualTo("done");
        assertThat(changes()).containsExactly("round.created", "round.failed");
    }

    /** Asks a moment later than whoever asked before. */
    private String asked(App app, Principal by, String body) {
        time.pass(Duration.ofMillis(1));
        return app.rounds()
                .prepared(by, body.getBytes(StandardCharsets.UTF_8))
                .get()
                .id();
    }

    private JsonNode round() {
        return one.rounds().get(liaison, round).json();
    }

    private String status() {
        return round().get("status").textValue();
    }

    /** What was done to the round, by the audit. */
    private List<String> changes() {
        return one.audit().list(liaison, 0, 100).stream()
                .filter(line -> line.get("subject").textValue().equals(round))
                .map(line -> line.get("action").textValue())
                .toList();
    }

    /** A clock that a test moves. */
    private static final class Time extends Clock {
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
