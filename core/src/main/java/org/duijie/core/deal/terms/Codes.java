package org.duijie.core.deal.terms;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/**
 * Converts enum constants to the stable codes that files and databases use: {@code FOUND_ELSEWHERE} becomes {@code
 * foundElsewhere}.
 */
public final class Codes {
    private Codes() {}

    public static String of(Enum<?> constant) {
        String[] words = constant.name().toLowerCase(Locale.ROOT).split("_", -1);
        StringBuilder code = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            code.append(Character.toUpperCase(words[i].charAt(0))).append(words[i].substring(1));
        }
        return code.toString();
    }

    /**
     * Returns the constant of {@code all} that has {@code code}. Refuses an unknown code with a message that lists the
     * valid ones.
     */
    public static <E extends Enum<E>> E read(E[] all, String code) {
        return Arrays.stream(all)
                .filter(each -> of(each).equals(code))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(
                        Reason.NOT_ONE_OF,
                        code,
                        Arrays.stream(all).map(Codes::of).collect(Collectors.joining(" "))));
    }
}
