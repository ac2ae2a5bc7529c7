package org.duijie.api.cli.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The streams of a command. Text is UTF-8 in every locale, so that a plan has the same bytes everywhere.
 *
 * @param out for results
 * @param err for complaints and progress
 * @param watched whether a person watches {@code err} as it is written
 * @param language the language of the environment
 * @param nanos a monotonic clock: nanoseconds since the process began
 */
public record Terminal(PrintStream out, PrintStream err, boolean watched, Language language, LongSupplier nanos) {
    private static final int BUFFER = 1 << 16;

    /** Returns the process's own streams, language and clock. */
    public static Terminal ofProcess() {
        return new Terminal(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                Watcher.isThere(),
                Language.of(System.getenv(), Locale.getDefault()),
                sinceStart());
    }

    /**
     * Returns a clock of the nanoseconds since the process began. Asks Java for the start of the process only once,
     * because this takes some milliseconds.
     */
    private static LongSupplier sinceStart() {
        long begun = System.nanoTime()
                - TimeUnit.MILLISECONDS.toNanos(
                        ManagementFactory.getRuntimeMXBean().getUptime());
        return () -> System.nanoTime() - begun;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER), false, StandardCharsets.UTF_8);
    }
}
