package org.duijie.api.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jar, serving in a process of its own. */
final class Served {
    private static final Pattern LISTENING = Pattern.compile("Listening on http://127\\.0\\.0\\.1:(\\d+)");
    private static final int SIGKILLED = 128 + 9;
    private static final int START_S = 120;

    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private Served(Process process) {
        this.process = process;
        Thread reader = new Thread(this::read, "child");
        reader.setDaemon(true);
        reader.start();
    }

    static Served start(Path jar, String database) throws IOException {
        return new Served(command(jar, "serve", "--db", database, "--port", "0")
                .redirectErrorStream(true)
                .start());
    }

    /** Makes a bureau; its liaison's token. */
    static String init(Path jar, String database) throws IOException, InterruptedException {
        Process process = command(jar, "init", "--db", database, "--bureau", "局", "--liaison", "李联络")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String token = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new Broken("init failed");
        }
        return token;
    }

    /** Waits until it listens. */
    int port() throws InterruptedException {
        try {
            return port.get(START_S, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the service does not start", e);
        }
    }

    /** Kills it with SIGKILL: it can do nothing more. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        int code = process.waitFor();
        if (code != SIGKILLED) {
            throw new Broken("it had ended by itself, with " + code);
        }
    }

    /** Asks it to end. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher listening = LISTENING.matcher(line);
                if (listening.find()) {
                    port.complete(Integer.valueOf(listening.group(1)));
                } else if (line.contains("\"ERROR\"")) {
                    System.err.println(line);
                }
            }
        } catch (IOException gone) {
            // it was killed
        }
        port.completeExceptionally(new IllegalStateException("it ended before it listened"));
    }

    private static ProcessBuilder command(Path jar, String... arguments) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-Duser.language=en",
                "-Dfile.encoding=UTF-8",
                "-jar",
                jar.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder;
    }
}
