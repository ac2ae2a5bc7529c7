package org.duijie.core.quantity;

/** How much: a count of heads, or a weight. The two never mix. */
public sealed interface Quantity permits Heads, Weight {

    /** The number held: heads, or grams. */
    long held();

    /** True for a count of heads. */
    default boolean isCount() {
        return this instanceof Heads;
    }

    /** {@code "count"} or {@code "weight"}, for messages. */
    default String kind() {
        return isCount() ? "count" : "weight";
    }

    /**
     * Reads {@code "24000 head"}, {@code "12 t"}, and {@code "3 pack"} as so many heads as the packs hold.
     *
     * @param words the counting words that hold here
     * @param headsAPack how many heads a pack holds
     * @throws InvalidValueException when the text is no quantity, its unit is unknown, or it is not whole heads or
     *     grams
     */
    static Quantity parse(String text, CountWords words, long headsAPack) {
        Amount amount = Amount.parse(text, "24000 head, 12 t");
        if (!words.isPack(amount.unit())) {
            return parse(text, words);
        }
        return new Heads(amount.held(java.math.BigDecimal.valueOf(headsAPack), "heads", Heads.MOST, n -> n + " head"));
    }

    /**
     * Reads {@code "24000 head"} or {@code "12 t"}.
     *
     * @param words the counting words that hold here
     * @throws InvalidValueException when the text is no quantity, its unit is unknown, or it is not whole heads or
     *     grams
     */
    static Quantity parse(String text, CountWords words) {
        Amount amount = Amount.parse(text, "24000 head, 12 t");
        if (words.contains(amount.unit())) {
            return Heads.of(amount);
        }
        return Weight.of(amount, () -> words.all() + " " + WeightUnit.all());
    }
}
