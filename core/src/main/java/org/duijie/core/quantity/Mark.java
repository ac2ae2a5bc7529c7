package org.duijie.core.quantity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The meaning of words next to a number: it is approximate, a minimum or a maximum. */
public enum Mark {
    ABOUT,
    AT_LEAST,
    AT_MOST;

    private static final List<Found> BEFORE = words(
            "大约|大概|约摸|约|差不多|将近|接近|近|大致|about|approx|around|~",
            "不少于|不低于|至少|最少|起码|最低|不得少于|不得低于|>=|≥|at least|min",
            "不超过|别超过|不要超过|不能超过|不超|不多于|不高于|最多|至多|顶多|最高|不得超过|<=|≤|at most|up to|max");
    private static final List<Found> AFTER =
            words("左右|上下|来|多|余|光景|or so", "以上|往上|朝上|起步|起|及以上|打底|or more", "以内|以下|往下|之内|封顶|or less");

    /** Words that belong to the number after them: 网袋20公斤 起订10吨. */
    private static final Pattern LEAST_BEFORE = Pattern.compile("起[订批售送拿购](?:量|数量)?\\s?[:为是]?\\s?[0-9一二两三四五六七八九十]");

    /**
     * A mark that was read.
     *
     * @param mark the mark
     * @param word the word as written
     */
    public record Found(Mark mark, String word) {}

    private static List<Found> words(String about, String atLeast, String atMost) {
        return Stream.of(words(ABOUT, about), words(AT_LEAST, atLeast), words(AT_MOST, atMost))
                .flatMap(each -> each)
                .sorted(Comparator.comparingInt((Found found) -> found.word().length())
                        .reversed())
                .toList();
    }

    private static Stream<Found> words(Mark mark, String words) {
        return Stream.of(words.split("\\|", -1)).map(word -> new Found(mark, word));
    }

    /** Returns the longest mark that begins at position {@code at} and belongs to the number after it: 不少于. */
    public static Optional<Found> before(String text, int at) {
        return at(BEFORE, text, at);
    }

    /** Returns the longest mark that begins at position {@code at} and belongs to the number before it: 左右. */
    public static Optional<Found> after(String text, int at) {
        return LEAST_BEFORE.matcher(text).region(at, text.length()).lookingAt()
                ? Optional.empty()
                : at(AFTER, text, at);
    }

    private static Optional<Found> at(List<Found> words, String text, int at) {
        return words.stream().filter(found -> text.startsWith(found.word(), at)).findFirst();
    }
}
