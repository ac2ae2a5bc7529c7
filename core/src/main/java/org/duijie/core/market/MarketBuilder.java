package org.duijie.core.market;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.duijie.core.market.BuilderFields.Entries;
import org.duijie.core.market.BuilderFields.Entry;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Hidden;
import org.duijie.core.quantity.InvalidFieldsException;
import org.duijie.core.quantity.Money;
import org.jspecify.annotations.Nullable;

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
    private final Entries<Listing> listings = new Entries<>("offers");
    private final Entries<PurchaseIntent> intents = new Entries<>("wants");
    private final Entries<BarredPair> barred = new Entries<>("bars");
    private final Entries<LockedLine> locked = new Entries<>("locks");
    private Entry<MarketPolicy> base = Entry.of(MarketPolicy.FREE);
    private @Nullable Entry<Money> haul;
    private @Nullable Entry<Money> trip;
    private @Nullable Entry<Money> tripPerKm;
    private @Nullable Entry<Double> detour;
    private @Nullable Entry<AgreedPrice> agreed;

    MarketBuilder(Entry<LocalDate> asOf) {
        this.asOf = asOf;
    }

    /**
     * Sets the cost of carrying one tonne one kilometre, such as {@code 0.80 CNY}: 0 to 10,000 yuan; by default
     * nothing.
     */
    public MarketBuilder haulCosts(String aTonneKm) {
        haul = Entry.of(aTonneKm, Money::parse);
        return this;
    }

    /** Sets the cost of carrying one tonne one kilometre: 0 to 10,000 yuan; by default nothing. */
    public MarketBuilder haulCosts(Money aTonneKm) {
        haul = Entry.of(aTonneKm);
        return this;
    }

    /**
     * Sets the costs of a delivery that do not depend on its load; by default nothing.
     *
     * @param aTrip the fixed cost per delivery, such as {@code 60 CNY}: 0 to a million yuan
     * @param aKm the cost per kilometre, such as {@code 1.50 CNY}: 0 to 10,000 yuan
     */
    public MarketBuilder tripCosts(String aTrip, String aKm) {
        trip = Entry.of(aTrip, Money::parse);
        tripPerKm = Entry.of(aKm, Money::parse);
        return this;
    }

    /**
     * Sets the costs of a delivery that do not depend on its load: a fixed cost, 0 to a million yuan, and a cost per
     * kilometre, 0 to 10,000 yuan. By default nothing.
     */
    public MarketBuilder tripCosts(Money aTrip, Money aKm) {
        trip = Entry.of(aTrip);
        tripPerKm = Entry.of(aKm);
        return this;
    }

    /** Sets the ratio of road length to straight line, 1 to 10; by default 1.3. */
    public MarketBuilder detour(double factor) {
        detour = words -> MarketPolicy.requireDetour(factor);
        return this;
    }

    /** Sets the rule for the agreed price between ask and bid; by default the midpoint. */
    public MarketBuilder settlesAt(AgreedPrice rule) {
        agreed = Entry.of(rule);
        return this;
    }

    /** Sets all parts of the policy: costs, detour and agreed price. */
    public MarketBuilder under(MarketPolicy policy) {
        base = Entry.of(policy);
        haul = null;
        trip = null;
        tripPerKm = null;
        detour = null;
        agreed = null;
        return this;
    }

    /** Adds listings. Each id may occur once. */
    public MarketBuilder offers(Listing... some) {
        listings.addAll(some, Entry::of);
        return this;
    }

    /** Adds listings. Each id may occur once. */
    public MarketBuilder offers(Collection<Listing> some) {
        listings.addAll(some, Entry::of);
        return this;
    }

    /** Adds intents. Each id may occur once. */
    public MarketBuilder wants(PurchaseIntent... some) {
        intents.addAll(some, Entry::of);
        return this;
    }

    /** Adds intents. Each id may occur once. */
    public MarketBuilder wants(Collection<PurchaseIntent> some) {
        intents.addAll(some, Entry::of);
        return this;
    }

    /**
     * Bars a pair: the two must not trade, even if every rule of the trade allows it. Each pair may occur once.
     *
     * @param reason why they must not trade, for people to read, up to 200 characters; may be empty
     */
    public MarketBuilder bars(String listing, String intent, String reason) {
        barred.add(words -> listing == null || intent == null || reason == null
                ? null
                : new BarredPair(
                        BuilderFields.visible(listing), BuilderFields.visible(intent), Hidden.requireNone(reason)));
        return this;
    }

    /** Bars pairs. Each pair may occur once. */
    public MarketBuilder bars(Collection<BarredPair> pairs) {
        barred.addAll(pairs, Entry::of);
        return this;
    }

    /**
     * Locks a line: every plan keeps it unchanged. Each pair may occur once.
     *
     * @param heads the number of heads or packs, 1 or more
     * @param day the day of delivery, such as {@code 2022-12-19}
     */
    public MarketBuilder locks(String listing, String intent, long heads, String day) {
        locked.add(words -> listing == null || intent == null || day == null
                ? null
                : new LockedLine(
                        BuilderFields.visible(listing),
                        BuilderFields.visible(intent),
                        Heads.of(heads),
                        Window.parseDay(day)));
        return this;
    }

    /** Locks lines: every plan keeps them unchanged. Each pair may occur once. */
    public MarketBuilder locks(Collection<LockedLine> lines) {
        locked.addAll(lines, Entry::of);
        return this;
    }

    /**
     * Returns the market.
     *
     * @throws InvalidFieldsException when values are null or refused; it lists the first 100 of them. {@link
     *     Market#lockFaults} returns the faults of locked lines as values
     */
    public Market build() {
        BuilderFields draft = new BuilderFields("market", null);
        Optional<LocalDate> day = draft.needed("on", asOf, CountWords.COMMON);
        Optional<MarketPolicy> policy = policy(draft);
        SortedMap<Integer, Listing> offered = listings.read(draft);
        SortedMap<Integer, PurchaseIntent> wanted = intents.read(draft);
        SortedMap<Integer, BarredPair> apart = barred.read(draft);
        SortedMap<Integer, LockedLine> kept = locked.read(draft);
        MarketDraft parts = new MarketDraft(
                day,
                policy,
                List.copyOf(offered.values()),
                List.copyOf(wanted.values()),
                id -> !listings.areAll(offered),
                id -> !intents.areAll(wanted));
        lookAtEnds(draft, parts);
        lookAtPairs(draft, parts, apart, kept);
        return draft.built(
                "on",
                () -> new Market(
                        day.orElseThrow(),
                        policy.orElseThrow(),
                        parts.listings(),
                        parts.intents(),
                        BarredPairs.of(List.copyOf(apart.values())),
                        List.copyOf(kept.values())));
    }

    private Optional<MarketPolicy> policy(BuilderFields draft) {
        Optional<MarketPolicy> known = draft.needed("under", base, CountWords.COMMON);
        MarketPolicy usual = known.orElse(MarketPolicy.FREE);
        Optional<Money> tonneKm = cost(draft, "haulCosts", haul, usual.haulPerTonneKm(), MarketPolicy.MOST_PER_KM);
        Optional<Money> each = cost(draft, "tripCosts", trip, usual.trip(), MarketPolicy.MOST_TRIP);
        Optional<Money> km = cost(draft, "tripCosts", tripPerKm, usual.tripPerKm(), MarketPolicy.MOST_PER_KM);
        Optional<Double> longer = draft.needed("detour", given(detour, usual.detour()), CountWords.COMMON);
        Optional<AgreedPrice> rule = draft.needed("settlesAt", given(agreed, usual.agreedPrice()), CountWords.COMMON);
        if (Stream.of(known, tonneKm, each, km, longer, rule).anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new MarketPolicy(tonneKm.get(), each.get(), km.get(), longer.get(), rule.get()));
    }

    private static Optional<Money> cost(
            BuilderFields draft, String field, @Nullable Entry<Money> entry, Money usual, Money most) {
        return draft.needed(field, given(entry, usual), CountWords.COMMON)
                .flatMap(cost -> draft.part(field, () -> MarketPolicy.requireCost(cost, most)));
    }

    private static <T> Entry<T> given(@Nullable Entry<T> entry, T usual) {
        return entry == null ? Entry.of(usual) : entry;
    }

    private static void lookAtEnds(BuilderFields draft, MarketDraft parts) {
        draft.check(
                "offers",
                () -> Market.requireDistinct(
                        parts.listings().stream().map(Listing::id).toList()));
        draft.check(
                "wants",
                () -> Market.requireDistinct(
                        parts.intents().stream().map(PurchaseIntent::id).toList()));
        parts.asOf().ifPresent(day -> lookAtLimits(draft, parts, day));
    }

    private static void lookAtLimits(BuilderFields draft, MarketDraft parts, LocalDate day) {
        for (MarketLimits.Excess excess : MarketLimits.excesses(day, parts.listings(), parts.intents())) {
            String id = excess.ofListing()
                    ? parts.listings().get(excess.index()).id()
                    : parts.intents().get(excess.index()).id();
            draft.refuse((excess.ofListing() ? "offers " : "wants ") + id + " " + excess.field(), excess.refusal());
        }
    }

    private void lookAtPairs(
            BuilderFields draft,
            MarketDraft parts,
            SortedMap<Integer, BarredPair> apart,
            SortedMap<Integer, LockedLine> kept) {
        List<Integer> apartAt = List.copyOf(apart.keySet());
        List<Integer> keptAt = List.copyOf(kept.keySet());
        Misfits.of(parts, List.copyOf(apart.values()), List.copyOf(kept.values()))
                .forEach(misfit -> draft.refuse(
                        misfit.isLocked()
                                ? locked.at(keptAt.get(misfit.index()))
                                : barred.at(apartAt.get(misfit.index())),
                        misfit.refusal()));
    }
}
