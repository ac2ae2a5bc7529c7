package org.duijie.api.deal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.deal.Deals.Watched;
import org.duijie.api.deal.Watch.Marked;
import org.duijie.api.dealbook.DealView;
import org.duijie.api.dealbook.SeenDeal;
import org.duijie.api.feature.View;
import org.duijie.core.deal.watch.PriceWatch.Mark;

/** Writes unusual prices in the form of answers. */
final class WatchJson {
    private WatchJson() {}

    /** Returns an entry of the list of unusual prices. */
    static ObjectNode write(Marked marked) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("deal", marked.mark().entry().deal())
                .put("number", marked.number())
                .put("product", marked.product());
        return json.setAll(write(marked.mark()));
    }

    /** Returns a deal with the warning about its price. */
    static View view(Watched watched) {
        SeenDeal deal = watched.deal();
        ObjectNode json = DealView.write(deal);
        watched.mark().ifPresent(mark -> json.set("priceWatch", write(mark)));
        return new View(deal.id(), deal.version(), json);
    }

    private static ObjectNode write(Mark mark) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("landed", mark.entry().landed().toString())
                .put("median", mark.median().toString())
                .put("low", mark.low());
    }
}
