package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.Main;
import org.duijie.api.file.MarketFile;
import org.duijie.api.file.PlanFile;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code match} as a process of its own, against the clock on the wall. Limits leave room for a machine that has other work. */
class MatchProcessTest {
    private static final int SIGTERM = 128 + 15;

    @TempDir
    private Path folder;

    private Path market;
    private Path plan;

    @BeforeEach
    void writeCounty() throws IOException {
        market = folder.resolve("county.json");
        plan = folder.resolve("plan.json");
        try (var out = Files.newOutputStream(market)) {
            MarketFile.write(SampleMarkets.generate(SampleSize.COUNTY, SampleClass.FULL, 1), out, true);
        }
    }

    @Test
    void a_budget_bounds_all_from_the_start_of_java_to_the_last_byte() throws Exception {
        Process process = match("--budget", "2s");

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said()).isZero();
        assertThat(PlanFile.read(plan, MarketFile.MOST_BYTES).result()).isPresent();
    }

    @Test
    void asked_to_end_it_leaves_its_plan_whole_or_says_that_nothing_was_written() throws Exception {
        Process process = match("--budget", "10m");
        process.waitFor(5, TimeUnit.SECONDS);
        process.destroy();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said()).isEqualTo(SIGTERM);
        if (Files.exists(plan)) {
            assertThat(PlanFile.read(plan, MarketFile.MOST_BYTES).result()).isPresent();
        } else {
            assertThat(said()).contains("Interrupted");
        }
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .isSubsetOf("county.json", "plan.json", "said.txt");
        }
    }

    private Process match(String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                Main.class.getName(),
                "match",
                market.toString(),
                "--lang=en",
                "--plan",
                plan.toString()));
        command.addAll(List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile())
                .start();
    }

    /** The classes of this test, whoever runs it. */
    private static String classPath() {
        return Main.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said.txt"));
    }
}
