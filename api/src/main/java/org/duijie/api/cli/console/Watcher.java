package org.duijie.api.cli.console;

import java.io.Console;
import java.io.IOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether a person watches standard error. On Linux, {@code /proc/self/fd/2} is a link to a terminal device if
 * so. On other systems, Java only knows whether standard input and output are both terminals: up to JDK 21,
 * {@code System.console()} returns a console only in this case; since JDK 22, it returns one even in a pipe, and
 * {@code Console.isTerminal()} gives the answer.
 */
final class Watcher {
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private Watcher() {}

    static boolean isThere() {
        return !"dumb".equals(System.getenv("TERM"))
                && (Files.isSymbolicLink(STANDARD_ERROR) ? isTerminal(STANDARD_ERROR) : isTerminal(System.console()));
    }

    private static boolean isTerminal(Path link) {
        try {
            String device = Files.readSymbolicLink(link).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            MethodHandle isTerminal = MethodHandles.publicLookup()
                    .findVirtual(Console.class, "isTerminal", MethodType.methodType(boolean.class));
            return (boolean) isTerminal.invokeExact(console);
        } catch (NoSuchMethodException olderThan22) {
            return true;
        } catch (Throwable unknown) {
            return false;
        }
    }
}
