package org.duijie.core.sample;

import java.time.LocalDate;
import org.duijie.core.market.Window;

/**
 * The days of a market. Some windows begin before the market's day, some after it; all end on it or later.
 *
 * @param asOf the market's day
 * @param isLong whether windows last 3 to 14 days; if not, they are shorter
 */
record Season(LocalDate asOf, boolean isLong) {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 365;
    private static final int LONGEST = 14;

    static Season draw(SampleClass kind, Dice dice) {
        return new Season(FIRST.plusDays(dice.between(0, DAYS - 1)), kind == SampleClass.AGED);
    }

    Window offered(Dice dice) {
        return isLong ? window(-2, 2, 3, LONGEST, dice) : window(-3, 2, 4, 9, dice);
    }

    Window received(Dice dice) {
        return isLong ? window(-2, 4, 3, LONGEST, dice) : window(-2, 5, 3, 7, dice);
    }

    private Window window(int earliest, int latest, int fewest, int most, Dice dice) {
        LocalDate from = asOf.plusDays(dice.between(earliest, latest));
        return new Window(from, from.plusDays(dice.between(fewest, most) - 1));
    }
}
