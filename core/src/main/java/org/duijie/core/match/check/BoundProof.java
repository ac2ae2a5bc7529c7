package org.duijie.core.match.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.quantity.Money;

/**
 * The bound that a plan's shadow prices prove, computed again from the definitions of the market file. For any prices
 * λ_l ≥ 0 per head of each listing, no plan is worth more than
 *
 * <pre>
 * L(λ) = Σ_l λ_l · min(S_l, what the intents could take of l)
 *      + Σ_i max(0, the best set of deliveries to i at v − λ)
 * </pre>
 *
 * because a plan pays λ for the heads it sells, sells no more than there are, and gives each intent some set of
 * deliveries (weak duality). Locked lines add their value; S, demand, minimum and suppliers are then reduced by them.
 * The best set is the maximum over all feasible deliveries and some more: heads may be fractions, and a delivery may
 * mix its days. All figures are integers, and every rounding is upwards.
 *
 * @param proven L(λ), which no plan's value exceeds; empty when the prices are so high that it does not fit in 64 bits
 * @param claimed the bound that the plan claims
 * @param rounding the largest error from publishing prices in whole µCNY: one µCNY per head that the intents could take
 */
public record BoundProof(Optional<Money> proven, Money claimed, Money rounding) {
    /** How a claimed bound compares with what its prices prove. */
    public enum Standing {
        /** The prices prove the claimed bound. */
        CONFIRMED,
        /** The prices prove the claimed bound, up to the difference caused by publishing them in whole µCNY. */
        CONFIRMED_TO_ROUNDING,
        /**
         * The claimed bound is tighter than what the prices prove. Either a search proved it, which these prices do not
         * show, or it is wrong.
         */
        TIGHTER
    }

    /**
     * Computes the bound that the shadow prices of {@code claim} prove in {@code market}. A listing without a price has
     * the price 0. Time: nearly linear in the pairs that can trade and their days (about a tenth of a second for a
     * county, ten seconds for a province). Memory: linear in the market.
     */
    public static BoundProof of(Market market, PlanClaim claim) {
        try {
            return new Sum(market, claim).proof();
        } catch (ArithmeticException tooLarge) {
            return new BoundProof(Optional.empty(), claim.upperBound(), Money.ZERO);
        }
    }

    public Standing standing() {
        if (proven.isEmpty()) {
            return Standing.TIGHTER;
        }
        if (proven.get().compareTo(claimed) <= 0) {
            return Standing.CONFIRMED;
        }
        return proven.get().minus(claimed).compareTo(rounding) <= 0 ? Standing.CONFIRMED_TO_ROUNDING : Standing.TIGHTER;
    }

    /** L(λ), term by term. */
    private static final class Sum {
        private final Market market;
        private final PlanClaim claim;
        private final ListingsInReach reach;
        private final AfterLocks remainder;
        private final long[] price;
        private final long[] wanted;
        private long total;
        private long rounding;

        Sum(Market market, PlanClaim claim) {
            this.market = market;
            this.claim = claim;
            this.reach = new ListingsInReach(market);
            this.remainder = new AfterLocks(market);
            this.price = market.listings().stream()
                    .mapToLong(listing -> claim.shadowPrices()
                            .getOrDefault(listing.id(), Money.ZERO)
                            .micros())
                    .toArray();
            this.wanted = new long[price.length];
        }

        BoundProof proof() {
            total = remainder.worth().micros();
            market.intents().forEach(this::addBestSet);
            for (int l = 0; l < price.length; l++) {
                total = Math.addExact(total, Math.multiplyExact(price[l], wanted[l]));
            }
            return new BoundProof(Optional.of(Money.ofMicros(total)), claim.upperBound(), Money.ofMicros(rounding));
        }

        private void addBestSet(PurchaseIntent intent) {
            List<WorthCurve> curves = new ArrayList<>();
            long lightest = Long.MAX_VALUE;
            for (int l : reach.of(intent)) {
                Listing listing = market.listings().get(l);
                if (remainder.isLocked(listing, intent)) {
                    continue;
                }
                Optional<WorthCurve> curve = WorthCurve.of(
                        market.pair(listing, intent), price[l], remainder.stock(listing), remainder.demand(intent));
                if (curve.isPresent()) {
                    curves.add(curve.get());
                    lightest = Math.min(lightest, curve.get().lightest());
                    wanted[l] = Math.min(
                            remainder.stock(listing), wanted[l] + curve.get().heads());
                }
            }
            total = Math.addExact(
                    total,
                    BestSet.bound(
                            remainder.demand(intent), remainder.minimum(intent), remainder.suppliers(intent), curves));
            rounding = Math.addExact(rounding, remainder.demand(intent) / lightest);
        }
    }
}
