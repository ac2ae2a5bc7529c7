package org.duijie.api.cli.console;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.core.match.words.Figures;

/** Turns any exception that ended a command into a message and an exit code. */
public final class Failures {
    private final Voice voice;
    private final boolean debug;

    /**
     * Makes the handler.
     *
     * @param debug whether to print stack traces
     */
    public Failures(Voice voice, boolean debug) {
        this.voice = voice;
        this.debug = debug;
    }

    /** Prints what happened, and returns the exit code. */
    public int told(Throwable failure) {
        if (failure instanceof Abort || failure instanceof IOException || failure instanceof UncheckedIOException) {
            return told(reason(failure), failure, ExitCode.BAD_INPUT);
        }
        if (failure instanceof DatabaseAddress.CannotOpenException closed) {
            return told(voice.words().say("database." + closed.kind(), closed.about()), failure, ExitCode.BAD_INPUT);
        }
        if (failure instanceof Database.UnavailableException) {
            return told(reason(failure), failure, ExitCode.BAD_INPUT);
        }
        if (failure instanceof OutOfMemoryError) {
            String most = Figures.count(Runtime.getRuntime().maxMemory() >> 20);
            return told(voice.words().say("failure.memory", most), failure, ExitCode.BAD_INPUT);
        }
        return told(
                voice.words()
                        .say(
                                "failure.bug",
                                failure.toString().lines().findFirst().orElse("")),
                failure,
                ExitCode.BUG);
    }

    private int told(String sentence, Throwable failure, int code) {
        voice.remark(sentence);
        if (debug) {
            PrintStream err = voice.terminal().err();
            failure.printStackTrace(err);
            err.flush();
        }
        return code;
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** Returns why {@code file} could not be written. */
    public static String writing(Words words, Path file, IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return words.say("output.denied", file.toString(), file.toString());
        }
        String reason =
                failure instanceof FileSystemException f && f.getReason() != null ? f.getReason() : reason(failure);
        return words.say("output.failed", file.toString(), reason);
    }
}
