package org.duijie.core.market;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Reason;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.duijie.core.quantity.Weight;

/**
 * Limits on the size of a market that keep every sum in it exact in 64 bits. No real market comes near them: what all
 * intents may spend, plus what all listings may save in holding costs, is at most 10¹² yuan.
 */
public final class MarketLimits {
    /** The limit on all bids and all saved holding costs of a market together: 10¹² yuan. */
    public static final Money MOST_WORTH = Money.ofMicros(1_000_000_000_000L * Money.MICROS_PER_YUAN);

    private static final BigInteger MOST_STOCK = BigInteger.valueOf(Weight.MOST_GRAMS);
    private static final BigInteger MOST = BigInteger.valueOf(MOST_WORTH.micros());

    private MarketLimits() {}

    /**
     * A listing or an intent that exceeds a limit.
     *
     * @param ofListing whether it is a listing
     * @param index its position in its list, from 0
     * @param field the field to correct
     * @param refusal what is wrong with it
     */
    public record Excess(boolean ofListing, int index, String field, InvalidValueException refusal) {}

    /**
     * Returns every listing and intent that exceeds a limit, alone or added to those before it; empty when the market
     * is within all limits.
     */
    public static List<Excess> excesses(LocalDate asOf, List<Listing> listings, List<PurchaseIntent> intents) {
        List<Excess> found = new ArrayList<>();
        BigInteger worth = BigInteger.ZERO;
        long heaviest = 1;
        long lightest = Stock.HEAVIEST_HEAD.grams();
        long largest = 1;
        for (int i = 0; i < listings.size(); i++) {
            Listing listing = listings.get(i);
            long lastMean = lastMean(listing, asOf);
            long each = listing.stock().each();
            largest = Math.max(largest, each);
            if (lastMean > Stock.HEAVIEST_HEAD.grams() / each) {
                found.add(new Excess(true, i, "dailyGain", tooLarge(listing.dailyGain(), Stock.HEAVIEST_HEAD)));
                continue;
            }
            if (product(listing.stock().heads().count(), lastMean * each).compareTo(MOST_STOCK) > 0) {
                found.add(new Excess(
                        true, i, "stock", tooLarge(listing.stock().stated(), Weight.ofGrams(Weight.MOST_GRAMS))));
                continue;
            }
            Optional<String> dear = dearField(listing);
            if (dear.isPresent()) {
                found.add(
                        new Excess(true, i, dear.get(), tooLarge(listing.terms().ask(), MOST_WORTH)));
                continue;
            }
            heaviest = Math.max(heaviest, lastMean);
            lightest = Math.min(lightest, listing.stock().meanWeight().grams());
            worth = worth.add(keepSaved(listing, asOf));
            if (worth.compareTo(MOST) > 0) {
                found.add(new Excess(true, i, "stock", tooLarge(listing.stock().stated(), MOST_WORTH)));
                return found;
            }
        }
        for (int i = 0; i < intents.size(); i++) {
            UnitPrice bid = intents.get(i).terms().bid();
            if (bid.basis() != Basis.GRAM
                    && bid.micros() / bid.per() > bid.basis().mostMicros() / largest) {
                found.add(new Excess(false, i, "bid", tooLarge(bid, MOST_WORTH)));
                continue;
            }
            worth = worth.add(mostSpent(intents.get(i), lightest, heaviest));
            if (worth.compareTo(MOST) > 0) {
                found.add(new Excess(
                        false, i, "demand", tooLarge(intents.get(i).demand().upTo(), MOST_WORTH)));
                return found;
            }
        }
        return found;
    }

    private static InvalidValueException tooLarge(Object value, Object most) {
        return new InvalidValueException(Reason.TOO_LARGE, value.toString(), most.toString());
    }

    private static long lastMean(Listing listing, LocalDate asOf) {
        long days = Math.max(0, listing.window().to().toEpochDay() - asOf.toEpochDay());
        return listing.stock().meanWeight().grams() + listing.dailyGain().grams() * days;
    }

    private static BigInteger keepSaved(Listing listing, LocalDate asOf) {
        long days = Math.max(0, listing.window().to().toEpochDay() - asOf.toEpochDay());
        return product(listing.stock().heads().count(), listing.holdingCost().micros())
                .multiply(BigInteger.valueOf(days));
    }

    /**
     * Returns the name of the price field at which the price of a pack would not fit in 64 bits; empty when both fit.
     */
    private static Optional<String> dearField(Listing listing) {
        if (isDear(listing.terms().ask(), listing.stock().each())) {
            return Optional.of("ask");
        }
        return isDear(listing.terms().salvage(), listing.stock().each()) ? Optional.of("salvage") : Optional.empty();
    }

    private static boolean isDear(UnitPrice price, long each) {
        return price.basis() == Basis.HEAD && price.micros() / price.per() > Basis.HEAD.mostMicros() / each;
    }

    /**
     * Returns the error for a salvage price that is worth more than {@link #MOST_WORTH} for all of the stock; empty
     * when it is within the limit.
     */
    public static Optional<InvalidValueException> salvageExcess(Listing listing) {
        UnitPrice salvage = listing.terms().salvage();
        Stock stock = listing.stock();
        long packs = stock.heads().count();
        BigInteger worth = switch (salvage.basis()) {
            case GRAM ->
                salvage.exactOver(
                        product(packs * stock.each(), stock.meanWeight().grams())
                                .min(BigInteger.valueOf(Long.MAX_VALUE))
                                .longValueExact());
            case HEAD -> salvage.exactOver(packs * stock.each());
            case PACK -> salvage.exactOver(packs);
        };
        return worth.compareTo(MOST) > 0 ? Optional.of(tooLarge(salvage, MOST_WORTH)) : Optional.empty();
    }

    private static BigInteger mostSpent(PurchaseIntent intent, long lightest, long heaviest) {
        long demand = intent.demand().upTo().held();
        UnitPrice bid = intent.terms().bid();
        // The price of one unit, rounded up, so that no quantity costs more at the bid than at this price.
        long price = -Math.floorDiv(-bid.micros(), bid.per());
        if (intent.terms().bid().basis() == Basis.GRAM) {
            long most = Math.min(heaviest, intent.terms().unitWeight().max().grams());
            return product(demand, price)
                    .multiply(BigInteger.valueOf(intent.demand().byCount() ? most : 1));
        }
        return product(intent.demand().byCount() ? demand : demand / lightest, price);
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
