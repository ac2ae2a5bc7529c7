package org.duijie.core.message.cue;

import java.util.List;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;

/** Finds phrases that tell whether their writer sells or buys: 给你凑了28吨, 下单48小时发, 找…供货商. */
final class SideForms {
    private static final Meaning.Said SELLS = new Meaning.Said(Cue.SELL, "");
    private static final Meaning.Said MAYBE_SELLS = new Meaning.Said(Cue.SELL, "last");

    /** Words of a seller who has got the goods ready for a buyer. */
    private static final Pattern READY = Pattern.compile("(?:[我俺]们?)?(?:已经?|都)?[给帮替为][你您](?:们|家|那边|老板)?[^,，。;!?\\n"
            + " 0-9]{0,2}?(?:凑|备|留|准备|攒|[抓装找弄配摘挖采砍存收订定])(?:够了?|齐了?|好了?|下了?|着|了)");

    /** Words of a seller who has got the goods ready: 我这备齐了. */
    private static final Pattern GOT =
            Pattern.compile("[我俺咱]们?(?:这[边里]?|家)?(?:都|已经?|给)?(?:备|凑|准备|收|装|打包|攒)(?:齐|好|够)了(?!\\s?[车钱款])");

    /** What the other side has asked for: 您上回要的. */
    private static final Pattern ASKED_FOR = Pattern.compile(
            "[你您]们?(?:家|那边|店里|那里)?(?:上次|上回|上周|上个?月|之前|前几天|前两天|前[天日]|昨[天日晚]|今早|刚才?|一直|早就|先前|[0-9一二三十]{1,3}[号日])?(?:预?[要订定]|想要|需要|问|说|点|看[中上好])[了过]?的(?!话)");

    /** Words of a buyer who refuses bad or small goods: 不收小的. */
    private static final Pattern REFUSED = Pattern.compile(
            "(?:不|别|勿)(?:收|要|买)(?:太|特别|那种|有)?(?:[小大烂坏差次死病瘦肥老嫩青生陈旧湿臭瘪霉]|冻货|带病|带泥|带水|过期|[0-9一二两三四五六七八九十半]{1,3}[斤两][以之]?[下上内])[^,，。;!?\\n"
                    + " 0-9]{0,3}?[的货果](?=$|[,，。;! \\n"
                    + "])");

    /** Words of a seller whose goods are harvested on order or just got ripe: 随摘随发, 柿子熟了. */
    private static final Pattern RIPE = Pattern.compile(
            "随(?:时)?[摘采挖拔捞砍割杀剪订抓要](?:随|就)(?:时)?[发装走卖送拉提有]|(?<=[\\u4e00-\\u9fa5])(?:都|快|全)?(?:成熟|熟透|熟)了(?=$|[,，。;!"
                    + " \\n"
                    + "])");

    /** Words of a seller who says how soon goods leave after an order. */
    private static final Pattern SHIPPED = Pattern.compile(
            "(?:下单|拍下|付款|订货|款到|接单)(?:之?后)?\\s?(?:[0-9一二两三四]{1,2}\\s?(?:个?小时|天|h)之?内?|当天|当日|次日|隔天|第二天|即|就|立即|马上)\\s?(?:就|可|能)?(?:发货?|发出|寄出?|出货|装车|送达|送货?|配送|走)(?:走|出)?");

    /** Words of a seller who loads or harvests on a day: 今晚装, 后天发. */
    private static final Pattern LOADS = Pattern.compile(
            "(?<=[早晚午天]|[0-9一二三四五六七八九十][日号]|(?:周|星期)[一二三四五六日])(?:装|发|发出|发走|起运|拔|摘|挖|砍|割|捞|采|剪|掰|开网|起网|开塘|干塘)(?=$|[,，。;!"
                    + " \\n"
                    + "])");

    /** Words of a seller who harvests as much as is wanted: 要多少拔多少. */
    private static final Pattern AS_MUCH =
            Pattern.compile("(?:[你您]?想?要|挖|拔|摘|采|有|来|拿)多少(?:就|我|给)?(?:装|拔|摘|挖|拉|发|卖|送|砍|割|杀|做|给|有)多少");

    /** The young that an animal has had, which are not for sale by that: 母牛刚下了小牛. */
    private static final Pattern BORN = Pattern.compile("(?<=[牛羊猪驴马兔][^,，。;!?\\n"
            + "0-9]{0,3})(?:下|生|产)(?:了|过|完)(?:一?[窝头只个胎])?(?:小牛|牛犊|犊子|小羊|羊羔|羔子|小猪|猪崽|仔猪|小驴|驴驹|小马|崽)子?");

    /** A day or time before 要 at the end of a clause: 明天中午前要. */
    private static final Pattern NEEDED = Pattern.compile("(?<=[前早上午晚天号日])要(?=$|[,，。;! \\n])");

    /** What a seller also accepts: 要半头的也行. */
    private static final Pattern ACCEPTED =
            Pattern.compile("[要买拿](?:[0-9一二两三四五六七八九十半几单]{1,4})[\\u4e00-\\u9fa5]{1,2}的?(?:也|都)(?:行|可以|能卖|卖)");

    /** Words at the end of a clause that say that goods are sold, without how many: 羊已经卖了. */
    private static final Pattern SOLD = Pattern.compile("(?:已经?|都|全)(?:都|全)?卖(?:掉|出去?)?了(?=$|[,，。;!\\n])");

    private static final String SUPPLIER = "(?:供货商?|供应商?|货源|供货单位|供货方|供应方)";

    /** Words of a buyer before the goods and the suppliers that are looked for: 找肉类供货商. */
    private static final Pattern SEEKS =
            Pattern.compile("(?:诚招|急?寻找?|急?找|招|征集?|急?求)(?=[^,，。;:!?\\n0-9 ]{1,8}?" + SUPPLIER + ")");

    /** Words of a buyer who looks for somebody with goods: 想找个长期供应土鸡蛋的. */
    private static final Pattern SEEKS_ONE =
            Pattern.compile("(?:想|要|急)?[找寻](?:一?[个家位])?(?:长期|稳定|固定|能|可以)*(?:供应|供货|供|送|卖|养|种)(?=[^,，。;:!?\\n]{1,10}?的)");

    /** Words before the price of a seller for all of the goods: 20一只 全要18. */
    private static final Pattern ALL_AT = Pattern.compile(
            "(?:全部?|都|整批|一起|一次性?|多)(?:要|拿|拉走?|买|包走?)(?:走|的话?)?(?=\\s?[0-9]{1,4}(?:\\.[0-9]{1,2})?(?:[块元毛]|$|["
                    + " ,，。;!]))");

    private static final Pattern SOUGHT = Pattern.compile("(?<=(?:寻|找|招|征|集|求)[^,，。;:!?\\n0-9 ]{1,8})" + SUPPLIER);

    private SideForms() {}

    /** Adds the phrases that begin at position {@code at}. */
    static void add(String text, int at, List<Token> found) {
        add(NEEDED, text, at, new Meaning.Said(Cue.BUY, ""), found);
        add(ACCEPTED, text, at, MAYBE_SELLS, found);
        add(SOLD, text, at, new Meaning.Said(Cue.GONE, "sell"), found);
        add(READY, text, at, SELLS, found);
        add(GOT, text, at, MAYBE_SELLS, found);
        add(ASKED_FOR, text, at, MAYBE_SELLS, found);
        add(REFUSED, text, at, new Meaning.Said(Cue.FILLER, ""), found);
        add(BORN, text, at, new Meaning.Said(Cue.FILLER, ""), found);
        add(RIPE, text, at, MAYBE_SELLS, found);
        add(SHIPPED, text, at, MAYBE_SELLS, found);
        add(LOADS, text, at, MAYBE_SELLS, found);
        add(AS_MUCH, text, at, MAYBE_SELLS, found);
        add(SEEKS, text, at, new Meaning.Said(Cue.BUY, ""), found);
        add(SEEKS_ONE, text, at, new Meaning.Said(Cue.BUY, ""), found);
        add(ALL_AT, text, at, new Meaning.Said(Cue.GRADE, "all"), found);
        add(SOUGHT, text, at, new Meaning.Said(Cue.FILLER, ""), found);
    }

    static void add(Pattern form, String text, int at, Meaning.Said said, List<Token> found) {
        CueForms.led(form, text, at, said).ifPresent(token -> {
            found.removeIf(other -> other.end() <= token.end()
                    && (other.is(Cue.SELL)
                            || other.is(Cue.BUY)
                            || other.is(Cue.FILLER)
                            || other.is(Cue.GONE)
                            || other.is(Cue.NOT)
                            || other.is(Cue.PAST)));
            found.add(token);
        });
    }
}
