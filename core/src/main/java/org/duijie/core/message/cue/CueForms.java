package org.duijie.core.message.cue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;

/** Finds phrases that have a form instead of fixed words: 有没有卖…的, 其中2头不卖, 一车起. {@link CueWords} has the words. */
final class CueForms {
    /** Words for fetching goods at a place: 邳州市提货. */
    private static final Pattern FETCH = Pattern.compile(
            "(?<=[市县区镇乡村库地场厂里])提货(?!时间|日期|量|价|款|单)|上门(?=收)|自己(?:来|到)[场圈棚地家店厂库塘][里上头]?(?:来)?(?:拿|拉|取|装|抓|挖|摘|捞)走?");

    /** Words that make a price apply at the buyer's gate: 4毛一斤到厂. */
    private static final Pattern DELIVERED = Pattern.compile(
            "(?<=[一每/1](?:斤|公斤|kg|吨|箱|只|头|件|袋|筐|枚|个)|[一每](?:斤|公斤|kg|吨|箱|只|头|件|袋|筐)[0-9.]{1,5}|[块毛元角]|[块毛元角][0-9一二三四五六七八九])\\s?送?到(?:[我你]们?)?(?:食堂|市场|工地|厂里?|场里?|店里?|库里?|校|家|门口?|站|户|港)(?!自提|提)");

    /** Words for delivery: 分批送, 明早送, 配送到校. */
    private static final Pattern SENT =
            Pattern.compile("(?:分[0-9一二两三四五几]?[批次车]|按时|准时|定时|定点|当天|次日|天天|统一)(?:给)?(?:配?送)(?:货|到|达|来|过来)?(?![人礼审检])"
                    + "|(?<=[早晚上午天]|[日号]|(?:周|星期|礼拜)[一二三四五六])送(?=$|[,，。;! \\n])"
                    + "|送(?=县城|城区|市区|镇上|城里|县里|镇里)"
                    + "|配送到(?:[校店家厂户门]|食堂|学校)"
                    + "|(?<=[早晚上午天]|[日号]|(?:周|星期|礼拜)[一二三四五六])送(?=\\s?:)|开始送(?![人礼审检])"
                    + "|送(?=[\\u4e00-\\u9fa5]{0,7}(?:食堂|学校|小学|中学|幼儿园|医院|饭店|酒店|超市|仓库|门店|工地)(?:$|[,，。;! \\n]))");

    /** Words that say that others took a part of the goods: 邻居牵走12只. */
    private static final Pattern TAKEN = Pattern.compile(
            "(?:邻居|隔壁|别人|人家|朋友|亲戚|同事|客户|贩子|饭店|超市|食堂|有人|他人|村里)(?:家|人)?(?:已经|已|都|又|给|就|要)?(?:[牵抓拉拿买挑订定捞装赶提领]走|[买要订定拿拉]了)了?");

    /** Words for a part that is not for sale: 其中2头不卖. */
    private static final Pattern KEPT = Pattern.compile(
            "(?:其中|里面|有)?(?:[0-9]{1,5}|[一二两三四五六七八九十百千]{1,4})[只头羽条尾个枚斤箱袋亩吨](?:是)?(?:不卖|不出|自己留|自留|留种|自家留|留着自)");

    /** Words of a buyer who asks for sellers: 有没有卖苦荞的. */
    private static final Pattern OFFERS =
            Pattern.compile("(?:有没有|有)(?:人|谁|哪个|老板)?[卖出](?=[^,，。?!;\\n]{1,8}的(?:$|[,，。?!; \\n]))");

    /** Words of a seller who asks for buyers: 有要土猪肉的吗. */
    private static final Pattern WANTED = Pattern.compile("(?:有没有|有)(?:人|谁|哪个|老板)?[要收买](?=[^,，。?!;\\n"
            + "0-9]{1,8}的(?:老板|朋友|人)?(?:吗|么|没有|没)(?:$|[,，。?!; \\n"
            + "]|[0-9一二两三四五六七八九十我俺]))");

    /** Words of a buyer who asks for goods: 有糯米吗? */
    private static final Pattern HAVING =
            Pattern.compile("(?<![没只还])有(?=[^,，。?!;\\n要收买需人]{1,7}(?:吗|么|没有|没)\\s*(?:$|[,，]))");

    /** 要 before the minimum for which goods are delivered: 要两万个以上的才送. */
    private static final Pattern ONLY_FROM =
            Pattern.compile("要(?=[0-9一二两三四五六七八九十百千万.]{1,6}[\\u4e00-\\u9fa5]{1,2}(?:以上|起)?的?才[送卖发出])");

    /** Words that replace a value by another: 不是2万斤 是1万2. */
    private static final Pattern RATHER = Pattern.compile(
            "不是[0-9零一二两三四五六七八九十百千万.]+[\\u4e00-\\u9fa5]{0,2}[0-9]?[ ,，]{0,2}(?:而)?是(?=[0-9一二两三四五六七八九十])");

    private static final Pattern EARLIER = Pattern.compile("刚|前面|上面|上条|说的|写的|发的|报的|更正|纠正|错了|改一?下");

    private static final Pattern INSTEAD = Pattern.compile("(?:而)?不是(?=[0-9一二三四五六七八九十])");

    private static final Pattern NEW = Pattern.compile("(?<!不)是[0-9零一二三四五六七八九十百千万.]+[^是,，。!?;]{0,5}[ ,，]{0,2}$");

    /** The word before the new value, when the old one follows 不是: 不是湖羊30只，是13只. */
    private static final Pattern IN_PLACE = Pattern.compile("(?:而|应该?|现在)?是(?=[0-9一二三四五六七八九十])");

    private static final Pattern OLD = Pattern.compile("不是[^是,，。!?;\\n]{1,10}[ ,，]{0,2}$");

    /** Words that make a price apply at the farm: 4块3塘边. */
    private static final Pattern AT_FARM =
            Pattern.compile("(?<=[块毛元角斤][0-9半]?)(?:塘边|塘口|塘头|地头|田头|棚口|圈口|场口|库口|装车|上车|地边)(?=$|[,，。; \\n"
                    + "])|(?<![在到去来])(?:塘边|塘口|塘头|地头|田头|棚口)(?=\\s?[0-9一二两三四五六七八九]{1,3}(?:\\.[0-9]{1,2})?(?:[块毛元角]|$|[,，。"
                    + " ]))");

    /** A lorry as the minimum, followed by its load: 一车起(32吨). */
    private static final Pattern LORRY = Pattern.compile("(?:一|1|整)车起[订卖发走批装拉]?(?=\\s?[(]?\\s?[0-9一二三四五六七八九十])");

    /** Words of a buyer who fetches the goods: 去宁晋拉. */
    private static final Pattern GOING = Pattern.compile("去(?=[\\u4e00-\\u9fa5]{2,5}(?:拉|装|提|收)货?(?=$|[,，。;! \\n]))");

    private static final Pattern ARRIVING =
            Pattern.compile("(?<=[一二三四五六日天号早晚午后]|[0-9]\\.[0-9]{1,2})到货(?=$|[,，。;! \\n])");

    private static final Pattern TAKING =
            Pattern.compile("(?<=[周期拜][一二三四五六日天]|[明后今]天|[0-9][号日]|[上下中]午)取货?(?=$|[,，。;! \\n])");

    /** The condition before the offer of a certificate, such as 需要. */
    private static final Pattern IF_NEEDED =
            Pattern.compile("(?:如果?|要是|若|假如)?(?:您|你|有)?(?:需要?|想?要)(?=[\\u4e00-\\u9fa5]{2,9}?(?:的话?)?[,，"
                    + " ]?(?:我们|这边|我|都|也)*(?:可以?|能够?|会|包|负责|帮忙?)+(?:给|帮|代|您|你|去|到)*(?:开|办|出|提供|配|补))");

    /** Words for a delivery at an extra cost: 需要送货的话加钱. */
    private static final Pattern DEARER = Pattern.compile(
            "(?:如果?|要是|若)?(?:需要?|想?要)(?:送货?|配送)(?:上门|到家)?(?:的话?)?[,， ]?(?:可以|能|就|得|要|另|再|需)*(?=加[钱价运]|另[收算加付]|运费|收运费)");

    /** Words that send buyers of goods to somebody else: 豆腐问隔壁老王. */
    private static final Pattern REFERRED = Pattern.compile(
            "(?<=[\\u4e00-\\u9fa5])(?<![价格话况信意])(?:请|去|要的)?问(?:一?下)?(?:隔壁|别家|邻居|旁边|楼[上下]|老(?![板家师乡人]))[\\u4e00-\\u9fa5]{0,2}(?=$|[,，。;!"
                    + " \\n"
                    + "])");

    /** Words that name somebody else who has the goods: 我这没有了 老李那有. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "[我俺咱]们?(?:这[边里儿]?|家)?都?没有?了[ ,，]{0,2}(?:隔壁)?[\\u4e00-\\u9fa5]{1,3}(?:那[边里]?|家)(?:还)?有(?!没)");

    /** Words before what animals eat: 一天要吃. */
    private static final Pattern EATING = Pattern.compile("(?:一天|每天|天天)(?:就|都)?(?:要|得)(?:吃|喂)(?!掉)");

    /** Words before the smallest delivery: 起订10吨. */
    private static final Pattern LEAST_BEFORE =
            Pattern.compile("(?<![0-9一二两三四五六七八九十百千万斤克吨箱件袋筐只头枚个板托桶盒瓶条包车])起[订批售送拿购](?=\\s?[:为是]?\\s?[0-9一二两三四五六七八九十])");

    /** Words that change a price: 15斤装改50元一箱. */
    private static final Pattern CHANGED =
            Pattern.compile("(?<![更修])改(?:为|成|到|卖|按)?(?=\\s?[0-9]{1,4}(?:\\.[0-9]{1,2})?\\s?[元块])");

    private CueForms() {}

    /** Adds the phrases that begin at position {@code at}. */
    static void add(String text, int at, List<Token> found) {
        led(LORRY, text, at, new Meaning.Said(Cue.LEAST_BEFORE, "")).ifPresent(found::add);
        led(OFFERS, text, at, new Meaning.Said(Cue.BUY, "")).ifPresent(found::add);
        led(WANTED, text, at, new Meaning.Said(Cue.SELL, "")).ifPresent(found::add);
        turned(HAVING, text, at, new Meaning.Said(Cue.BUY, ""), found);
        Optional<Token> paper = led(IF_NEEDED, text, at, new Meaning.Said(Cue.SELL, "last"))
                .filter(lead -> CueWords.isCertificateAt(text, lead.end()));
        if (paper.isPresent()) {
            found.removeIf(token -> token.is(Cue.BUY) || token.is(Cue.CERTIFICATE) || token.is(Cue.FILLER));
            found.add(paper.get());
        }
        turned(DEARER, text, at, new Meaning.Said(Cue.SELL, "last"), found);
        turned(ONLY_FROM, text, at, new Meaning.Said(Cue.SELL, "last"), found);
        led(RATHER, text, at, new Meaning.Said(Cue.CORRECTION, ""))
                .filter(rather -> EARLIER.matcher(text.substring(0, at)).find())
                .ifPresent(found::add);
        led(IN_PLACE, text, at, new Meaning.Said(Cue.CORRECTION, ""))
                .filter(rather ->
                        OLD.matcher(text.substring(Math.max(0, at - 16), at)).find())
                .filter(rather -> EARLIER.matcher(text.substring(0, at)).find())
                .ifPresent(found::add);
        led(INSTEAD, text, at, new Meaning.Said(Cue.FILLER, CueWords.OF_OLD))
                .filter(rather ->
                        NEW.matcher(text.substring(Math.max(0, at - 16), at)).find())
                .ifPresent(found::add);
        led(AT_FARM, text, at, new Meaning.Said(Cue.PRICE_AT, "farm")).ifPresent(found::add);
        led(TAKEN, text, at, new Meaning.Said(Cue.LESS, "")).ifPresent(found::add);
        led(KEPT, text, at, new Meaning.Said(Cue.LESS, "")).ifPresent(found::add);
        led(DELIVERED, text, at, new Meaning.Said(Cue.PRICE_AT, "delivered")).ifPresent(found::add);
        led(SENT, text, at, new Meaning.Said(Cue.TRANSPORT, "delivery")).ifPresent(found::add);
        led(GOING, text, at, new Meaning.Said(Cue.TRANSPORT, "pickup buy")).ifPresent(found::add);
        led(ARRIVING, text, at, new Meaning.Said(Cue.TRANSPORT, "delivery maybe"))
                .ifPresent(found::add);
        led(TAKING, text, at, new Meaning.Said(Cue.TRANSPORT, "pickup")).ifPresent(found::add);
        led(EATING, text, at, new Meaning.Said(Cue.OTHER_PRICE, "eats")).ifPresent(found::add);
        led(LEAST_BEFORE, text, at, new Meaning.Said(Cue.LEAST_BEFORE, "sell")).ifPresent(least -> {
            found.removeIf(token -> token.end() == least.end() && token.is(Cue.LEAST));
            found.add(least);
        });
        led(CHANGED, text, at, new Meaning.Said(Cue.CORRECTION, "")).ifPresent(found::add);
        led(REFERRED, text, at, new Meaning.Said(Cue.GONE, "sell")).ifPresent(found::add);
        led(ELSEWHERE, text, at, new Meaning.Said(Cue.SELL, "")).ifPresent(found::add);
        led(FETCH, text, at, new Meaning.Said(Cue.TRANSPORT, text.startsWith("自己", at) ? "pickup sell" : "pickup"))
                .ifPresent(found::add);
        SideForms.add(text, at, found);
        OrderForms.add(text, at, found);
    }

    /** Adds a verb whose meaning changes because of the words after it, and removes its usual meaning. */
    private static void turned(Pattern form, String text, int at, Meaning.Said said, List<Token> found) {
        led(form, text, at, said).ifPresent(verb -> {
            found.removeIf(token -> token.end() == verb.end() && (token.is(Cue.SELL) || token.is(Cue.BUY)));
            found.add(verb);
        });
    }

    static Optional<Token> led(Pattern form, String text, int at, Meaning.Said said) {
        Matcher matcher = form.matcher(text).region(at, Math.min(text.length(), at + 16));
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(new Token(at, matcher.end(), said)) : Optional.empty();
    }
}
