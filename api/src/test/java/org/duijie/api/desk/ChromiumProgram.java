package org.duijie.api.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The running program of a browser.
 *
 * @param base where it listens for commands
 */
record ChromiumProgram(Process process, String base) {
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

    /** Starts it. On CI it must be installed; elsewhere the tests are skipped, and say so. */
    static ChromiumProgram start(Path folder) throws IOException, InterruptedException {
        boolean isThere = isThere();
        if (System.getenv("CI") != null) {
            assertThat(isThere).as("chromium is installed").isTrue();
        }
        assumeTrue(isThere, "SKIPPED: there is no chromium here: apt-get install chromium fonts-noto-cjk");
        List<String> command = new ArrayList<>(List.of("chromium"));
        command.addAll(FLAGS);
        command.addAll(List.of("--user-data-dir=" + folder, "about:blank"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile())
                .start();
        Path port = folder.resolve("DevToolsActivePort");
        for (int i = 0;
                i < PATIENCE_S * 10
                        && (!Files.exists(port) || Files.readAllLines(port).isEmpty());
                i++) {
            Thread.sleep(100);
        }
        String base = "http://127.0.0.1:" + Files.readAllLines(port).get(0);
        return new ChromiumProgram(process, base);
    }

    /** Opens a tab, and returns the address of its web socket. */
    String newTab() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + "/json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            String made = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
            return new ObjectMapper().readTree(made).get("webSocketDebuggerUrl").textValue();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(base, e);
        }
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

    void end() {
        process.destroy();
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
