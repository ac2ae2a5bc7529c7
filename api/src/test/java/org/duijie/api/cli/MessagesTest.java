package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.cli.console.Language;
import org.duijie.api.cli.console.Words;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.match.check.BoundProof;
import org.duijie.core.match.check.PlanFault;
import org.duijie.core.match.plan.MatchProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/duijie/api/cli");
    private static final Pattern LITERAL = Pattern.compile("\"([A-Za-z.-]+)\"");
    private static final Pattern SAID = Pattern.compile("\\b(say|count)\\(\\s*\"([A-Za-z.]+)\"");
    private static final Pattern BLANK = Pattern.compile("\\{[0-9]}");

    @Test
    void both_languages_have_the_same_sentences() {
        assertThat(bundle(Language.ZH).keySet()).isEqualTo(bundle(Language.EN).keySet());
    }

    @Test
    void both_languages_tell_the_same_figures() {
        for (String key : bundle(Language.EN).keySet()) {
            assertThat(blanks(Language.ZH, key)).as(key).isEqualTo(blanks(Language.EN, key));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_sentence_says_something_and_can_be_filled_in(Language language) {
        ResourceBundle bundle = bundle(language);
        for (String key : bundle.keySet()) {
            String sentence = bundle.getString(key);
            assertThat(sentence).as(key).isNotEmpty();
            if (!isReadByPicocli(key)) {
                assertThat(sentence).as(key).doesNotContain("'");
                new MessageFormat(sentence, Locale.ROOT);
            }
        }
    }

    @Test
    void every_code_that_core_can_give_has_its_sentence() {
        List<String> keys = new ArrayList<>();
        Arrays.stream(BuyerKind.values()).forEach(kind -> keys.add("kind." + kind.word()));
        Arrays.stream(MatchProgress.Stage.values()).forEach(stage -> keys.add("stage." + stage));
        Arrays.stream(PlanFault.Kind.values()).forEach(kind -> keys.add("fault." + kind));
        Arrays.stream(BoundProof.Standing.values()).forEach(standing -> keys.add("bound." + standing));

        assertThat(bundle(Language.EN).keySet()).containsAll(keys);
    }

    @Test
    void every_fault_of_a_plan_tells_all_its_figures() {
        for (PlanFault.Kind kind : PlanFault.Kind.values()) {
            assertThat(blanks(Language.EN, "fault." + kind)).as(kind.name()).isEqualTo(blanks(kind.template()));
        }
    }

    @Test
    void no_sentence_is_asked_for_that_is_not_there() {
        Set<String> known = bundle(Language.EN).keySet();
        for (String source : sources()) {
            for (MatchResult said : SAID.matcher(source).results().toList()) {
                String key = said.group(1).equals("count") ? said.group(2) + ".many" : said.group(2);
                assertThat(known).anyMatch(each -> key.endsWith(".") ? each.startsWith(key) : each.equals(key));
            }
        }
    }

    @Test
    void no_sentence_is_there_that_nobody_asks_for() {
        Set<String> literals = sources().stream()
                .flatMap(source -> LITERAL.matcher(source).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(bundle(Language.EN).keySet()).allMatch(key -> isReadByPicocli(key) || isIn(literals, key));
    }

    private static boolean isIn(Set<String> literals, String key) {
        String plain = key.replaceFirst("\\.(one|many)$", "");
        return literals.contains(plain)
                || literals.stream().anyMatch(each -> each.endsWith(".") && key.startsWith(each));
    }

    private static boolean isReadByPicocli(String key) {
        return Stream.of(
                        "duijie.",
                        "common.",
                        "usage.synopsis",
                        "usage.parameterList",
                        "usage.optionList",
                        "usage.commandList")
                .anyMatch(key::startsWith);
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(MessagesTest::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> blanks(Language language, String key) {
        return isReadByPicocli(key) ? Set.of() : blanks(bundle(language).getString(key));
    }

    private static Set<String> blanks(String template) {
        return BLANK.matcher(template).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static ResourceBundle bundle(Language language) {
        return Words.in(language).bundle();
    }
}
