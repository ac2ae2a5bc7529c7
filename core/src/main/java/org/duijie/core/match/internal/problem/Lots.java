package org.duijie.core.match.internal.problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Place;
import org.duijie.core.market.Road;
import org.duijie.core.market.Stock;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.UnitPrice.Basis;

/**
 * The data of lots that the rules of the trade need, stored close together in memory. It holds places, with the
 * trigonometry computed once, and terms as integers.
 */
public final class Lots {
    /** Tolerance for rounding errors where a band of latitudes replaces the exact distance. */
    private static final double SLACK = 1e-6;

    // A lot's place: eight doubles.
    private static final int PLACE = 8;
    private static final int DEGREES = 0;
    private static final int LATITUDE = 1;
    private static final int LONGITUDE = 2;
    private static final int COSINE = 3;
    private static final int X = 4;
    private static final int Y = 5;
    private static final int Z = 6;
    private static final int EAST = 7;

    // A lot's facts: eight whole numbers, which fill one cache line of the processor.
    private static final int FACTS = 8;
    private static final int DAYS = 0;
    private static final int KIND = 1;
    private static final int WEIGHT = 2;
    private static final int GAIN = 3;
    private static final int HOLDING = 4;
    private static final int ASK = 5;
    private static final int SALVAGE = 6;
    private static final int PICKUP = 7;

    // Flags of its kind: six bits, and above them the number of its set of certificates.
    private static final long WEIGHED = 1;
    private static final long ASKS_BY_HEAD = 2;
    private static final long SALVAGED_BY_HEAD = 4;
    private static final long PACKED = 8;
    private static final long ASKS_FOR_MANY = 16;
    private static final long SALVAGED_FOR_MANY = 32;
    private static final int MARKS = 6;

    private static final long NO_SIGN = 0xFFFF_FFFFL;

    private final long asOf;
    private double[] places;
    private long[] facts;
    private long[] heads;

    // Rare facts of lots: more than one head in a pack, and prices by weight for a quantity.
    private final Map<Integer, Long> packs = new HashMap<>();
    private final Map<Integer, UnitPrice> asks = new HashMap<>();
    private final Map<Integer, UnitPrice> salvages = new HashMap<>();
    private final List<Set<String>> papers = new ArrayList<>();
    private final Map<Set<String>, Integer> placeOf = new HashMap<>();

    /**
     * Makes room for the listings.
     *
     * @param asOf the market's day, from which days are counted
     */
    Lots(LocalDate asOf, List<Listing> listings) {
        this.asOf = asOf.toEpochDay();
        this.places = new double[PLACE * listings.size()];
        this.facts = new long[FACTS * listings.size()];
        this.heads = new long[listings.size()];
        for (int l = 0; l < listings.size(); l++) {
            put(l, listings.get(l));
        }
    }

    /** Makes room for {@code n} lots. */
    void reserve(int n) {
        places = Arrays.copyOf(places, PLACE * n);
        facts = Arrays.copyOf(facts, FACTS * n);
        heads = Arrays.copyOf(heads, n);
    }

    /** Sets the listing of a lot. */
    void put(int lot, Listing listing) {
        putPlace(PLACE * lot, listing.at());
        int at = FACTS * lot;
        long first = listing.window().from().toEpochDay() - asOf;
        long last = listing.window().to().toEpochDay() - asOf;
        facts[at + DAYS] = ((long) Math.toIntExact(last) << Integer.SIZE) | (Math.toIntExact(first) & NO_SIGN);
        facts[at + KIND] = kind(listing);
        long each = listing.stock().each();
        facts[at + WEIGHT] = each * listing.stock().meanWeight().grams();
        facts[at + GAIN] = each * listing.dailyGain().grams();
        facts[at + HOLDING] = listing.holdingCost().micros();
        facts[at + ASK] = forOneSold(listing.terms().ask(), each);
        facts[at + SALVAGE] = forOneSold(listing.terms().salvage(), each);
        putRare(lot, listing);
        facts[at + PICKUP] = listing.minimumPickupHeads();
        heads[lot] = listing.stock().heads().count();
    }

    /** Converts a price to one unit sold; a price by weight stays as it is. */
    private static long forOneSold(UnitPrice price, long each) {
        return price.basis() == Basis.GRAM ? price.micros() : price.worth(1, each);
    }

    private void putRare(int lot, Listing listing) {
        packs.remove(lot);
        asks.remove(lot);
        salvages.remove(lot);
        if (listing.stock().each() > 1) {
            packs.put(lot, listing.stock().each());
        }
        if (isForMany(listing.terms().ask())) {
            asks.put(lot, listing.terms().ask());
        }
        if (isForMany(listing.terms().salvage())) {
            salvages.put(lot, listing.terms().salvage());
        }
    }

    private static boolean isForMany(UnitPrice price) {
        return price.basis() == Basis.GRAM && !price.isForOne();
    }

    private long kind(Listing listing) {
        long papersNumber = placeOf.computeIfAbsent(listing.certificates(), this::number);
        return (papersNumber << MARKS)
                | (listing.stock() instanceof Stock.ByWeight ? WEIGHED : 0)
                | (listing.stock().each() > 1 ? PACKED : 0)
                | (listing.terms().ask().basis() == Basis.GRAM ? 0 : ASKS_BY_HEAD)
                | (listing.terms().salvage().basis() == Basis.GRAM ? 0 : SALVAGED_BY_HEAD)
                | (isForMany(listing.terms().ask()) ? ASKS_FOR_MANY : 0)
                | (isForMany(listing.terms().salvage()) ? SALVAGED_FOR_MANY : 0);
    }

    private int number(Set<String> certificates) {
        papers.add(certificates);
        return papers.size() - 1;
    }

    private void putPlace(int at, Place place) {
        double latitude = StrictMath.toRadians(place.latitude());
        double longitude = StrictMath.toRadians(place.longitude());
        double cosine = StrictMath.cos(latitude);
        places[at + DEGREES] = place.latitude();
        places[at + EAST] = place.longitude();
        places[at + LATITUDE] = latitude;
        places[at + LONGITUDE] = longitude;
        places[at + COSINE] = cosine;
        places[at + X] = cosine * StrictMath.cos(longitude);
        places[at + Y] = cosine * StrictMath.sin(longitude);
        places[at + Z] = StrictMath.sin(latitude);
    }

    /** Returns the latitude in degrees. */
    double latitude(int lot) {
        return places[PLACE * lot + DEGREES];
    }

    /** Returns the longitude in degrees. */
    double longitude(int lot) {
        return places[PLACE * lot + EAST];
    }

    /** Adds a lot to a band. */
    void enter(LotBand band, int lot) {
        int at = PLACE * lot;
        double key = Strips.key(places[at + DEGREES], places[at + EAST]);
        band.add(lot, key, places[at + X], places[at + Y], places[at + Z]);
    }

    /** Returns the road metres from a lot to {@code spot}, whose place is given in radians too. */
    long metres(int lot, Spot spot, double toLatitude, double toLongitude, double toCosine, double detour) {
        int at = PLACE * lot;
        long near = NearRoad.metres(spot.squaredChord(places[at + X], places[at + Y], places[at + Z]), detour);
        if (near != NearRoad.UNSURE) {
            return near;
        }
        return Road.metres(
                places[at + LATITUDE],
                places[at + LONGITUDE],
                places[at + COSINE],
                toLatitude,
                toLongitude,
                toCosine,
                detour);
    }

    /** Returns whether a road that {@code spot} accepts may reach the lot. */
    public boolean mayBeReached(int lot, Spot spot) {
        int at = PLACE * lot;
        return spot.mayReach(places[at + X], places[at + Y], places[at + Z]);
    }

    /** Returns the first day on which a lot can leave the farm, in days after the market's day. */
    int firstDay(int lot) {
        return (int) facts[FACTS * lot + DAYS];
    }

    /** Returns the last day on which a lot can leave the farm, in days after the market's day. */
    int lastDay(int lot) {
        return (int) (facts[FACTS * lot + DAYS] >> Integer.SIZE);
    }

    long heads(int lot) {
        return heads[lot];
    }

    /** Returns the number of heads in one unit sold. */
    long each(int lot) {
        return (facts[FACTS * lot + KIND] & PACKED) == 0 ? 1 : Objects.requireNonNull(packs.get(lot));
    }

    /** Returns the weight of one unit sold (head or pack) on the market's day, in grams. */
    long weight(int lot) {
        return facts[FACTS * lot + WEIGHT];
    }

    /** Returns the weight that one unit sold gains per day, in grams. */
    long gain(int lot) {
        return facts[FACTS * lot + GAIN];
    }

    /** Returns the holding cost per head and day, in µCNY. */
    long holding(int lot) {
        return facts[FACTS * lot + HOLDING];
    }

    /** Returns the ask for a head of {@code weight} grams, in µCNY. */
    long ask(int lot, long weight) {
        return (facts[FACTS * lot + KIND] & ASKS_FOR_MANY) == 0
                ? price(lot, ASK, ASKS_BY_HEAD, weight)
                : Objects.requireNonNull(asks.get(lot)).over(weight);
    }

    /** Returns the salvage value of a head of {@code weight} grams, in µCNY. */
    long salvage(int lot, long weight) {
        return (facts[FACTS * lot + KIND] & SALVAGED_FOR_MANY) == 0
                ? price(lot, SALVAGE, SALVAGED_BY_HEAD, weight)
                : Objects.requireNonNull(salvages.get(lot)).over(weight);
    }

    private long price(int lot, int fact, long byHead, long weight) {
        long price = facts[FACTS * lot + fact];
        return (facts[FACTS * lot + KIND] & byHead) != 0 ? price : price * weight;
    }

    /** Returns the minimum number of heads in one delivery. */
    long pickup(int lot) {
        return facts[FACTS * lot + PICKUP];
    }

    /** Returns how many terms of a head's worth, other than the bid, are rounded. */
    int roundings(int lot) {
        return (facts[FACTS * lot + KIND] & SALVAGED_FOR_MANY) == 0 ? 1 : 2;
    }

    /** Returns whether a lot is sold by weight, in packs. */
    boolean weighed(int lot) {
        return (facts[FACTS * lot + KIND] & WEIGHED) != 0;
    }

    /** Returns whether lots of a kind have the certificates required. */
    boolean kindHas(int kind, Set<String> required) {
        return papers.get(kind).containsAll(required);
    }

    /** Returns the index of a lot's set of certificates. Lots with the same set have the same number. */
    int papers(int lot) {
        return (int) (facts[FACTS * lot + KIND] >> MARKS);
    }

    /** Returns one more than the highest {@link #papers}. */
    int kindsOfPapers() {
        return papers.size();
    }

    /** Returns the maximum degrees of a great circle that a road of {@code metres} can span. */
    double degreesWithin(long metres, double detour) {
        return StrictMath.toDegrees((metres + 1) / detour / Place.EARTH_RADIUS_M) + SLACK;
    }
}
