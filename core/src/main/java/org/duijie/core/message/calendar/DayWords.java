package org.duijie.core.message.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.cue.VarietyNumbers;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.SaidDay;

/** Finds days and spans of days: 19号起可拉, 到25号, 月底前, 12月19-25号. */
public final class DayWords {
    private static final Pattern UNTIL = Pattern.compile("(?:截至|截止到?|最晚|最迟|不晚于|一直到|直到|到|至)\\s?");
    private static final Pattern SINCE = Pattern.compile("(?:从|自|打|最早)\\s?");
    private static final Pattern HOUR = Pattern.compile(
            "\\s?(?:一?大?清早|一?大早上?|一早|清晨|早上|上午|中午|下午|晚上|早晨|凌晨|傍晚|早|晚)?\\s?(?:[0-9一二三四五六七八九十]{1,3}\\s?(?:点半|点钟?|时)|[0-9]{1,2}:[0-9]{2})?");
    private static final Pattern FROM_TAIL = Pattern.compile("\\s?(?:开始|以后|之后|往后|过后|起|后(?!天))");
    private static final Pattern ANY_TIME =
            Pattern.compile("\\s?(?:都|就)?随时(?:都|可以|可|能)*(?:来?(?:拉货?|装车?|抓|摘|提货?|发货?)|走货?|出栏|出货)?");
    private static final Pattern TODAY_HAS = Pattern.compile("(?:今天|今日)(?:我家|我|家里|库里|地里|还|又|就|刚)*[有剩]");
    private static final Pattern OTHER_DAY =
            Pattern.compile("(?:明天|后天|明早|明晚|[0-9一二三四五六七八九十]{1,3}[号日]|(?:周|星期)[一二三四五六日天])[^,，。]{0,6}(?:拉|装|送|提|取|发|走)");
    private static final Pattern LABEL =
            Pattern.compile("(?:送货|交货|到货|发货|提货|供货|收货|装车|出栏|上市|采收|采摘|装货|配送|送达|用货)(?:时间|日期|日)?(?:[:是为在]|\\s)*$");
    private static final Pattern TO_TAIL = Pattern.compile(
            "\\s?(?:之前|以前|前(?![天后])|是?最后一[天车趟班]|为止|截止(?:报名|预[订定]|下单|登记)?|止|以内|之内|内|(?=(?:要|得|必须|就|全部|都|一定)?(?:(?:清|卖|出|拉|走|收|采|销|处理|抓|装|腾)(?:完|空|净)|腾库|腾棚|腾地|清场)))");
    private static final Pattern RANGE = Pattern.compile("\\s?(?:到|至|-|~|—|–)\\s?");

    private static final Pattern NOW = Pattern.compile(
            "随时(?:都?可以?|都?能)?(?:发车|起捕|起网|发|来?拉货?|来?装车?|来?抓|来?摘|走货?|出栏|发货|提货|送货?|供货)?(?!(?:来|视频|过来|上门)*看)|即日起|今起|现在就?(?:可以?|能)(?:来?拉|装车?|发货?|送货?|出栏|提货?|摘|采|杀|抓|走|(?=[卖出]))|立即可?(?:拉|发货|出栏)|马上(?:就?能|就?可以?)(?:拉|出栏|装车|发货)");

    private static final Pattern VAGUE = Pattern.compile(
            "(?:一两天|过?年前|年后|春节(?:前后?|后)?|节前|节后|元旦(?:前后)?|过年|中秋前?|国庆前?|端午前?|腊月\\S{0,3}|正月\\S{0,3}|冬至前?|小年前?|大年(?:三十|初[一二三四五六七八九十])前?|年三十前?|除夕前?|元宵前?|这几天|这两天|过几天|过两天|最近几天|近几天|近两天|几天内|近日|月初|月中|[上中下]旬|[0-9一二三四五六七八九十]{1,2}月[上中下]旬|[0-9一二三四五六七八九十]{1,2}月(?:份)?(?![0-9一二三四五六七八九十])|下周(?![一二三四五六日天末1-6])|下个?月(?![0-9底]))");

    /** An hour after a day. It shows that goods are moved then: 明早5点. */
    private static final Pattern CLOCK = Pattern.compile(
            "\\s?(?:早上|上午|中午|下午|晚上|早晨|凌晨|傍晚|早|晚)?\\s?(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:点半?|:[0-9]{2})(?:之?前)?(?=$|[,，。;!"
                    + " \\n"
                    + "])");

    private static final Pattern NEW_YEAR = Pattern.compile("(?:元旦|阳历年|阳历新年|公历年)(?:节)?(?:之前|以前|前(?!后)|之后|以后|过后|后)");

    private static final Pattern BEFORE = Pattern.compile("\\s?(?:之前|以前|前(?!后|天))");
    private static final Pattern EVE = Pattern.compile("\\s?节?的?(?:前|头|提前)(一|1|两|二|2|三|3)天");
    private static final Pattern DAY_ALONE = Pattern.compile("(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号].*");

    private DayWords() {}

    public static void add(String text, int at, LocalDate anchor, List<Token> found) {
        VarietyNumbers.add(text, at, found);
        if (isOnlySaid(text, at)) {
            found.add(new Token(at, at + 2, new Meaning.Said(Cue.FILLER, "")));
            return;
        }
        OpenDays.span(text, at, anchor, found);
        DayMatch.match(NOW, text, at)
                .ifPresent(m -> found.add(DayMatch.token(at, m.end(), Optional.of(anchor), Optional.empty())));
        WithinDays.add(text, at, anchor, found);
        DaySpans.nextDays(text, at, anchor).ifPresent(found::add);
        Optional<Token> newYear = newYear(text, at, anchor);
        if (newYear.isPresent()) {
            found.add(newYear.get());
            return;
        }
        Optional<Token> occasion = MovingWords.occasion(text, at);
        if (occasion.isPresent()) {
            found.add(occasion.get());
            return;
        }
        Optional<Token> part = MonthParts.at(text, at, anchor);
        if (part.isPresent()) {
            found.add(part.get());
            return;
        }
        DaySpans.period(text, at, anchor).ifPresent(found::add);
        Optional<Integer> weekdays = DaysOfWeek.at(text, at);
        if (weekdays.isPresent()) {
            found.removeIf(token -> token.is(Cue.RATE));
            found.add(new Token(at, weekdays.get(), new Meaning.Said(Cue.RATE, DaysOfWeek.PART)));
            return;
        }
        if (LunarDays.at(text, at, anchor).isEmpty()) {
            DayMatch.match(VAGUE, text, at).ifPresent(m -> found.add(new Token(at, m.end(), new Meaning.VagueDays())));
        }
        Optional<Integer> since = DayMatch.match(SINCE, text, at).map(Matcher::end);
        Optional<Integer> until = DayMatch.match(UNTIL, text, at).map(Matcher::end);
        int begin = since.or(() -> until).orElse(at);
        if (begin >= text.length() || TextSigns.isDigit(text, begin - 1)) {
            return;
        }
        DaySpans.twoDays(text, at, begin, anchor, found);
        for (LunarDays.Found lunar : LunarDays.at(text, begin, anchor)) {
            lunar(text, at, lunar, since.isPresent(), until.isPresent(), anchor, found);
        }
        for (SaidDay day : SaidDay.at(text, begin, Optional.of(anchor))) {
            if (isDay(text, begin, day, anchor, since.isPresent() || until.isPresent())) {
                List<Token> told = new ArrayList<>();
                day(text, at, day, since.isPresent(), until.isPresent(), anchor, told);
                boolean isOpen = OpenDays.isOpen(text, begin, day, anchor)
                        || OpenDays.isAbout(text, day)
                        || OpenDays.isOfOtherMonth(text, begin, day);
                told.forEach(token -> found.add(isOpen ? unsure(token) : token));
            }
        }
    }

    /** Returns the days before 1 January, or those after it: 元旦前, 元旦后. */
    private static Optional<Token> newYear(String text, int at, LocalDate anchor) {
        LocalDate day = LocalDate.of(anchor.getYear() + 1, 1, 1);
        return DayMatch.match(NEW_YEAR, text, at)
                .map(found -> found.group().endsWith("前")
                        ? DayMatch.token(at, found.end(), Optional.empty(), Optional.of(day.minusDays(1)))
                        : new Token(
                                at,
                                found.end(),
                                new Meaning.Days(Optional.of(day.plusDays(1)), Optional.empty(), false, false)));
    }

    /**
     * Returns whether 今天 only says that goods are in stock, and another day is named for moving them: 今天还有600箱，明天过来拉.
     */
    private static boolean isOnlySaid(String text, int at) {
        return DayMatch.match(TODAY_HAS, text, at)
                .filter(found -> OTHER_DAY
                        .matcher(text)
                        .region(found.end(), text.length())
                        .find())
                .isPresent();
    }

    /** Adds a lunar day or a feast; before a feast is the day before it: 春节前. */
    private static void lunar(
            String text,
            int at,
            LunarDays.Found lunar,
            boolean isSince,
            boolean isUntil,
            LocalDate anchor,
            List<Token> found) {
        SaidDay day = lunar.isFeast() ? eve(text, lunar.day()) : lunar.day();
        List<Token> told = new ArrayList<>();
        Optional<Integer> before = lunar.isFeast() && !isUntil
                ? DayMatch.match(BEFORE, text, day.end()).map(Matcher::end)
                : Optional.empty();
        if (before.isPresent()) {
            told.add(DayMatch.token(
                    at, before.get(), Optional.empty(), Optional.of(day.day().minusDays(1))));
        } else {
            day(text, at, day, isSince, isUntil, anchor, told);
        }
        boolean isOpen = OpenDays.isOpen(text, at, day, anchor);
        told.forEach(token -> found.add(isOpen ? unsure(token) : token));
    }

    /** Returns the day some days before a feast, if words after it tell how many: 冬至前一天. */
    private static SaidDay eve(String text, SaidDay feast) {
        return DayMatch.match(EVE, text, feast.end())
                .map(before -> new SaidDay(
                        before.end(),
                        feast.day().minusDays("一1两2三3".indexOf(before.group(1).replace('二', '两')) / 2 + 1),
                        feast.isWhole()))
                .orElse(feast);
    }

    private static boolean isDay(String text, int begin, SaidDay day, LocalDate anchor, boolean isLed) {
        String words = text.substring(begin, day.end());
        return !(begin > 0
                        && text.charAt(begin - 1) == '月'
                        && DAY_ALONE.matcher(words).matches()) // 元月1号
                && TextSigns.mayBegin(text, begin)
                && (!OpenDays.isShort(words) || OpenDays.isTold(text, begin, day, anchor, isLed));
    }

    private static Token unsure(Token token) {
        return token.meaning() instanceof Meaning.Days days
                ? new Token(
                        token.start(), token.end(), new Meaning.Days(days.from(), days.to(), days.isOneDay(), false))
                : token;
    }

    private static void day(
            String text, int at, SaidDay day, boolean isSince, boolean isUntil, LocalDate anchor, List<Token> found) {
        int hour = DayMatch.match(HOUR, text, day.end()).map(Matcher::end).orElse(day.end());
        boolean isMonthEnd = text.substring(at, day.end()).contains("底");
        Optional<LocalDate> one = Optional.of(day.day());
        int range = DayMatch.match(RANGE, text, day.end()).map(Matcher::end).orElse(-1);
        if (range > 0 && !isUntil) {
            DaySpans.last(text, range, day.day())
                    .ifPresent(last -> found.add(DayMatch.token(at, last.end(), one, Optional.of(last.day()))));
        }
        DaySpans.nextDay(text, at, day).ifPresent(found::add);
        Optional<Integer> fromTail = DayMatch.match(FROM_TAIL, text, hour)
                .map(Matcher::end)
                .map(end ->
                        DayMatch.match(ANY_TIME, text, end).map(Matcher::end).orElse(end));
        Optional<Integer> toTail = DayMatch.match(TO_TAIL, text, hour).map(Matcher::end);
        boolean isHour = DayMatch.match(CLOCK, text, day.end()).isPresent();
        boolean isToday = day.day().equals(anchor);
        boolean isDelivery = MovingWords.isAt(text, hour)
                || (!isToday && MovingWords.isHarvest(text, hour))
                || isLabelled(text, at)
                || isHour
                || MovingWords.isListed(text, at)
                || MovingWords.isAlone(text, at, hour, isToday)
                || toTail.filter(end -> MovingWords.isAt(text, end)).isPresent();
        boolean isBefore = isUntil || toTail.isPresent() || text.startsWith("前", day.end() - 1);
        if (isBefore && hour > day.end() && !isUntil) {
            found.add(new Token(at, toTail.orElse(hour), new Meaning.Days(one, one, true, isDelivery)));
        } else if (isBefore) {
            found.add(DayMatch.token(at, toTail.orElse(hour), Optional.empty(), one));
        } else if (isSince || fromTail.isPresent()) {
            int end = fromTail.orElse(hour);
            found.add(DayMatch.token(at, end, one, Optional.empty()));
            int next = DayMatch.match(RANGE, text, end).map(Matcher::end).orElse(-1);
            if (next > 0) {
                DaySpans.last(text, next, day.day())
                        .ifPresent(last -> found.add(DayMatch.token(at, last.end(), one, Optional.of(last.day()))));
            }
        } else if (text.substring(at, day.end()).endsWith("末")) {
            if (day.day().getDayOfWeek() == DayOfWeek.SUNDAY) {
                return;
            }
            Optional<LocalDate> sunday = Optional.of(day.day().plusDays(1));
            found.add(new Token(at, hour, new Meaning.Days(one, sunday, false, isDelivery)));
        } else if (isMonthEnd) {
            found.add(new Token(at, hour, new Meaning.VagueDays()));
        } else {
            found.add(new Token(at, hour, new Meaning.Days(one, one, true, isDelivery)));
        }
    }

    private static boolean isLabelled(String text, int at) {
        return LABEL.matcher(text.substring(Math.max(0, at - 10), at)).find();
    }
}
