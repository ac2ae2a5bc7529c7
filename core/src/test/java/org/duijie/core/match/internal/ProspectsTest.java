package org.duijie.core.match.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a quote that looks at the lots that look best alone finds, against the same search on all lots. */
class ProspectsTest {
    private static final int EVERY = 10;

    @ParameterizedTest(name = "{0}")
    @EnumSource
    void hardly_any_quote_of_a_prefecture_is_under_the_search_of_all_lots(SampleClass kind) {
        Market market = SampleMarkets.generate(SampleSize.PREFECTURE, kind, 5);
        List<PurchaseIntent> here = new ArrayList<>();
        List<PurchaseIntent> coming = new ArrayList<>();
        for (int i = 0; i < market.intents().size(); i++) {
            (i % EVERY == 0 ? coming : here).add(market.intents().get(i));
        }
        Live live = Live.of(new Market(market.asOf(), market.policy(), market.listings(), here));

        long quoted = 0;
        long possible = 0;
        int under = 0;
        for (PurchaseIntent intent : coming) {
            long gain = live.quote(intent).gain().micros();
            long full = ofAll(live.rows, intent);
            quoted += gain;
            possible += full;
            under += gain < full ? 1 : 0;
        }
        assertThat((double) quoted).isGreaterThan(0.999 * possible);
        assertThat(under).isLessThan(coming.size() / 20);
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
