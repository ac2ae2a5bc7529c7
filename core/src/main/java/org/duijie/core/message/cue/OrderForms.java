package org.duijie.core.message.cue;

import java.util.List;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;

/**
 * Finds phrases that look like a trade or a withdrawal and are not: a change of an earlier order (原来定的400只…只要300只了),
 * urgency
 * (晚了就没了), and the land of a grower (本人承包水库).
 */
final class OrderForms {
    /** How far before a change the order is named, at most, in characters. */
    private static final int NEAR = 60;

    private static final String NUMBER = "[0-9零一二两三四五六七八九十百千万.]{1,8}";

    /** Words that name an earlier order of the writer. */
    private static final Pattern ORDERED = Pattern.compile(
            "(?:原来|原先|原本|之前|上次|上回|昨[天日晚]|前[天日]|[今早]早|早上|上午|中午|下午|刚才|刚刚|那天|本来|周[一二三四五六日]|[0-9]{1,2}号)(?:跟你|和你|给你|在你[这那家])?[^,，。;!?\\n"
                    + "0-9]{0,3}?(?:[预]?[定订]|要|下单|报)(?:了|的|好的|过的)");

    /** A word before the new amount of the order. */
    private static final Pattern NOW_ONLY = Pattern.compile(
            "(?:现在|就|今天)?(?:只|就|改|还是)(?:要|拿|拉|来|留|送|发|收)(?=" + NUMBER + "[\\u4e00-\\u9fa5]{1,2}了|" + NUMBER
                    + "[\\u4e00-\\u9fa5](?:就(?:行|够|好|可以)|$|[,，。;! ]))|(?:变成|减到|减为|减成|加到|增加到|增到|增为|改要|改拿|改送|换成)(?="
                    + NUMBER + "[\\u4e00-\\u9fa5])");

    /** By how much the order is changed. */
    private static final Pattern BY =
            Pattern.compile("(?:再|要|得|请|给我|帮我)?(?:少|多|减少?|增?加|添)(?:要|送|拿|发|拉|来|装|配|订|定|收|留|了|掉|个)?" + NUMBER
                    + "(?:只|头|斤|公斤|吨|箱|件|袋|筐|个|条|板|盒|枚|瓶|桶|份|羽|车)(?![以之]?[下上内]|一)");

    /** Words that goods go fast, and are not gone: 晚了就没了. */
    private static final Pattern URGENT = Pattern.compile(
            "(?:(?:[来去下]手?|买|订|定|说|要)?(?:晚|慢|迟)(?:了|一步|点)?(?:的话)?|错过(?:了)?|[卖抢售拉](?:完|光)(?:了)?(?:今年|这季|这茬)?(?=[就可便]|没了|没有了)|再不[\\u4e00-\\u9fa5]{1,2}|过(?:了)?(?:今天|明天|这村|这几天|两天|年))"
                    + "[ ,，]?(?:就|可就?|便|怕)?(?:都)?(?:没有?(?:了|货了?|这个?[店价]了?)|[卖抢](?:完|光)了|别怪)|手慢(?:就)?[无没](?:有?了)?|(?:可能|估计|怕)(?:明天|过两天)?就没了");

    /** The land or the pond of the writer: 本人承包水库, 承包了50亩地. */
    private static final Pattern OWN_LAND = Pattern.compile(
            "(?:(?:本人|自己|自家|[我俺咱]们?(?:家|村|爸|哥|叔)?|老公|家里|朋友|老乡|亲戚|合作社)(?:在[\\u4e00-\\u9fa5]{1,4})?(?:去年|今年|前年|一共|共)?承包(?:了|的|着|有)?|(?<![对外要求转被出])承包[了的])(?=[0-9一二两三四五六七八九十百几多来个片口座的 ]{0,6}(?:亩|水库|鱼塘|虾塘|池塘|塘|山|荒|地|果园|大棚|农场|茶园|林|湖|水面|园))");

    private static final String MONTH = "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2}|本|这个|下个?)月份?的?";

    private static final String PLAN = "(?:计划|清单|单|表|安排|预告)?(?=\\s?:\\s?\\S)";

    /** The heading of a list with its month: 12月要货计划. */
    private static final Pattern WANTED = Pattern.compile(MONTH + "(?:要货|用货|订货|进货|采购|需求|食材|用菜|要菜)" + PLAN);

    /** 要 and such before a colon: the heading of a list of wanted goods. */
    private static final Pattern NEEDED = Pattern.compile("(?:需?要|需)(?:的?货|的?菜|如下)?(?=\\s?:)");

    private static final Pattern OFFERED = Pattern.compile(MONTH + "(?:供货|发货|出货|出栏|上市|供应)" + PLAN);

    private OrderForms() {}

    /** Adds the phrases that begin at position {@code at}. */
    static void add(String text, int at, List<Token> found) {
        Meaning.Said now = new Meaning.Said(Cue.CORRECTION, "");
        Meaning.Said by = new Meaning.Said(Cue.CORRECTION, CueWords.BY);
        boolean isChange = CueForms.led(NOW_ONLY, text, at, now)
                .or(() -> CueForms.led(BY, text, at, by))
                .isPresent();
        if (isChange && ORDERED.matcher(text).region(Math.max(0, at - NEAR), at).find()) {
            SideForms.add(NOW_ONLY, text, at, now, found);
            SideForms.add(BY, text, at, by, found);
        }
        SideForms.add(WANTED, text, at, new Meaning.Said(Cue.BUY_LIST, ""), found);
        SideForms.add(NEEDED, text, at, new Meaning.Said(Cue.BUY_LIST, ""), found);
        SideForms.add(OFFERED, text, at, new Meaning.Said(Cue.SELL_LIST, ""), found);
        SideForms.add(URGENT, text, at, new Meaning.Said(Cue.SELL, "last"), found);
        CueForms.led(OWN_LAND, text, at, new Meaning.Said(Cue.SELL, "last")).ifPresent(land -> {
            found.removeIf(token -> token.end() <= land.end() && token.is(Cue.OTHER_TRADE));
            found.add(land);
        });
    }
}
