package org.duijie.core.quantity;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words for counts. Heads are counted by {@code head}, 只 and 头 for every product, and by the product's own
 * words, such as 羽 for poultry or 枚 for eggs. Packs are counted by {@code pack}, 件, 箱, 袋 and 筐.
 */
public final class CountWords {
    private static final String HEAD = "head";
    private static final String PACK = "pack";

    /** The words that count heads of any product. */
    public static final CountWords COMMON = new CountWords(common(Set.of()), false);

    /** Only {@code head}, the word for one unit sold in files. */
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

    /** Returns the common words together with {@code own}. */
    public static CountWords with(Collection<String> own) {
        return own.isEmpty() ? COMMON : new CountWords(common(own), false);
    }

    /** Returns these words together with {@code others}. */
    public CountWords and(CountWords others) {
        if (words.containsAll(others.words)) {
            return this;
        }
        Set<String> both = new TreeSet<>(words);
        both.addAll(others.words);
        return new CountWords(both, packs);
    }

    /** Returns these words together with the words that count packs. */
    public CountWords andPacks() {
        return packs ? this : new CountWords(words, true);
    }

    /** Returns whether {@code word} is one of these words for heads. */
    public boolean contains(String word) {
        return words.contains(word);
    }

    /** Returns whether {@code word} is one of these words for packs. */
    public boolean isPack(String word) {
        return packs && PACKS.contains(word);
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
        if (packs) {
            all.addAll(PACKS);
        }
        return String.join(" ", all);
    }
}
