package org.duijie.api.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks that an output file can be written, before any work is done for it. */
public final class Destination {
    private final Words words;

    public Destination(Words words) {
        this.words = words;
    }

    public void require(Path file) {
        if (Files.isDirectory(file)) {
            throw new Abort(words.say("output.isFolder", file.toString()));
        }
        if (!Files.exists(file) || Files.isRegularFile(file)) {
            requireFolder(file);
        }
    }

    /** Checks that {@code file} can be written, and refuses it if it is the input file. */
    public void requireOther(Path file, Path input) {
        require(file);
        try {
            if (Files.exists(file) && Files.exists(input) && Files.isSameFile(file, input)) {
                throw new Abort(words.say("output.isInput", file.toString()));
            }
        } catch (IOException e) {
            throw new Abort(Failures.writing(words, file, e));
        }
    }

    private void requireFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Abort(words.say("output.noFolder", file.toString(), String.valueOf(folder)));
        }
        if (!Files.isWritable(folder)) {
            throw new Abort(words.say("output.denied", file.toString(), folder.toString()));
        }
    }
}
