package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One shell in which a page's commands are run one after the other: {@code java -jar …} is this build's program, port 7070 a free one. */
final class ShellSession implements AutoCloseable {
    private static final String END = "-- end of block ";

    private final String port = Integer.toString(freePort());
    private final Path complaints;
    private final Process shell;
    private final BufferedWriter in;
    private final BufferedReader out;

    ShellSession(Path folder) throws IOException {
        complaints = folder.resolve("complaints");
        ProcessBuilder builder = new ProcessBuilder("bash", "--noprofile", "--norc")
                .directory(folder.toFile())
                .redirectError(complaints.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put("no_proxy", "localhost");
        shell = builder.start();
        in = shell.outputWriter(StandardCharsets.UTF_8);
        out = shell.inputReader(StandardCharsets.UTF_8);
        run("set -o pipefail\njava() { exec '" + javaProgram() + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
                + classPath() + "' org.duijie.api.Main \"${@:3}\"; }\n");
    }

    /** Skips the test where there is no shell or no curl; fails it in CI, which has both. */
    static void need() {
        boolean isPossible = isPossible();
        if (System.getenv("CI") != null) {
            assertThat(isPossible).as("bash and curl are here").isTrue();
        }
        assumeTrue(isPossible, "there is no bash or no curl here");
    }

    private static boolean isPossible() {
        return Stream.of("bash", "curl").allMatch(program -> {
            try {
                return new ProcessBuilder(program, "--version")
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start()
                                .waitFor()
                        == 0;
            } catch (IOException notThere) {
                return false;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
    }

    /** What {@code commands} print; they must succeed. */
    String run(String commands) throws IOException {
        in.write(commands.replace("7070", port) + "\necho; echo '" + END + "'$?\n");
        in.flush();
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith(END)) {
                assertThat(line)
                        .as("%s\n%s\n%s", commands, said, Files.readString(complaints))
                        .isEqualTo(END + "0");
                return said.toString();
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("the shell ended in " + commands + "\n" + Files.readString(complaints));
    }

    /** Whether something still answers at the service's address. */
    boolean isServing() throws IOException {
        return run("curl -s -o got http://localhost:7070/healthz && echo yes || echo no")
                .contains("yes");
    }

    @Override
    public void close() throws IOException {
        shell.descendants().forEach(ProcessHandle::destroy);
        in.close();
        try {
            shell.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        shell.destroyForcibly();
    }

    private static String javaProgram() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath() {
        return Stream.of("jdk.module.path", "java.class.path")
                .map(System::getProperty)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
