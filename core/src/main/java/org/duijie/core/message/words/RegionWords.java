package org.duijie.core.message.words;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.core.message.place.Gazetteer;
import org.duijie.core.message.place.KnownPlace;
import org.duijie.core.message.place.Regions;

/** Counties after their province or prefecture: 兰州榆中, 湖北省孝感市云梦县, 重庆涪陵. A region alone tells no place. */
final class RegionWords {
    private static final int LONGEST = 8;
    private static final List<String> KINDS = List.of("", "县", "市", "区");

    private static final Pattern UNKNOWN = Pattern.compile("[\\u4e00-\\u9fa5]{2,6}(?=[ ,，.:;]|$)");

    private RegionWords() {}

    static void add(String text, int at, Gazetteer places, GoodsWords goods, List<Token> found) {
        for (Regions.Found region : Regions.at(text, at)) {
            found.add(new Token(at, region.end(), new Meaning.Said(Cue.FILLER, "")));
            int begin = TextSigns.skipSpaces(text, region.end());
            Matcher unknown = UNKNOWN.matcher(text).region(region.end(), text.length());
            if (unknown.lookingAt() && isUnknown(text, begin, places, goods)) {
                found.add(new Token(at, unknown.end(), new Meaning.Village()));
            }
            for (int end = Math.min(text.length(), begin + LONGEST); end > begin + 1; end--) {
                List<KnownPlace> named = named(text.substring(begin, end), region, places);
                if (!named.isEmpty()) {
                    PlaceWords.spots(text, at, begin, end, named, places, found);
                    break;
                }
            }
        }
    }

    private static boolean isUnknown(String text, int at, Gazetteer places, GoodsWords goods) {
        for (int end = at + 2; end <= Math.min(text.length(), at + LONGEST); end++) {
            if (!PlaceWords.named(text.substring(at, end), places).isEmpty()
                    || !Regions.at(text, at).isEmpty()) {
                return false;
            }
        }
        return !goods.isAt(text, at) && !CueWords.isAt(text, at) && !PersonWords.isAt(text, at);
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
