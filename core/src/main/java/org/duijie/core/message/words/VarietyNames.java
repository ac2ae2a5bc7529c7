package org.duijie.core.message.words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.Token;

/**
 * Finds names of products that only describe the product before them: 满天星 is a chili after 干辣椒, and in 求羊肉300斤 要本地山羊
 * the goat is
 * the one of which the meat is.
 */
final class VarietyNames {
    /** Flowers, spices and other names that are also varieties of these crops. */
    private static final Map<String, List<String>> VARIETIES = Map.of(
            "满天星", List.of("vegetable/chili", "vegetable/chili-dried", "vegetable/pepper"),
            "玫瑰", List.of("fruit/grape"),
            "肉桂", List.of("tea/oolong", "tea"),
            "水仙", List.of("tea/oolong", "tea"),
            "大红袍", List.of("tea/oolong", "condiment/sichuan-pepper", "fruit/lychee"),
            "牡丹", List.of("fruit/persimmon", "tea/white"),
            "百合", List.of("flower/lily"));

    /** The animals of each meat, milk or egg. */
    private static final Map<String, Pattern> ANIMALS = Map.of(
            "meat/mutton", Pattern.compile("livestock/(?:goat|sheep|lamb).*"),
            "meat/beef", Pattern.compile("livestock/(?:cattle|beef|yak|buffalo|calf|cow).*"),
            "meat/pork", Pattern.compile("livestock/(?:pig|sow|piglet).*"),
            "meat/chicken", Pattern.compile("poultry/(?:broiler|yellow|native|hen|silkie|rooster|spent).*"),
            "meat/duck", Pattern.compile("poultry/.*duck.*"),
            "egg/chicken", Pattern.compile("poultry/(?:native|hen|yellow).*"));

    private static final Pattern LISTED = Pattern.compile("[、和及与跟加或/+]?\\s?");

    private final String text;
    private final List<Token> tokens;
    private final List<Token> goods;

    /** The first goods of each meat, milk or egg. */
    private final Map<String, Token> meats = new HashMap<>();

    /** The names of flowers in the text. */
    private final Set<String> flowers = new HashSet<>();

    private VarietyNames(String text, List<Sentence> sentences) {
        this.text = text;
        this.tokens = sentences.stream()
                .flatMap(sentence -> sentence.tokens().stream())
                .toList();
        this.goods = tokens.stream().filter(Token::isGoods).toList();
        for (Token each : goods) {
            for (String path : paths(each)) {
                ANIMALS.keySet().stream()
                        .filter(meat -> path.equals(meat) || path.startsWith(meat + "/"))
                        .forEach(meat -> meats.putIfAbsent(meat, each));
            }
            if (hasFlower(each)) {
                flowers.add(text(each));
            }
        }
    }

    /** Returns the sentences in which such names are no goods. */
    static List<Sentence> settled(String text, List<Sentence> sentences) {
        VarietyNames names = new VarietyNames(text, sentences);
        return names.goods.size() < 2
                ? sentences
                : sentences.stream()
                        .map(sentence -> sentence.with(
                                sentence.tokens().stream().map(names::told).toList()))
                        .toList();
    }

    private Token told(Token token) {
        if (!token.isGoods() || token.equals(goods.get(0))) {
            return token;
        }
        if (isVariety(token)) {
            return token.as(new Meaning.Said(Cue.GRADE, ""));
        }
        if (isOrigin(token)) {
            return token.as(new Meaning.Said(Cue.FILLER, ""));
        }
        return isOfOtherTrade(token)
                ? token.as(new Meaning.Goods(((Meaning.Goods) token.meaning()).paths(), false, false))
                : token;
    }

    private boolean isVariety(Token token) {
        List<String> crops = VARIETIES.getOrDefault(text(token), List.of());
        return !crops.isEmpty()
                && before(token).anyMatch(crop -> paths(crop).stream().anyMatch(crops::contains));
    }

    /** Returns whether a name is a flower although the product before it is none, so that it may be a variety of it. */
    private boolean isOfOtherTrade(Token token) {
        return paths(token).stream().allMatch(VarietyNames::isFlower)
                && before(token).findAny().isPresent()
                && flowers.stream().allMatch(text(token)::equals);
    }

    private static boolean hasFlower(Token other) {
        return paths(other).stream().anyMatch(VarietyNames::isFlower);
    }

    private static boolean isFlower(String path) {
        return path.startsWith("flower/") || path.startsWith("ornamental/");
    }

    /** Returns whether an animal without a value of its own follows its meat, which has one: 羊肉300斤 要本地山羊. */
    private boolean isOrigin(Token token) {
        Optional<Token> meat = meats(paths(token)).stream()
                .flatMap(kind -> Optional.ofNullable(meats.get(kind)).stream())
                .min(Comparator.comparingInt(Token::start))
                .filter(each -> each.end() <= token.start());
        return meat.filter(each -> isValue(after(each)))
                .filter(each -> !LISTED.matcher(text.substring(each.end(), token.start()))
                        .matches())
                .filter(each -> !isTouched(token))
                .isPresent();
    }

    /** Returns the meats of animals; empty when one of them is no animal. */
    private static List<String> meats(List<String> animals) {
        return ANIMALS.entrySet().stream()
                .filter(entry -> !animals.isEmpty()
                        && animals.stream()
                                .allMatch(path -> entry.getValue().matcher(path).matches()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns whether a value is immediately before or after a name. */
    private boolean isTouched(Token token) {
        return tokens.stream()
                .filter(VarietyNames::isValue)
                .anyMatch(value -> (value.start() >= token.end()
                                && value.start() - token.end() <= 2
                                && !text.startsWith("的", token.end()))
                        || (value.end() <= token.start() && token.start() - value.end() == 0));
    }

    private static boolean isValue(Token token) {
        return token.isAmount()
                || token.isPriced()
                || token.meaning() instanceof Meaning.Bare
                || token.meaning() instanceof Meaning.Holds;
    }

    private Stream<Token> before(Token token) {
        return goods.stream().filter(other -> other.end() <= token.start());
    }

    private Token after(Token token) {
        return tokens.stream()
                .filter(next -> next.start() >= token.end())
                .findFirst()
                .orElse(token);
    }

    private String text(Token token) {
        return text.substring(token.start(), token.end());
    }

    private static List<String> paths(Token token) {
        return ((Meaning.Goods) token.meaning()).paths();
    }
}
