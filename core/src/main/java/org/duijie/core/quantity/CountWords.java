package org.duijie.core.quantity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words for counts. Heads are counted by {@code head}, 只 and 头 for every product, and by the product's own words,
 * such as 羽 for poultry or 枚 for eggs. Packs are counted by {@code pack}, 件, 箱, 袋 and 筐. If a {@link Container} is
 * given, its name either counts packs or, where nothing is sold in packs, stands for its content; the other words for
 * packs are then not accepted. 打 and {@code dozen} are twelve heads.
 */
public final class CountWords {
    private static final String HEAD = "head";
    private static final String PACK = "pack";

    private static final Set<String> PACKS = Set.of(PACK, "件", "箱", "袋", "筐");

    /** The words that count heads of any product. */
    public static final CountWords COMMON = new CountWords(common(Set.of()), Set.of());

    /** Only {@code head}, the word that files use for one unit sold. */
    public static final CountWords ONE_SOLD = new CountWords(Set.of(HEAD), Set.of());

    private final Set<String> words;
    private final Set<String> packs;
    private final Optional<Container> container;

    private CountWords(Collection<String> all, Collection<String> packs) {
        this(all, packs, Optional.empty());
    }

    private CountWords(Collection<String> all, Collection<String> packs, Optional<Container> container) {
        this.words = Set.copyOf(all);
        this.packs = Set.copyOf(packs);
        this.container = container;
    }

    private static Set<String> common(Collection<String> own) {
        Set<String> all = new TreeSet<>(own);
        all.addAll(Set.of(HEAD, "只", "头"));
        return all;
    }

    /** Returns the common words together with {@code own}. */
    public static CountWords with(Collection<String> own) {
        return own.isEmpty() ? COMMON : new CountWords(common(own), Set.of());
    }

    /** Returns these words together with {@code others}. */
    public CountWords and(CountWords others) {
        if (words.containsAll(others.words)) {
            return this;
        }
        Set<String> both = new TreeSet<>(words);
        both.addAll(others.words);
        return new CountWords(both, packs, container);
    }

    /** Returns these words together with the words that count packs. */
    public CountWords andPacks() {
        return new CountWords(words, PACKS, container);
    }

    /** Returns these words, with {@code pack} and the names of all containers as words for packs. */
    public CountWords andAllPacks() {
        Set<String> all = new TreeSet<>(ContainerWord.everyWord());
        all.add(PACK);
        return new CountWords(words, all, container);
    }

    /** Returns these words, with {@code pack} as the only word for packs. */
    public CountWords andPack() {
        return new CountWords(words, Set.of(PACK), container);
    }

    /**
     * Returns these words and the names of {@code said} and of its inner container. Each name stands for the
     * container's content.
     */
    public CountWords and(Container said) {
        return new CountWords(words, packs, Optional.of(said));
    }

    /**
     * Returns these words and the names of {@code said} and of its inner container. {@code pack} and the name of {@code
     * said} count packs.
     */
    public CountWords inWhole(Container said) {
        return new CountWords(words, List.of(PACK, said.name(), said.many()), Optional.of(said));
    }

    /** Returns whether {@code word} is one of these words for heads. */
    public boolean contains(String word) {
        return words.contains(word);
    }

    /** Returns these words for heads, separated by spaces. */
    public String heads() {
        return String.join(" ", new TreeSet<>(words));
    }

    /** Returns whether {@code word} is one of these words for packs. */
    public boolean isPack(String word) {
        return packs.contains(word);
    }

    /** Returns whether {@code word} is the name of a container and stands for its content. */
    public boolean isContainer(String word) {
        return !isPack(word) && container(word).isPresent();
    }

    /** Returns the container that {@code word} names. 打 and {@code dozen} are always known where heads are counted. */
    Optional<Container> container(String word) {
        Optional<Container> said = container.flatMap(outer -> outer.named(word));
        boolean isDozen = said.isEmpty() && Container.isDozen(word) && !words.equals(ONE_SOLD.words);
        return isDozen ? Optional.of(Container.DOZEN) : said;
    }

    /** Makes the refusal of a unit that is neither one of these words nor a unit of weight. */
    InvalidValueException unknown(String text, String unit) {
        return Container.isWord(unit) && container.isEmpty()
                ? new InvalidValueException(Reason.NO_CONTAINER, text, unit, example(unit))
                : new InvalidValueException(Reason.UNKNOWN_UNIT, text, unit, all() + " " + WeightUnit.all());
    }

    private String example(String unit) {
        if (isChinese(unit)) {
            return words.contains("枚") ? "360 枚" : "20 斤";
        }
        return "10 kg";
    }

    private static boolean isChinese(String unit) {
        return unit.codePoints().anyMatch(Character::isIdeographic);
    }

    /**
     * Makes the error for a text with {@code head} that could mean a pack or one head of a pack. The message shows how
     * to write each of them.
     *
     * @param each the number of heads in a pack
     * @param word the product's own counting word, such as 枚
     */
    public static InvalidValueException packOrHead(String text, long each, String word) {
        String said = text.strip();
        String before = said.substring(0, said.length() - HEAD.length());
        return new InvalidValueException(Reason.PACK_OR_HEAD, text, Long.toString(each), before + PACK, before + word);
    }

    String all() {
        Set<String> all = new TreeSet<>(words);
        all.addAll(packs);
        for (Optional<Container> each = container;
                each.isPresent();
                each = each.get().inner()) {
            all.add(each.get().name());
        }
        return String.join(" ", all);
    }
}
