package org.duijie.core.message.cue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;

/**
 * Words that ask others to get in touch. Their verb says what the others do, so the writer does the opposite: sells
 * with 要的打电话 and 要土豆的联系我, buys with 有货的联系 and 有土豆的联系我.
 */
public final class CallWords {
    private static final String BUYERS =
            "(?:各?[大小]?(?:酒店|饭店|饭馆|餐馆|餐厅|酒楼|超市|食堂|学校|单位|公司|工厂|厂家|水果店|菜店|店家|店铺|档口|商户|摊主|批发商|[和、或])){0,4}";
    private static final String WHO = BUYERS + "(?:老板|朋友|群友|老乡|客户|商家|兄弟|同志|亲|人|赶紧|尽快|抓紧)?(?:们)?\\s?[,，]?\\s?";
    private static final String CALL =
            "(?:请|就|直接|可以|可|赶紧|赶快|抓紧|尽快|速|都|电话)*(?:联系|打|加(?![0-9])|来(?![0-9一二两三四五六七八九十])|私聊|私信|私|找我|滴滴|留言|留电话|扣\\s?[0-9]{1,3}(?![0-9.]|\\s?[斤只头元块])|扣|@|拨|致电|电联|微信|戳|吱声|吱一?声|吱个声|说一声|说(?=$|[,，。;!"
                    + " \\n"
                    + "])|说话|说句话|说声|言语(?:一声)?|喊(?:一声)?|回话|回个话|回复|举手|冒泡|报数|报个数|登记|招呼|打招呼|打个招呼|联络|过来|快来|快点来|来得快|报名|提前(?:一天)?(?:预?[订定]|说|打电话)|接龙|预[订定]|下单)(?:我|电话|个电话)?";
    private static final Pattern WANTING =
            Pattern.compile("(?:有?(?:需要|需求|想要|想买|想收|[要收买需])|看[上中])(?:的话?|者)" + WHO + CALL);
    /** How much those who want goods must take at least: 要的5件起. */
    private static final Pattern TAKING =
            Pattern.compile("[要买]的(?=\\s?[0-9一二两三四五六七八九十百半]{1,4}[\\u4e00-\\u9fa5]{1,2}起)");

    /** Those who want goods, before a phone number: 要的13812345678. */
    private static final Pattern CALLED =
            Pattern.compile("[要买]的(?=\\s?:?\\s?(?:1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8})(?![0-9]))");

    /** Words that ask interested people to call, without a direction: they may want goods or have them. */
    private static final Pattern EITHER = Pattern.compile("(?:要货的?|(?:有意|有意向|有兴趣|有需求|意向)(?:的|者)?(?:的话)?)" + WHO + CALL);

    private static final Pattern HAVING =
            Pattern.compile("(?:家里|手里|手上|谁家|谁)?(?:有(?:货源?|现货|卖|出)?|[卖出]|想[卖出]|能供货?)的" + WHO + CALL);
    /** Words that ask others to buy, so that the writer sells: 请各单位积极采购, 望广大市民踊跃认购. */
    private static final Pattern APPEAL = Pattern.compile(
            "(?:请|望|盼|希望|恳请|敬请|动员|号召|呼吁|倡议)(?![^,，。]{0,4}报价)[^,，。;:!?\\n0-9]{0,20}?(?:采购|购买|认购|订购|选购|团购|抢购)"
                    + "(?:(?:数量?|量|计划|意向|需求)(?:[上填]?报.{0,3})?)?(?=$|[,，。;!?\\n])");

    private static final Meaning LEFT = new Meaning.Said(Cue.SELL, "left");
    private static final Pattern AFTER_GOODS = Pattern.compile("的" + WHO + CALL);

    private CallWords() {}

    public static void add(String text, int at, List<Token> found) {
        boolean isApart = at == 0 || "没不".indexOf(text.charAt(at - 1)) < 0;
        if (isApart) {
            add(APPEAL, text, at, new Meaning.Said(Cue.SELL, ""), found);
            add(EITHER, text, at, new Meaning.Said(Cue.FILLER, ""), found);
            add(WANTING, text, at, new Meaning.Said(Cue.SELL, "last"), found);
            if (CALLED.matcher(text).region(at, text.length()).lookingAt()) {
                found.removeIf(token -> token.is(Cue.BUY));
                found.add(new Token(at, at + 2, new Meaning.Said(Cue.SELL, "last")));
            }
            if (TAKING.matcher(text).region(at, text.length()).lookingAt()) {
                found.removeIf(token -> token.is(Cue.BUY));
                found.add(new Token(at, at + 2, new Meaning.Said(Cue.SELL, "last")));
            }
            add(HAVING, text, at, new Meaning.Said(Cue.BUY, ""), found);
            add(AFTER_GOODS, text, at, new Meaning.Said(Cue.CALL, ""), found);
        }
    }

    /** Returns whether a word tells what is left: 还剩, 就剩. Before an amount, it is the writer who has that. */
    private static boolean isLeft(Token word) {
        return word.is(Cue.SELL) && word.meaning().equals(LEFT);
    }

    private static void add(Pattern form, String text, int at, Meaning.Said said, List<Token> found) {
        Matcher matcher = form.matcher(text).region(at, Math.min(text.length(), at + 32));
        if (matcher.lookingAt()) {
            found.add(new Token(at, matcher.end(), said));
        }
    }

    /**
     * Reverses the direction of the verb before goods that are followed by a call, because the verb says what the
     * callers do.
     */
    public static void turn(List<Token> tokens) {
        int verb = tokens.size() - 2;
        while (verb >= 0
                && tokens.get(verb).end() == tokens.get(verb + 1).start()
                && !tokens.get(verb).is(Cue.BUY)
                && !tokens.get(verb).is(Cue.SELL)) {
            verb--;
        }
        if (verb < 0 || tokens.get(verb).end() != tokens.get(verb + 1).start()) {
            return;
        }
        Token told = tokens.get(verb);
        if (isLeft(told) && tokens.subList(verb, tokens.size()).stream().anyMatch(Token::isAmount)) {
            return; // 还剩12万斤能来拉的联系
        }
        for (int i = verb + 1; i < tokens.size() - 1; i++) {
            if (tokens.get(i).meaning() instanceof Meaning.Goods goods
                    && !goods.isCertain()
                    && !goods.paths().isEmpty()) {
                Token vague = tokens.get(i);
                tokens.set(
                        i,
                        new Token(
                                vague.start(), vague.end(), new Meaning.Named(goods.paths(), false, goods.isGroup())));
            }
        }
        if (told.is(Cue.BUY) || told.is(Cue.SELL)) {
            Cue other = told.is(Cue.BUY) ? Cue.SELL : Cue.BUY;
            tokens.set(verb, new Token(told.start(), told.end(), new Meaning.Said(other, "")));
        }
    }
}
