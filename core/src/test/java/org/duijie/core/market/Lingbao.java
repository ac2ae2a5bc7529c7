package org.duijie.core.market;

import java.time.LocalDate;
import java.util.List;
import org.duijie.core.quantity.Money;

/** Where and when the tests are set: Sun Village near Lingbao in Henan, in the week before Christmas 2022. */
public final class Lingbao {
    public static final LocalDate TODAY = LocalDate.parse("2022-12-19");
    public static final String PERMIT = "quarantine-permit";

    public static final Place SUN_VILLAGE = new Place(34.45, 110.85);
    public static final Place LINGBAO = new Place(34.5168, 110.8945);
    public static final Place SANMENXIA = new Place(34.7726, 111.2003);
    public static final Place LUOYANG = new Place(34.6197, 112.4540);

    /** What carrying costs: 2 yuan a tonne and kilometre, 150 yuan a trip and 3 yuan a kilometre of it. */
    public static final MarketPolicy BY_TRUCK = new MarketPolicy(
            Money.parse("2 CNY"),
            Money.parse("150 CNY"),
            Money.parse("3 CNY"),
            MarketPolicy.DEFAULT_DETOUR,
            AgreedPrice.MIDPOINT);

    private Lingbao() {}

    /** Today's market of these, where nothing but the broilers costs anything. */
    public static Market market(List<Offer> offers, List<Want> wants) {
        return market(MarketPolicy.FREE, offers, wants);
    }

    public static Market market(MarketPolicy policy, List<Offer> offers, List<Want> wants) {
        return new Market(
                TODAY,
                policy,
                offers.stream().map(Offer::listing).toList(),
                wants.stream().map(Want::intent).toList());
    }

    /** The one pair of a market of these two. */
    public static Pair pair(MarketPolicy policy, Offer offer, Want want) {
        return market(policy, List.of(offer), List.of(want)).pair(offer.listing(), want.intent());
    }

    public static Pair pair(Offer offer, Want want) {
        return pair(MarketPolicy.FREE, offer, want);
    }

    static Window days(int from, int to) {
        return new Window(TODAY.plusDays(from), TODAY.plusDays(to));
    }
}
