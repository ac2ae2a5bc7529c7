package org.duijie.api.http;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a client takes what we answer with. */
public final class Accepts {
    private Accepts() {}

    /** Whether an {@code Accept} header lets {@code type} through; without one everything does. */
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
