package org.duijie.core.message.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.SaidDay;

/** Finds spans of days that need no other words: 19-25号, 明后天, 六号七号两天, 下周内. */
final class DaySpans {
    private static final Pattern TWO_DAYS =
            Pattern.compile("([0-9]{1,2})\\s?[日号]?\\s?(?:到|至|-|~|—|–|([和、]?))\\s?([0-9]{1,2})\\s?[日号]");
    private static final Pattern BARE_END = Pattern.compile("([0-9]{1,2})\\s?[日号]?(?![0-9./斤只头公元块])");
    private static final Pattern PERIOD = Pattern.compile("(本|这个?|下个?)(周|星期|礼拜|月)(?:之内|以内|内|里|(?=都(?:能|可)))");

    private static final Pattern NEXT_DAYS = Pattern.compile("(?:明后|今明)两?天|今明后三?天");
    private static final Pattern EACH_DAY =
            Pattern.compile("(?:早上|上午|中午|下午|晚上)?(?:都|均)(?:可以?|能)?(?:来)?(?:装|拉|抓|送|发|提|摘|挖|收|要|到货|出栏|出货)(?!完)");

    /** A day that has a name, not a number. */
    private static final Pattern NAMED = Pattern.compile("[今明后]天|(?:这个?|本|下个?)?(?:周|星期|礼拜)[一二三四五六日天]");

    private static final Pattern AND = Pattern.compile("[、和跟]?");

    /** A second day after the first: 六号七号两天, 12月28 29两天. */
    private static final Pattern NEXT_DAY =
            Pattern.compile("\\s?[、和]?\\s?([0-9]{1,2}|[一二三四五六七八九十]{1,3})\\s?[号日]?\\s?这?两天");

    private DaySpans() {}

    /** Returns consecutive days: 明后天都能装, 今天明天拔, 周六周日采. */
    static Optional<Token> nextDays(String text, int at, LocalDate anchor) {
        return DayMatch.match(NEXT_DAYS, text, at)
                .map(found -> {
                    String said = found.group();
                    LocalDate first = anchor.plusDays(said.startsWith("今") ? 0 : 1);
                    LocalDate last = first.plusDays(said.startsWith("今明后") ? 2 : 1);
                    return span(text, at, found.end(), first, last);
                })
                .or(() -> pair(text, at, anchor));
    }

    /** Returns two days that are named one after the other, if the second is the day after the first. */
    private static Optional<Token> pair(String text, int at, LocalDate anchor) {
        return SaidDay.at(text, at, Optional.of(anchor)).stream()
                .filter(first -> DayMatch.match(NAMED, text, at).isPresent())
                .flatMap(first -> DayMatch.match(AND, text, first.end()).stream()
                        .filter(and -> DayMatch.match(NAMED, text, and.end()).isPresent())
                        .flatMap(and -> SaidDay.at(text, and.end(), Optional.of(anchor)).stream())
                        .filter(next -> next.day().equals(first.day().plusDays(1)))
                        .map(next -> span(text, at, next.end(), first.day(), next.day())))
                .findFirst();
    }

    /** Returns a span of days, which is certain beside words that move the goods: 明后天可以拉. */
    private static Token span(String text, int at, int end, LocalDate first, LocalDate last) {
        boolean isEach = DayMatch.match(EACH_DAY, text, end).isPresent();
        boolean isMoved = MovingWords.isAt(text, end) || MovingWords.isHarvest(text, end);
        return new Token(
                at,
                end,
                new Meaning.Days(
                        Optional.of(first), isEach ? Optional.empty() : Optional.of(last), false, isEach || isMoved));
    }

    /** Returns a day and the one after it: 六号七号两天. */
    static Optional<Token> nextDay(String text, int at, SaidDay day) {
        Optional<LocalDate> one = Optional.of(day.day());
        return DayMatch.match(NEXT_DAY, text, day.end())
                .flatMap(next -> SaidDay.at(next.group(1) + "号", 0, one).stream()
                        .filter(last -> last.day().equals(day.day().plusDays(1)))
                        .findFirst()
                        .map(last -> DayMatch.token(at, next.end(), one, Optional.of(last.day()))));
    }

    /** Returns the rest of this week or month, or the whole of the next one: 本周内, 下月内. */
    static Optional<Token> period(String text, int at, LocalDate anchor) {
        return DayMatch.match(PERIOD, text, at).map(found -> period(at, found, anchor));
    }

    private static Token period(int at, Matcher found, LocalDate anchor) {
        boolean isNext = found.group(1).startsWith("下");
        LocalDate from;
        LocalDate to;
        if (found.group(2).equals("月")) {
            YearMonth month = YearMonth.from(anchor).plusMonths(isNext ? 1 : 0);
            from = isNext ? month.atDay(1) : anchor;
            to = month.atEndOfMonth();
        } else {
            LocalDate monday = anchor.with(DayOfWeek.MONDAY).plusWeeks(isNext ? 1 : 0);
            from = isNext ? monday : anchor;
            to = monday.plusDays(6);
        }
        return DayMatch.token(at, found.end(), Optional.of(from), Optional.of(to));
    }

    /** Reads the last day of a span. If it names no month, it is in the month of the first day or the next month. */
    static Optional<SaidDay> last(String text, int at, LocalDate first) {
        Optional<SaidDay> said = SaidDay.at(text, at, Optional.of(first)).stream()
                .filter(day -> !OpenDays.isShort(text.substring(at, day.end()))
                        || !day.day().isBefore(first))
                .findFirst();
        return said.or(() -> DayMatch.match(BARE_END, text, at)
                        .flatMap(m ->
                                in(first, Integer.parseInt(m.group(1))).map(day -> new SaidDay(m.end(), day, false))))
                .filter(day -> !day.day().isBefore(first));
    }

    private static Optional<LocalDate> in(LocalDate first, int dayOfMonth) {
        YearMonth month = YearMonth.from(first).plusMonths(dayOfMonth < first.getDayOfMonth() ? 1 : 0);
        return dayOfMonth >= 1 && dayOfMonth <= month.lengthOfMonth()
                ? Optional.of(month.atDay(dayOfMonth))
                : Optional.empty();
    }

    /** Reads 19-25号, where only the second number is followed by 号 or 日. */
    static void twoDays(String text, int at, int begin, LocalDate anchor, List<Token> found) {
        if (!TextSigns.mayBegin(text, begin)) {
            return;
        }
        DayMatch.match(TWO_DAYS, text, begin).ifPresent(m -> {
            int first = Integer.parseInt(m.group(1));
            int last = Integer.parseInt(m.group(3));
            boolean isPair = m.group(2) != null;
            if (isPair && (last != first + 1 || text.charAt(m.start(2) - 1) == ' ' || isGlued(m))) {
                return; // 19号、21号 are two days
            }
            in(anchor, first)
                    .ifPresent(from -> in(from, last)
                            .ifPresent(
                                    to -> found.add(DayMatch.token(at, m.end(), Optional.of(from), Optional.of(to)))));
        });
    }

    /** Returns whether two numbers are written without a sign between them, and are really one number: 2021号. */
    private static boolean isGlued(Matcher days) {
        return days.end(1) == days.start(3); // 23号
    }
}
