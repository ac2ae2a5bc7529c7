package org.duijie.core.match.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {
    private static final Pattern BLANK = Pattern.compile("\\{[0-9]}");
    /** English says the unit in the heading. */
    private static final String UNIT_IN_HEADING = "figure.headCell";

    private final Sentences english = Sentences.in(Locale.ENGLISH);
    private final Sentences chinese = Sentences.in(Locale.CHINESE);

    @Test
    void both_languages_have_the_same_sentences() {
        assertThat(chinese.bundle().keySet()).isEqualTo(english.bundle().keySet());
    }

    @Test
    void both_languages_tell_the_same_figures() {
        for (String key : english.bundle().keySet()) {
            if (!key.equals(UNIT_IN_HEADING)) {
                assertThat(blanks(chinese, key)).as(key).isEqualTo(blanks(english, key));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void every_sentence_says_something_and_can_be_filled_in(String language) {
        Sentences sentences = Sentences.in(Locale.forLanguageTag(language));
        for (String key : sentences.bundle().keySet()) {
            String sentence = sentences.bundle().getString(key);
            assertThat(sentence).as(key).isNotEmpty().doesNotContain("'");
            new MessageFormat(sentence, Locale.ROOT);
        }
    }

    private static Set<String> blanks(Sentences sentences, String key) {
        return BLANK.matcher(sentences.bundle().getString(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
