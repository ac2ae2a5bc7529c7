package org.duijie.core.message.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;

/** Finds tens of days and months from which goods go: 12月中旬到, 12月起, 下个月开始. */
final class MonthParts {
    private static final String MONTH = "(?:(1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月份?|(下个?月)|(本月|这个?月))";
    private static final Pattern TEN_DAYS = Pattern.compile(MONTH + "?的?([上中下])旬(起|开始)?(?!之?以?[前后]|过后|到[上中下]旬|[-~至])");
    private static final Pattern SINCE = Pattern.compile("(?:从|自)?" + MONTH + "(?:起|开始)");
    private static final Pattern UNTIL = Pattern.compile("(?:到|至|截止|最晚|最迟|[-~—–])\\s?$");
    private static final List<String> NUMERALS = List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二");

    /** How many months ahead a month without its year is certain. */
    private static final int NEAR = 5;

    private MonthParts() {}

    static Optional<Token> at(String text, int at, LocalDate anchor) {
        if (TextSigns.isDigit(text, at - 1)
                || TextSigns.isNumeral(text, at - 1)
                || UNTIL.matcher(text.substring(Math.max(0, at - 3), at)).find()) {
            return Optional.empty();
        }
        return tenDays(text, at, anchor).or(() -> since(text, at, anchor));
    }

    /** Returns ten days. They are the window of a purchase; for an offer, the user is asked. */
    private static Optional<Token> tenDays(String text, int at, LocalDate anchor) {
        Matcher found = TEN_DAYS.matcher(text).region(at, text.length()).useTransparentBounds(true);
        if (!found.lookingAt() || found.group().startsWith("的")) {
            return Optional.empty();
        }
        YearMonth month = month(found, anchor);
        int tens = "上中下".indexOf(found.group(4));
        LocalDate first = month.atDay(tens * 10 + 1);
        LocalDate last = tens == 2 ? month.atEndOfMonth() : first.plusDays(9);
        boolean isNamed = found.group(1) != null || found.group(2) != null;
        if (last.isBefore(anchor) || (!isNamed && first.isBefore(anchor))) {
            return Optional.empty();
        }
        LocalDate from = first.isBefore(anchor) ? anchor : first;
        boolean isOpen = found.group(5) != null;
        boolean isSure = isNear(month, anchor)
                && (isOpen || (MovingWords.isPurchase(text) && MovingWords.isAt(text, found.end())));
        return Optional.of(token(at, found, from, isOpen ? Optional.empty() : Optional.of(last), isSure));
    }

    private static Optional<Token> since(String text, int at, LocalDate anchor) {
        Matcher found = SINCE.matcher(text).region(at, text.length());
        if (!found.lookingAt()) {
            return Optional.empty();
        }
        YearMonth month = month(found, anchor);
        LocalDate first = month.atDay(1).isBefore(anchor) ? anchor : month.atDay(1);
        return Optional.of(token(at, found, first, Optional.empty(), isNear(month, anchor)));
    }

    private static Token token(int at, Matcher found, LocalDate from, Optional<LocalDate> to, boolean isSure) {
        return new Token(at, found.end(), new Meaning.Days(Optional.of(from), to, to.isPresent(), isSure));
    }

    private static boolean isNear(YearMonth month, LocalDate anchor) {
        return !month.isAfter(YearMonth.from(anchor).plusMonths(NEAR));
    }

    private static YearMonth month(Matcher found, LocalDate anchor) {
        YearMonth now = YearMonth.from(anchor);
        if (found.group(2) != null) {
            return now.plusMonths(1);
        }
        if (found.group(1) == null) {
            return now;
        }
        int number = NUMERALS.contains(found.group(1))
                ? NUMERALS.indexOf(found.group(1)) + 1
                : Integer.parseInt(found.group(1));
        return YearMonth.of(now.getYear() + (number < now.getMonthValue() ? 1 : 0), number);
    }
}
