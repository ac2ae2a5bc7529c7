package org.duijie.core.match;

import java.util.Locale;
import java.util.stream.Stream;
import org.duijie.core.market.Market;

/** A tiny market and where it comes from, so that a failure names its seed. */
public record TinyMarket(Source source, long seed) {
    enum Source {
        AWKWARD
    }

    public Market market() {
        return switch (source) {
            case AWKWARD -> TinyMarkets.of(seed);
        };
    }

    /** Every source with every seed. */
    static Stream<TinyMarket> all() {
        return of(0);
    }

    /** Every source, each with enough seeds to meet every reason for a leftover. */
    static Stream<TinyMarket> ofEveryStop() {
        return of(100);
    }

    private static Stream<TinyMarket> of(int seeds) {
        return Stream.of(Source.values())
                .flatMap(source -> Seeds.atLeast(seeds).mapToObj(seed -> new TinyMarket(source, seed)));
    }

    @Override
    public String toString() {
        return source.name().toLowerCase(Locale.ROOT) + ", seed " + seed;
    }
}
