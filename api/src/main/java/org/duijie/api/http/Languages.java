package org.duijie.api.http;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** Chooses the language that a client prefers: Chinese or, by default, English. */
final class Languages {
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE);

    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2}(?:-[0-9A-Za-z]{1,8}){0,8}");
    private static final Pattern LONG =
            Pattern.compile("^(?:zho|chi|cmn|eng)(?![0-9A-Za-z])", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> LETTERS = Map.of("zho", "zh", "chi", "zh", "cmn", "zh", "eng", "en");

    private Languages() {}

    /**
     * Returns the language that the {@code Accept-Language} lines of one request prefer. Empty elements are skipped
     * (RFC 9110, 5.6.1). Returns English when the rest is not a list of languages.
     */
    public static Locale of(Collection<String> acceptLanguage) {
        String wanted = acceptLanguage.stream()
                .flatMap(line -> Arrays.stream(line.split(",", -1)))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .map(Languages::shortened)
                .collect(Collectors.joining(","));
        if (wanted.isEmpty()) {
            return Locale.ENGLISH;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), SPOKEN);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOne) { // the JDK throws both
            return Locale.ENGLISH;
        }
    }

    /**
     * Returns the language of a tag such as {@code zh}, {@code ZH} or {@code zh-CN}.
     *
     * @throws InvalidValueException when the language is neither Chinese nor English
     */
    static Locale named(String tag) {
        return SPOKEN.stream()
                .filter(language ->
                        TAG.matcher(tag).matches() && tag.substring(0, 2).equalsIgnoreCase(language.getLanguage()))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(Reason.NOT_ONE_OF, tag, "zh en"));
    }

    /**
     * Returns the tag with the two-letter code of its language instead of the three-letter code of ISO 639, if it has
     * one.
     */
    private static String shortened(String tag) {
        return LONG.matcher(tag).replaceFirst(found -> LETTERS.get(found.group().toLowerCase(Locale.ROOT)));
    }
}
