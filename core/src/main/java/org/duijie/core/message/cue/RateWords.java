package org.duijie.core.message.cue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;
import org.duijie.core.quantity.Numeral;
import org.duijie.core.quantity.Numerals;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.UnitWord.Kind;

/** Finds amounts for a part: 每车15吨, 亩产八千斤, 30头/车, 第一批1000只. Also finds numbers of parts: 3车, 20亩. */
public final class RateWords {
    private static final String PART = "(车|批|亩|棚|天|日|周|个?星期|个?礼拜|个?月|年|次|趟|户|家|人|栏|茬|季|班|餐|顿|圈|塘|池|窝|间|拨|船|店|校|份)";
    private static final String LINK =
            "(?:地|田|的?(?:可以|可|能够?|有|产|装|拉|摘|是|平均|还|都|大概|大约|约|差不多|就|得|用|吃|消耗|下|走|早上|上午|下午|晚上))*\\s?:?\\s?";
    private static final Pattern LEAD = Pattern.compile("(?:平均)?(?:每|一|1|单)\\s?(?:个(?=大?棚))?大?" + PART + LINK);
    private static final Pattern YIELD =
            Pattern.compile("(亩|日|月|年|单|棚)(?:产量?|收购?量?|消耗量?|供应?量?|均|出栏量?|上市|出货|需求?量?|用量|出货量?|采购量|上市量)" + LINK);
    private static final Pattern LOT = Pattern.compile("(?:第[一二三四五六七八九十0-9]{1,3}|首|头)\\s?(批|车|次|茬)" + LINK);
    private static final Pattern AFTER =
            Pattern.compile("(?:\\s?/\\s?|每|一|1)" + PART + "(?![内之以里后左交性拉付送收走包清全吃0-9半多以])");
    private static final Pattern AT_LEAST = Pattern.compile("至少|不少于|最少|起码|不低于|最低");
    private static final Pattern PARTS = Pattern.compile("(?:来|多|余)?\\s?(?:个|辆|大)?" + PART + "地?");

    /** A period of several days for one amount: 每隔两天送50斤, 三天能摘2000斤. */
    private static final Pattern SPAN = Pattern.compile(
            "(?:每隔?|隔)\\s?[0-9一二两三四五六七八九十半]{1,2}\\s?(?:天|日|周|个?星期|个?月)|[0-9一二两三四五六七八九十半]{1,2}\\s?(?:天|周|个?星期|个?月)(?=(?:能|可以?|大概|大约|就)*[产用要出卖送摘采销走发吃])");

    /** Words for repeated deliveries after the goods: 上海青300斤，每天送. */
    private static final Pattern DELIVERIES = Pattern.compile(
            "(?:每天|每日|天天|隔天|隔日|每隔一天|每隔两天|每早|每晚|每周|每星期|逐日|按天|按日|(?<=[0-9][号日]|周[一二三四五六日])各)(?:都|要|需|早上|上午|中午|下午|晚上|凌晨|早晨|定时|按时|准时|[0-9一二两三四五六七]{1,2}[次趟]|一)*(?=(?:送|配|供)(?:货|送|一次|到)?(?![0-9一二两三四五六七八九十]))");

    /** The value of a word for repeated deliveries. */
    public static final String DELIVERED = "天送";

    private RateWords() {}

    public static void add(String text, int at, List<Token> found) {
        if (!TextSigns.mayBegin(text, at)) {
            return;
        }
        for (Pattern lead : List.of(LEAD, YIELD, LOT)) {
            match(lead, text, at)
                    .filter(m -> match(AT_LEAST, text, m.end()).isEmpty())
                    .ifPresent(m -> led(text, at, m, lead.equals(LOT), found));
        }
        for (SaidAmount said : SaidAmount.at(text, at)) {
            match(AFTER, text, said.end())
                    .filter(m -> isWhole(said))
                    .ifPresent(m -> found.add(new Token(at, m.end(), rate(said, m.group(1), false))));
        }
        match(DELIVERIES, text, at).ifPresent(m -> {
            found.removeIf(token -> (token.is(Cue.RATE) || token.is(Cue.EACH)) && token.end() == m.end());
            found.add(new Token(at, m.end(), new Meaning.Said(Cue.RATE, DELIVERED)));
        });
        match(SPAN, text, at).ifPresent(m -> found.add(new Token(at, m.end(), new Meaning.Said(Cue.RATE, ""))));
        parts(text, at, found);
    }

    private static void led(String text, int at, Matcher lead, boolean isLot, List<Token> found) {
        for (SaidAmount said : SaidAmount.at(text, lead.end())) {
            if (isWhole(said) && TextSigns.mayEnd(text, said.end())) {
                found.add(new Token(at, said.end(), rate(said, lead.group(1), isLot)));
            }
        }
    }

    private static Meaning rate(SaidAmount said, String part, boolean isLot) {
        return new Meaning.Rate(said, isLot ? "" : plain(part));
    }

    private static boolean isWhole(SaidAmount said) {
        return said.kind() != Kind.DISTANCE && !said.isEach() && said.low().signum() > 0;
    }

    private static void parts(String text, int at, List<Token> found) {
        if (at > 0 && "块毛元角".indexOf(text.charAt(at - 1)) >= 0) {
            return; // 4块3塘边 is a price
        }
        for (Numeral number : Numerals.at(text, at)) {
            match(PARTS, text, number.end())
                    .filter(m -> TextSigns.mayEnd(text, number.end())
                            && !m.group(1).equals("日")
                            && number.low().compareTo(java.math.BigDecimal.ONE) > 0)
                    .ifPresent(m -> found.add(new Token(at, m.end(), new Meaning.Parts(number, plain(m.group(1))))));
        }
    }

    private static String plain(String part) {
        String one = part.startsWith("个") ? part.substring(1) : part;
        return one.equals("日") ? "天" : one.equals("礼拜") || one.equals("星期") ? "周" : one;
    }

    private static Optional<Matcher> match(Pattern form, String text, int at) {
        if (at >= text.length()) {
            return Optional.empty();
        }
        Matcher matcher = form.matcher(text).region(at, Math.min(text.length(), at + 24));
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }
}
