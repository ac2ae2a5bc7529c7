package org.duijie.core.message.calendar;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;

/** Skips days on which people answer, sign up, pay or meet, but no goods are moved: 23日前报采购数, 20号截止报价, 下周一开会. */
public final class DeadlineWords {
    private static final String DAY =
            "(?:(?:20[0-9]{2}年)?[0-9]{1,2}月[0-9]{1,2}[日号]?|[0-9]{1,2}[日号]|[一二三四五六七八九十]{1,3}[号日]|今天|今晚|明天|明早|明晚|后天|(?:下|本|这)?(?:周|星期)[一二三四五六日天]|本?月底|[0-9]{1,2}[./][0-9]{1,2})";
    private static final String HOUR =
            "\\s?(?:早上|上午|中午|下午|晚上|早|晚)?\\s?(?:[0-9]{1,2}:[0-9]{2}|[0-9一二三四五六七八九十]{1,3}点(?:半|[0-9]{1,2}分?)?|[0-9]{1,2}时)?";
    private static final String END = "(?:之前|以前|前|截止|截至|为止|止)?";
    private static final String ACT =
            "(?:[上申填汇]报|报送|报(?:名|价|数|量|给|到|采购|需求|计划|单|来)?|投标|开标|竞价|竞标|比价|询价|回复|反馈|回话|答复|登记|统计|确认|付款|打款|付定金|交定金|交钱|缴费|接龙|填表|填好|交表|交报价|提交|到期|开会|会议|培训|联系|来电|下单|订货截止|预订|预定)";

    /** A day that precedes the action: 12月23日前报采购数. */
    private static final Pattern BEFORE = Pattern.compile("(?>(?:请|须|务必)?(?:于|在|到)?" + DAY + HOUR + END
            + "\\s?(?:给|向|把|将)?[\\u4e00-\\u9fa5]{0,4}?" + ACT + "(?:采购)?(?:数量?|需求|计划|意向|单|表)?)(?!\\s?:)"); // 今天鸡蛋报价：

    /** A day that follows the action: 报名截止12月20日, 开标时间：20号上午9点. */
    private static final Pattern AFTER = Pattern.compile(
            "(?:报名|报价|投标|开标|竞价|竞标|询价|报送|上报|填报|接龙|统计|登记|付款|缴费|下单|订货|预订|开会|会议|培训|报数|回复)(?:的)?(?:(?:截止|截至|时间|日期|日)+(?:[:为是到于在至]|\\s)*"
                    + DAY + HOUR + END + "|(?:[:为是到于在至]|\\s)*" + DAY + HOUR + "(?:截止|为止|止))");

    /** The last day of the goods too: 到12月25号截止报名. */
    private static final Pattern LAST_DAY = Pattern.compile("到.*(?:截止|为止)(?:报名|预[订定]|下单|登记)");

    private DeadlineWords() {}

    public static void add(String text, int at, List<Token> found) {
        for (Pattern form : List.of(BEFORE, AFTER)) {
            Matcher matcher = form.matcher(text).region(at, Math.min(text.length(), at + 40));
            matcher.useTransparentBounds(true);
            if (!TextSigns.isDigit(text, at - 1)
                    && matcher.lookingAt()
                    && !LAST_DAY.matcher(text)
                            .region(Math.max(0, text.startsWith("到", at - 1) ? at - 1 : at), matcher.end())
                            .matches()) {
                found.add(new Token(at, matcher.end(), new Meaning.Said(Cue.FILLER, "")));
            }
        }
    }
}
