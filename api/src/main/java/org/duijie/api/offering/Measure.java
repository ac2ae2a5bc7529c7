package org.duijie.api.offering;

import org.duijie.api.json.WireWord;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;

/** The kind of unit in which a stock or a demand was stated: heads or weight. */
public enum Measure implements WireWord {
    COUNT,
    WEIGHT;

    static Measure of(Quantity stated) {
        return stated.isCount() ? COUNT : WEIGHT;
    }

    /** Parses the word of a measure. */
    public static Measure parse(String text) {
        return WireWord.parse(values(), text);
    }

    /** Returns {@code held} as a quantity: heads or grams. */
    public Quantity quantity(long held) {
        return this == COUNT ? Heads.of(held) : Weight.ofGrams(held);
    }
}
