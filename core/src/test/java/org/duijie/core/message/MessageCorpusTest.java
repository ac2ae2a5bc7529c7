package org.duijie.core.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.duijie.core.message.draft.Field;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.ProductPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read in messages as people write them: those that the reader was tuned with, and those that were kept apart. */
class MessageCorpusTest {
    /** Every message whose index is a multiple of this is read: all, unless the property is set. */
    private static final int SHARE = Integer.getInteger("messages.share", 1);

    private static final Map<String, MessageScore> SCORES = new HashMap<>();

    @ParameterizedTest
    @MethodSource("org.duijie.core.message.MessageCorpus#files")
    void of_a_hundred_fields_95_are_right(String file) {
        MessageScore score = score(file);

        System.out.println(file + ": " + score);
        if (Boolean.getBoolean("messages.shown")) {
            score.notRight.forEach(System.out::println);
        }
        assertThat(score.right * 100L).as(score.toString()).isGreaterThanOrEqualTo(score.fields * 95L);
    }

    @ParameterizedTest
    @MethodSource("org.duijie.core.message.MessageCorpus#files")
    void nothing_is_wrong_without_being_asked(String file) {
        assertThat(score(file).wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.duijie.core.message.MessageCorpus#files")
    void every_product_that_is_expected_is_in_the_catalogue(String file) {
        List<String> paths = MessageCorpus.load(file).stream()
                .flatMap(each -> each.drafts().stream())
                .flatMap(draft -> draft.fields()
                        .getOrDefault(Field.PRODUCT, "")
                        .replace("?", "")
                        .replace("|", "")
                        .lines()
                        .flatMap(line -> List.of(line.strip().split("\\s+", -1)).stream()))
                .filter(path -> !path.isEmpty() && !path.equals("*"))
                .toList();

        assertThat(paths)
                .allMatch(
                        path -> Catalogue.standard().find(ProductPath.of(path)).isPresent());
    }

    private static MessageScore score(String file) {
        return SCORES.computeIfAbsent(file, any -> {
            List<MessageCorpus.Case> all = MessageCorpus.load(file);
            return MessageScore.of(IntStream.range(0, all.size())
                    .filter(i -> i % SHARE == 0)
                    .mapToObj(all::get)
                    .toList());
        });
    }
}
