package org.duijie.api.deal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.duijie.api.deal.Watch.Marked;
import org.duijie.api.feature.View;
import org.duijie.core.deal.watch.PriceWatch.Mark;

/** Unusual prices as answers have them. */
final class WatchJson {
    private WatchJson() {}

    /** Returns an entry of the list of unusual prices. */
    static ObjectNode write(Marked marked) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("deal", marked.mark().entry().deal())
                .put("product", marked.product());
        return json.setAll(write(marked.mark()));
    }

    /** Returns a deal with the warning about its price. */
    static View marked(View deal, Mark mark) {
        return new View(deal.id(), deal.version(), deal.json().set("priceWatch", write(mark)));
    }

    private static ObjectNode write(Mark mark) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("landed", mark.entry().landed().toString())
                .put("median", mark.median().toString())
                .put("low", mark.low());
    }
}
