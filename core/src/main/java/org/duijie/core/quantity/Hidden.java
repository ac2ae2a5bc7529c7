package org.duijie.core.quantity;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Characters that nobody can see, or that reverse the direction of writing. With them, two different names can look the
 * same, or a text can look different from its content. They are controls, formats, half surrogate pairs, private use,
 * code points that Unicode has not assigned, line ends, and blanks that are not spaces. Ideographs newer than this
 * runtime's Unicode are allowed.
 */
public final class Hidden {
    private static final int FIRST_OF_IDEOGRAPHIC_PLANES = 0x20000;
    private static final int LAST_OF_IDEOGRAPHIC_PLANES = 0x3FFFD;
    private static final int NONCHARACTERS = 0xFFFE;

    private Hidden() {}

    /** Returns whether {@code codePoint} is such a character. */
    public static boolean is(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.UNASSIGNED -> !isIdeographic(codePoint);
            default -> isBlank(codePoint);
        };
    }

    /** Returns the first such character of {@code text}. */
    public static OptionalInt first(String text) {
        return text.codePoints().filter(Hidden::is).findFirst();
    }

    /**
     * Returns {@code text} when it has no such character.
     *
     * @throws InvalidValueException when it has one; the refusal names the first
     */
    public static String requireNone(String text) {
        OptionalInt hidden = first(text);
        if (hidden.isPresent()) {
            throw new InvalidValueException(Reason.HIDDEN_CHARACTER, text, name(hidden.getAsInt()));
        }
        return text;
    }

    /** Returns the usual notation of a code point: {@code U+200B}. */
    public static String name(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    private static boolean isIdeographic(int codePoint) {
        return codePoint >= FIRST_OF_IDEOGRAPHIC_PLANES
                && codePoint <= LAST_OF_IDEOGRAPHIC_PLANES
                && (codePoint & NONCHARACTERS) != NONCHARACTERS;
    }

    /**
     * Returns whether the character is assigned, has Unicode's property Default_Ignorable_Code_Point and is not a
     * format; or is the Braille pattern without dots.
     */
    private static boolean isBlank(int codePoint) {
        return codePoint == 0x034F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x17B4
                || codePoint == 0x17B5
                || (codePoint >= 0x180B && codePoint <= 0x180F)
                || codePoint == 0x2800
                || codePoint == 0x3164
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || codePoint == 0xFFA0
                || (codePoint >= 0xE0000 && codePoint <= 0xE0FFF);
    }
}
