package org.duijie.core.quantity;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words that count heads: {@code head} and 只 for every product, and the product's own, such as 羽 for poultry or 头 for pigs.
 */
public final class CountWords {
    /** The two words that hold for every product. */
    public static final CountWords COMMON = new CountWords(Set.of());

    private final Set<String> words;

    private CountWords(Collection<String> own) {
        Set<String> all = new TreeSet<>(own);
        all.add("head");
        all.add("只");
        this.words = Set.copyOf(all);
    }

    /** The common words and {@code own}. */
    public static CountWords with(Collection<String> own) {
        return own.isEmpty() ? COMMON : new CountWords(own);
    }

    /** These words and {@code others}. */
    public CountWords and(CountWords others) {
        if (words.containsAll(others.words)) {
            return this;
        }
        Set<String> both = new TreeSet<>(words);
        both.addAll(others.words);
        return new CountWords(both);
    }

    /** Whether {@code word} counts heads here. */
    public boolean contains(String word) {
        return words.contains(word);
    }

    String all() {
        return String.join(" ", new TreeSet<>(words));
    }
}
