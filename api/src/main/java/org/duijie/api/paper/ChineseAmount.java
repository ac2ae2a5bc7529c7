package org.duijie.api.paper;

import org.duijie.core.deal.terms.Payable;
import org.duijie.core.quantity.Money;

/**
 * Writes amounts in the capital numerals of Chinese documents (大写金额), such as 陆仟伍佰陆拾柒元柒角捌分. An added stroke cannot turn
 * one of these numerals into another. It follows the rules of the People's Bank of China for bills: several zeros
 * between digits are written as one, and 整 ends an amount without fen.
 */
final class ChineseAmount {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] MYRIADS = {"", "万", "亿", "万亿"};
    private static final int MYRIAD = 10_000;

    private ChineseAmount() {}

    /**
     * Returns the amount in capital numerals.
     *
     * @param amount whole fen; below zero in a reversal
     */
    static String of(Money amount) {
        long fen = Math.abs(amount.micros() / Payable.MICROS_PER_FEN);
        if (fen == 0) {
            return "零元整";
        }
        String sign = amount.micros() < 0 ? "负" : "";
        String whole = fen / 100 == 0 ? "" : whole(fen / 100) + "元";
        return sign + whole + part(fen % 100, !whole.isEmpty());
    }

    private static String part(long fen, boolean isBehindYuan) {
        if (fen == 0) {
            return "整";
        }
        String tenth = fen / 10 == 0 ? (isBehindYuan ? "零" : "") : digit(fen / 10) + "角";
        return tenth + (fen % 10 == 0 ? "整" : digit(fen % 10) + "分");
    }

    private static String whole(long number) {
        StringBuilder text = new StringBuilder();
        boolean isGap = false;
        for (int group = MYRIADS.length - 1; group >= 0; group--) {
            int four = (int) (number / power(group) % MYRIAD);
            if (four == 0) {
                isGap = !text.isEmpty();
                continue;
            }
            if (!text.isEmpty() && (isGap || four < 1000)) {
                text.append('零');
            }
            text.append(four(four)).append(MYRIADS[group]);
            isGap = false;
        }
        return text.toString();
    }

    /** Returns up to four digits, not all of them zero. */
    private static String four(int number) {
        StringBuilder text = new StringBuilder();
        boolean isGap = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = number / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                isGap = !text.isEmpty();
                continue;
            }
            text.append(isGap ? "零" : "").append(digit(digit)).append(PLACES[place]);
            isGap = false;
        }
        return text.toString();
    }

    private static long power(int group) {
        long power = 1;
        for (int i = 0; i < group; i++) {
            power *= MYRIAD;
        }
        return power;
    }

    private static String digit(long digit) {
        return DIGITS.substring((int) digit, (int) digit + 1);
    }
}
