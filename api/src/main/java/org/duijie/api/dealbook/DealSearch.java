package org.duijie.api.dealbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A search for deals; empty fields do not restrict it.
 *
 * @param party one of the deal's two parties
 * @param other the other party; may be equal to {@code party}
 * @param state the deal's state
 */
public record DealSearch(
        Optional<String> party,
        Optional<String> other,
        Optional<String> state,
        Optional<String> listing,
        Optional<String> intent,
        Optional<String> permit,
        Optional<String> product,
        Optional<String> campaign,
        Optional<String> number,
        Optional<String> certificate) {
    private static final Optional<String> ANY = Optional.empty();

    /** Makes a search without the certificate, by which clients cannot filter. */
    public DealSearch(
            Optional<String> party,
            Optional<String> other,
            Optional<String> state,
            Optional<String> listing,
            Optional<String> intent,
            Optional<String> permit,
            Optional<String> product,
            Optional<String> campaign,
            Optional<String> number) {
        this(party, other, state, listing, intent, permit, product, campaign, number, ANY);
    }

    /** Finds all deals of which a load left while its listing had the certificate of this number. */
    public static DealSearch ofCertificate(String number) {
        return new DealSearch(ANY, ANY, ANY, ANY, ANY, ANY, ANY, ANY, ANY, Optional.of(number));
    }

    /** Finds all deals of a listing. */
    public static DealSearch ofListing(String listing) {
        return new DealSearch(ANY, ANY, ANY, Optional.of(listing), ANY, ANY, ANY, ANY, ANY);
    }

    /** Finds all deals of which a truck carried the certificate of this number. */
    public static DealSearch ofPermit(String number) {
        return new DealSearch(ANY, ANY, ANY, ANY, ANY, Optional.of(number), ANY, ANY, ANY);
    }

    /** Finds all deals of a product, without products below it. */
    public static DealSearch ofProduct(String product) {
        return new DealSearch(ANY, ANY, ANY, ANY, ANY, ANY, Optional.of(product), ANY, ANY);
    }

    /** Finds all deals of a campaign. */
    public static DealSearch ofCampaign(String campaign) {
        return new DealSearch(ANY, ANY, ANY, ANY, ANY, ANY, ANY, Optional.of(campaign), ANY);
    }

    /** Returns the conditions in SQL, each with a leading AND, and adds their values to {@code values} in order. */
    String conditions(List<Object> values) {
        List<String> conditions = new ArrayList<>();
        equal("d.state", state, conditions, values);
        equal("d.listing_id", listing, conditions, values);
        equal("d.intent_id", intent, conditions, values);
        equal("d.product", product, conditions, values);
        equal("d.campaign_id", campaign, conditions, values);
        equal("d.number", number, conditions, values);
        permit.ifPresent(number -> {
            conditions.add(" AND EXISTS (SELECT 1 FROM deal_loads l WHERE l.bureau_id = d.bureau_id"
                    + " AND l.permit = ? AND l.deal_id = d.id)");
            values.add(number);
        });
        certificate.ifPresent(number -> {
            conditions.add(" AND EXISTS (SELECT 1 FROM deal_loads l WHERE l.bureau_id = d.bureau_id"
                    + " AND l.certificate = ? AND l.deal_id = d.id)");
            values.add(number);
        });
        Stream.concat(party.stream(), other.stream()).forEach(id -> {
            conditions.add(" AND (d.cooperative_id = ? OR d.buyer_id = ?)");
            values.add(id);
            values.add(id);
        });
        return String.join("", conditions);
    }

    private static void equal(String column, Optional<String> value, List<String> conditions, List<Object> values) {
        value.ifPresent(text -> {
            conditions.add(" AND " + column + " = ?");
            values.add(text);
        });
    }
}
