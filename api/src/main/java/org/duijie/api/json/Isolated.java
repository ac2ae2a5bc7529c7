package org.duijie.api.json;

/**
 * Keeps a name that is written from right to left in its place within a sentence. Without this, the order of the words
 * and figures beside it would change.
 */
public final class Isolated {
    private static final char OPEN = '\u2068';
    private static final char CLOSE = '\u2069';
    private static final String MARKS = "[\u202A-\u202E\u2066-\u2069]";

    private Isolated() {}

    /**
     * Returns {@code text} within isolating marks (U+2068, U+2069) if it has a character that is written from right to
     * left, and without other marks that turn the direction; else {@code text} itself.
     */
    public static String of(String text) {
        return text.codePoints().anyMatch(Isolated::turns) ? OPEN + text.replaceAll(MARKS, "") + CLOSE : text;
    }

    private static boolean turns(int codePoint) {
        return switch (Character.getDirectionality(codePoint)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC,
                    Character.DIRECTIONALITY_ARABIC_NUMBER,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_EMBEDDING,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_OVERRIDE,
                    Character.DIRECTIONALITY_RIGHT_TO_LEFT_ISOLATE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_EMBEDDING,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_OVERRIDE,
                    Character.DIRECTIONALITY_LEFT_TO_RIGHT_ISOLATE,
                    Character.DIRECTIONALITY_FIRST_STRONG_ISOLATE,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_FORMAT,
                    Character.DIRECTIONALITY_POP_DIRECTIONAL_ISOLATE -> true;
            default -> false;
        };
    }
}
