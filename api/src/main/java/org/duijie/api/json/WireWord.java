package org.duijie.api.json;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** A value of an enum that bodies, answers and rows write as a word: its name in lower case. */
public interface WireWord {
    String name();

    /** Returns the word. */
    default String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads one of {@code all}.
     *
     * @throws InvalidValueException {@code NOT_ONE_OF}, with all words, for any other text
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
