package org.duijie.api.cli.console;

import java.util.Arrays;

/**
 * The columns of a terminal that a text takes: two for an East Asian Wide or Fullwidth character, none for a combining
 * mark or a format character, one for any other. It follows Unicode Standard Annex 11 and EastAsianWidth.txt of Unicode
 * 16; unassigned characters between two wide runs count as wide. Ambiguous characters count as one, although a Chinese
 * terminal may draw them as two; so tables avoid them.
 */
public final class DisplayWidth {
    private static final String CUT = "..";
    /**
     * Separates the beginning of a text, which may be cut, from the rest, which must be kept. The mark takes no column,
     * and is removed before the text is shown.
     */
    public static final String MARK = "\u2060";

    private static final int LEAST_NAME = 6;

    /** The first and the last character of each wide run, ascending. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE,
        0x2614, 0x2615, 0x2630, 0x2637, 0x2648, 0x2653, 0x267F, 0x267F, 0x268A, 0x268F, 0x2693, 0x2693, 0x26A1, 0x26A1,
        0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3,
        0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C,
        0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C,
        0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4C6, 0xA960, 0xA97C,
        0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19, 0xFE30, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0,
        0x1B2FB, 0x1D300, 0x1D376, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200,
        0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E, 0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0,
        0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B,
        0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680,
        0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0,
        0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947, 0x1F9FF, 0x1FA70, 0x1FAF6, 0x20000, 0x3FFFD
    };

    private DisplayWidth() {}

    /** Returns the columns that {@code text} takes. */
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /** Returns {@code text}, cut to at most {@code most} columns. Two dots mark the cut. */
    public static String fit(String text, int most) {
        if (of(text) <= most) {
            return text;
        }
        int room = most - CUT.length();
        int end = 0;
        while (room - of(text.codePointAt(end)) >= 0) {
            room -= of(text.codePointAt(end));
            end = text.offsetByCodePoints(end, 1);
        }
        return text.substring(0, end) + CUT;
    }

    /**
     * Cuts the part of a text before its mark, and keeps the rest. If the rest alone does not fit, cuts the text at its
     * end.
     */
    public static String cutBeforeMark(String text, int most) {
        int mark = text.indexOf(MARK);
        int room = mark < 0 ? 0 : most - of(text.substring(mark));
        return room < LEAST_NAME ? fit(text, most) : fit(text.substring(0, mark), room) + text.substring(mark);
    }

    /** Returns {@code text} without its mark. */
    public static String unmarked(String text) {
        return text.replace(MARK, "");
    }

    private static int of(int codePoint) {
        return isHidden(codePoint) ? 0 : isWide(codePoint) ? 2 : 1;
    }

    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.CONTROL -> true;
            case Character.FORMAT -> codePoint != 0xAD;
            default -> false;
        };
    }

    /**
     * Returns whether a character is wide. The binary search for it in the list of first and last characters either
     * finds it, or returns an insertion point; the insertion point is odd if the character is inside a run.
     */
    private static boolean isWide(int codePoint) {
        int at = Arrays.binarySearch(WIDE, codePoint);
        return at >= 0 || (-at - 1) % 2 == 1;
    }
}
