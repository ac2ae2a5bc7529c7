package org.duijie.api.desk;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.Main;

/** The service as a process of its own, which can be stopped in the middle of a request, killed and started again at the same port. */
final class ServedProcess implements AutoCloseable {
    private static final int PATIENCE_S = 60;

    private final Path database;
    private final int port = freePort();
    private Process process;

    private ServedProcess(Path database) throws IOException, InterruptedException {
        this.database = database;
        this.process = started();
    }

    static ServedProcess of(Path database) throws IOException, InterruptedException {
        return new ServedProcess(database);
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** Lets requests arrive, but does nothing with them. */
    void freeze() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-STOP", Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Kills it as a power cut does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void startAgain() throws IOException, InterruptedException {
        process = started();
    }

    /** Sends what must succeed, and returns the answer. */
    String sent(String method, String path, String token, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(path)))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new AssertionError(answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        kill();
    }

    private Process started() throws IOException, InterruptedException {
        Process begun = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        Main.class.getName(),
                        "serve",
                        "--db",
                        database.toString(),
                        "--port",
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(database.resolveSibling("served.txt").toFile())
                .start();
        for (int i = 0; i < PATIENCE_S * 10 && begun.isAlive() && !answers(); i++) {
            Thread.sleep(100);
        }
        return begun;
    }

    private boolean answers() throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address("/"))).build();
            return HttpClient.newHttpClient()
                            .send(request, BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String classPath() {
        return Main.class.getClassLoader() instanceof URLClassLoader loader
                ? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
                : System.getProperty("java.class.path");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
