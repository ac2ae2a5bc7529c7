package org.duijie.api.codec;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was meant, by edit distance (Levenshtein, Soviet Physics Doklady 10, 1966), case set aside. */
public final class Spelling {
    private static final int LONGEST = 40;

    private Spelling() {}

    /** The word of {@code known} that {@code written} is a slip of: one letter in three may be wrong. The first of equals. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (String word : known) {
            int distance = distance(written.toLowerCase(Locale.ROOT), word.toLowerCase(Locale.ROOT));
            if (distance < least && 3 * distance <= Math.max(word.length(), 3)) {
                nearest = word;
                least = distance;
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
