package org.duijie.api.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.duijie.core.match.plan.MatchProgress;
import org.duijie.core.match.plan.MatchProgress.Stage;
import org.duijie.core.quantity.Money;
import org.junit.jupiter.api.Test;

/** Two servers over one database: a round is worked on by one of them at a time, and finished once, whichever dies. */
class RoundWorkTest extends RoundServers {
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
}
