package org.duijie.core.match.internal;

import java.util.ArrayList;
import java.util.List;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.internal.live.Live;
import org.duijie.core.match.internal.live.LiveRows;
import org.duijie.core.match.internal.live.LiveSink;
import org.duijie.core.match.internal.problem.Prospects;
import org.duijie.core.sample.SampleClass;
import org.duijie.core.sample.SampleMarkets;
import org.duijie.core.sample.SampleSize;

/**
 * What quotes lose by looking at {@link Prospects} alone: every tenth intent comes to an open market, and its gain is held against that of the
 * same search on all lots it can trade with. Arguments: size, class, seed; {@code PROVINCE FULL 3} if none.
 */
public final class QuoteLoss {
    private static final int EVERY = 10;

    private QuoteLoss() {}

    public static void main(String[] arguments) {
        boolean named = arguments.length == 3;
        SampleSize size = SampleSize.valueOf(named ? arguments[0] : "PROVINCE");
        SampleClass kind = SampleClass.valueOf(named ? arguments[1] : "FULL");
        Market market = SampleMarkets.generate(size, kind, named ? Long.parseLong(arguments[2]) : 3);
        List<PurchaseIntent> here = new ArrayList<>();
        List<PurchaseIntent> coming = new ArrayList<>();
        for (int i = 0; i < market.intents().size(); i++) {
            (i % EVERY == 0 ? coming : here).add(market.intents().get(i));
        }
        Live live = Live.of(new Market(market.asOf(), market.policy(), market.listings(), here));
        tell("first come", live, coming);
        coming.forEach(live::place);
        tell("once all are placed", live, coming);
    }

    private static void tell(String when, Live live, List<PurchaseIntent> coming) {
        long all = 0;
        long prospects = 0;
        int under = 0;
        int above = 0;
        int none = 0;
        double worst = 0;
        List<Double> shares = new ArrayList<>();
        for (PurchaseIntent intent : coming) {
            boolean known = live.withdrawIntent(intent.id());
            long full = ofAll(live.rows, intent);
            long quoted = live.quote(intent).gain().micros();
            if (known) {
                live.place(intent);
            }
            all += full;
            prospects += quoted;
            under += quoted < full ? 1 : 0;
            above += quoted > full ? 1 : 0;
            none += quoted == 0 && full > 0 ? 1 : 0;
            if (quoted < full) {
                shares.add(1 - (double) quoted / full);
            }
            worst = Math.max(worst, full <= 0 ? 0 : 1 - (double) quoted / full);
        }
        shares.sort(null);
        System.out.printf(
                "%s: %d quotes, %d under the full search (%d of them nothing), %d above; together %.4f %% under; median of those under %.3f %%, worst %.2f %%%n",
                when,
                coming.size(),
                under,
                none,
                above,
                100 * (1 - (double) prospects / all),
                shares.isEmpty() ? 0 : 100 * shares.get(shares.size() / 2),
                100 * worst);
    }

    /** What an intent that is new gains by the same search on all lots that it can trade with. */
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
