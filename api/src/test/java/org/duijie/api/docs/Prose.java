package org.duijie.api.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The prose of a file in one line, without its code, and the line of the file that each part of it comes from. */
final class Prose {
    private final Path file;
    private final StringBuilder text = new StringBuilder();
    private final TreeMap<Integer, Integer> lines = new TreeMap<>(Map.of(0, 1));

    private Prose(Path file) {
        this.file = file;
    }

    /** A Markdown page without fenced blocks, code in backticks and the addresses of links. */
    static Prose ofPage(Path file) throws IOException {
        boolean[] fenced = {false};
        return of(file, line -> {
            if (line.startsWith("```")) {
                fenced[0] = !fenced[0];
                return "";
            }
            return fenced[0] ? "" : line.replaceAll("``[^`]*``|`[^`]*`", "…").replaceAll("\\]\\([^)]*\\)", "]");
        });
    }

    /** The Javadoc of a Java source, without code, links and the names of parameters. */
    static Prose ofJavadoc(Path file) throws IOException {
        boolean[] inside = {false};
        return of(file, line -> {
            String trimmed = line.strip();
            inside[0] |= trimmed.startsWith("/**");
            String kept = inside[0] ? trimmed.replaceFirst("^/?\\*+ ?(?:@param \\w+)?", "") : "";
            inside[0] &= !trimmed.endsWith("*/");
            return kept.replaceAll("\\{@(?:code|link|linkplain|value) [^}]*}", "…");
        });
    }

    /** The sentences of a message catalogue. */
    static Prose ofCatalogue(Path file) throws IOException {
        return of(file, line -> line.startsWith("#") ? "" : line.replaceFirst("^[\\w.-]+ *= *", ""));
    }

    /** What a YAML contract says, without its keys. */
    static Prose ofContract(Path file) throws IOException {
        return of(
                file,
                line -> line.replaceFirst("^\\s*(?:- )?[\\w$/{}.'\"-]+:(?: |$)", " ")
                        .replaceAll("`[^`]*`", "…"));
    }

    private static Prose of(Path file, UnaryOperator<String> proseOf) throws IOException {
        Prose prose = new Prose(file);
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            prose.lines.put(prose.text.length(), number);
            prose.text.append(proseOf.apply(line).strip()).append(' ');
        }
        return prose;
    }

    /** A sentence for each place where {@code tic} is found. */
    List<String> found(Tic tic) {
        return tic.pattern()
                .matcher(text)
                .results()
                .map(hit -> "%s:%d: \"%s\" (%s): write %s"
                        .formatted(file, line(hit.start()), around(hit.start(), hit.end()), tic.name(), tic.instead()))
                .toList();
    }

    private int line(int at) {
        return lines.floorEntry(at).getValue();
    }

    private String around(int from, int to) {
        return text.substring(Math.max(0, from - 20), Math.min(text.length(), to + 20))
                .strip();
    }

    /** All files below {@code folder} whose names end so, in order. */
    static List<Path> files(Path folder, String... endings) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .forEach(found::add);
        }
        return found;
    }
}
