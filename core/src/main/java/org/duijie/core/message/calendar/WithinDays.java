package org.duijie.core.message.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.Numerals;
import org.duijie.core.quantity.SaidDay;

/**
 * Finds periods of a number of days. 3天内 counts from today; in 12月6号开始出栏，3天内拉完 it counts from 12月6号. Terms of payment
 * are not such periods.
 */
final class WithinDays {
    private static final Pattern WITHIN = Pattern.compile(
            "([0-9]{1,2}|[一二两三四五六七八九十]{1,2})\\s?(天|日|周|个?星期|个?礼拜|个月)\\s?(?:之内|以内|内|(?=就?要?(?:收完|拉完|采完|卖完|清完|出完|走完|采收完|清掉)))");
    private static final Pattern TERM_BEFORE = Pattern.compile(
            "(?:合同|签订|签约|签字|收到|货到|到货|货后|收货|验收|验货|发票|票到|下单|订单|定金|订金|成交|中标|结算|付款|付定|通知|开票|入库|交货|货款|款到|余款|尾款)[^,，。;!?\\n"
                    + "]{0,6}[,，]?\\s?$");
    private static final Pattern TERM_AFTER = Pattern.compile(
            "[^,，。;!?\\n]{0,4}(?:付|结清|结账|结款|结算|打款|汇款|支付|到账|给钱|回款|报名|退款|退货|包退|包换|包赔|赔|退换|开票|答复|回复|反馈|补发|理赔|售后)");
    private static final Pattern DAY_BEFORE = Pattern.compile("(?:前|之前|以前)\\s?$");
    private static final Pattern STARTS =
            Pattern.compile("[^,，。;!?\\n]{0,4}?(?:起|开始|以后|之后|后|开|可|能|出|采|摘|挖|拉|装|上市|收|发|送|到货|交货)");
    private static final int NEAR = 24;

    private WithinDays() {}

    static void add(String text, int at, LocalDate anchor, List<Token> found) {
        Matcher within = WITHIN.matcher(text).region(at, Math.min(text.length(), at + 32));
        within.useTransparentBounds(true);
        if (!within.lookingAt()) {
            return;
        }
        if (isTerm(text, at, within.end())) {
            found.add(new Token(at, within.end(), new Meaning.Said(Cue.FILLER, "")));
            return;
        }
        Numerals.at(within.group(1), 0).stream()
                .filter(number -> number.end() == within.group(1).length() && number.isOne())
                .findFirst()
                .ifPresent(
                        number -> found.add(token(text, at, within, number.low().intValue(), anchor)));
    }

    /** Returns whether a period is a term of payment, or counts from a contract or a delivery: 收到货后7天内付款. */
    private static boolean isTerm(String text, int at, int end) {
        return TERM_BEFORE.matcher(text.substring(0, at)).find()
                || TERM_AFTER.matcher(text).region(end, text.length()).lookingAt();
    }

    private static Token token(String text, int at, Matcher within, int many, LocalDate anchor) {
        Optional<SaidDay> first = first(text, at, anchor);
        LocalDate from = first.map(SaidDay::day).orElse(anchor);
        LocalDate after = after(from, within.group(2), many);
        if (first.isEmpty()) {
            return new Token(at, within.end(), new Meaning.Days(Optional.of(anchor), Optional.of(after), false, true));
        }
        boolean isSure = isStart(text, first.get().end());
        return new Token(
                at, within.end(), new Meaning.Days(Optional.empty(), Optional.of(after.minusDays(1)), false, isSure));
    }

    private static LocalDate after(LocalDate day, String unit, int many) {
        return unit.endsWith("月")
                ? day.plusMonths(many)
                : day.plusDays(unit.equals("天") || unit.equals("日") ? many : many * 7L);
    }

    /** Returns the last day that is written before position {@code at}, at most {@value #NEAR} characters away. */
    private static Optional<SaidDay> first(String text, int at, LocalDate anchor) {
        for (int end = at; end > Math.max(0, at - NEAR); end--) {
            int here = end;
            for (int begin = Math.max(0, here - 12); begin < here; begin++) {
                Optional<SaidDay> day =
                        TextSigns.mayBegin(text, begin) ? named(text, begin, here, anchor) : Optional.empty();
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<SaidDay> named(String text, int begin, int end, LocalDate anchor) {
        return SaidDay.at(text, begin, Optional.of(anchor)).stream()
                .filter(day -> day.end() == end && !OpenDays.isShort(text.substring(begin, end)))
                .filter(day -> !day.day().isBefore(anchor))
                .min(Comparator.comparing(SaidDay::day));
    }

    private static boolean isStart(String text, int end) {
        boolean isBefore = DAY_BEFORE.matcher(text.substring(0, end)).find()
                || text.startsWith("前", end)
                || text.startsWith("之前", end)
                || text.startsWith("以前", end);
        return !isBefore && STARTS.matcher(text).region(end, text.length()).lookingAt();
    }
}
