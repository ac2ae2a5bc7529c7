package org.duijie.core.quantity;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text in the form in which it is read, and the position of each of its characters in the text as written. Each
 * character is in compatibility form (Unicode NFKC) and lower case; every space is one plain space; characters that
 * nobody can see are left out; traditional and formal numerals are in their simple forms. Circled, raised and lowered
 * numbers stay as they are, because they number a list or a note and are not part of an amount: ①3000斤.
 */
public final class Written {
    /** The maximum length of a text, in characters. */
    public static final int LONGEST = 20_000;

    private static final String FORMAL = "壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬兩億塊圓錢條隻頭個噸點號約後";
    private static final String SIMPLE = "一二二三三四五六六七八九十百千万两亿块元钱条只头个吨点号约后";

    private static final int MONEY_BAG = 0x1F4B0;

    private final String text;
    private final String plain;
    private final int[] places;

    private Written(String text, String plain, int[] places) {
        this.text = text;
        this.plain = plain;
        this.places = places;
    }

    /**
     * Reads {@code text}. Takes linear time.
     *
     * @throws InvalidValueException when it is longer than {@link #LONGEST}
     */
    public static Written of(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidValueException(Reason.TEXT_TOO_LONG, text, Integer.toString(LONGEST));
        }
        StringBuilder plain = new StringBuilder(text.length());
        int[] places = new int[text.length() + 1];
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            String form = point == MONEY_BAG ? money(plain) : form(point);
            for (int i = 0; i < form.length(); i++) {
                if (plain.length() + 1 >= places.length) {
                    places = Arrays.copyOf(places, places.length * 2);
                }
                places[plain.length()] = at;
                plain.append(form.charAt(i));
            }
            at += Character.charCount(point);
        }
        places[plain.length()] = text.length();
        return new Written(text, plain.toString(), Arrays.copyOf(places, plain.length() + 1));
    }

    /** Returns the word for a money bag, which people put before or after a price: 💰1.5, 0.8💰. */
    private static String money(CharSequence before) {
        boolean isAfter = before.length() > 0 && Character.isDigit(before.charAt(before.length() - 1));
        return isAfter ? "元" : "¥";
    }

    private static String form(int point) {
        if (point == '\n' || point == '\r') {
            return "\n";
        }
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            return " ";
        }
        if (Hidden.is(point)) {
            return "";
        }
        if (point < 0x80) {
            return String.valueOf((char) (point >= 'A' && point <= 'Z' ? point + 32 : point));
        }
        if (Character.getType(point) == Character.OTHER_NUMBER) {
            return Character.toString(point);
        }
        int formal = point < 0x10000 ? FORMAL.indexOf((char) point) : -1;
        if (formal >= 0) {
            return String.valueOf(SIMPLE.charAt(formal));
        }
        String form = Normalizer.normalize(Character.toString(Character.toLowerCase(point)), Normalizer.Form.NFKC);
        return form.strip().isEmpty() ? " " : form;
    }

    /** Returns whether a sign is invisible and no space: the tabs of a pasted table are spaces. */
    private static boolean isUnseen(int point) {
        return Hidden.is(point) && !Character.isWhitespace(point);
    }

    /** Returns the text in the form in which it is read. */
    public String plain() {
        return plain;
    }

    /**
     * Returns whether the text as written has invisible characters between the characters {@code start} and {@code end}
     * of {@link #plain}.
     */
    public boolean hides(int start, int end) {
        for (int at = start; at + 1 < end; at++) {
            if (places[at + 1] > places[at]
                    && text.substring(places[at], places[at + 1]).codePoints().anyMatch(Written::isUnseen)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns the position in the text as written at which the character {@code at} of {@link #plain} begins. For the
     * length of {@link #plain}, returns the end of the text.
     */
    public int place(int at) {
        return places[at];
    }
}
