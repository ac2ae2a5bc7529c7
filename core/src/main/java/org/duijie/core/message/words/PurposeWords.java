package org.duijie.core.message.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;

/**
 * Finds what goods are used for or made into: 做果汁的苹果, 加工粉条用的土豆, 适合做泡菜. A product named there is not an offer. If the
 * message names no other product, the user is asked about it.
 */
final class PurposeWords {
    private static final Pattern FOR = Pattern.compile("(?:用来|用于|适合|适宜|拿来|可以?|能|专门|专|打算|准备|好)");
    private static final Pattern MAKE = Pattern.compile(
            "(?:加工|生产|制作|制|做|压榨|榨|酿造|酿|熬|煮|炖|煲|腌制|腌|泡|磨|烤|蒸|炸|炒|提取|晒|卤|包|打|配)(?:成|出)?(?=[\\u4e00-\\u9fa5])");
    private static final Pattern TAIL =
            Pattern.compile("(?:[来专]?用的?|的)(?:大|小|食品|加工)?(?:厂家|厂子|工厂|厂|作坊|商家|师傅|老板|店家|店|公司|企业|人家|饭店|饭馆|摊子?|客户)?"
                    + "|(?=(?:急|急需|长期|常年|大量|现|想|需)?(?:收|要(?!的)|求购|求|需要|需|买|采购|缺)(?!完|好|到|成))");
    private static final Pattern END = Pattern.compile("(?=$|[,，。;!\\n、])");

    private static final Pattern OF_GOODS = Pattern.compile("[汤干条片酱面锅]?(?=$|[,，。;! \\n])");
    private static final Pattern BOUGHT = Pattern.compile("[收要购求买]|采购|需");

    /** Words of a buyer who seeks the makers of goods: 有没有做腐竹的厂家. */
    private static final Pattern SOUGHT = Pattern.compile("(?:有没有|谁家?|哪家|哪位|[找求寻])$");

    private PurposeWords() {}

    static void add(String text, int at, GoodsWords goods, List<Token> found) {
        if (goods.isAt(text, at)) {
            return; // 烤鸭的价格
        }
        Matcher lead = FOR.matcher(text).region(at, text.length());
        boolean isLed = lead.lookingAt();
        Matcher make = MAKE.matcher(text).region(isLed ? lead.end() : at, text.length());
        make.useTransparentBounds(true);
        if (!make.lookingAt()) {
            return;
        }
        boolean isOfGoods = goods.isBefore(text, at)
                && BOUGHT.matcher(text.substring(0, at)).find();
        goods.inside(text, make.end()).ifPresent(made -> {
            int end = isOfGoods ? ofGoods(text, made.end()) : tail(text, made.end(), isLed);
            if (end >= 0) {
                Meaning.Goods said = (Meaning.Goods) made.meaning();
                boolean isSought = said.isCertain()
                        && SOUGHT.matcher(text.substring(Math.max(0, at - 4), at))
                                .find();
                found.add(new Token(at, end, new Meaning.Named(said.paths(), isSought, said.isGroup())));
            }
        });
    }

    /** Returns the end of a purpose that directly follows the goods: 做粉条 in 收购红薯做粉条 0.4元一斤. */
    private static int ofGoods(String text, int at) {
        Matcher rest = OF_GOODS.matcher(text).region(at, text.length());
        return rest.lookingAt() ? rest.end() : tail(text, at, false);
    }

    private static int tail(String text, int at, boolean isLed) {
        Matcher tail = TAIL.matcher(text).region(at, text.length());
        Matcher end = END.matcher(text).region(at, text.length());
        return tail.lookingAt() ? tail.end() : isLed && end.lookingAt() ? at : -1;
    }
}
