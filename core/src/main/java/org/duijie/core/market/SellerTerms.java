package org.duijie.core.market;

import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.duijie.core.market.BuilderFields.Entry;
import org.duijie.core.market.Listing.Packing;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.UnitPrice;
import org.jspecify.annotations.Nullable;

/**
 * What a cooperative asks for.
 *
 * @param ask the lowest price at which it sells
 * @param salvage the value of an unsold head to the cooperative
 * @param holdingCost the cost of keeping one head for one day, 0 to 1,000,000 yuan
 * @param minimumPickup the minimum of one delivery; if it is a weight, it means the smallest number of heads whose
 *     weight, at the mean weight, is not below it
 */
public record SellerTerms(UnitPrice ask, UnitPrice salvage, Money holdingCost, Quantity minimumPickup) {
    /** The maximum cost of keeping a head for a day: 1,000,000 yuan. */
    public static final Money MOST_HOLDING_COST = Money.ofMicros(1_000_000L * Money.MICROS_PER_YUAN);

    /** The default minimum pick-up. */
    public static final Quantity ONE_HEAD = Heads.of(1);

    public SellerTerms {
        Objects.requireNonNull(ask, "ask");
        Objects.requireNonNull(salvage, "salvage");
        Objects.requireNonNull(minimumPickup, "minimumPickup");
        MarketPolicy.requireCost(holdingCost, MOST_HOLDING_COST);
    }

    /** Returns terms that have only an ask: no salvage value, no holding cost, no minimum pick-up. */
    public static SellerTerms asking(UnitPrice ask) {
        return new SellerTerms(ask, UnitPrice.FREE, Money.ZERO, ONE_HEAD);
    }

    public SellerTerms withAsk(UnitPrice changed) {
        return new SellerTerms(changed, salvage, holdingCost, minimumPickup);
    }

    public SellerTerms withMinimumPickup(Quantity changed) {
        return new SellerTerms(ask, salvage, holdingCost, changed);
    }

    /** The unchecked values of the terms that a {@link ListingBuilder} was given. */
    static final class Fields {
        @Nullable
        Entry<UnitPrice> ask;

        @Nullable
        Entry<UnitPrice> salvage;

        @Nullable
        Entry<Money> keep;

        BiFunction<CountWords, Long, @Nullable Quantity> pickUp = (words, each) -> ONE_HEAD;

        /** Returns the terms. For stock by weight, {@code head} and the words for packs both mean one pack. */
        Optional<SellerTerms> read(
                BuilderFields draft, Optional<Stock> goods, Optional<Packing> packing, CountWords words) {
            boolean isWeighed = goods.filter(Stock.ByWeight.class::isInstance).isPresent();
            CountWords one = isWeighed ? CountWords.ONE_SOLD : words;
            CountWords counted = packing.map(each -> each.pricing(one)).orElseGet(one::andPacks);
            Optional<UnitPrice> least = draft.needed("asking", ask, counted);
            UnitPrice rest = draft.optional("salvagedFor", salvage, UnitPrice.FREE, counted);
            Money kept = draft.optional("keepCosts", keep, Money.ZERO, counted);
            long each = goods.map(Stock::each).orElse(1L);
            Quantity lot = draft.optional("pickUpFrom", all -> pickUp.apply(all, each), ONE_HEAD, counted);
            return least.flatMap(price -> draft.part("keepCosts", () -> new SellerTerms(price, rest, kept, lot)));
        }
    }
}
