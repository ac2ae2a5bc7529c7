package org.duijie.core.match;

import java.util.ArrayList;
import java.util.List;
import org.duijie.core.market.Listing;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.market.Pair;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.check.PlanClaim;

/** The locked lines of a market, and what they leave, for {@link NaiveTwin}. */
final class Kept {
    private final Market market;

    Kept(Market market) {
        this.market = market;
    }

    /** What one intent has by locked lines: from which lots, and what they count for. */
    record Had(List<String> listings, long measure) {}

    /** The heads of each lot that are not locked. */
    List<Long> left() {
        List<Long> left = new ArrayList<>();
        for (Listing listing : market.listings()) {
            long taken = market.locked().stream()
                    .filter(line -> line.listing().equals(listing.id()))
                    .mapToLong(line -> line.heads().count())
                    .sum();
            left.add(listing.stock().heads().count() - taken);
        }
        return left;
    }

    Had to(PurchaseIntent intent) {
        List<LockedLine> lines = market.locked().stream()
                .filter(line -> line.intent().equals(intent.id()))
                .toList();
        long measure = lines.stream()
                .mapToLong(line -> pair(line).measure(line.heads().count(), line.deliverOn()))
                .sum();
        return new Had(lines.stream().map(LockedLine::listing).toList(), measure);
    }

    long value() {
        return market.locked().stream()
                .mapToLong(line -> pair(line)
                        .deliveryValue(line.heads().count(), line.deliverOn())
                        .micros())
                .sum();
    }

    List<PlanClaim.Line> lines() {
        return market.locked().stream()
                .map(line -> new PlanClaim.Line(
                        line.listing(), line.intent(), line.heads().count(), line.deliverOn()))
                .toList();
    }

    private Pair pair(LockedLine line) {
        Listing listing = market.listings().stream()
                .filter(each -> each.id().equals(line.listing()))
                .findFirst()
                .orElseThrow();
        PurchaseIntent intent = market.intents().stream()
                .filter(each -> each.id().equals(line.intent()))
                .findFirst()
                .orElseThrow();
        return market.pair(listing, intent);
    }
}
