package org.duijie.api.codec;

import static org.duijie.api.codec.Shape.optional;

import org.duijie.api.codec.Shape.Kind;
import org.duijie.core.market.AgreedPrice;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.quantity.Money;

/** Reads a market's policy; what is not there is free, or as usual. */
final class PolicyReader {
    static final Shape SHAPE = Shape.of(
            optional("haulPerTonneKm", Kind.AMOUNT),
            optional("trip", Kind.AMOUNT),
            optional("tripPerKm", Kind.AMOUNT),
            optional("detour", Kind.NUMBER),
            optional("agreedPrice", Kind.NAME));

    private PolicyReader() {}

    static Part<MarketPolicy> read(Fields fields) {
        MarketPolicy usual = MarketPolicy.FREE;
        Part<Money> haul = cost(fields, "haulPerTonneKm", MarketPolicy.MOST_PER_KM);
        Part<Money> trip = cost(fields, "trip", MarketPolicy.MOST_TRIP);
        Part<Money> tripPerKm = cost(fields, "tripPerKm", MarketPolicy.MOST_PER_KM);
        Part<Double> detour =
                fields.partOr("detour", usual.detour(), text -> MarketPolicy.requireDetour(Double.parseDouble(text)));
        Part<AgreedPrice> agreed = fields.partOr("agreedPrice", usual.agreedPrice(), AgreedPrice::parse);
        return fields.built(
                "detour",
                () -> new MarketPolicy(haul.get(), trip.get(), tripPerKm.get(), detour.get(), agreed.get()),
                haul,
                trip,
                tripPerKm,
                detour,
                agreed);
    }

    private static Part<Money> cost(Fields fields, String field, Money most) {
        return fields.partOr(field, Money.ZERO, text -> MarketPolicy.requireCost(Money.parse(text), most));
    }
}
