package org.duijie.api.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.duijie.api.cli.Cli;
import org.duijie.api.cli.Screen;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private final Screen screen = Screen.piped();

    @Test
    void a_bug_is_one_line_with_the_way_to_report_it() {
        int code = failures(false).told(new IllegalStateException("no arc 7\nand more"));

        assertThat(code).isEqualTo(ExitCode.BUG);
        assertThat(screen.err())
                .hasLineCount(1)
                .contains("an error in Duijie", "no arc 7", "report", "--debug")
                .doesNotContain("and more");
    }

    @Test
    void a_trace_is_printed_only_for_debugging() {
        assertThat(failures(true).told(new IllegalStateException("no arc 7"))).isEqualTo(ExitCode.BUG);
        assertThat(screen.err()).contains("\tat org.duijie.api.cli.console.FailuresTest");
    }

    @Test
    void too_little_memory_names_the_way_out() {
        assertThat(failures(false).told(new OutOfMemoryError("Java heap space")))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(screen.err()).contains("-Xmx").doesNotContain("OutOfMemory");
    }

    @Test
    void what_the_system_refuses_is_no_bug() {
        Failures failures = failures(false);

        assertThat(failures.told(new IOException("disk on fire"))).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(failures.told(new UncheckedIOException(new IOException("disk on fire"))))
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(screen.err()).contains("disk on fire");
    }

    @Test
    void output_that_is_lost_is_told() {
        PrintStream full = new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("No space left on device");
                    }
                },
                false,
                StandardCharsets.UTF_8);
        Terminal broken =
                new Terminal(full, screen.voice(Language.EN).terminal().err(), false, Language.EN, () -> 0);

        assertThat(Cli.run(broken, "--help")).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(screen.err()).contains("could not be written completely");
    }

    private Failures failures(boolean debug) {
        return new Failures(screen.voice(Language.EN), debug);
    }
}
