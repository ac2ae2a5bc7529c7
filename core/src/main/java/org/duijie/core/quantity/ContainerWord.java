package org.duijie.core.quantity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of containers, each in Chinese and English. */
enum ContainerWord {
    BOX("箱", "box", "boxes"),
    CASE("件", "case", "cases"),
    BASKET("筐", "basket", "baskets"),
    BAG("袋", "bag", "bags"),
    TRAY("板", "tray", "trays"),
    PALLET("托", "pallet", "pallets"),
    SMALL_BOX("盒", "box", "boxes"),
    BOTTLE("瓶", "bottle", "bottles"),
    CRATE("框", "crate", "crates"),
    BUCKET("桶", "bucket", "buckets"),
    BUNCH("把", "bunch", "bunches"),
    PACKET("包", "packet", "packets"),
    BUNDLE("捆", "bundle", "bundles"),
    CAN("罐", "can", "cans"),
    WICKER("篓", "basket", "baskets"),
    SHEAF("扎", "bunch", "bunches"),
    CARRIER("提", "bundle", "bundles"),
    DOZEN("打", "dozen", "dozens");

    private final String chinese;
    private final String english;
    private final String englishMany;

    ContainerWord(String chinese, String english, String englishMany) {
        this.chinese = chinese;
        this.english = english;
        this.englishMany = englishMany;
    }

    /** Returns the word with this Chinese name or English singular. */
    static Optional<ContainerWord> named(String name) {
        return Arrays.stream(values())
                .filter(word -> name.equals(word.chinese) || name.equals(word.english))
                .findFirst();
    }

    /** Lists all names of containers, for messages. */
    static String all() {
        return Stream.concat(
                        Arrays.stream(values()).map(word -> word.chinese),
                        Arrays.stream(values()).map(word -> word.english).distinct())
                .collect(Collectors.joining(" "));
    }

    /** Returns all names of containers in Chinese and English, including English plurals. */
    static Set<String> everyWord() {
        return Arrays.stream(values())
                .flatMap(word -> Stream.of(word.chinese, word.english, word.englishMany))
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean is(String text) {
        return text.equals(chinese) || text.equals(english) || text.equals(englishMany);
    }

    String chinese() {
        return chinese;
    }

    String english(long count) {
        return count == 1 ? english : englishMany;
    }
}
