package org.duijie.api.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.duijie.api.cli.console.Language;
import org.duijie.api.cli.console.Terminal;
import org.duijie.api.cli.console.Voice;

/** A terminal whose output a test can read, and whose clock it sets. */
public final class Screen {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Terminal terminal;
    private long nanos;

    private Screen(boolean watched) {
        this.terminal = new Terminal(stream(out), stream(err), watched, Language.EN, () -> nanos);
    }

    public static Screen piped() {
        return new Screen(false);
    }

    public static Screen watched() {
        return new Screen(true);
    }

    /** What one command prints, with the exit code that it must have. */
    public static Screen after(int code, String... arguments) {
        Screen screen = piped();
        int given = Cli.run(screen.terminal, arguments);
        if (given != code) {
            throw new AssertionError("exit " + given + " instead of " + code + ":\n" + screen.out() + screen.err());
        }
        return screen;
    }

    public Voice voice(Language language) {
        return Voice.of(terminal, language);
    }

    public void passMillis(long millis) {
        nanos += TimeUnit.MILLISECONDS.toNanos(millis);
    }

    public String out() {
        return text(terminal.out(), out);
    }

    public List<String> outLines() {
        return out().lines().toList();
    }

    public String err() {
        return text(terminal.err(), err);
    }

    private static String text(PrintStream stream, ByteArrayOutputStream bytes) {
        stream.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }
}
