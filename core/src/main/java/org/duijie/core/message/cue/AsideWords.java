package org.duijie.core.message.cue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;

/** Skips numbers that measure neither goods nor money, and words that look like a number. */
public final class AsideWords {
    private static final String NUMBER = "(?:[0-9]+(?:\\.[0-9]+)?|[零一二两三四五六七八九十百千万半几]+)";
    private static final String RANGE = NUMBER + "(?:\\s?[-~—–到至]\\s?" + NUMBER + ")?";
    private static final String SMALL = "(?:[0-9]{1,2}|[一二两三四五六七八九十几]{1,3})";
    private static final String PIECE = "(?:个|只|头|枚|条|根|棵|颗|片|串|粒)";

    private static final Pattern OTHER = Pattern.compile(RANGE
            + "(?:多|来)?\\s?(?:个(?:大棚|冷棚|温室|鱼塘|虾塘)里?的|个?(?:大?棚|大棚|鸡棚|鸡舍|猪舍|月|人|户|村|小时|星期|品种|厂|合作社|养殖场|孩子|学生|老师|职工|工人|点儿?|班)"
            + "|亩地?|年|岁|天|日龄|天龄|周龄|月龄|周|度|%|cm|mm|厘米|毫米|公分|里地|栋|间|层|楼|号楼|号棚|号院|块地|家|届|级|辆车?|车|趟|次|分钟|点钟?|点半|寸|分地"
            + "|后(?=[生代的]))");

    /** A measure of quality: 水分14个, 果径65-75, 料肉比1.6. */
    private static final Pattern QUALITY = Pattern.compile(
            "(?:水分|含水量|含水率|含水|容重|果径|横径|直径|瓜径|粒径|口径|茎粗|糖度|糖分|甜度|酸度|淀粉|葱白|茎长|杆高|杆粗|蛋白质|蛋白|脂肪|净度|杂质|纯度|发芽率|胸径|株高|高度|长度|宽度|厚度|杆长|日龄|料肉比|料比|死淘率|产蛋率|成活率|出肉率|出成率|出油率|屠宰率|瘦肉率|白度|湿面筋|面筋|霉变|不完善粒|破碎|海拔|树龄|苗龄|肥膘|膘厚|背膘)"
                    + "(?:都?在|大概|大约|约|是|为|达到?|超过|不超过|低于|不低于|高于|不高于|小于|大于|控制在|最高|最低|[<>≤≥=])*\\s?[:,，]?\\s?" + RANGE
                    + "\\s?(?:个点|个|%|度|mm|毫米|cm|厘米|公分|米|天|成|指)?(?:左右|以上|以下|以内|之内|的)*");

    /** The number of pieces per 斤, which is not the weight of a head: 一斤8个, 9个一斤. */
    private static final Pattern PIECES = Pattern.compile("(?:每|一|1)\\s?(?:市?斤|公斤|kg)\\s?(?:大概|大约|约|能?有)*\\s?" + SMALL
            + "(?:\\s?[-~到至]\\s?" + SMALL + ")?\\s?" + PIECE + "(?:左右|上下|多)?(?![0-9])|" + SMALL + "(?:\\s?[-~到至]\\s?"
            + SMALL + ")?"
            + PIECE + "(?:左右|上下)?(?:\\s?/\\s?|一|每)(?:市?斤|公斤|kg)(?![0-9半多一二两三四五六七八九])");

    private static final Pattern VOLUME = Pattern.compile(
            NUMBER
                    + "\\s?(?:升|毫升|ml|l)(?![a-z])(?:\\s?[*x×](?!\\s?[0-9]+[盒瓶袋包罐]))?(?:\\s?(?:/|一|每)\\s?(?:桶|瓶|盒|袋|罐|壶))?(?:装的?)?");

    private static final Pattern SIZE = Pattern.compile(
            "(?:[0-9]{2,3}\\s?[-~—–到至]\\s?)?[0-9]{2,3}(?:#|(?:号|级)?果(?!园)(?![0-9]+(?![0-9]*(?:[.块毛元斤吨件箱筐万千]|公斤))))(?:以上|以下)?的?|(?:20[0-9]{2}|[0-9]{2})年产?的?|20[0-9]{2}年?(?=新[米麦茶粮蒜椒麻花豆])");

    /** Words that look like a number: 一起, 十分. */
    private static final Pattern IDIOM = Pattern.compile(
            "(?:时间|地点|电话|地址|号码|名字|名称)?(?:临时)?(?:改为|改成|调整为|调整到|变更为)\\s?(?:早上|上午|中午|下午|晚上)?(?:[0-9]{1,2}:[0-9]{2}|[0-9一二三四五六七八九十]{1,3}点)|[买满]\\s?[0-9一二两三四五六七八九十]+\\s?[箱件斤只袋板盒个瓶]?送\\s?[0-9一二两三四五六七八九十]+\\s?[箱件斤只袋板盒个瓶]?|十分(?![钱一每/])|[二三]元(?=杂交|[仔小毛肥母种]?猪|商品猪|崽|苗猪)|今[天日](?=[\\u4e00-\\u9fa5]{0,4}(?:报价|价格|行情)\\s?:)|[一1][只头个朵条根份人箱][一1][个只杯袋盒码份](?![0-9半])|百分[之百][零一二三四五六七八九十百0-9.]*|一块儿|一块地|一下|一点|一分钱一分货|第[一二三四五六七八九十0-9]+[名次]?|[一二三四五][五六七八九]开|对半开|肥[一二三四五六七八九]瘦[一二三四五六七八九]"
                    + "|[一每1](?:市?斤|公斤|只|头|羽|个|枚|箱|件|袋|筐|吨)的?(?:价钱|价格|价|钱)(?!\\s?[:0-9])");

    /** The room of a lorry or a container, and a moisture: 还能拼5吨, 一柜20吨, 8个水. */
    private static final Pattern ROOM = Pattern.compile("(?:还?能|可以?|还?差)拼(?:大概|大约|约)?\\s?" + NUMBER
            + "(?:吨|斤|件|箱|方)|[一每1]?柜(?:能?装|大概|大约|约)*\\s?" + NUMBER + "吨(?:左右)?|" + NUMBER + "个水(?:分|左右)?(?![果产])");

    /** A time of a day, a discount and a gross weight without a unit, which are no prices: 6点半前, 下浮5%, 毛重260左右. */
    private static final Pattern TIME = Pattern.compile(
            "(?:(?:早上|上午|中午|下午|晚上|凌晨|清早|明早)\\s?)?[0-9]{1,2}点(?:半|钟|整)?(?:之?前|以前|之?后|以后|左右)|(?:每[箱件斤袋筐])?(?:便宜|优惠|少收|立减|返)\\s?[0-9.]{1,4}(?:块钱|元钱|块|元|毛|分)|(?:下浮|上浮|下调|上调|优惠)\\s?[0-9]{1,2}(?:个点|%)"
                    + "|(?:毛重|净重)\\s?[0-9]{2,4}(?:[-~到][0-9]{2,4})?(?:左右|上下|多)?(?![0-9.块元毛角斤公千kg两克吨])");

    /** Grades and varieties that look like numbers: 80以上3.8, 75的3.2, 99红颜. */
    private static final Pattern GRADED = Pattern.compile(
            "(?:[4-9][05]\\s?[-~—–到至]\\s?)?[4-9][05](?:以上|以下|以内|的|起)?(?:的?果(?![园子])|的|是)?(?=\\s?[0-9一二两三四五六七八九十]{1,2}(?:\\.[0-9]{1,2}|[块元毛][0-9一二两三四五六七八九]?)(?![0-9]))(?<=以上|以下|以内|的|是|起|果)|[0-9]{2,3}(?:红颜|章姬)");

    /** The size of a piece, given by its width: 80mm以上, 5.5公分的. */
    private static final Pattern CALIBRE = Pattern.compile(
            "(?:[0-9]{1,3}(?:\\.[0-9])?\\s?[-~—–到至+]\\s?)?[0-9]{1,3}(?:\\.[0-9])?\\s?(?:mm|cm|毫米|厘米|公分)(?:\\+|以上|以下|往上|左右|果|的)*");

    /** The size of goods, given by the sieve that sorted them: 8个筛上. */
    private static final Pattern SIEVED =
            Pattern.compile("(?:[0-9]{1,2}(?:\\.[0-9])?|[五六七八九十]{1,2})(?:个|号|mm)?筛(?:上|下|选)?的?");

    /** The grade of crabs, given by the weights of males and females: 公4母3的. */
    private static final Pattern SEXED = Pattern.compile(
            "公蟹?[0-9一二三四五六七八九]{1,2}(?:\\.[0-9])?(?:两|钱)?(?:半)?[,，、/]?\\s?母蟹?[0-9一二三四五六七八九]{1,2}(?:\\.[0-9])?(?:两|钱)?(?:半)?(?:的|规格|(?=\\s?[0-9]{1,3}(?:\\.[0-9])?(?:[元块一/])|\\s(?!各)))");

    private static final List<Pattern> ALL = List.of(SIEVED, CALIBRE, OTHER, QUALITY, PIECES, VOLUME, SIZE, GRADED);

    private AsideWords() {}

    public static void add(String text, int at, List<Token> found) {
        filler(IDIOM, text, at, found);
        filler(ROOM, text, at, found);
        filler(TIME, text, at, found);
        boolean isOfMoney = at > 0 && "块元毛角".indexOf(text.charAt(at - 1)) >= 0; // 2块3 次一点的1块5
        if (text.charAt(at) != ' ' && !isOfMoney && TextSigns.mayBegin(text, at)) {
            ALL.forEach(form -> filler(form, text, at, found));
        }
        Matcher sexed = SEXED.matcher(text).region(at, Math.min(text.length(), at + 24));
        if (sexed.lookingAt()) {
            found.add(new Token(at, sexed.end(), new Meaning.Said(Cue.GRADE, "")));
        }
    }

    private static void filler(Pattern form, String text, int at, List<Token> found) {
        Matcher matcher = form.matcher(text).region(at, Math.min(text.length(), at + 48));
        matcher.useTransparentBounds(true);
        if (matcher.lookingAt()) {
            found.add(new Token(at, matcher.end(), new Meaning.Said(Cue.FILLER, "")));
        }
    }
}
