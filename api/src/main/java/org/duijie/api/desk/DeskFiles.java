package org.duijie.api.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duijie.api.feature.Hash;
import org.jspecify.annotations.Nullable;

/**
 * The files of the desk, read from the jar once. {@code desk/files.txt} lists them, so that no other file of the jar
 * can be requested. The path of every file contains a hash of all files. So a browser can keep a file forever, and
 * never mixes files of two versions.
 */
final class DeskFiles {
    private static final String FOLDER = "/desk/";
    private static final String LIBRARY = "lib/preact.js";
    private static final String LIBRARY_IN_JAR = "/META-INF/resources/_static/htm/3.1.1/preact/standalone.module.js";
    private static final int HASH_CHARACTERS = 16;
    private static final Pattern COMMENT = Pattern.compile("(?m)^[ \\t]*//.*$|^[ \\t]*/\\*\\*(?s:.*?)\\*/[ \\t]*$");
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String STYLE = "text/css; charset=utf-8";

    private static @Nullable DeskFiles read;

    private final TreeMap<String, DeskFile> files = new TreeMap<>();
    private final Function<String, @Nullable InputStream> jar;
    private final String version;
    private final DeskFile page;

    DeskFiles() {
        this(DeskFiles.class::getResourceAsStream);
    }

    /**
     * Reads the files by {@code jar}, which returns null for a missing file.
     *
     * @throws IllegalStateException naming the file that is missing
     */
    DeskFiles(Function<String, @Nullable InputStream> jar) {
        this.jar = jar;
        new String(read(FOLDER + "files.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(name -> !name.isBlank())
                .forEach(name -> files.put(name, DeskFile.of(type(name), withoutComments(name, read(FOLDER + name)))));
        files.put("names.js", DeskFile.of(SCRIPT, NamesFile.chinese().getBytes(StandardCharsets.UTF_8)));
        files.put("words/names-en.js", DeskFile.of(SCRIPT, NamesFile.english().getBytes(StandardCharsets.UTF_8)));
        files.put("road/plates.js", DeskFile.of(SCRIPT, PlatesFile.script().getBytes(StandardCharsets.UTF_8)));
        files.put(LIBRARY, DeskFile.of(SCRIPT, read(LIBRARY_IN_JAR)));
        version = Hash.of(files.entrySet().stream()
                        .map(each -> each.getKey() + " " + hash(each.getValue()))
                        .collect(Collectors.joining("\n")))
                .substring(0, HASH_CHARACTERS);
        page = DeskFile.of("text/html; charset=utf-8", page().getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the files of this jar, which are read once. */
    static synchronized DeskFiles ofJar() {
        DeskFiles files = read;
        if (files == null) {
            files = new DeskFiles();
            read = files;
        }
        return files;
    }

    /** Returns the hash in the path of all files. */
    String version() {
        return version;
    }

    /** Returns the only HTML page, which loads the other files. */
    DeskFile index() {
        return page;
    }

    /**
     * Returns the file {@code name}; empty when there is no such file, or when {@code asked} is not the version of
     * these files.
     */
    Optional<DeskFile> find(String asked, String name) {
        return asked.equals(version) ? Optional.ofNullable(files.get(name)) : Optional.empty();
    }

    /** Returns the names of all files. */
    List<String> names() {
        return List.copyOf(files.keySet());
    }

    private String page() {
        String base = "/desk/" + version + "/";
        String loads = files.keySet().stream()
                .filter(DeskFiles::isForAll)
                .map(name -> "<link rel=\"modulepreload\" href=\"" + base + name + "\">")
                .collect(Collectors.joining("\n"));
        return new String(read(FOLDER + "index.html"), StandardCharsets.UTF_8)
                .replace("BASE/", base)
                .replace("<!-- modules -->", loads);
    }

    /**
     * Returns whether every page loads the file. Files in the folder of a part of the desk, and its words, are loaded
     * only when a user opens that part.
     */
    private static boolean isForAll(String name) {
        return name.endsWith(".js")
                && (!name.contains("/") || name.startsWith("lib/") || name.matches("words/[a-z]+\\.js"));
    }

    /**
     * Returns a script without its comments that fill whole lines. The lines stay, so that a browser names the right
     * one.
     */
    private static byte[] withoutComments(String name, byte[] file) {
        if (!name.endsWith(".js")) {
            return file;
        }
        String script = COMMENT.matcher(new String(file, StandardCharsets.UTF_8))
                .replaceAll(each -> "\n".repeat((int)
                        each.group().chars().filter(c -> c == '\n').count()));
        return script.getBytes(StandardCharsets.UTF_8);
    }

    private static String hash(DeskFile file) {
        return Hash.of(file.plain());
    }

    private static String type(String name) {
        if (name.endsWith(".js")) {
            return SCRIPT;
        }
        if (name.endsWith(".css")) {
            return STYLE;
        }
        return "image/svg+xml";
    }

    private byte[] read(String file) {
        try (InputStream in = jar.apply(file)) {
            if (in == null) {
                throw new IllegalStateException("not in the jar: " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
