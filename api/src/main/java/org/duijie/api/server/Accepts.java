package org.duijie.api.server;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks whether a client accepts the type of an answer. */
final class Accepts {
    private Accepts() {}

    /** Returns whether an {@code Accept} header allows {@code type}; without the header everything is allowed. */
    public static boolean allows(@Nullable String header, String type) {
        if (header == null || header.isBlank()) {
            return true;
        }
        String bare = type.split(";", -1)[0].strip();
        String group = bare.substring(0, bare.indexOf('/')) + "/*";
        return Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
                .filter(range -> !range.replace(" ", "").matches(".*;q=0(\\.0+)?($|;.*)"))
                .map(range -> range.split(";", -1)[0].strip())
                .anyMatch(range -> range.equals("*/*") || range.equals(group) || range.equals(bare));
    }
}
