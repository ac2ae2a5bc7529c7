package org.duijie.api.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A class with an {@code AppContext} runs the transactions of its feature. It takes and returns records. Other
 * classes of the feature read and write JSON: {@code XBody}, {@code XPatch}, {@code XForm}, {@code XJson}, {@code XView}.
 */
class FacadesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/duijie/api");
    private static final Pattern FACADE = Pattern.compile("\\bAppContext [a-z]+;");
    private static final Pattern JSON = Pattern.compile("\\b(ObjectNode|ArrayNode|JsonNode|JsonNodeFactory)\\b");

    @Test
    void a_facade_names_no_json_type() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (FACADE.matcher(source).find() && JSON.matcher(source).find()) {
                    String name = SOURCES.relativize(file).toString();
                    found.add(
                            name.substring(0, name.length() - ".java".length()).replace('\\', '/'));
                }
            }
        }

        assertThat(found).isEmpty();
    }
}
