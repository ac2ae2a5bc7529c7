package org.duijie.core.match.internal.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.IntentOutcome;
import org.duijie.core.match.ListingOutcome;
import org.duijie.core.match.Shortfall;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;
import org.duijie.core.quantity.Weight;
import org.jspecify.annotations.Nullable;

/**
 * How every listing and every intent came out of a plan, and why some ended short. A party that ended short is held against all
 * that its products allow it to deal with; the others cost nothing. So time is linear in those pairs, at some nanoseconds for
 * one that a window or the distance refuses and about a microsecond for one that can trade.
 *
 * @param listings in the market's order
 * @param intents in the market's order
 */
public record Outcomes(List<ListingOutcome> listings, List<IntentOutcome> intents) {

    /**
     * The outcomes of a feasible plan.
     *
     * @param deliveries its lines, no pair twice
     * @param shadowPrices what one more head of each listing would be worth at most, in µCNY, in the market's order
     */
    public static Outcomes of(Market market, List<Delivery> deliveries, long[] shadowPrices) {
        return new Maker(market, deliveries).outcomes(shadowPrices);
    }

    private static final class Maker {
        private final Market market;
        private final List<Offer> offers;
        private final List<Want> wants;
        private final ByProduct byProduct;
        private final Standing standing;

        Maker(Market market, List<Delivery> deliveries) {
            this.market = market;
            Papers papers = new Papers(market);
            List<Listing> listings = market.listings();
            List<PurchaseIntent> intents = market.intents();
            this.offers = inOrder(
                    listings.size(),
                    i -> listings.get(i).product(),
                    i -> new Offer(i, listings.get(i), market, papers));
            this.wants = inOrder(
                    intents.size(),
                    i -> intents.get(i).products().get(0),
                    i -> new Want(i, intents.get(i), market, papers));
            this.byProduct = new ByProduct(offers, wants);
            this.standing = new Standing(offers, wants);
            deliveries.forEach(this::stand);
        }

        /** In the market's order, but made product by product: what is asked together then lies together in memory. */
        private static <F> List<F> inOrder(int size, IntFunction<ProductPath> product, IntFunction<F> figures) {
            List<@Nullable F> all = new ArrayList<>(Collections.nCopies(size, null));
            IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparing(product::apply))
                    .forEach(i -> all.set(i, figures.apply(i)));
            return all.stream().map(Objects::requireNonNull).toList();
        }

        private void stand(Delivery delivery) {
            Meeting meeting =
                    new Meeting(market.policy(), offers.get(delivery.listing()), wants.get(delivery.intent()));
            LocalDate day = delivery.day();
            standing.add(Given.of(meeting, day.toEpochDay(), delivery.heads()));
        }

        Outcomes outcomes(long[] shadowPrices) {
            List<ListingOutcome> listings = new ArrayList<>();
            for (Offer offer : offers) {
                long left = standing.left(offer);
                Optional<Shortfall> shortfall = left > 0 ? Optional.of(shortfall(offer)) : Optional.empty();
                Money shadow = Money.ofMicros(shadowPrices[offer.index]);
                listings.add(new ListingOutcome(offer.listing.id(), Heads.of(left), shadow, shortfall));
            }
            List<IntentOutcome> intents = new ArrayList<>();
            for (Want want : wants) {
                long missing = standing.missing(want);
                Quantity lacks = want.byCount ? Heads.of(missing) : Weight.ofGrams(missing);
                Optional<Shortfall> shortfall = missing > 0 ? Optional.of(shortfall(want)) : Optional.empty();
                intents.add(new IntentOutcome(want.intent.id(), lacks, shortfall));
            }
            return new Outcomes(listings, intents);
        }

        private Shortfall shortfall(Offer offer) {
            Across across = new Across(market.policy());
            List<Want> alike = byProduct.wantsFor(offer);
            across.refuseForProduct((long) wants.size() - alike.size());
            for (Want want : alike) {
                across.visit(offer, want, standing.missing(want) > 0 && standing.acceptsAnother(want));
            }
            return ListingReason.of(offer, standing, across);
        }

        private Shortfall shortfall(Want want) {
            Across across = new Across(market.policy());
            List<Offer> alike = byProduct.offersFor(want);
            across.refuseForProduct((long) offers.size() - alike.size());
            boolean welcome = standing.acceptsAnother(want);
            for (Offer offer : alike) {
                across.visit(offer, want, welcome && standing.left(offer) > 0);
            }
            return IntentReason.of(want, standing, across);
        }
    }
}
