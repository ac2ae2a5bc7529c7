package org.duijie.api.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.duijie.api.cli.Screen;
import org.duijie.api.cli.console.Language;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.file.PlanFile;
import org.duijie.core.match.plan.MatchProgress;
import org.duijie.core.match.plan.MatchProgress.Stage;
import org.duijie.core.quantity.Money;
import org.junit.jupiter.api.Test;

class RoundWatchTest {
    @Test
    void a_budget_is_spent_as_the_clock_runs() {
        Screen screen = Screen.piped();
        RoundWatch watch = watch(screen, Optional.of(Duration.ofSeconds(10)));

        assertThat(watch.spent()).isZero();
        screen.passMillis(5_000);
        assertThat(watch.spent()).isEqualTo(0.5);
        screen.passMillis(5_000);
        assertThat(watch.spent()).isEqualTo(1);
    }

    @Test
    void without_a_budget_time_ends_no_round() {
        Screen screen = Screen.piped();
        RoundWatch watch = watch(screen, Optional.empty());
        screen.passMillis(86_400_000);

        assertThat(watch.spent()).isZero();
    }

    @Test
    void the_time_is_told_by_what_it_went_into() {
        Screen screen = Screen.piped();
        RoundWatch watch = watch(screen, Optional.empty());
        watch.progressed(progress(Stage.COMPILE));
        screen.passMillis(70);
        watch.progressed(progress(Stage.PRICE));
        screen.passMillis(30);
        watch.progressed(progress(Stage.DONE));
        watch.writing();

        assertThat(watch.elapsed()).isEqualTo(new PlanFile.Elapsed(70, 30));
    }

    @Test
    void progress_is_silent_where_nobody_watches() {
        Screen screen = Screen.piped();
        run(watch(screen, Optional.empty()), screen);

        assertThat(screen.err()).isEmpty();
        assertThat(screen.out()).isEmpty();
    }

    @Test
    void progress_writes_over_itself_five_times_a_second_at_most_and_leaves_nothing() {
        Screen screen = Screen.watched();
        run(watch(screen, Optional.empty()), screen);

        String[] drawn = screen.err().split("\r", -1);
        assertThat(screen.out()).isEmpty();
        int cleared = 2;
        int atOnce = 1;
        assertThat(drawn).hasSize(1 + atOnce + 5 + cleared).doesNotContain("\n");
        assertThat(drawn[1]).startsWith("finding who can trade  0.0 s");
        assertThat(drawn[2]).contains("improving", "value 900.00 CNY", "bound 1,000.00 CNY", "gap 10 %");
        assertThat(drawn[drawn.length - 2]).isBlank();
        assertThat(drawn[drawn.length - 1]).isEmpty();
    }

    /** A second of work that tells of itself a hundred times. */
    private static void run(RoundWatch watch, Screen screen) {
        watch.progressed(progress(Stage.COMPILE));
        for (int i = 0; i < 100; i++) {
            screen.passMillis(10);
            watch.progressed(new MatchProgress(
                    Stage.IMPROVE, Optional.of(Money.parse("900 CNY")), Optional.of(Money.parse("1000 CNY"))));
            assertThat(watch.spent()).isZero();
        }
        watch.end();
    }

    private static MatchProgress progress(Stage stage) {
        return new MatchProgress(stage, Optional.empty(), Optional.empty());
    }

    private static RoundWatch watch(Screen screen, Optional<Duration> budget) {
        Voice voice = screen.voice(Language.EN);
        try (Interruption never = Interruption.watch(voice)) {
            RoundWatch watch = new RoundWatch(voice, budget, never);
            watch.read();
            return watch;
        }
    }
}
