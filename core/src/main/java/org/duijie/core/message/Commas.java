package org.duijie.core.message;

import org.duijie.core.quantity.Written;

/**
 * Distinguishes commas between clauses from commas between thousands: a full-width comma ends a clause, unless it is
 * between full-width digits. After NFKC both are the same character, and 1.8，5万斤 would be read as one number.
 */
public final class Commas {
    private static final char FULL = '\uFF0C';

    private Commas() {}

    /** Returns the plain text in which commas that end a clause are full-width again. */
    public static String told(String text, Written written) {
        String plain = written.plain();
        StringBuilder told = new StringBuilder(plain);
        for (int at = 0; at < plain.length(); at++) {
            int place = written.place(at);
            boolean isFull = plain.charAt(at) == ',' && text.charAt(place) == FULL;
            boolean isThousands = isFull && isFullDigit(text, place - 1) && isFullDigit(text, place + 1);
            if (isFull && !isThousands) {
                told.setCharAt(at, FULL);
            }
        }
        return told.toString();
    }

    private static boolean isFullDigit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '\uFF10' && text.charAt(at) <= '\uFF19';
    }
}
