package org.duijie.core.match.internal;

import java.util.Locale;
import org.duijie.core.market.Market;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;

/**
 * One entrant on one market.
 *
 * @param entrant who
 * @param kind the market's class
 * @param size its size
 * @param seed its seed
 * @param budgetSeconds how long the entrant may take
 */
record Heat(Entrant entrant, SampleClass kind, SampleSize size, long seed, long budgetSeconds) {
    Market market() {
        return SampleMarkets.generate(size, kind, seed);
    }

    String key() {
        return String.join("\t", entrant.name(), kind.name(), size.name(), "" + seed, "" + budgetSeconds);
    }

    /** Reads a key, or the beginning of a longer line. */
    static Heat parse(String[] fields) {
        return new Heat(
                Entrant.valueOf(fields[0]),
                SampleClass.valueOf(fields[1]),
                SampleSize.valueOf(fields[2]),
                Long.parseLong(fields[3]),
                Long.parseLong(fields[4]));
    }

    String title() {
        return String.format(Locale.ROOT, "%s %s seed %d, %s", kind, size, seed, entrant.title)
                .toLowerCase(Locale.ROOT);
    }
}
