package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.duijie.api.serve.Marketplace;
import org.duijie.api.serve.Marketplace.Shown;
import org.duijie.api.serve.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines that {@code serve --demo} prints work as they are pasted. */
class DemoTourTest {
    @Test
    void each_line_works_in_a_shell(@TempDir Path folder) throws Exception {
        ShellSession.need();
        Settings settings = Settings.read(Map.of("port", "0"), Map.of());
        Shown shown = Marketplace.demo(settings, Clock.systemUTC());
        try (Marketplace marketplace = shown.marketplace()) {
            List<String> lines = DemoTour.lines("http://127.0.0.1:" + marketplace.port(), shown.demo(), shown.today());
            String script = String.join(
                    "\n",
                    lines.stream().filter(line -> !line.startsWith("java ")).toList());

            String said = shell(folder, script);

            assertThat(said)
                    .contains(
                            "阳平镇娄底村养殖合作社",
                            "\"dispatchFrom\"",
                            "\"300 只\"",
                            "policy.changed",
                            "round.adopted",
                            "\"state\":\"proposed\"")
                    .doesNotContain("urn:duijie:problem", "curl:");
            String plan = Screen.after(0, "match", folder.resolve("market.json").toString())
                    .out();
            assertThat(plan).contains("4 listings, 15 purchase intents");
        }
    }

    @Test
    void the_demo_leaves_no_database_behind_and_takes_none(@TempDir Path folder) {
        Screen screen = Screen.after(
                2, "serve", "--demo", "--db", folder.resolve("a.db").toString());

        assertThat(screen.err()).contains("--db");
        assertThat(folder.resolve("a.db")).doesNotExist();
    }

    private static String shell(Path folder, String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("try.sh"), script + "\n");
        Path output = folder.resolve("said.txt");
        Process process = new ProcessBuilder("bash", "-e", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
