package org.duijie.core.message.place;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.core.quantity.Written;

/** The places that a message may name. */
@FunctionalInterface
public interface Gazetteer {
    /** A gazetteer without places. */
    Gazetteer NONE = name -> List.of();

    /**
     * Returns the places with exactly this name, in the form of {@link org.duijie.core.quantity.Written#plain}; empty
     * when there is none. It is called for every part of a message, so it has to return in constant time.
     */
    List<KnownPlace> named(String name);

    /** Districts whose name is used without its kind, because they were counties or cities: 顺德, 萧山. */
    Set<String> BARE_DISTRICTS = Set.of(
            ("顺德 南海 三水 番禺 花都 增城 从化 新会 斗门 高要 揭东 潮安 萧山 余杭 富阳 临安 鄞州 奉化 武进 金坛 吴江 江宁 溧水 高淳 六合 浦口 双流 郫都 温江 青白江 龙泉驿 涪陵 黔江 江津"
                            + " 合川 永川 南川 綦江 璧山 铜梁 潼南 荣昌 梁平 武隆 章丘 济阳 即墨 黄岛 文登 兖州 定陶 陵城 沾化 长清 南康 新建 余江 广丰 柴桑 江夏 黄陂 新洲 蔡甸 夷陵 曾都 望城 鼎城"
                            + " 赫山 武鸣 邕宁 临桂 鄠邑 临潼 阎良 高陵 华州 陈仓 耀州 安塞 商州 汉滨 藁城 鹿泉 栾城 徐水 清苑 满城 丰润 丰南 曹妃甸 抚宁 永年 肥乡 冀州 大兴 平谷 怀柔 密云 延庆"
                            + " 顺义 昌平 房山 嘉定 松江 青浦 奉贤 崇明 蓟州 宝坻 武清 静海 宁河 铜山 赣榆 洪泽 盐都 大丰 江都 姜堰 丹徒 宿豫 海门 柯桥 上虞 洞头 婺城 衢江 定海 黄岩 路桥 莲都 长乐"
                            + " 同安 翔安 集美 海沧 涵江 秀屿 建阳 甘州 凉州 肃州 崆峒 武都 秦州 麦积")
                    .split(" ", -1));

    /** Banners that people say short: 科尔沁左翼中旗 is 科左中旗. */
    Pattern BANNER = Pattern.compile("(科|察|乌)(?:尔沁|哈尔|拉特)(?:([左右])翼)?([前中后])旗");

    /** Autonomous counties, of which people leave out the peoples: 巍山彝族回族自治县 is 巍山. */
    Pattern AUTONOMOUS = Pattern.compile(
            "(.{2,4}?)(?:(?:壮|满|回|苗|土家|彝|蒙古|藏|布依|侗|瑶|朝鲜|白|哈尼|哈萨克|黎|傣|畲|傈僳|仡佬|东乡|拉祜|水|佤|纳西|羌|土|仫佬|锡伯|柯尔克孜|达斡尔"
                    + "|景颇|毛南|撒拉|布朗|塔吉克|阿昌|普米|鄂温克|怒|京|基诺|德昂|保安|裕固|门巴|独龙|各)族|蒙古|哈萨克|维吾尔|塔吉克|柯尔克孜|锡伯)+自治(县|旗)");

    /**
     * Returns a gazetteer of counties. It also knows counties and county cities by their name without its kind: 灵宝 for
     * 灵宝市.
     */
    static Gazetteer of(Collection<KnownPlace> counties) {
        Map<String, List<KnownPlace>> byName = new HashMap<>();
        for (KnownPlace county : counties) {
            String name = Written.of(county.name()).plain(); // 陆良 is 六良 there
            byName.computeIfAbsent(name, any -> new ArrayList<>()).add(county);
            Matcher banner = BANNER.matcher(name);
            if (banner.matches()) {
                byName.computeIfAbsent(banner.replaceFirst("$1$2$3旗"), any -> new ArrayList<>())
                        .add(county);
            }
            Matcher autonomous = AUTONOMOUS.matcher(name);
            if (autonomous.matches()) {
                Stream.of(autonomous.group(1), autonomous.group(1) + autonomous.group(2))
                        .filter(each -> each.length() > 1 && !CountyNames.isWord(each) && !Regions.isName(each))
                        .forEach(each -> byName.computeIfAbsent(each, any -> new ArrayList<>())
                                .add(county));
            }
            String kind = Stream.of("自治县", "县", "市", "区")
                    .filter(name::endsWith)
                    .findFirst()
                    .orElse("");
            String bare = name.substring(0, name.length() - kind.length());
            boolean isSaidAlone = !kind.equals("区") || BARE_DISTRICTS.contains(bare);
            if (!kind.isEmpty() && isSaidAlone && bare.length() > 1 && !CountyNames.isWord(bare)) {
                byName.computeIfAbsent(bare, any -> new ArrayList<>()).add(county);
            }
        }
        return name -> byName.getOrDefault(name, List.of());
    }
}
