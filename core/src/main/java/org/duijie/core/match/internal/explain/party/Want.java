package org.duijie.core.match.internal.explain.party;

import java.util.Set;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.TradeRule;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.jspecify.annotations.Nullable;

/** An intent as plain numbers: days since 1970-01-01, grams or heads depending on its measure, µCNY. */
public final class Want implements Party {
    public final int index;
    public final int kind;
    public final PurchaseIntent intent;
    public final Position at;
    public final boolean byCount;
    public final long demand;
    public final long minimum;
    public final int most;
    public final long firstDay;
    public final long lastDay;
    public final long lightest;
    public final long heaviest;
    public final Reach reach;

    private final double detour;
    private final boolean bidsByHead;
    private final PaperBits numbered;
    private final long requires;
    private final boolean requiresMore;
    private final Set<String> barred;

    public Want(int index, PurchaseIntent intent, Market market, PaperBits numbered) {
        this(index, Kinds.NONE, intent, market, numbered);
    }

    /**
     * Makes the figures of an intent.
     *
     * @param kind a number that is equal for two intents that differ only in owner and id, or {@link Kinds#NONE}
     */
    public Want(int index, int kind, PurchaseIntent intent, Market market, PaperBits numbered) {
        this(
                index,
                kind,
                intent,
                market.policy().detour(),
                new Position(intent.at()),
                numbered,
                market.barred().listingsFor(intent.id()));
    }

    private Want(
            int index,
            int kind,
            PurchaseIntent intent,
            double detour,
            Position at,
            PaperBits numbered,
            Set<String> barred) {
        this.index = index;
        this.kind = kind;
        this.intent = intent;
        this.at = at;
        this.detour = detour;
        this.byCount = intent.demand().byCount();
        this.demand = intent.demand().upTo().held();
        this.minimum = intent.demand().minimum().held();
        this.most = intent.suppliers().most();
        this.firstDay = intent.window().from().toEpochDay();
        this.lastDay = intent.window().to().toEpochDay();
        this.lightest = intent.terms().unitWeight().min().grams();
        this.heaviest = intent.terms().unitWeight().max().grams();
        this.reach = new Reach(intent.terms().maxDistance(), detour);
        this.bidsByHead = intent.terms().bid().basis() == Basis.HEAD;
        this.numbered = numbered;
        this.requires = numbered.bitsOf(intent.terms().requires());
        this.barred = barred;
        this.requiresMore = !numbered.knows(intent.terms().requires());
    }

    /** Returns this want with other terms. */
    public Want changed(PurchaseIntent to) {
        return new Want(index, Kinds.NONE, to, detour, at, numbered, barred);
    }

    @Override
    public Object products() {
        return intent.products();
    }

    /** Returns whether the two differ only in owner and id. */
    public boolean isLike(Want other) {
        return kind == other.kind && kind != Kinds.NONE;
    }

    /** Returns how much one unit sold counts towards the demand: its heads, or its grams. */
    long measure(long grams, long heads) {
        return byCount ? heads : grams;
    }

    /** Returns the number of units of the bid in one unit sold: its heads, or its grams. */
    long bidUnits(long grams, long heads) {
        return bidsByHead ? heads : grams;
    }

    /** Returns the minimum number of units that it takes from one supplier. */
    long each(long grams, long heads) {
        return Ceil.div(
                intent.suppliers().each().held(), intent.suppliers().each().isCount() ? heads : grams);
    }

    /**
     * Returns the first rule that fails on every day; null when none does. Rules that depend on the day's weight are
     * not checked. {@link TradeRule#WINDOW} fails when there is no common day.
     */
    public @Nullable TradeRule refusal(Offer offer) {
        if (bars(offer)) {
            return TradeRule.BARRED;
        }
        return intent.takes(offer.listing.product()) ? refusalOfProduct(offer) : TradeRule.PRODUCT;
    }

    /** Returns what {@link #refusal} returns, for an offer whose product is known to fit. */
    public @Nullable TradeRule refusalOfProduct(Offer offer) {
        if (bars(offer)) {
            return TradeRule.BARRED;
        }
        if (!countsAs(offer)) {
            return TradeRule.UNIT;
        }
        if (!meets(offer)) {
            return TradeRule.WINDOW;
        }
        if (!trusts(offer)) {
            return TradeRule.CERTIFICATE;
        }
        return reach.covers(at, offer.at) ? null : TradeRule.DISTANCE;
    }

    /**
     * Returns whether {@code rule}, which must be the first rule that fails on every day, is the only such rule. If it
     * is, a single change may be enough.
     */
    public boolean refusesOnlyFor(TradeRule rule, Offer offer) {
        return switch (rule) {
            case BARRED, PRODUCT -> false;
            case UNIT -> reach.covers(at, offer.at) && meets(offer) && trusts(offer);
            case WINDOW -> reach.covers(at, offer.at) && trusts(offer);
            case CERTIFICATE -> reach.covers(at, offer.at);
            default -> true;
        };
    }

    private boolean bars(Offer offer) {
        return !barred.isEmpty() && barred.contains(offer.listing.id());
    }

    private boolean countsAs(Offer offer) {
        return !byCount || offer.byCount;
    }

    private boolean meets(Offer offer) {
        return Math.max(Math.max(firstDay, offer.firstDay), offer.asOf) <= Math.min(lastDay, offer.lastDay);
    }

    private boolean trusts(Offer offer) {
        return (requires & ~offer.papers) == 0
                && (!requiresMore
                        || offer.listing
                                .certificates()
                                .containsAll(intent.terms().requires()));
    }
}
