package org.duijie.core.match.internal.explain.party;

import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.Stock;

/** A listing as plain numbers: days since 1970-01-01, grams, µCNY. */
public final class Offer implements Party {
    public final int index;
    public final Listing listing;
    public final Position at;
    public final long asOf;
    public final boolean byCount;
    public final long heads;
    public final long firstDay;
    public final long lastDay;
    public final long pickup;
    final long papers;

    private final PaperBits numbered;
    private final long weightOnDayZero;
    private final long gain;
    private final long holding;
    public final long each;

    public Offer(int index, Listing listing, Market market, PaperBits numbered) {
        this(index, listing, market.asOf().toEpochDay(), new Position(listing.at()), numbered);
    }

    private Offer(int index, Listing listing, long asOf, Position at, PaperBits numbered) {
        this.index = index;
        this.listing = listing;
        this.at = at;
        this.asOf = asOf;
        this.byCount = listing.stock() instanceof Stock.ByCount;
        this.heads = listing.stock().heads().count();
        this.firstDay = listing.window().from().toEpochDay();
        this.lastDay = listing.window().to().toEpochDay();
        this.pickup = listing.minimumPickupHeads();
        this.numbered = numbered;
        this.papers = numbered.bitsOf(listing.certificates());
        this.each = listing.stock().each();
        this.gain = listing.dailyGain().grams();
        this.weightOnDayZero = listing.stock().meanWeight().grams() - gain * asOf;
        this.holding = listing.holdingCost().micros();
    }

    /** Returns this offer with other terms. */
    public Offer changed(Listing to) {
        return new Offer(index, to, asOf, at, numbered);
    }

    @Override
    public Object products() {
        return listing.product();
    }

    /** Returns w₁ in grams: the weight of a head on the market's day or later. */
    long weight(long day) {
        return weightOnDayZero + gain * day;
    }

    /** Returns w in grams: the weight of one unit sold. */
    public long sold(long day) {
        return each * weight(day);
    }

    /** Returns the last day on which a head is no heavier than {@code most} grams. */
    public long lastDayUpTo(long most) {
        return gain == 0 ? Long.MAX_VALUE : Math.floorDiv(most - weightOnDayZero, gain);
    }

    /** Returns the ask for a head. */
    public long ask(long day) {
        return listing.terms().ask().worth(sold(day), each);
    }

    /** Returns the worth of an unsold head, less the holding cost that a sale on {@code day} saves. */
    long forgone(long day) {
        return listing.terms().salvage().worth(sold(day), each) - holding * (lastDay - day);
    }
}
