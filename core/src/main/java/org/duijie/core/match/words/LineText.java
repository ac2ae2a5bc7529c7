package org.duijie.core.match.words;

import java.util.Optional;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Listing.Packing;
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
                figures.of(listing).price(line.price(), names.soldWord(listing)),
                figures.money(line.amount()));
    }

    /** Returns the number of whole containers or heads and their weight; for other stock by weight, only the weight. */
    private String quantity(Allocation line, Listing listing) {
        Optional<String> containers = listing.packing().flatMap(packing -> containers(line, listing, packing));
        if (containers.isPresent()) {
            return containers.get();
        }
        String weight = figures.weight(line.weight());
        if (listing.stock() instanceof Stock.ByWeight) {
            return weight;
        }
        return words.say("line.headsWeigh", figures.heads(heads(line, listing), names.headWord(listing)), weight);
    }

    /**
     * Returns the number of containers of a line; empty if the containers may be opened and the delivery does not fill
     * whole ones.
     */
    private Optional<String> containers(Allocation line, Listing listing, Packing packing) {
        long count = line.heads().count();
        if (packing.isBreakable()) {
            long all = packing.container().holds().isCount()
                    ? heads(line, listing)
                    : line.weight().grams();
            long each = packing.container().holds().held();
            count = all % each == 0 ? all / each : 0;
        }
        return count == 0
                ? Optional.empty()
                : Optional.of(figures.containers(packing.container(), count, line.weight()));
    }

    private static long heads(Allocation line, Listing listing) {
        return Math.multiplyExact(line.heads().count(), listing.stock().each());
    }
}
