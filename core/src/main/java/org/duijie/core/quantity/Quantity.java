package org.duijie.core.quantity;

/** A quantity: a count of heads, or a weight. The two never mix. */
public sealed interface Quantity permits Heads, Weight {

    /** Returns the stored number: heads or grams. */
    long held();

    /** Returns whether it is a count of heads. */
    default boolean isCount() {
        return this instanceof Heads;
    }

    /** Returns {@code "count"} or {@code "weight"}, for messages. */
    default String kind() {
        return isCount() ? "count" : "weight";
    }

    /**
     * Reads {@code "24000 head"}, {@code "12 t"}, or {@code "3 pack"}, which is converted to heads.
     *
     * @param words the counting words that are valid here
     * @param headsAPack the number of heads in a pack
     * @throws InvalidValueException when the text is not a quantity, its unit is unknown, or it is not whole heads or
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
     * @param words the counting words that are valid here
     * @throws InvalidValueException when the text is not a quantity, its unit is unknown, or it is not whole heads or
     *     grams
     */
    static Quantity parse(String text, CountWords words) {
        Amount amount = Amount.parse(text, "24000 head, 12 t");
        if (words.contains(amount.unit())) {
            return Heads.of(amount);
        }
        return words.container(amount.unit())
                .map(container -> container.quantity(amount))
                .orElseGet(() -> weight(amount, words));
    }

    private static Quantity weight(Amount amount, CountWords words) {
        if (WeightUnit.named(amount.unit()).isEmpty()) {
            throw words.unknown(amount.text(), amount.unit());
        }
        return Weight.of(amount, WeightUnit::all);
    }

    /**
     * Returns {@code quantity} as a count.
     *
     * @param words the counting words that are valid here, for the refusal
     * @throws InvalidValueException when it is a weight
     */
    static Heads count(Quantity quantity, CountWords words) {
        if (quantity instanceof Heads heads) {
            return heads;
        }
        throw Amount.parse(quantity.toString(), "").unknownUnit(words.all());
    }

    /**
     * Returns {@code quantity} as a weight.
     *
     * @throws InvalidValueException when it is a count
     */
    static Weight weight(Quantity quantity) {
        if (quantity instanceof Weight weight) {
            return weight;
        }
        throw Amount.parse(quantity.toString(), "").unknownUnit(WeightUnit.all());
    }
}
