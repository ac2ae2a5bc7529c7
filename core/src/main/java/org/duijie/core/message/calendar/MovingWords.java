package org.duijie.core.message.calendar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;

/** Decides from the words around a day whether goods are moved on it: 明天要, 19号可拉, 明早开网. */
final class MovingWords {
    private static final Pattern MOVING = Pattern.compile("\\s?:|出(?=$|[,，。; ])|\\s?[^,，;:。!?\\n"
            + "0-9 ]{0,6}?(?:[可能]以?(?:拉|装|出|发|提|摘|送|收)|拉货|来拉|过来|起捕|开捕|干塘|清塘|起塘|放水|现[杀摘挖捞采砍割]|出苗|出塘|下树|割(?!草)|砍|杀|拉(?=$|[,，。;"
            + " 走完净空])|取(?=$|[,，。;! ])|上车|来取|来拿|去取|去拉|去收|去装|带车|拉网|起网"
            + "|抓鸡|抓鸭|抓猪|出鱼|捞鱼|清塘|开挖|开剪|装车|出栏|出货|发货|提货|交货|到货|送|上市|开摘|开园|采摘|收货|要(?!降|下|涨|跌|变|坏|烂|老|冷|是|紧)|需|用|配|订|采购|进货|备货|(?:装|抓)(?!了)|发(?=$|[,，。;!"
            + " \\n"
            + "]|车|走|出|[你我您给]|往)|的菜|的货|食材|菜单|开始|开卖|自提|来车|拉走)|来(?=[0-9一二两三四五六七八九十半])|到(?=$|[,，。; ])"
            + "|到(?=[\\u4e00-\\u9fa5])(?![月年下周明后大春元过腊本这底号一二三四五六七八九十中国端冬小除])");

    /** Verbs of the harvest and of going to market, which tell a day that is to come: 明天拔, 明早开网. */
    private static final Pattern HARVEST = Pattern.compile("\\s?[^,，;:。!?\\n"
            + "0-9 ]{0,6}?(?:拔(?!草|高)|捞|掰|刨(?!除)|挖(?!机|掘)|摘(?!要)|采(?!暖|样|访)|捎|带(?:到|来|去|过)|赶早|赶集(?!前|之前)|开网|下网|撒网|出库)");

    /** A word of a buyer. */
    private static final Pattern BUYING =
            Pattern.compile("求购|采购|收购|求(?![助帮])|需要?(?!的|者)|(?<![想不])[要收买](?!的|货|求|者|成|到|割|据|紧)");

    /** A near day with a part of it: 明天上午. */
    private static final Pattern NEAR_ALONE = Pattern.compile("(?:大?后天|明[天日])\\s?[早上中下晚傍一大清凌].+|(?:明[早晚]|今晚).*");

    /** A day with its month and a part of the day: 12月1号一早. */
    private static final Pattern PART_OF_DAY = Pattern.compile(
            "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})月(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号]\\s?[早上中下晚傍一大清凌].*|(?:大?后天|明[天日])\\s?[早上中下晚傍一大清凌].+");

    /** A whole date, a near day or a weekday, which may be a clause alone: 12月9号. */
    private static final Pattern DATE = Pattern.compile(
            "(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})月(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})[日号]?|大?后天|明[天日]|(?:这个?|本|下个?)?(?:周|星期|礼拜)[一二三四五六日天]|[0-9]{1,2}[日号]");

    /** Any word for a day. */
    private static final Pattern ANY_DAY = Pattern.compile(
            "[0-9一二三四五六七八九十]月|[0-9一二三四五六七八九十][日号]|[0-9]/[0-9]|[今明后昨前][天日早晚]|(?:周|星期|礼拜)[一二三四五六日天末]|[年月]底|节前|过?年前|春节|元旦|腊月|冬至|随时");

    /** Feasts for which goods are wanted, which is not the day of the goods: 过年杀年猪用. */
    private static final Pattern OCCASION =
            Pattern.compile("(?:过大?年|春节|元旦|冬至|除夕|腊八|小年|元宵节?|端午节?|中秋节?|国庆节?)(?:期间|时候?|里)?(?:[^,，。;:!?\\n"
                    + "0-9前后 ]{0,5}[用吃](?=$|[,，。;! \\n"
                    + "])|送礼|待客|请客|走亲戚|发福利|福利|办年货)");

    /** A day on which goods are moved, beside the feast: 腊月二十来拉. */
    private static final Pattern MOVED_ON = Pattern.compile(
            "(?:[0-9一二三四五六七八九十]月?[0-9一二三四五六七八九十]{1,3}[日号]?|[0-9一二三四五六七八九十][日号]|[明后]天|腊月[一二三四五六七八九十廿初]{1,3}|(?:周|星期)[一二三四五六日天])(?:之?前)?[^,，。;!?\\n"
                    + " 0-9]{0,3}?(?:送|拉|要|来|取|到|提|装|发)");

    /** A day on which the goods are used, and not moved: 明天早市要的. */
    private static final Pattern USED_ON = Pattern.compile(
            "(?:大?后天|明[天早晚]|今[天晚]|(?:这?周|星期|礼拜)[一二三四五六日天]|(?:[0-9]{1,2}月)?[0-9]{1,2}[号日])\\s?(?:早上|上午|中午|下午|晚上|早|晚)?的?(?:早市|夜市|早集|大集|集市|早餐|早点|早饭|午餐|中餐|午饭|晚餐|酒席|宴席|喜宴|婚宴|喜酒|会餐|聚餐|团餐)上?(?:[要用卖吃]的?|的)(?!送)");

    /** A day with an hour by which the goods have to be there: 今晚12点前到. */
    private static final Pattern THERE_BY = Pattern.compile(
            "(?:大?后天|明[天早晚]|今[天晚早]|(?:周|星期|礼拜)[一二三四五六日天]|[0-9]{1,2}[号日])\\s?(?:早上|上午|中午|下午|晚上|早|晚)?\\s?(?:[0-9一二三四五六七八九十]{1,3}点半?|[0-9]{1,2}:[0-9]{2})?(?:之?前)?(?:必须|要|得)?(?:送?到|送|拉)");

    /** A day with its goods and their amount, an entry of a list by days: 10号 猪前腿120斤. */
    private static final Pattern ENTRY = Pattern.compile(
            "(?:[0-9]{1,2}月)?[0-9]{1,2}[号日]\\s?[\\u4e00-\\u9fa5]{1,6}?\\s?[0-9一二两三四五六七八九十百千万.]{1,8}(?:公?斤|吨|kg|只|头|羽|条|箱|件|袋|筐|板|盒|枚|个|瓶|桶)");

    /** How far apart two entries of a list are, at most, in characters. */
    private static final int NEAR = 100;

    private MovingWords() {}

    /** Returns whether a verb after a day that is to come shows that goods are moved on it: 明早开网. */
    static boolean isHarvest(String text, int at) {
        return at <= text.length()
                && HARVEST.matcher(text).region(at, text.length()).lookingAt();
    }

    /** Returns whether the words at position {@code at}, after a day, show that goods are moved on it. */
    static boolean isAt(String text, int at) {
        return at <= text.length()
                && MOVING.matcher(text).region(at, text.length()).lookingAt();
    }

    /**
     * Returns whether a day needs no verb: 明早 is a clause alone, 12月1号一早 ends one, or 12月9号 is a clause alone and the
     * only
     * day of a purchase. The day of writing alone may only date the message.
     */
    static boolean isAlone(String text, int at, int hour, boolean isToday) {
        int end = text.charAt(hour - 1) == ' ' ? hour - 1 : hour;
        boolean isAfter = end == text.length() || ",，。;! )\n".indexOf(text.charAt(end)) >= 0;
        if (!isAfter) {
            return false;
        }
        String day = text.substring(at, end);
        boolean isBefore = at == 0 || ",，。;!: (\n".indexOf(text.charAt(at - 1)) >= 0;
        return (isBefore && NEAR_ALONE.matcher(day).matches())
                || PART_OF_DAY.matcher(day).matches()
                || (isBefore && !isToday && isOnlyDay(text, at, day));
    }

    /** Returns whether a day begins an entry of a list by days, so that it needs no verb. */
    static boolean isListed(String text, int at) {
        return ENTRY.matcher(text).region(at, text.length()).lookingAt()
                && ENTRY.matcher(text.substring(Math.max(0, at - NEAR), Math.min(text.length(), at + NEAR)))
                                .results()
                                .limit(2)
                                .count()
                        == 2;
    }

    /** Returns whether a message has a word of a buyer. */
    static boolean isPurchase(String text) {
        return BUYING.matcher(text).find();
    }

    private static boolean isOnlyDay(String text, int at, String day) {
        boolean isNumber = day.length() < 4 && "日号".indexOf(day.charAt(day.length() - 1)) >= 0;
        boolean isLed = at > 1 && (!isNumber || ",，".indexOf(text.charAt(at - 1)) >= 0);
        String rest = text.substring(0, at) + " " + text.substring(at + day.length());
        return isLed
                && isPurchase(text)
                && DATE.matcher(day).matches()
                && !ANY_DAY.matcher(rest).find();
    }

    /** Returns a filler for a feast that only says what the goods are for, if the message names another day. */
    static Optional<Token> occasion(String text, int at) {
        Matcher used = USED_ON.matcher(text).region(at, text.length());
        if (used.lookingAt()
                && THERE_BY.matcher(text.substring(0, at) + " " + text.substring(used.end()))
                        .find()) {
            return Optional.of(new Token(at, used.end(), new Meaning.Said(Cue.BUY, "")));
        }
        Matcher feast = OCCASION.matcher(text).region(at, text.length());
        return feast.lookingAt()
                        && MOVED_ON.matcher(text.substring(0, at) + " " + text.substring(feast.end()))
                                .find()
                ? Optional.of(new Token(at, feast.end(), new Meaning.Said(Cue.FILLER, "")))
                : Optional.empty();
    }
}
