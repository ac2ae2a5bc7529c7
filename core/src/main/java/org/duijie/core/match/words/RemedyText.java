package org.duijie.core.match.words;

import java.util.List;
import java.util.TreeSet;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Stock;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Quantity;

/** Writes a remedy as a sentence: first the change and its size, then who could trade. */
final class RemedyText {
    private final Sentences words;
    private final Figures figures;
    private final Names names;

    RemedyText(Sentences words, Names names) {
        this.words = words;
        this.figures = new Figures(words);
        this.names = names;
    }

    /** Returns the sentence that names both sides. */
    String between(Remedy remedy) {
        return say(remedy, buyer(remedy), seller(remedy));
    }

    /** Returns the sentence for the listing; it names only the buyer. */
    String ofListing(Remedy remedy) {
        return say(remedy, buyer(remedy), words.say("remedy.itself.listing"));
    }

    /** Returns the sentence for the intent; it names only the cooperative. */
    String ofIntent(Remedy remedy) {
        return say(remedy, words.say("remedy.itself.intent"), seller(remedy));
    }

    private String buyer(Remedy remedy) {
        return names.buyer(names.intent(remedy.intent()));
    }

    private String seller(Remedy remedy) {
        return names.seller(names.listing(remedy.listing()));
    }

    private String say(Remedy remedy, String buyer, String seller) {
        Listing listing = names.listing(remedy.listing());
        List<String> sizes = sizes(remedy, figures.of(listing), names.soldWord(listing));
        String kind = remedy.getClass().getSimpleName();
        return words.say("remedy." + kind, sizes.get(0), sizes.get(1), buyer, seller);
    }

    /** Returns the figures of the change: its size, then the new or the old value if the sentence prints it. */
    private List<String> sizes(Remedy remedy, Figures figures, String head) {
        if (remedy instanceof Remedy.RaiseBid r) {
            long many = Math.max(r.by().per(), r.to().per());
            return List.of(figures.priceFor(r.by(), many, head), figures.priceFor(r.to(), many, head));
        } else if (remedy instanceof Remedy.ReachFurther r) {
            return List.of(figures.distance(r.by()), figures.distance(r.to()));
        } else if (remedy instanceof Remedy.DispatchEarlier r) {
            return List.of(figures.days(r.days()), "");
        } else if (remedy instanceof Remedy.OfferLonger r) {
            return List.of(figures.days(r.days()), "");
        } else if (remedy instanceof Remedy.AcceptWeights r) {
            return List.of(figures.range(r.accept()), head);
        } else if (remedy instanceof Remedy.ObtainCertificates r) {
            return List.of(figures.list(new TreeSet<>(r.missing())), "");
        } else if (remedy instanceof Remedy.DemandByWeight r) {
            return List.of(figures.quantity(r.to().upTo(), head), figures.price(r.bid(), head));
        } else if (remedy instanceof Remedy.LowerMinimum r) {
            return List.of(figures.quantity(r.to(), head), figures.quantity(r.from(), head));
        } else if (remedy instanceof Remedy.LowerPickup r) {
            Listing listing = names.listing(r.listing());
            return List.of(pickup(r.to(), listing), pickup(r.from(), listing));
        } else if (remedy instanceof Remedy.LowerEach r) {
            return List.of(figures.quantity(r.to(), head), figures.quantity(r.from(), head));
        } else if (remedy instanceof Remedy.MoreSuppliers r) {
            return List.of(Figures.count(r.to()), "");
        }
        throw new IllegalArgumentException("no words for " + remedy);
    }

    /** Returns a minimum pick-up, in packs for stock by weight. */
    private String pickup(Quantity quantity, Listing listing) {
        return quantity instanceof Heads packs && listing.stock() instanceof Stock.ByWeight
                ? figures.of(listing).packs(packs.count())
                : figures.quantity(quantity, names.headWord(listing));
    }
}
