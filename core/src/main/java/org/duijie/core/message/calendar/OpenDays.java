package org.duijie.core.message.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.SaidDay;

/**
 * Decides whether a day is uncertain, so that the user is asked: a decimal that may be a price, a day that is past, 周五
 * written on a Friday.
 */
final class OpenDays {
    private static final Pattern SHORT = Pattern.compile("([0-9]{1,2})([/.-])([0-9]{1,2})(?![0-9]|\\s?[日号]).*");
    private static final Pattern AFTER_SHORT =
            Pattern.compile("\\s?(?:起|前|之前|以前|开始|以后|之后|后|到|至|[日号]|可拉|可以拉|拉货|装车|送|要货|要|出栏|出货|交货|截止|为止|上午|下午|早)");
    private static final Pattern AFTER_DECIMAL =
            Pattern.compile("(?:起|前|之前|以前|开始|以后|之后|后|[日号]|可拉|可以拉|拉货|装车|送|要货|出栏|出货|交货|到货|截止|为止|上午|下午|早)");
    private static final Pattern HALF_DAY = Pattern.compile("\\s(?:上午|下午|早上|晚上)");
    private static final Pattern SPAN = Pattern.compile(
            "([0-9]{1,2}(?:\\.[0-9]{1,2}|/[0-9]{1,2}))\\s?(?:到|至|-|~|[—–]{1,2})\\s?([0-9]{1,2}(?:\\.[0-9]{1,2}|/[0-9]{1,2}))(?![0-9./])");
    private static final Pattern ONE_DIGIT = Pattern.compile("[0-9]{1,2}\\.[0-9](?![0-9]).*|.*\\.[0-9]");

    /** A price that is named as such, so that another pair of decimals need not be one: 价4.05, 4块一斤. */
    private static final Pattern NAMED_PRICE =
            Pattern.compile("价格?\\s?:?\\s?[0-9]|[0-9一二两三四五六七八九十][元块毛]|[0-9]\\s?/\\s?(?:斤|公斤|kg|只|头)");

    private static final Pattern PRICE = Pattern.compile("元|块|毛|¥|[/一每](?:斤|公斤|只|头|箱|件|袋|kg)");
    private static final Pattern DAY_ALONE = Pattern.compile("([0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s?[日号]");
    private static final Pattern WEEKDAY_ALONE = Pattern.compile("(?:周|星期|礼拜)[一二三四五六日天1-6]");
    private static final Pattern ABOUT = Pattern.compile("\\s?(?:左右|上下|前后|那几天|那两天)");
    private static final int NEAR = 60;
    private static final int FAR = 150;
    private static final int JUST_PAST = 10;

    /** The heading of a list with a month. */
    private static final Pattern HEADED =
            Pattern.compile("([0-9]{1,2}|[一二三四五六七八九十]{1,2}|下个?)月份?的?[^0-9日号,，。;:\\n]{0,6}\\s?:");

    private OpenDays() {}

    static boolean isShort(String words) {
        return SHORT.matcher(words).matches();
    }

    /**
     * Returns whether 1/2 or 1.2 is a day. Words next to it have to show this, and for a decimal the day has to be near
     * as well.
     */
    static boolean isTold(String text, int begin, SaidDay day, LocalDate anchor, boolean isLed) {
        Matcher found = SHORT.matcher(text.substring(begin, day.end()));
        if (!found.matches() || !found.group(2).equals(".")) {
            return isLed || isAt(AFTER_SHORT, text, day.end());
        }
        int end = begin + found.end(3);
        boolean isNear = !day.day().isBefore(anchor) && !day.day().isAfter(anchor.plusDays(NEAR));
        return isNear && (isLed || isAt(AFTER_DECIMAL, text, end) || isAt(HALF_DAY, text, end));
    }

    /**
     * Adds a span such as 12.18-12.22 if both ends are near days. If they may also be prices, the span is uncertain.
     */
    static void span(String text, int at, LocalDate anchor, List<Token> found) {
        Matcher span = SPAN.matcher(text).region(at, text.length());
        if (!TextSigns.mayBegin(text, at) || !span.lookingAt()) {
            return;
        }
        Optional<LocalDate> first = near(span.group(1), anchor);
        Optional<LocalDate> last = near(span.group(2), anchor);
        if (first.isPresent() && last.isPresent() && !last.get().isBefore(first.get())) {
            boolean isShort = ONE_DIGIT.matcher(span.group()).matches();
            boolean isMoved = MovingWords.isAt(text, span.end()) || MovingWords.isHarvest(text, span.end());
            boolean isApart =
                    isAlone(text, at, span.end()) && NAMED_PRICE.matcher(text).find();
            if (isShort && !isMoved && !isApart) {
                return; // 12.4-12.6 may be prices
            }
            boolean isSure = isMoved
                    || span.group(1).contains("/")
                    || isAt(AFTER_DECIMAL, text, span.end())
                    || PRICE.matcher(text).find()
                    || isAlone(text, at, span.end());
            found.add(new Token(at, span.end(), new Meaning.Days(first, last, false, isSure)));
        }
    }

    /**
     * Returns whether a span of days in October to December is a clause of its own, so that it is not a range of
     * prices: ，12.18-12.20.
     */
    private static boolean isAlone(String text, int start, int end) {
        boolean isBefore = start == 0 || ",， (".indexOf(text.charAt(start - 1)) >= 0;
        boolean isAfter = end == text.length() || ",， )".indexOf(text.charAt(end)) >= 0;
        return isBefore && isAfter && text.charAt(start + 2) == '.';
    }

    private static Optional<LocalDate> near(String words, LocalDate anchor) {
        return SaidDay.at(words, 0, Optional.of(anchor)).stream()
                .filter(day -> day.end() == words.length())
                .map(SaidDay::day)
                .filter(day -> !day.isBefore(anchor) && !day.isAfter(anchor.plusDays(NEAR)))
                .findFirst();
    }

    /** Returns whether the day of a purchase is only about the day that is meant: 5号左右要. */
    static boolean isAbout(String text, SaidDay day) {
        return isAt(ABOUT, text, day.end()) && MovingWords.isPurchase(text);
    }

    /** Returns whether the heading of a list names another month than that of a day: 1月采购计划：20号. */
    static boolean isOfOtherMonth(String text, int begin, SaidDay day) {
        Matcher heading = HEADED.matcher(text).region(0, Math.min(begin, NEAR)); // at the beginning
        return heading.find()
                && !text.substring(begin, day.end()).contains("月")
                && !heading.group(1).equals(Integer.toString(day.day().getMonthValue()));
    }

    /** Returns whether the user has to be asked about a day. */
    static boolean isOpen(String text, int begin, SaidDay day, LocalDate anchor) {
        String words = text.substring(begin, day.end());
        return day.day().isBefore(anchor)
                || (!day.isWhole() && day.day().isAfter(anchor.plusDays(FAR)))
                || isPassed(words, anchor)
                || (WEEKDAY_ALONE.matcher(words).matches() && day.day().equals(anchor))
                || (words.contains("末") && anchor.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue())
                || isMaybePrice(text, begin, day);
    }

    /**
     * Returns whether words such as 15号 name a day of the month that passed in the last {@value #JUST_PAST} days, so
     * that the next month was assumed.
     */
    private static boolean isPassed(String words, LocalDate anchor) {
        Matcher alone = DAY_ALONE.matcher(words);
        if (!alone.matches()) {
            return false;
        }
        for (int ago = 1; ago <= JUST_PAST; ago++) {
            int past = anchor.minusDays(ago).getDayOfMonth();
            boolean isThatDay = org.duijie.core.quantity.Numerals.at(alone.group(1), 0).stream()
                    .anyMatch(number -> number.end() == alone.group(1).length()
                            && number.low().intValue() == past);
            if (isThatDay) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whether a decimal such as 1.2 may also be a price: no word for delivery follows (起 does not count, as it
     * also follows prices), or it has one decimal and the text has no other price.
     */
    private static boolean isMaybePrice(String text, int begin, SaidDay day) {
        Matcher found = SHORT.matcher(text.substring(begin, day.end()));
        if (!found.matches() || !found.group(2).equals(".")) {
            return false;
        }
        boolean isOneDigit = found.group(3).length() == 1;
        int end = begin + found.end(3);
        boolean isDelivered = isAt(AFTER_DECIMAL, text, end) && !text.startsWith("起", end);
        return !isDelivered || (isOneDigit && !PRICE.matcher(text).find());
    }

    private static boolean isAt(Pattern form, String text, int at) {
        return form.matcher(text).region(at, text.length()).lookingAt();
    }
}
