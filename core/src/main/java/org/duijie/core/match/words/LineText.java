package org.duijie.core.match.words;

import org.duijie.core.market.Listing;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.Stock;
import org.duijie.core.match.plan.Allocation;

/** Writes one line of a plan as a sentence: who delivers what to whom, on which day, at what price. */
final class LineText {
    private final Sentences words;
    private final Figures figures;
    private final Names names;

    LineText(Sentences words, Names names) {
        this.words = words;
        this.figures = new Figures(words);
        this.names = names;
    }

    String of(Allocation line) {
        Listing listing = names.listing(line.listing());
        PurchaseIntent intent = names.intent(line.intent());
        return words.say(
                "line.text",
                line.deliverOn().toString(),
                names.seller(listing),
                names.buyer(intent),
                names.product(listing.product()),
                quantity(line, listing),
                figures.price(line.price(), names.soldWord(listing)),
                figures.money(line.amount()));
    }

    /** Returns the heads with their weight; for stock by weight, only the weight. */
    private String quantity(Allocation line, Listing listing) {
        String weight = figures.weight(line.weight());
        if (listing.stock() instanceof Stock.ByWeight) {
            return weight;
        }
        long heads = Math.multiplyExact(line.heads().count(), listing.stock().each());
        return words.say("line.headsWeigh", figures.heads(heads, names.headWord(listing)), weight);
    }
}
