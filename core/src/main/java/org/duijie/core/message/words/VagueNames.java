package org.duijie.core.message.words;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.core.message.token.Cue;
import org.duijie.core.message.token.Meaning;
import org.duijie.core.message.token.TextSigns;
import org.duijie.core.message.token.Token;
import org.duijie.core.product.Catalogue;

/** Finds words of one letter that may mean several products: 鸡, 鱼, 豆. The user is asked which one is meant. */
final class VagueNames {
    private static final List<String> WORDS = List.of("鸡", "鱼", "羊", "虾", "肉", "豆", "菇", "笋", "瓜", "果");
    private static final int MOST_CHOICES = 8;

    private static final String CHICKEN = "鸡";

    /** A name that people say in full: 羊 does not mean 羯羊. */
    private static final String CASTRATED = "livestock/wether";

    /** Products that 鸡 after the name of a breed does not mean: 文昌鸡 is not a turkey. */
    private static final Set<String> NO_BREED = Set.of(
            "poultry/turkey",
            "poultry/chick",
            "poultry/pullet",
            "poultry/hen",
            "poultry/silkie",
            "poultry/guinea-fowl",
            "poultry/pheasant");

    private final Map<String, List<String>> pathsByWord = new LinkedHashMap<>();

    private VagueNames() {}

    static VagueNames of(Catalogue catalogue) {
        VagueNames names = new VagueNames();
        for (String word : WORDS) {
            List<String> paths = catalogue.all().stream()
                    .filter(product -> !product.isGroup() && product.chinese().contains(word))
                    .filter(product -> !product.path().slug().equals(CASTRATED))
                    .map(product -> product.path().slug())
                    .limit(MOST_CHOICES)
                    .toList();
            names.pathsByWord.put(word, paths);
        }
        return names;
    }

    /** Adds the vague word that begins at position {@code at}. */
    void add(String text, int at, List<Token> found) {
        pathsByWord.forEach((word, paths) -> {
            if (text.startsWith(word, at) && at > 0 && "吃喂".indexOf(text.charAt(at - 1)) >= 0) {
                found.add(new Token(at, at + word.length(), new Meaning.Said(Cue.FILLER, "")));
            } else if (text.startsWith(word, at) && NameSigns.isVague(text, at, at + word.length())) {
                boolean isBreed = word.equals(CHICKEN)
                        && TextSigns.isIdeograph(text, at - 1)
                        && "活收要卖购买出订有养的".indexOf(text.charAt(at - 1)) < 0;
                List<String> meant = isBreed
                        ? paths.stream()
                                .filter(path -> !NO_BREED.contains(path))
                                .toList()
                        : paths;
                Token goods = new Token(at, at + word.length(), new Meaning.Goods(meant, false, false));
                found.add(goods);
                NameWords.at(text, goods).ifPresent(found::add);
            }
        });
    }

    /** Returns the vague word that begins at position {@code at}, even if it is part of a longer word. */
    Optional<Token> inside(String text, int at) {
        return pathsByWord.entrySet().stream()
                .filter(word -> text.startsWith(word.getKey(), at))
                .findFirst()
                .map(word ->
                        new Token(at, at + word.getKey().length(), new Meaning.Goods(word.getValue(), false, false)));
    }

    /** Returns the products that a vague word may mean after the name of a breed or a place: 鸡 in 文昌鸡. */
    List<String> ofBreed(String word) {
        return pathsByWord.getOrDefault(word, List.of()).stream()
                .filter(path -> !NO_BREED.contains(path))
                .toList();
    }

    boolean has(String word) {
        return pathsByWord.containsKey(word);
    }
}
