package org.duijie.core.market;

import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/** The rule for every name that people give: ids, cooperatives, buyers, certificates. */
public final class Name {
    private static final int LONGEST = 200;

    private Name() {}

    /**
     * Returns {@code text} when it is valid.
     *
     * @throws InvalidValueException when it is blank, longer than 200 characters (code points), or has a control
     *     character, half a surrogate pair or a non-character, which no file could hold
     */
    public static String require(String text) {
        if (!isUsable(text)) {
            throw new InvalidValueException(Reason.NOT_A_NAME, text, String.valueOf(LONGEST));
        }
        return text;
    }

    /** Returns whether {@link #require} accepts {@code text}. */
    public static boolean isUsable(String text) {
        return !text.isBlank() && text.codePointCount(0, text.length()) <= LONGEST && !hasUnusable(text);
    }

    private static boolean hasUnusable(String text) {
        int codePoint;
        for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (isUnusable(codePoint)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnusable(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || codePoint == 0xFFFE
                || codePoint == 0xFFFF;
    }
}
