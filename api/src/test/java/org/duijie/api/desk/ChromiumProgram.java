package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The running program of a browser. One serves all tests whose people see text of one size: each test has a profile of its own in it, with
 * nothing that an earlier one left. It ends with the tests.
 */
final class ChromiumProgram {
    private static final Map<Integer, ChromiumProgram> RUNNING = new HashMap<>();
    private static final int FONT_PX = 16;
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--remote-debugging-port=0");
    private static final int PATIENCE_S = 60;

    private final Process process;
    private final Path folder;

    /** The address of its web sockets. */
    private final String base;

    private final DevTools browser;

    private ChromiumProgram(Process process, Path folder, String base, String browser) {
        this.process = process;
        this.folder = folder;
        this.base = base;
        this.browser = DevTools.at(base + browser);
    }

    /** The one whose text is at {@code percent} of its size. On CI it must be installed; elsewhere the tests are skipped, and say so. */
    static synchronized ChromiumProgram withText(int percent) throws IOException, InterruptedException {
        ChromiumProgram running = RUNNING.get(percent);
        if (running == null || !running.process.isAlive()) {
            running = start(percent);
            RUNNING.put(percent, running);
            Runtime.getRuntime().addShutdownHook(new Thread(running::end));
        }
        return running;
    }

    private static ChromiumProgram start(int percent) throws IOException, InterruptedException {
        boolean isThere = isThere();
        if (System.getenv("CI") != null) {
            assertThat(isThere).as("chromium is installed").isTrue();
        }
        assumeTrue(isThere, "SKIPPED: there is no chromium here: apt-get install chromium fonts-noto-cjk");
        Path folder = Files.createTempDirectory("desk");
        Path settings = Files.createDirectories(folder.resolve("Default")).resolve("Preferences");
        Files.writeString(
                settings, "{\"webkit\":{\"webprefs\":{\"default_font_size\":" + FONT_PX * percent / 100 + "}}}");
        List<String> command = new ArrayList<>(List.of("chromium"));
        command.addAll(FLAGS);
        command.addAll(List.of("--user-data-dir=" + folder, "about:blank"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile())
                .start();
        Path port = folder.resolve("DevToolsActivePort");
        for (int i = 0; i < PATIENCE_S * 10 && lines(port).size() < 2; i++) {
            Thread.sleep(100);
        }
        return new ChromiumProgram(
                process,
                folder,
                "ws://127.0.0.1:" + lines(port).get(0),
                lines(port).get(1));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** Makes a profile without cookies, and returns its id. */
    String newProfile() {
        return browser.tell("Target.createBrowserContext", Map.of())
                .get("browserContextId")
                .textValue();
    }

    /** Opens a tab of a profile. */
    DevTools newTab(String profile) {
        String tab = browser.tell(
                        "Target.createTarget",
                        Map.of("url", "about:blank", "newWindow", true, "browserContextId", profile))
                .get("targetId")
                .textValue();
        return DevTools.at(base + "/devtools/page/" + tab);
    }

    /** Closes all tabs of a profile, and forgets it. */
    void forget(String profile) {
        browser.tell("Target.disposeBrowserContext", Map.of("browserContextId", profile));
    }

    private static boolean isThere() {
        try {
            return new ProcessBuilder("chromium", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void end() {
        process.destroy();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            System.err.println(e); // the folder is the system's to clean
        }
    }
}
