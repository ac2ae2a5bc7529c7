package org.duijie.core.message.words;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duijie.core.message.cue.CueWords;
import org.duijie.core.message.place.CountyNames;
import org.duijie.core.message.place.Gazetteer;
import org.duijie.core.message.place.KnownPlace;
import org.duijie.core.message.place.Regions;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;

/** Finds places in a text: those of the gazetteer, and villages and towns that it does not know. */
final class PlaceWords {
    private static final int LONGEST = 12;
    private static final Pattern VILLAGE = Pattern.compile(
            "[\\u4e00-\\u9fa5]{1,5}?(?:镇|乡|村(?!局|部|委|民|干|书|支|长)|街道|社区|屯|庄|寨|沟村|组)(?:[\\u4e00-\\u9fa5]{1,4}?(?:村|组|屯|社区))?");
    private static final Pattern OTHER_COUNTY = Pattern.compile(
            "(?!市)[\\u4e00-\\u9fa5]{2,4}?(?:县(?!城|里|内|道)|[左右中前后]?旗|[^超门上城菜夜都农闹]市(?![场区里内里])|(?<![小园社地片市城新发业山库景产校学厂])区(?!域|间|别|分))");

    /** A name with the kind of a county, which the gazetteer may not know: 商都县. */
    private static final Pattern COUNTY = Pattern.compile(
            "[\\u4e00-\\u9fa5]{2,6}?(?<![全本各外邻跨出我贵他它该整到去来送进])(?:县(?!城|里|内|道|长|委|级|政|局)|自治旗|(?<=[左右中前后])旗)");

    /** Words that end like the name of a village but are not one: 老乡们. */
    private static final Pattern NO_VILLAGE = Pattern.compile(
            "[\\u4e00-\\u9fa5]{0,3}(?:老|同|下|返)乡|(?:家|故|城|他|山|水|美丽|梦)乡|[农山饭村酒]庄|[本农全山乡我你他她]村|村镇|乡镇|城镇|集镇");

    private static final Pattern PREFIX = Pattern.compile(
            "^(?:这里是|这边是|这是|那是|就是|也是|家住|家在|人在|货在|住|我们|我|在|是|到|俺|咱|本|这个|那个|全|各|每个|几个|附近|邻|联系|找|电话|农业)+.*");
    private static final String PROVINCES =
            "河南|山东|四川|河北|山西|陕西|江苏|浙江|安徽|江西|湖北|湖南|广东|广西|云南|贵州|甘肃|青海|辽宁|吉林|黑龙江|福建|海南|内蒙古|宁夏|新疆|西藏|重庆|天津|上海|北京";

    private static final Pattern AFTER_PROVINCE = Pattern.compile("(?:" + PROVINCES + ")省?$");
    /** Words that may follow the name of a county: 固始周边, 连州冷库. */
    private static final Pattern AFTER = Pattern.compile(
            "(?:人?(?:这里|这儿)|人(?=$|[,，。;! ])|库(?=$|[,，。;! ])|拉(?=$|[,，。;!"
                    + " ])|发车|周边|周围|附近|一带|境内|范围|方圆|各地|全境|大棚|冷库|仓库|库房|地头|田头|基地|产区|果园|市场|批发|农贸|菜市|高速|火车站|车站|货站|物流|码头|港口|自提|提货|交货|装车|上车|发货|农户|果农|菜农|养殖|种植|合作社|县城|城区|城关|东边|西边|南边|北边|那边|这边)");

    /** Characters at the end of a clause that may be the name of a town without its kind. */
    private static final Pattern BARE_TOWN =
            Pattern.compile("[\\u4e00-\\u9fa5&&[^的]]{2,4}(?=的?(?:$|[ ,，。;.、:)(\\n0-9]))");

    private static final Pattern NO_TOWN = Pattern.compile(
            "[的了吗呢吧有要卖收来去都好价货上下里外边斤块毛元只头箱吨亩号日月年周]|冷库|仓库|大棚|市场|基地|码头|车站|货站|物流|城区|县城|附近|周边|境内|本地|当地|农户|老家|一带");

    /** How the name of a town goes on after what looks like its end: 章庄铺. */
    private static final Pattern TOWN_END =
            Pattern.compile("(?<=[庄屯寨村])[铺店桥集口镇乡河坡岭湾堡沟营坝坪山塘](?=的?(?:$|[ ,，。;.、:)(\\n0-9]))");

    /** Districts whose name alone says none: 送城区. */
    private static final Pattern NO_NAME = Pattern.compile("[城郊矿市新]区");

    private PlaceWords() {}

    static void add(String text, int at, Gazetteer places, GoodsWords goods, List<Token> found) {
        if (!TextSigns.isIdeograph(text, at)) {
            return;
        }
        for (int end = Math.min(text.length(), at + LONGEST); end > at + 1; end--) {
            List<KnownPlace> named = named(text.substring(at, end), places);
            if (!named.isEmpty() && isPlace(text, at, end, goods)) {
                spots(text, at, at, end, named, places, goods, found);
                break;
            }
            if (named.isEmpty() && CountyNames.has(text.substring(at, end)) && isPlace(text, at, end, goods)) {
                int last = inside(text, end, goods).orElse(end);
                found.add(new Token(at, last, new Meaning.Village()));
                break;
            }
        }
        RegionWords.add(text, at, places, goods, found);
        boolean isStart = !TextSigns.isIdeograph(text, at - 1) || "在是到系家县市区".indexOf(text.charAt(at - 1)) >= 0;
        if (isStart || CueWords.isBefore(text, at) || "卖收购买出供".indexOf(text.charAt(at - 1)) >= 0) {
            county(text, at, places)
                    .filter(end -> !PREFIX.matcher(text.substring(at, end)).matches())
                    .ifPresent(end -> found.add(new Token(at, end, new Meaning.Village())));
        }
        if (isStart) {
            village(text, at)
                    .filter(end -> !PREFIX.matcher(text.substring(at, end)).matches()
                            && !NO_VILLAGE.matcher(text).region(at, end).lookingAt())
                    .ifPresent(end -> found.add(new Token(at, end, new Meaning.Village())));
        }
    }

    /**
     * Returns a village or town right after its county. If it is not known, returns the county's place as uncertain.
     */
    private static Optional<Token> within(
            String text, int at, int county, List<KnownPlace> named, Gazetteer places, GoodsWords goods) {
        for (int end = Math.min(text.length(), county + LONGEST); end > county + 1; end--) {
            List<KnownPlace> inside = places.named(text.substring(county, end)).stream()
                    .filter(place -> !isCounty(place)) // the 安仁 of 大荔安仁镇 is not 安仁县
                    .toList();
            if (!inside.isEmpty()) {
                return Optional.of(new Token(at, end, new Meaning.Spot(inside, Meaning.Extent.WHOLE)));
            }
        }
        Optional<Integer> apart = Optional.of(county + 1) // 敖汉旗 四家子镇
                .filter(town -> text.startsWith(" ", county) && !CueWords.isAt(text, town))
                .flatMap(town -> village(text, town));
        return inside(text, county, goods)
                .or(() -> apart)
                .map(last -> new Token(at, last, new Meaning.Spot(named, Meaning.Extent.INSIDE)));
    }

    private static boolean isCounty(KnownPlace place) {
        return "县市区旗".indexOf(place.name().charAt(place.name().length() - 1)) >= 0;
    }

    /** Returns the end of the name of a village or town right after its county, with or without its kind: 榆中清水驿. */
    private static Optional<Integer> inside(String text, int county, GoodsWords goods) {
        Matcher bare = BARE_TOWN.matcher(text).region(county, Math.min(text.length(), county + LONGEST));
        bare.useTransparentBounds(true);
        return village(text, county)
                .map(end -> TOWN_END.matcher(text)
                                .region(end, text.length())
                                .useTransparentBounds(true)
                                .lookingAt()
                        ? end + 1
                        : end)
                .or(() -> bare.lookingAt()
                                && !NO_TOWN.matcher(bare.group()).find()
                                && isNoWord(text, county, bare.end(), goods)
                        ? Optional.of(bare.end())
                        : Optional.empty());
    }

    private static boolean isNoWord(String text, int start, int end, GoodsWords goods) {
        for (int at = start; at < end - 1; at++) {
            if (goods.isAt(text, at) || (at == start && CueWords.isLongAt(text, at)) || PersonWords.isAt(text, at)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Adds a place, and also the place together with the village that follows it. 朝阳 alone is uncertain, because it may
     * be the city instead of 朝阳县.
     */
    static void spots(
            String text,
            int at,
            int begin,
            int end,
            List<KnownPlace> named,
            Gazetteer places,
            GoodsWords goods,
            List<Token> found) {
        if (RegionWords.isCityOf(text, begin, end, places)) {
            return; // 安徽黄山休宁 is not in 黄山区
        }
        String name = text.substring(begin, end);
        boolean isCity = Regions.isPrefecture(name)
                && named.stream().allMatch(place -> place.name().equals(name + "县"));
        Matcher other = OTHER_COUNTY.matcher(text).region(end, text.length());
        if (other.lookingAt() && !name.endsWith("县") && !name.endsWith("旗")) {
            if (named(other.group(), places).isEmpty()) {
                int last = village(text, other.end()).orElse(other.end());
                found.add(new Token(at, last, new Meaning.Village()));
            }
            return; // the 白银 of 白银靖远县 is not 白银区
        }
        boolean isMaybeOther = Regions.at(text, begin).stream()
                .anyMatch(city -> city.end() == end && named.stream().noneMatch(place -> city.isPlace(place)));
        found.add(
                new Token(at, end, new Meaning.Spot(named, isCity ? Meaning.Extent.MAYBE_CITY : Meaning.Extent.WHOLE)));
        if (!isCity) {
            within(text, at, end, named, places, goods)
                    .map(token -> isMaybeOther ? maybe(token) : token) // 大理洱源镇 may be in another county of 大理
                    .ifPresent(found::add);
        }
    }

    private static Token maybe(Token token) {
        return token.meaning() instanceof Meaning.Spot spot && spot.extent() == Meaning.Extent.INSIDE
                ? new Token(token.start(), token.end(), new Meaning.Spot(spot.places(), Meaning.Extent.MAYBE_CITY))
                : token;
    }

    /** Returns the places with a name. A county that became a district is also found by its old name: 梅县区 by 梅县. */
    static List<KnownPlace> named(String name, Gazetteer places) {
        List<KnownPlace> named = places.named(name);
        return named.isEmpty() && name.endsWith("县") ? places.named(name + "区") : named;
    }

    /** Returns the first known place inside a longer name: 灵宝市 in 河南灵宝市城关中学. */
    static List<KnownPlace> first(String name, Gazetteer places) {
        for (int start = 0; start < name.length() - 1; start++) {
            for (int end = Math.min(name.length(), start + LONGEST); end > start + 1; end--) {
                List<KnownPlace> named = places.named(name.substring(start, end));
                boolean isAfterShop = start > 1 && name.startsWith("超市", start - 2);
                boolean isWhole = (start == 0 && !CueWords.is(name.substring(start, end)))
                        || (!isAfterShop && "县市区省".indexOf(name.charAt(Math.max(0, start - 1))) >= 0)
                        || ("县市区".indexOf(name.charAt(end - 1)) >= 0 && end - start > 2);
                if (!named.isEmpty() && isWhole) {
                    return named;
                }
                List<KnownPlace> inside = RegionWords.inside(name, start, named);
                if (!inside.isEmpty()) {
                    return inside;
                }
            }
        }
        return List.of();
    }

    /** Returns whether a name contains the name of a village or a town. */
    static boolean hasVillage(String name) {
        return VILLAGE.matcher(name).find();
    }

    /** Returns whether the name from {@code start} to {@code end} is a place here, and not part of another word. */
    private static boolean isPlace(String text, int start, int end, GoodsWords goods) {
        if ("县市区旗州盟".indexOf(text.charAt(end - 1)) >= 0 && end - start > 2) {
            return true;
        }
        boolean isBefore = !TextSigns.isIdeograph(text, start - 1)
                || CueWords.isBefore(text, start)
                || AFTER_PROVINCE.matcher(text).region(0, start).find()
                || "在是到系往去省市们我家从自给送址个那嘛啊咱俺住".indexOf(text.charAt(start - 1)) >= 0;
        boolean isAfter = !TextSigns.isIdeograph(text, end)
                || "有的出卖收要这本当境求急现供处城阳镇乡村县市".indexOf(text.charAt(end)) >= 0
                || TextSigns.isNumeral(text, end)
                || AFTER.matcher(text).region(end, text.length()).lookingAt()
                || inside(text, end, goods).isPresent()
                || CueWords.isAt(text, end)
                || goods.isAt(text, end);
        String name = text.substring(start, end);
        return isBefore
                && isAfter
                && !CueWords.is(name)
                && !NO_NAME.matcher(name).matches();
    }

    /**
     * Returns the end of the name of an unknown county that begins at position {@code at}, including the village after
     * it.
     */
    private static Optional<Integer> county(String text, int at, Gazetteer places) {
        Matcher county = COUNTY.matcher(text).region(at, Math.min(text.length(), at + LONGEST));
        county.useTransparentBounds(true);
        return county.lookingAt()
                        && county.group().indexOf('在') < 0 // 库在滑县
                        && !CueWords.isAt(text, at)
                        && first(county.group(), places).isEmpty()
                ? Optional.of(village(text, county.end()).orElse(county.end()))
                : Optional.empty();
    }

    /** Returns whether a name contains the name of a region, or of a county that may be unknown: 绵阳三台中学. */
    static boolean hasRegion(String name) {
        boolean isBranch = name.endsWith("店")
                && java.util.stream.IntStream.range(1, name.length())
                        .anyMatch(at -> !Regions.at(name, at).isEmpty()); // 永辉超市长沙店
        return isBranch
                || !Regions.at(name, 0).isEmpty()
                || COUNTY.matcher(name).find();
    }

    private static Optional<Integer> village(String text, int at) {
        if (at >= text.length()) {
            return Optional.empty();
        }
        Matcher village = VILLAGE.matcher(text).region(at, Math.min(text.length(), at + 14));
        return village.lookingAt() ? Optional.of(village.end()) : Optional.empty();
    }
}
