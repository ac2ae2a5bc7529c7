package org.duijie.api.file;

import static org.duijie.api.json.Shape.optional;

import java.util.Optional;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.AgreedPrice;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.quantity.Money;

/** Reads the policy of a market. A missing cost is 0; other missing fields have their defaults. */
public final class PolicyReader {
    private static final String HAUL = "haulPerTonneKm";
    private static final String TRIP = "trip";
    private static final String TRIP_PER_KM = "tripPerKm";

    public static final Shape SHAPE = Shape.of(
            optional(HAUL, Kind.AMOUNT),
            optional(TRIP, Kind.AMOUNT),
            optional(TRIP_PER_KM, Kind.AMOUNT),
            optional("detour", Kind.NUMBER),
            optional("agreedPrice", Kind.NAME));

    private PolicyReader() {}

    public static Part<MarketPolicy> read(Fields fields) {
        MarketPolicy usual = MarketPolicy.FREE;
        Part<Money> haul = cost(fields, HAUL, MarketPolicy.MOST_PER_KM);
        Part<Money> trip = cost(fields, TRIP, MarketPolicy.MOST_TRIP);
        Part<Money> tripPerKm = cost(fields, TRIP_PER_KM, MarketPolicy.MOST_PER_KM);
        Part<Double> detour =
                fields.partOr("detour", usual.detour(), text -> MarketPolicy.requireDetour(Double.parseDouble(text)));
        Part<AgreedPrice> agreed = fields.partOr("agreedPrice", usual.agreedPrice(), AgreedPrice::parse);
        Part<MarketPolicy> policy = fields.built(
                "detour",
                () -> new MarketPolicy(haul.get(), trip.get(), tripPerKm.get(), detour.get(), agreed.get()),
                haul,
                trip,
                tripPerKm,
                detour,
                agreed);
        if (policy.isRead()) {
            Implausible.warn(fields, policy.get());
        }
        return policy;
    }

    /** Returns whether {@code policy} states any haul or trip cost. */
    static boolean saysCosts(Optional<Fields> policy) {
        return policy.filter(fields -> fields.has(HAUL) || fields.has(TRIP) || fields.has(TRIP_PER_KM))
                .isPresent();
    }

    private static Part<Money> cost(Fields fields, String field, Money most) {
        return fields.partOr(field, Money.ZERO, text -> MarketPolicy.requireCost(Money.parse(text), most));
    }
}
