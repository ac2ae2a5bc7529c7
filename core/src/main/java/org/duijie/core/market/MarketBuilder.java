package org.duijie.core.market;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.duijie.core.market.BuilderFields.Entry;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.InvalidFieldsException;
import org.duijie.core.quantity.Money;

/**
 * Builds a {@link Market} with methods that read like a sentence:
 *
 * <pre>{@code
 * Market market = Market.on("2022-12-19")
 *         .haulCosts("0.80 CNY")
 *         .tripCosts("60 CNY", "1.50 CNY")
 *         .offers(shed)
 *         .wants(school, factory)
 *         .bars("shed-1", "factory-1", "the two are in court")
 *         .locks("shed-1", "school-1", 120, "2022-12-19")
 *         .build();
 * }</pre>
 *
 * <p>Only the day is required. {@link #build} reports all refused values at once. Not thread-safe.
 */
public final class MarketBuilder {
    private final Entry<LocalDate> asOf;
    private final List<Listing> listings = new ArrayList<>();
    private final List<PurchaseIntent> intents = new ArrayList<>();
    private final List<Entry<BarredPair>> barred = new ArrayList<>();
    private final List<Entry<LockedLine>> locked = new ArrayList<>();
    private Entry<Money> haul = words -> MarketPolicy.FREE.haulPerTonneKm();
    private Entry<Money> trip = words -> MarketPolicy.FREE.trip();
    private Entry<Money> tripPerKm = words -> MarketPolicy.FREE.tripPerKm();
    private double detour = MarketPolicy.DEFAULT_DETOUR;
    private AgreedPrice agreed = MarketPolicy.FREE.agreedPrice();

    MarketBuilder(Entry<LocalDate> asOf) {
        this.asOf = asOf;
    }

    /**
     * Sets the cost of carrying one tonne one kilometre, such as {@code 0.80 CNY}: 0 to 10,000 yuan; by default
     * nothing.
     */
    public MarketBuilder haulCosts(String aTonneKm) {
        haul = words -> Money.parse(aTonneKm);
        return this;
    }

    /** Sets the cost of carrying one tonne one kilometre: 0 to 10,000 yuan; by default nothing. */
    public MarketBuilder haulCosts(Money aTonneKm) {
        haul = words -> aTonneKm;
        return this;
    }

    /**
     * Sets the costs of a delivery that do not depend on its load; by default nothing.
     *
     * @param aTrip the fixed cost per delivery, such as {@code 60 CNY}: 0 to a million yuan
     * @param aKm the cost per kilometre, such as {@code 1.50 CNY}: 0 to 10,000 yuan
     */
    public MarketBuilder tripCosts(String aTrip, String aKm) {
        trip = words -> Money.parse(aTrip);
        tripPerKm = words -> Money.parse(aKm);
        return this;
    }

    /**
     * Sets the costs of a delivery that do not depend on its load: a fixed cost, 0 to a million yuan, and a cost per
     * kilometre, 0 to 10,000 yuan. By default nothing.
     */
    public MarketBuilder tripCosts(Money aTrip, Money aKm) {
        trip = words -> aTrip;
        tripPerKm = words -> aKm;
        return this;
    }

    /** Sets the ratio of road length to straight line, 1 to 10; by default 1.3. */
    public MarketBuilder detour(double factor) {
        detour = factor;
        return this;
    }

    /** Sets the rule for the agreed price between ask and bid; by default the midpoint. */
    public MarketBuilder settlesAt(AgreedPrice rule) {
        agreed = rule;
        return this;
    }

    /** Sets all parts of the policy: costs, detour and agreed price. */
    public MarketBuilder under(MarketPolicy policy) {
        haul = words -> policy.haulPerTonneKm();
        trip = words -> policy.trip();
        tripPerKm = words -> policy.tripPerKm();
        detour = policy.detour();
        agreed = policy.agreedPrice();
        return this;
    }

    /** Adds listings. Each id may occur once. */
    public MarketBuilder offers(Listing... some) {
        return offers(List.of(some));
    }

    /** Adds listings. Each id may occur once. */
    public MarketBuilder offers(Collection<Listing> some) {
        listings.addAll(some);
        return this;
    }

    /** Adds intents. Each id may occur once. */
    public MarketBuilder wants(PurchaseIntent... some) {
        return wants(List.of(some));
    }

    /** Adds intents. Each id may occur once. */
    public MarketBuilder wants(Collection<PurchaseIntent> some) {
        intents.addAll(some);
        return this;
    }

    /**
     * Bars a pair: the two must not trade, even if every rule of the trade allows it. Each pair may occur once.
     *
     * @param reason why they must not trade, for people to read, up to 200 characters; may be empty
     */
    public MarketBuilder bars(String listing, String intent, String reason) {
        barred.add(words -> new BarredPair(listing, intent, reason));
        return this;
    }

    /** Bars pairs. Each pair may occur once. */
    public MarketBuilder bars(Collection<BarredPair> pairs) {
        pairs.forEach(pair -> barred.add(words -> pair));
        return this;
    }

    /**
     * Locks a line: every plan keeps it unchanged. Each pair may occur once.
     *
     * @param heads the number of heads or packs, 1 or more
     * @param day the day of delivery, such as {@code 2022-12-19}
     */
    public MarketBuilder locks(String listing, String intent, long heads, String day) {
        locked.add(words -> new LockedLine(listing, intent, Heads.of(heads), Window.parseDay(day)));
        return this;
    }

    /** Locks lines: every plan keeps them unchanged. Each pair may occur once. */
    public MarketBuilder locks(Collection<LockedLine> lines) {
        lines.forEach(line -> locked.add(words -> line));
        return this;
    }

    /**
     * Returns the market.
     *
     * @throws InvalidFieldsException when values are refused; it lists all of them. {@link Market#lockFaults} returns
     *     the faults of locked lines as values
     */
    public Market build() {
        BuilderFields draft = new BuilderFields("market");
        Optional<LocalDate> day = draft.needed("on", asOf, CountWords.COMMON);
        Optional<MarketPolicy> policy = policy(draft);
        List<BarredPair> apart = all(draft, "bars", barred);
        List<LockedLine> kept = all(draft, "locks", locked);
        draft.check(
                "offers",
                () -> Market.requireDistinct(listings.stream().map(Listing::id).toList()));
        draft.check(
                "wants",
                () -> Market.requireDistinct(
                        intents.stream().map(PurchaseIntent::id).toList()));
        day.ifPresent(known -> lookAtLimits(draft, known));
        Misfits.of(new MarketDraft(day, policy, listings, intents, id -> false, id -> false), apart, kept)
                .forEach(misfit -> draft.refuse(misfit.isLocked() ? "locks" : "bars", misfit.refusal()));
        return draft.built(
                "on",
                () -> new Market(
                        day.orElseThrow(), policy.orElseThrow(), listings, intents, BarredPairs.of(apart), kept));
    }

    private Optional<MarketPolicy> policy(BuilderFields draft) {
        Optional<Money> tonneKm = draft.part("haulCosts", () -> cost(haul, MarketPolicy.MOST_PER_KM));
        Optional<Money> each = draft.part("tripCosts", () -> cost(trip, MarketPolicy.MOST_TRIP));
        Optional<Money> km = draft.part("tripCosts", () -> cost(tripPerKm, MarketPolicy.MOST_PER_KM));
        Optional<Double> longer = draft.part("detour", () -> MarketPolicy.requireDetour(detour));
        if (tonneKm.isEmpty() || each.isEmpty() || km.isEmpty() || longer.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new MarketPolicy(tonneKm.get(), each.get(), km.get(), longer.get(), agreed));
    }

    private static Money cost(Entry<Money> entry, Money most) {
        return MarketPolicy.requireCost(entry.read(CountWords.COMMON), most);
    }

    private static <T> List<T> all(BuilderFields draft, String field, List<Entry<T>> entries) {
        List<T> read = new ArrayList<>();
        entries.forEach(entry -> draft.needed(field, entry, CountWords.COMMON).ifPresent(read::add));
        return read;
    }

    private void lookAtLimits(BuilderFields draft, LocalDate day) {
        for (MarketLimits.Excess excess : MarketLimits.excesses(day, listings, intents)) {
            String id = excess.ofListing()
                    ? listings.get(excess.index()).id()
                    : intents.get(excess.index()).id();
            draft.refuse((excess.ofListing() ? "offers " : "wants ") + id + " " + excess.field(), excess.refusal());
        }
    }
}
