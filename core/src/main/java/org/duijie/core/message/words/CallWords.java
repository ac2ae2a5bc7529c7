package org.duijie.core.message.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that ask others to get in touch. Their verb is that of the others: 要的打电话 sells, 有货的联系 buys, and so do
 * 要土豆的联系我 and 有土豆的联系我.
 */
final class CallWords {
    private static final String WHO = "(?:老板|朋友|群友|老乡|客户|商家|兄弟|同志|亲|人|赶紧|尽快|抓紧)?(?:们)?\\s?[,，]?\\s?";
    private static final String CALL =
            "(?:请|就|直接|可以|可|赶紧|赶快|抓紧|尽快|速|都|电话)*(?:联系|打|加(?![0-9])|来(?![0-9一二两三四五六七八九十])|私|找我|滴滴|留言|留电话|扣|@|拨|致电|电联|微信|戳|吱声|吱一声|说一声|报名)(?:我|电话|个电话)?";
    private static final Pattern WANTING =
            Pattern.compile("(?:有?(?:需要|需求|想要|想买|想收|兴趣|意向|意)|[要收买需]|看[上中])(?:的话?|者)" + WHO + CALL);
    private static final Pattern HAVING =
            Pattern.compile("(?:家里|手里|手上|谁家|谁)?(?:有(?:货源?|现货|卖|出)?|[卖出]|想[卖出]|能供货?)的" + WHO + CALL);
    private static final Pattern AFTER_GOODS = Pattern.compile("的" + WHO + CALL);

    private CallWords() {}

    static void add(String text, int at, List<Token> found) {
        boolean isApart = at == 0 || "没不".indexOf(text.charAt(at - 1)) < 0;
        if (isApart) {
            add(WANTING, text, at, new Meaning.Said(Cue.SELL, ""), found);
            add(HAVING, text, at, new Meaning.Said(Cue.BUY, ""), found);
            add(AFTER_GOODS, text, at, new Meaning.Said(Cue.CALL, ""), found);
        }
    }

    private static void add(Pattern form, String text, int at, Meaning.Said said, List<Token> found) {
        Matcher matcher = form.matcher(text).region(at, Math.min(text.length(), at + 32));
        if (matcher.lookingAt()) {
            found.add(new Token(at, matcher.end(), said));
        }
    }

    /** Turns the verb before goods that a call follows: who has to call wants them, or has them. */
    static void turn(List<Token> tokens) {
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
        if (told.is(Cue.BUY) || told.is(Cue.SELL)) {
            Cue other = told.is(Cue.BUY) ? Cue.SELL : Cue.BUY;
            tokens.set(verb, new Token(told.start(), told.end(), new Meaning.Said(other, "")));
        }
    }
}
