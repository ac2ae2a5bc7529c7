package org.duijie.api.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** An enum whose values are written in bodies, answers and rows as a word: the name in lower case. */
public interface WireWord {
    String name();

    /** Returns the word. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Parses the word of one of {@code all}.
     *
     * @throws InvalidValueException {@code NOT_ONE_OF}, with all words, if the text is none of them
     */
    static <E extends WireWord> E parse(E[] all, String text) {
        return Arrays.stream(all)
                .filter(each -> each.word().equals(text))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        Reason.NOT_ONE_OF,
                        text,
                        Arrays.stream(all).map(WireWord::word).collect(Collectors.joining(" "))));
    }
}
