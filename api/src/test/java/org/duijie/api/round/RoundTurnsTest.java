package org.duijie.api.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.serve.App;
import org.junit.jupiter.api.Test;

/** Whose round comes next, and how much a round may ask for. */
class RoundTurnsTest extends RoundServers {
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
}
