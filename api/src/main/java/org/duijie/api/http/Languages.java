package org.duijie.api.http;

import java.util.List;
import java.util.Locale;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.jspecify.annotations.Nullable;

/** Chooses the language that a client prefers: Chinese or, by default, English. */
public final class Languages {
    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE);

    private Languages() {}

    public static Locale of(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.ENGLISH;
        }
        try {
            Locale wanted = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return wanted == null ? Locale.ENGLISH : wanted;
        } catch (IllegalArgumentException | IndexOutOfBoundsException notOne) { // the JDK throws both
            return Locale.ENGLISH;
        }
    }

    /**
     * Returns the language of this name.
     *
     * @throws InvalidValueException when it is neither {@code zh} nor {@code en}
     */
    static Locale named(String name) {
        return SPOKEN.stream()
                .filter(language -> language.getLanguage().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValueException(Reason.NOT_ONE_OF, name, "zh en"));
    }
}
