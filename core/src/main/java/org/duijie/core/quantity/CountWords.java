package org.duijie.core.quantity;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that count: heads by {@code head}, 只 and 头 for every product and by the product's own, such as 羽 for
 * poultry or 枚 for eggs; and packs, where goods are sold in packs, by {@code pack}, 件, 箱, 袋 and 筐.
 */
public final class CountWords {
    private static final String HEAD = "head";
    private static final String PACK = "pack";

    /** The words that count heads of every product. */
    public static final CountWords COMMON = new CountWords(common(Set.of()), false);

    /** The machine's word for one that is sold, and no other. */
    public static final CountWords ONE_SOLD = new CountWords(Set.of(HEAD), false);

    private static final Set<String> PACKS = Set.of(PACK, "件", "箱", "袋", "筐");

    private final Set<String> words;
    private final boolean packs;

    private CountWords(Collection<String> all, boolean packs) {
        this.words = Set.copyOf(all);
        this.packs = packs;
    }

    private static Set<String> common(Collection<String> own) {
        Set<String> all = new TreeSet<>(own);
        all.addAll(Set.of(HEAD, "只", "头"));
        return all;
    }

    /** The common words and {@code own}. */
    public static CountWords with(Collection<String> own) {
        return own.isEmpty() ? COMMON : new CountWords(common(own), false);
    }

    /** These words and {@code others}. */
    public CountWords and(CountWords others) {
        if (words.containsAll(others.words)) {
            return this;
        }
        Set<String> both = new TreeSet<>(words);
        both.addAll(others.words);
        return new CountWords(both, packs);
    }

    /** These words, and those that count packs. */
    public CountWords andPacks() {
        return packs ? this : new CountWords(words, true);
    }

    /** Whether {@code word} counts heads here. */
    public boolean contains(String word) {
        return words.contains(word);
    }

    /** Whether {@code word} counts packs here. */
    public boolean isPack(String word) {
        return packs && PACKS.contains(word);
    }

    /**
     * The refusal of a text that ends with {@code head} where it could be a pack or one of what a pack holds, with both
     * ways to say it.
     *
     * @param each how many a pack holds
     * @param word what people count them by, such as 枚
     */
    public static InvalidValueException packOrHead(String text, long each, String word) {
        String said = text.strip();
        String before = said.substring(0, said.length() - HEAD.length());
        return new InvalidValueException(Reason.PACK_OR_HEAD, text, Long.toString(each), before + PACK, before + word);
    }

    String all() {
        Set<String> all = new TreeSet<>(words);
        if (packs) {
            all.addAll(PACKS);
        }
        return String.join(" ", all);
    }
}
