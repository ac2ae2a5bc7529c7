package org.duijie.api.bench;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Database;
import org.duijie.api.db.SearchText;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.SearchKeys;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.Product;

/**
 * A bureau's listings by the tens of thousands: products of the catalogue, some far more often than others, 500 cooperatives over three
 * degrees, windows over a year; nine of ten are open.
 */
final class SampleListings {
    private static final int PARTIES = 500;
    private static final int AT_ONCE = 2_000;
    private static final String AT = "2026-11-01T08:00:00.000Z";
    private static final String[] TOWNS = {"阳平", "豫灵", "故县", "函谷关", "焦村", "尹庄", "川口", "苏村", "五亩", "朱阳"};
    private static final String[] NOTES = {"", "", "", "现货可看", "散养一百八十天", "需自提，雨天顺延", "冷库存放，可分批"};

    private final List<Product> products = Catalogue.standard().all();
    private final BureauId bureau;
    private final SplittableRandom random;

    SampleListings(String bureau, long seed) {
        this.bureau = new BureauId(bureau);
        this.random = new SplittableRandom(seed);
    }

    void fill(Database database, int listings) {
        database.write(transaction -> {
            IntStream.range(0, PARTIES).forEach(n -> new PartyTable(transaction).insert(party(n)));
            return 0;
        });
        for (int from = 0; from < listings; from += AT_ONCE) {
            int first = from;
            database.write(transaction -> {
                ListingTable table = new ListingTable(transaction);
                IntStream.range(first, Math.min(listings, first + AT_ONCE)).forEach(n -> table.insert(listing(n)));
                return 0;
            });
        }
    }

    private PartyRow party(int n) {
        return new PartyRow(
                bureau,
                partyId(n),
                PartyKind.COOPERATIVE,
                Optional.empty(),
                partyName(n),
                Optional.empty(),
                "{}",
                1,
                AT,
                AT);
    }

    private ListingRow listing(int n) {
        Product product = products.get((int) (products.size() * Math.pow(random.nextDouble(), 2)));
        int party = random.nextInt(PARTIES);
        int day = random.nextInt(330);
        String note = NOTES[random.nextInt(NOTES.length)] + (random.nextInt(2_000) == 0 ? "，获地理标志认证" : "");
        double latitude = 33.5 + 3 * random.nextDouble();
        double longitude = 109.5 + 3 * random.nextDouble();
        String names = product.path().slug() + " " + product.chinese() + " " + product.english() + " "
                + String.join(" ", product.aliases());
        SearchKeys goods = new SearchKeys(
                SearchKeys.Measure.COUNT,
                "gram",
                10_200,
                1,
                day(day),
                day(day + 1 + random.nextInt(30)),
                latitude,
                longitude,
                SearchText.folded(partyName(party) + " " + note + " " + names),
                SearchText.folded(note));
        String entered =
                "{\"ask\":\"5.10 CNY/jin\",\"at\":{\"lat\":" + latitude + ",\"lon\":" + longitude + "},\"from\":\""
                        + day(day) + "\",\"note\":\"" + note + "\",\"product\":\""
                        + product.path().slug()
                        + "\",\"stock\":\"24000 只\",\"to\":\"" + goods.toDay() + "\",\"unitWeight\":\"3250 g\"}";
        return new ListingRow(
                bureau,
                String.format("lst_%026d", n),
                partyId(party),
                "",
                entered,
                product.path().slug(),
                24_000,
                78_000_000,
                3_250,
                goods,
                random.nextInt(10) == 0 ? OfferingRow.Status.WITHDRAWN : OfferingRow.Status.OPEN,
                1,
                AT,
                AT,
                0);
    }

    private static String partyId(int n) {
        return String.format("pty_%026d", n);
    }

    private static String partyName(int n) {
        return TOWNS[n % TOWNS.length] + "镇第" + n + "养殖合作社";
    }

    private static String day(int n) {
        return java.time.LocalDate.of(2026, 11, 1).plusDays(n).toString();
    }
}
