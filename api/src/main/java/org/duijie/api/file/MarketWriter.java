package org.duijie.api.file;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.duijie.core.market.BarredPair;
import org.duijie.core.market.BuyerTerms;
import org.duijie.core.market.Demand;
import org.duijie.core.market.Listing;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.market.Place;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.SellerTerms;
import org.duijie.core.market.Stock;
import org.duijie.core.market.SupplierLimits;
import org.duijie.core.market.WeightRange;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/** Writes a market with its fields in the order that the market file format defines. */
final class MarketWriter {
    /**
     * The depth up to which each entry has its own line: the root, its lists and their elements. Everything inside a
     * field is on one line.
     */
    static final int DEEPEST_LAID_OUT = 3;

    private final JsonOut json;

    MarketWriter(JsonOut json) {
        this.json = json;
    }

    void write(Market market) throws IOException {
        json.beginObject();
        json.text("asOf", market.asOf());
        writePolicy(market.policy());
        json.beginList("listings");
        for (Listing listing : market.listings()) {
            write(listing);
        }
        json.endList();
        json.beginList("intents");
        for (PurchaseIntent intent : market.intents()) {
            write(intent);
        }
        json.endList();
        writeBarred(market.barred().pairs());
        writeLocked(market.locked());
        json.endObject();
    }

    private void writeBarred(List<BarredPair> barred) throws IOException {
        if (barred.isEmpty()) {
            return;
        }
        json.beginList(PairLists.BARRED);
        for (BarredPair pair : barred) {
            json.beginObject();
            json.text("listing", pair.listing());
            json.text("intent", pair.intent());
            json.textUnless("", "reason", pair.reason());
            json.endObject();
        }
        json.endList();
    }

    private void writeLocked(List<LockedLine> locked) throws IOException {
        if (locked.isEmpty()) {
            return;
        }
        json.beginList(PairLists.LOCKED);
        for (LockedLine line : locked) {
            json.beginObject();
            json.text("listing", line.listing());
            json.text("intent", line.intent());
            json.number("heads", line.heads().count());
            json.text("deliverOn", line.deliverOn());
            json.endObject();
        }
        json.endList();
    }

    private void writePolicy(MarketPolicy policy) throws IOException {
        MarketPolicy usual = MarketPolicy.FREE;
        if (policy.equals(usual)) {
            return;
        }
        json.beginObject("policy");
        json.textUnless(usual.haulPerTonneKm(), "haulPerTonneKm", policy.haulPerTonneKm());
        json.textUnless(usual.trip(), "trip", policy.trip());
        json.textUnless(usual.tripPerKm(), "tripPerKm", policy.tripPerKm());
        if (policy.detour() != usual.detour()) {
            json.number("detour", policy.detour());
        }
        json.textUnless(
                usual.agreedPrice().word(), "agreedPrice", policy.agreedPrice().word());
        json.endObject();
    }

    private void write(Listing listing) throws IOException {
        SellerTerms terms = listing.terms();
        json.beginObject();
        json.text("id", listing.id());
        json.text("cooperative", listing.cooperative());
        json.text("product", listing.product());
        write(listing.stock());
        json.textUnless(Weight.NONE, "dailyGain", listing.dailyGain());
        json.text("ask", terms.ask());
        json.textUnless(UnitPrice.FREE, "salvage", terms.salvage());
        json.textUnless(Money.ZERO, "holdingCost", terms.holdingCost());
        write(listing.window());
        write(listing.at());
        json.textUnless(SellerTerms.ONE_HEAD, "minimumPickup", terms.minimumPickup());
        json.texts("certificates", listing.certificatesInOrder());
        json.endObject();
    }

    private void write(Stock stock) throws IOException {
        json.text("stock", stock.stated());
        if (stock instanceof Stock.ByCount byCount) {
            json.beginObject("unitWeight");
            json.text("min", byCount.unitWeight().min());
            json.text("max", byCount.unitWeight().max());
            json.endObject();
            json.textUnless(Heads.of(1), "pack", Heads.of(byCount.each()));
        } else if (stock instanceof Stock.ByWeight byWeight) {
            json.textUnless(Stock.ByWeight.DEFAULT_PACK, "pack", byWeight.pack());
        }
    }

    private void write(PurchaseIntent intent) throws IOException {
        BuyerTerms terms = intent.terms();
        json.beginObject();
        json.text("id", intent.id());
        json.text("buyer", intent.buyer());
        json.text("kind", intent.kind().word());
        json.texts("products", intent.products());
        write(intent.demand());
        writeAccepted(terms.unitWeight());
        json.text("bid", terms.bid());
        write(intent.window());
        write(intent.at());
        if (terms.maxDistance().isPresent()) {
            json.text("maxDistance", terms.maxDistance().get());
        }
        write(intent.suppliers());
        json.texts("requires", new TreeSet<>(terms.requires()));
        json.endObject();
    }

    private void write(Demand demand) throws IOException {
        json.text("demand", demand.upTo());
        json.textUnless(Demand.upTo(demand.upTo()).minimum(), "minimum", demand.minimum());
    }

    private void write(SupplierLimits suppliers) throws IOException {
        if (suppliers.areLimited()) {
            json.number("maxSuppliers", suppliers.most());
        }
        json.textUnless(SupplierLimits.NONE.each(), "minimumPerSupplier", suppliers.each());
    }

    private void writeAccepted(WeightRange range) throws IOException {
        if (!range.equals(WeightRange.ANY)) {
            json.beginObject("unitWeight");
            json.textUnless(WeightRange.ANY.min(), "min", range.min());
            json.textUnless(WeightRange.ANY.max(), "max", range.max());
            json.endObject();
        }
    }

    private void write(Window window) throws IOException {
        json.text("from", window.from());
        json.text("to", window.to());
    }

    private void write(Place at) throws IOException {
        json.beginObject("at");
        json.number("lat", at.latitude());
        json.number("lon", at.longitude());
        json.endObject();
    }
}
