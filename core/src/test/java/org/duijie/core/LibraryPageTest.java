package org.duijie.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.duijie.core.market.Market;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Java on pages for users of the library: compiled against core alone and run; what the page says it prints is what it prints. */
class LibraryPageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern BLOCK = Pattern.compile("```(java|text)\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("(?m)^import .*;\n");
    private static final String CUT = "-- cut --";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"docs/library.md", "README.md"})
    void a_page_prints_what_it_says(String page) throws Exception {
        List<MatchResult> blocks =
                BLOCK.matcher(Files.readString(ROOT.resolve(page))).results().toList();
        List<String> said = blocks.stream()
                .filter(block -> block.group(1).equals("text"))
                .map(block -> block.group(2))
                .toList();

        assertThat(said).isNotEmpty();
        assertThat(printed(program(blocks))).containsExactlyElementsOf(said);
    }

    @Test
    void the_dependency_that_the_page_names_is_this_module() throws IOException {
        String parent = Files.readString(ROOT.resolve("pom.xml"));
        String version = parent.substring(parent.indexOf("<version>"), parent.indexOf("</version>"));

        assertThat(Files.readString(ROOT.resolve("docs/library.md")))
                .contains(
                        "<groupId>org.duijie</groupId>",
                        "<artifactId>duijie-core</artifactId>",
                        version + "</version>");
    }

    /** One program of all Java blocks: imports first, then the statements, with a cut where a text block tells what was printed. */
    private static String program(List<MatchResult> blocks) {
        StringBuilder imports = new StringBuilder();
        StringBuilder statements = new StringBuilder();
        for (MatchResult block : blocks) {
            if (block.group(1).equals("text")) {
                statements.append("System.out.print(\"").append(CUT).append("\");\n");
                continue;
            }
            IMPORT.matcher(block.group(2)).results().forEach(each -> imports.append(each.group()));
            statements.append(IMPORT.matcher(block.group(2)).replaceAll(""));
        }
        return imports + "public class Program {\npublic static void main(String[] args) {\n" + statements + "}\n}\n";
    }

    private List<String> printed(String program) throws Exception {
        Path source = Files.writeString(folder.resolve("Program.java"), program);
        URL core = Market.class.getProtectionDomain().getCodeSource().getLocation();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        List<String> options = List.of(
                "--release", "17", "-proc:none", "-cp", Path.of(core.toURI()).toString(), "-d", folder.toString());
        boolean isCompiled = compiler.getTask(
                        complaints,
                        null,
                        null,
                        options,
                        null,
                        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)
                                .getJavaFileObjects(source))
                .call();
        assertThat(isCompiled).as("%s in%n%s", complaints, program).isTrue();
        List<String> parts = new ArrayList<>(List.of(run().split(CUT, -1)));
        assertThat(parts.remove(parts.size() - 1))
                .as("printed after the last text block")
                .isEmpty();
        return parts;
    }

    private String run() throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, Market.class.getClassLoader())) {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            loader.loadClass("Program").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(console);
        }
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
