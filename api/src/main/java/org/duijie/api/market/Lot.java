package org.duijie.api.market;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Refused;
import org.duijie.api.file.SoldWords;
import org.duijie.api.json.Refusals;
import org.duijie.api.listing.ListingTable;
import org.duijie.core.campaign.Ware;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Stock;
import org.duijie.core.quantity.Container;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;

/**
 * The unit in which a listing is sold: a head, a kilogram of goods sold by weight alone, or a pack with its content.
 * Audit lines use the word head for all three. Answers use the word pack for packs, so that a client can send the same
 * words back.
 *
 * @param ware the product, and the unit in which it is counted
 * @param pack the content of a pack, such as {@code 360 head} or {@code 22.5 kg}; empty when heads are sold singly
 * @param word the Chinese counting word of the unit
 */
public record Lot(Ware ware, Optional<Quantity> pack, String word) {
    private static final Set<String> FIELDS = Set.of("heads", "acceptedHeads", "price", "payable", "counted");
    private static final String FIGURES = "figures";
    private static final Pattern SOLD = Pattern.compile("-?[0-9]+ head|[0-9.]+ CNY/([0-9]+ )?head");
    private static final int HEAD = "head".length();

    /** Returns the unit in which a listing of the bureau is sold. */
    public static Lot of(Transaction view, BureauId bureau, String listing) {
        return of(
                MarketRows.listing(new ListingTable(view).find(bureau, listing).orElseThrow())
                        .listing());
    }

    /** Returns the counting words of a listing of the bureau. For a listing that does not exist, accepts any words. */
    public static SoldWords words(Transaction view, BureauId bureau, String listing) {
        return new ListingTable(view)
                .find(bureau, listing)
                .map(row -> SoldWords.of(MarketRows.listing(row).listing()))
                .orElse(SoldWords.ANY);
    }

    /** Returns the unit in which {@code listing} is sold. */
    public static Lot of(Listing listing) {
        Stock stock = listing.stock();
        Quantity holds = stock instanceof Stock.ByWeight ? stock.meanWeight() : Heads.of(stock.each());
        Ware ware = Ware.of(listing);
        return new Lot(
                ware,
                ware.inPacks() ? Optional.of(holds) : Optional.empty(),
                SoldWords.of(listing).word());
    }

    /**
     * Returns the container that a pack is; empty when the listing names no container, or when the container may be
     * opened to sell a part of its content.
     */
    public Optional<Container> container() {
        return ware.container();
    }

    /** Returns a recorded count or price in the words of answers: in packs if the listing is sold in packs. */
    public String said(String recorded) {
        boolean isSold = pack.isPresent() && SOLD.matcher(recorded).matches();
        return isSold ? recorded.substring(0, recorded.length() - HEAD) + "pack" : recorded;
    }

    /** Returns a recorded count or price as people read it: goods sold by weight alone are given in kilograms. */
    public String told(String recorded) {
        boolean isLoose = ware.isLoose() && SOLD.matcher(recorded).matches();
        return isLoose ? recorded.substring(0, recorded.length() - HEAD) + "kg" : said(recorded);
    }

    /** Returns a price as people read it: a price for kilograms of loose goods is a price by weight. */
    public UnitPrice told(UnitPrice price) {
        long gramsOfOne = Stock.ByWeight.DEFAULT_PACK.grams();
        boolean isLoose = ware.isLoose() && price.basis() == UnitPrice.Basis.HEAD;
        boolean fits = price.per() <= UnitPrice.MOST_PER / gramsOfOne
                && price.micros() / price.per() / gramsOfOne < UnitPrice.Basis.GRAM.mostMicros();
        return isLoose && fits ? new UnitPrice(UnitPrice.Basis.GRAM, price.micros(), price.per() * gramsOfOne) : price;
    }

    /**
     * Converts the figures of a refusal to the units in which people read them. A floor price and the proceeds are
     * always for a single head, so they stay unchanged.
     */
    public Refusal said(Refusal rule) {
        boolean isFloor = rule.code() == Refusal.Code.UNDER_FLOOR;
        List<String> figures = new ArrayList<>(rule.figures());
        figures.replaceAll(figure -> isFloor && !figure.equals(rule.figures().get(0)) ? figure : told(figure));
        return new Refusal(rule.code(), figures);
    }

    /** Makes a refusal for a rule of the deal's life cycle. */
    public Refused refused(Refusal rule) {
        return Refused.because(org.duijie.api.feature.RefusalCode.DEAL_RULE, Refusals.of(said(rule), word));
    }

    /** Converts all counts and prices in {@code json} to the words of answers, in place. */
    public void say(JsonNode json) {
        if (json instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : object.properties()) {
                if (field.getValue().isTextual() && FIELDS.contains(field.getKey())) {
                    field.setValue(TextNode.valueOf(said(field.getValue().textValue())));
                } else if (field.getValue() instanceof ArrayNode figures
                        && field.getKey().equals(FIGURES)) {
                    sayEach(figures);
                } else {
                    say(field.getValue());
                }
            }
        } else if (json instanceof ArrayNode list) {
            list.forEach(this::say);
        }
    }

    private void sayEach(ArrayNode figures) {
        List<String> recorded = StreamSupport.stream(figures.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
        figures.removeAll();
        recorded.forEach(figure -> figures.add(told(figure)));
    }
}
