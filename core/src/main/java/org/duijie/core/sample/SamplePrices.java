package org.duijie.core.sample;

import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;

/** Rounds prices as people state them: in fen per jin, or in tenths of a yuan per head. */
final class SamplePrices {
    /** One fen a jin: 0.01 yuan for 500 g. */
    static final int MICROS_PER_GRAM = 20;

    private static final int TENTH_OF_YUAN = 100_000;
    private static final int FEN = 10_000;

    private SamplePrices() {}

    static UnitPrice perJin(int fen) {
        return UnitPrice.perGram((long) fen * MICROS_PER_GRAM);
    }

    /** Returns the price of a head of {@code grams} at {@code fen} per jin, rounded to a tenth of a yuan. */
    static UnitPrice perHead(int fen, long grams) {
        long micros = fen * grams * MICROS_PER_GRAM;
        return UnitPrice.perHead((micros + TENTH_OF_YUAN / 2) / TENTH_OF_YUAN * TENTH_OF_YUAN);
    }

    /** Returns {@code percent} of {@code whole}, rounded down. */
    static UnitPrice share(UnitPrice whole, int percent) {
        long step = whole.basis() == Basis.GRAM ? MICROS_PER_GRAM : TENTH_OF_YUAN;
        return new UnitPrice(whole.basis(), whole.micros() * percent / 100 / step * step);
    }

    /** Returns {@code perMille} of the price of {@code grams} at {@code fen} per jin, rounded to the fen. */
    static Money keep(int fen, long grams, int perMille) {
        return Money.ofMicros(fen * grams * MICROS_PER_GRAM * perMille / 1_000 / FEN * FEN);
    }
}
