package org.duijie.core.match.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a quote that looks at the lots that look best alone finds, against the same search on all lots. */
class ProspectsTest {
    private static final int EVERY = 10;

    @Test
    void quotes_of_a_full_prefecture_find_nearly_as_much_as_the_search_of_all_lots() {
        assertNearlyAsMuch(SampleClass.FULL, 1);
    }

    @Tag("thorough")
    @ParameterizedTest(name = "{0}")
    @EnumSource
    void quotes_of_all_prefectures_find_nearly_as_much_as_the_search_of_all_lots(SampleClass kind) {
        assertNearlyAsMuch(kind, 4);
    }

    /** A single quote may find far less or more than the same search on all lots, so one market says little, and four say more. */
    private static void assertNearlyAsMuch(SampleClass kind, int markets) {
        long quoted = 0;
        long possible = 0;
        int under = 0;
        int quotes = 0;
        for (int seed = 5; seed < 5 + markets; seed++) {
            List<PurchaseIntent> coming = new ArrayList<>();
            Live live = allBut(coming, SampleMarkets.generate(SampleSize.PREFECTURE, kind, seed));
            for (PurchaseIntent intent : coming) {
                long gain = live.quote(intent).gain().micros();
                long full = ofAll(live.rows, intent);
                quoted += gain;
                possible += full;
                under += gain < full ? 1 : 0;
                quotes++;
            }
        }
        assertThat((double) quoted).isGreaterThan(0.995 * possible);
        assertThat(under).isLessThan(quotes / 50);
    }

    /** A live market with all intents but every tenth, which are those to come. */
    private static Live allBut(List<PurchaseIntent> coming, Market market) {
        List<PurchaseIntent> here = new ArrayList<>();
        for (int i = 0; i < market.intents().size(); i++) {
            (i % EVERY == 0 ? coming : here).add(market.intents().get(i));
        }
        return Live.of(new Market(market.asOf(), market.policy(), market.listings(), here));
    }

    private static long ofAll(LiveRows rows, PurchaseIntent intent) {
        LiveSink sink = rows.row(rows.book.count, intent);
        int mark = rows.book.mark();
        long before = rows.book.worth;
        rows.placing.serve(sink);
        long gain = rows.book.worth - before;
        rows.book.undoTo(mark);
        return gain;
    }
}
