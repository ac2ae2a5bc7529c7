package org.duijie.api.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.core.message.place.Gazetteer;
import org.duijie.core.message.place.KnownPlace;
import org.duijie.core.message.place.Regions;
import org.duijie.core.product.NamedPlace;
import org.duijie.core.sample.CountySeat;

/**
 * Finds places in the text of a cell, written in the way of messages, such as 灵宝, 湖北洪湖 or 江西省赣州市信丰县南山村. If several
 * counties have the same name, the province or city before the name decides.
 */
final class PlaceNames {
    private static final int SHORTEST = 2;
    private static final List<String> KINDS = List.of("", "县", "市", "区");
    private static final String KIND_SIGNS = "县市区乡镇街村州旗";
    private static final Pattern BEFORE = Pattern.compile("(?:.*[省市区县乡镇旗盟州])?");

    /** The names of autonomous counties. People leave out the names of peoples: 互助县 for 互助土族自治县. */
    private static final Pattern AUTONOMOUS = Pattern.compile(
            "(.{2,4}?)(?:(?:壮|满|回|苗|土家|彝|蒙古|藏|布依|侗|瑶|朝鲜|白|哈尼|哈萨克|黎|傣|畲|傈僳|仡佬|东乡|拉祜|水|佤|纳西|羌|土|仫佬|锡伯|柯尔克孜|达斡尔"
                    + "|景颇|毛南|撒拉|布朗|塔吉克|阿昌|普米|鄂温克|怒|京|基诺|德昂|保安|裕固|门巴|独龙|各)族|蒙古|哈萨克|维吾尔|塔吉克|柯尔克孜|锡伯)+自治(县|旗)");

    private static final List<KnownPlace> COUNTIES = CountySeat.all().stream()
            .map(county -> new KnownPlace(county.code(), county.name(), county.seat()))
            .flatMap(PlaceNames::withShort)
            .toList();
    private static final Gazetteer BY_NAME = Gazetteer.of(COUNTIES);

    private PlaceNames() {}

    /**
     * Returns those places of a bureau whose name occurs in {@code text}, only with the longest name. The last
     * character of a name, such as 村 or 镇, may be missing.
     */
    static List<NamedPlace> own(String text, List<NamedPlace> places) {
        List<NamedPlace> whole = places.stream()
                .filter(place -> isNamed(text, place.name(), false))
                .toList();
        List<NamedPlace> found = whole.isEmpty()
                ? places.stream()
                        .filter(place -> isNamed(text, bare(place.name()), true))
                        .toList()
                : whole;
        int longest =
                found.stream().mapToInt(place -> place.name().length()).max().orElse(0);
        return found.stream().filter(place -> place.name().length() == longest).toList();
    }

    /**
     * Returns the counties that {@code text} can mean. There are several if counties have the same name, and none if no
     * county is named.
     */
    static List<KnownPlace> counties(String text) {
        List<KnownPlace> found =
                COUNTIES.stream().filter(county -> isIn(text, county)).toList();
        if (found.isEmpty()) {
            return shortNames(text);
        }
        int longest =
                found.stream().mapToInt(county -> county.name().length()).max().orElse(0);
        return found.stream().filter(each -> each.name().length() == longest).toList();
    }

    /**
     * Returns whether {@code text} names a place: alone, in an address, or after its province. For example, 灵宝市娄底村三组
     * names 娄底村, but 娄底村镇 does not.
     */
    private static boolean isNamed(String text, String name, boolean isShort) {
        int at = text.indexOf(name);
        if (at < 0 || name.length() < SHORTEST) {
            return false;
        }
        int end = at + name.length();
        boolean isAfter = end == text.length() || (!isShort && KIND_SIGNS.indexOf(text.charAt(end)) < 0);
        boolean isBefore = BEFORE.matcher(text.substring(0, at)).matches()
                || Regions.at(text, 0).stream().anyMatch(region -> region.end() == at);
        return isBefore && isAfter;
    }

    /**
     * Returns a county under its name and, for an autonomous county, also under the name without peoples: 互助土族自治县 and
     * 互助县.
     */
    private static Stream<KnownPlace> withShort(KnownPlace county) {
        Matcher found = AUTONOMOUS.matcher(county.name());
        return found.matches()
                ? Stream.of(county, new KnownPlace(county.code(), found.group(1) + found.group(2), county.at()))
                : Stream.of(county);
    }

    private static String bare(String name) {
        boolean hasKind = name.length() > SHORTEST && KIND_SIGNS.indexOf(name.charAt(name.length() - 1)) >= 0;
        return hasKind ? name.substring(0, name.length() - 1) : "";
    }

    /**
     * Returns whether a text has the full name of a county, and the regions before the name, if any, contain the
     * county.
     */
    private static boolean isIn(String text, KnownPlace county) {
        int at = text.indexOf(county.name());
        if (at < 0) {
            return false;
        }
        List<Regions.Found> before = Regions.at(text, 0).stream()
                .filter(region -> region.end() <= at)
                .toList();
        return before.isEmpty() || before.stream().anyMatch(region -> region.holds(county));
    }

    /** Returns the counties named without 县, 市 or 区, alone or directly after a region, such as 灵宝, 湖北洪湖 or 兰州榆中. */
    private static List<KnownPlace> shortNames(String text) {
        List<KnownPlace> alone = BY_NAME.named(text);
        if (!alone.isEmpty()) {
            return alone;
        }
        List<KnownPlace> found = new ArrayList<>();
        for (Regions.Found region : Regions.at(text, 0)) {
            String rest = text.substring(region.end());
            for (int end = rest.length(); end >= SHORTEST && found.isEmpty(); end--) {
                if (end == rest.length() || KIND_SIGNS.indexOf(rest.charAt(end)) < 0) {
                    found.addAll(within(rest.substring(0, end), region));
                }
            }
        }
        return found.stream().distinct().toList();
    }

    private static List<KnownPlace> within(String name, Regions.Found region) {
        return KINDS.stream()
                .map(kind -> BY_NAME.named(name + kind).stream()
                        .filter(region::holds)
                        .toList())
                .filter(all -> !all.isEmpty())
                .flatMap(Stream::of)
                .findFirst()
                .orElse(List.of());
    }
}
