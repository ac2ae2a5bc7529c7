package org.duijie.core.message.words;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duijie.core.message.cue.CueWords;
import org.duijie.core.message.place.Gazetteer;
import org.duijie.core.message.place.KnownPlace;
import org.duijie.core.message.place.Regions;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;

/** Finds counties after their province or prefecture: 兰州榆中, 湖北省孝感市云梦县, 重庆涪陵. A region alone is not used as a place. */
final class RegionWords {
    private static final int LONGEST = 8;
    private static final List<String> KINDS = List.of("", "县", "市", "区", "旗");

    private static final int LONGEST_UNKNOWN = 6;

    /** Words after a region that are not the name of a county: 山东产, 四川一带. */
    private static final Pattern NO_COUNTY =
            Pattern.compile("[春夏秋冬]季|产|产地|本地|当地|省|市|境内|这边|那边|各地|周边|一带|地区|发货|老家|农村|山区|大山|高山|的|人|特产|名优|正宗");

    private RegionWords() {}

    static void add(String text, int at, Gazetteer places, GoodsWords goods, List<Token> found) {
        for (Regions.Found region : Regions.at(text, at)) {
            found.add(new Token(at, region.end(), new Meaning.Said(Cue.FILLER, "")));
            int begin = TextSigns.skipSpaces(text, region.end());
            int unknown = unknown(text, region.end(), goods);
            if (unknown > 0
                    && named(text.substring(begin, unknown), region, places).isEmpty()
                    && isUnknown(text, begin, region, places, goods)) {
                found.add(new Token(at, unknown, new Meaning.Village()));
            }
            for (int end = Math.min(text.length(), begin + LONGEST); end > begin + 1; end--) {
                List<KnownPlace> named = named(text.substring(begin, end), region, places);
                if (!named.isEmpty()) {
                    PlaceWords.spots(text, at, begin, end, named, places, goods, found);
                    break;
                }
            }
        }
    }

    /**
     * Returns the end of the words after a region that may be the name of a county. They end before a product, a known
     * word or a sign. Returns 0 if there are no such words.
     */
    private static int unknown(String text, int start, GoodsWords goods) {
        int end = start;
        while (end < start + LONGEST_UNKNOWN
                && TextSigns.isIdeograph(text, end)
                && text.charAt(end) != '的'
                && !(end >= start + 2 && "县旗".indexOf(text.charAt(end - 1)) >= 0)
                && !(end >= start + 2 && isNext(text, end, goods))) {
            end++;
        }
        boolean isEnd = end == text.length()
                || " ,，.:;、()的".indexOf(text.charAt(end)) >= 0
                || "县旗".indexOf(text.charAt(end - 1)) >= 0
                || isNext(text, end, goods);
        return end >= start + 2
                        && isEnd
                        && !NO_COUNTY.matcher(text).region(start, end).lookingAt()
                ? end
                : 0;
    }

    private static boolean isNext(String text, int at, GoodsWords goods) {
        return goods.isAt(text, at)
                || NameSigns.isKindAt(text, at)
                || TextSigns.isDigit(text, at)
                || CueWords.isVerbAt(text, at)
                || CueWords.isTermAt(text, at);
    }

    private static boolean isUnknown(String text, int at, Regions.Found region, Gazetteer places, GoodsWords goods) {
        for (int end = at + 2; end <= Math.min(text.length(), at + LONGEST); end++) {
            if (!PlaceWords.named(text.substring(at, end), places).isEmpty()
                    || !named(text.substring(at, end), region, places).isEmpty() // 贵阳花溪大学城
                    || !Regions.at(text, at).isEmpty()) {
                return false;
            }
        }
        return !goods.isAt(text, at) && !CueWords.isAt(text, at) && !PersonWords.isAt(text, at);
    }

    /** Returns whether a name is that of a prefecture too, and a county of it follows. */
    static boolean isCityOf(String text, int begin, int end, Gazetteer places) {
        return Regions.at(text, begin).stream()
                .filter(city -> city.end() == end)
                .anyMatch(city -> java.util.stream.IntStream.rangeClosed(
                                end + 2, Math.min(text.length(), end + LONGEST))
                        .anyMatch(last ->
                                !named(text.substring(end, last), city, places).isEmpty()));
    }

    /** Returns those of the places that are in the region whose name ends where their name begins: 监利 in 荆州监利人民医院. */
    static List<KnownPlace> inside(String name, int start, List<KnownPlace> places) {
        return IntStream.range(0, Math.max(0, start - 1))
                .boxed()
                .flatMap(at -> Regions.at(name, at).stream())
                .filter(region -> region.end() == start)
                .map(region -> places.stream().filter(region::holds).toList())
                .filter(held -> !held.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<KnownPlace> named(String name, Regions.Found region, Gazetteer places) {
        return KINDS.stream()
                .map(kind ->
                        places.named(name + kind).stream().filter(region::holds).toList())
                .filter(all -> !all.isEmpty())
                .flatMap(Stream::of)
                .findFirst()
                .orElse(List.of());
    }
}
