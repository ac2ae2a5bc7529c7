package org.duijie.api.json;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the known word that is nearest to a misspelled one. It uses the edit distance of Damerau (Communications of the
 * ACM 7, 1964), which counts wrong, missing, extra and swapped letters. Case is ignored.
 */
public final class Spelling {
    private static final int LONGEST = 40;

    private Spelling() {}

    /**
     * Returns the word of {@code known} nearest to {@code written}; if several are equally near, the longest, which
     * shares most letters, and of those the first. At most one letter in three may be wrong.
     */
    public static Optional<String> nearest(String written, Collection<String> known) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = written.toLowerCase(Locale.ROOT);
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (String word : known) {
            int allowed = Math.min(least, Math.max(word.length(), 3) / 3);
            if (Math.abs(word.length() - lower.length()) > allowed) {
                continue; // the distance is at least the difference of the lengths
            }
            int distance = distance(lower, word.toLowerCase(Locale.ROOT));
            boolean isNearer = distance < least || (distance == least && word.length() > nearest.length());
            if (isNearer && distance <= allowed) {
                nearest = word;
                least = distance;
            }
        }
        return nearest.isEmpty() ? Optional.empty() : Optional.of(nearest);
    }

    private static int distance(String a, String b) {
        int[][] rows = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                rows[i][j] = i == 0 || j == 0 ? i + j : nearest(rows, a, b, i, j);
            }
        }
        return rows[a.length()][b.length()];
    }

    private static int nearest(int[][] rows, String a, String b, int i, int j) {
        boolean isSame = a.charAt(i - 1) == b.charAt(j - 1);
        int least = Math.min(rows[i - 1][j - 1] + (isSame ? 0 : 1), 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
        boolean areSwapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return areSwapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
