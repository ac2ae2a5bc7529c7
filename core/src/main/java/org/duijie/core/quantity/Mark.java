package org.duijie.core.quantity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What words beside a number say about it: that it is not exact, a minimum or a maximum. */
public enum Mark {
    ABOUT(
            List.of("大约", "大概", "约摸", "约", "差不多", "将近", "接近", "近", "大致", "about", "approx", "around", "~"),
            List.of("左右", "上下", "来", "多", "余", "光景", "or so")),
    AT_LEAST(
            List.of("不少于", "不低于", "至少", "最少", "起码", "最低", "不得少于", "不得低于", ">=", "≥", "at least", "min"),
            List.of("以上", "起步", "起", "及以上", "打底", "or more")),
    AT_MOST(
            List.of("不超过", "不多于", "不高于", "最多", "至多", "顶多", "最高", "不得超过", "<=", "≤", "at most", "up to", "max"),
            List.of("以内", "以下", "之内", "封顶", "or less"));

    private final List<String> before;
    private final List<String> after;

    Mark(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /**
     * A mark that was read.
     *
     * @param mark the mark
     * @param word its word
     */
    public record Found(Mark mark, String word) {}

    /** Returns the longest mark that begins at a place, before its number: 不少于. */
    public static Optional<Found> before(String text, int at) {
        return longest(text, at, true);
    }

    /** Returns the longest mark that begins at a place, after its number: 左右. */
    public static Optional<Found> after(String text, int at) {
        return longest(text, at, false);
    }

    private static Optional<Found> longest(String text, int at, boolean isBefore) {
        return Stream.of(values())
                .flatMap(mark -> (isBefore ? mark.before : mark.after).stream().map(word -> new Found(mark, word)))
                .filter(found -> text.startsWith(found.word(), at))
                .reduce((a, b) -> a.word().length() >= b.word().length() ? a : b);
    }
}
