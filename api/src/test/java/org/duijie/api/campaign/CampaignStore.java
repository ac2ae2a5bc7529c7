package org.duijie.api.campaign;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.duijie.api.campaign.CampaignOfferingsTable.Kind;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Fresh;
import org.duijie.api.db.Page;
import org.duijie.api.feature.Role;
import org.duijie.api.identity.SomeUser;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.OfferingSearch;
import org.duijie.api.offering.SearchKeys;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;
import org.duijie.core.market.BuyerKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two bureaus in a new database, and what is asked of their campaigns. */
abstract class CampaignStore {
    static final AtomicInteger NEXT = new AtomicInteger(3_000);
    static final String AT = "2026-12-01T08:00:00.000Z";
    static final Optional<String> ANY = Optional.empty();

    final BureauId ours = new BureauId("bur_" + NEXT.incrementAndGet());
    final BureauId theirs = new BureauId("bur_" + NEXT.incrementAndGet());
    Database database;

    abstract DatabaseAddress address();

    interface Work {
        boolean of(CampaignOfferingsTable table);
    }

    @BeforeEach
    void open() {
        database = Fresh.open(address());
        database.write(tx -> {
            for (BureauId bureau : List.of(ours, theirs)) {
                new BureauTable(tx).insert(bureau, "局", AT);
                new PartyTable(tx).insert(party(bureau));
                new ListingTable(tx).insert(listing(bureau));
                new IntentTable(tx).insert(intent(bureau));
                new CampaignTable(tx).insert(campaign(bureau, "cmp_1"));
            }
            new CampaignTable(tx).insert(campaign(ours, "cmp_2"));
            SomeUser.of(tx, ours, "pty_1", Role.COOPERATIVE, AT);
            return 0;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    boolean barred(Predicate<BarredPairTable> work) {
        return database.write(tx -> work.test(new BarredPairTable(tx)));
    }

    List<BarredPairRow> barredIn(String campaign) {
        return database.read(view -> new BarredPairTable(view).list(ours, campaign, new Page("", 10)));
    }

    BarredPairRow pair(String id, String campaign) {
        return new BarredPairRow(ours, id, campaign, "lst_1", "int_1", "不合", "usr_1", AT, ANY);
    }

    boolean enrolled(CampaignOfferingsTable table, String intent) {
        table.enrol(ours, "cmp_1", intent, AT);
        return true;
    }

    static void elsewhere(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    boolean listings(Work work) {
        return database.write(tx -> work.of(new CampaignOfferingsTable(tx, Kind.LISTINGS)));
    }

    boolean intents(Work work) {
        return database.write(tx -> work.of(new CampaignOfferingsTable(tx, Kind.INTENTS)));
    }

    boolean update(CampaignRow row) {
        return database.write(tx -> new CampaignTable(tx).update(row));
    }

    Optional<CampaignRow> find(String id, Optional<String> party) {
        return database.read(view -> new CampaignTable(view).find(ours, id, party));
    }

    List<String> list(Optional<CampaignStatus> status, Optional<String> party) {
        return database.read(view -> new CampaignTable(view).list(ours, status, party, new Page("", 10))).stream()
                .map(CampaignRow::id)
                .toList();
    }

    List<String> ids(String campaign) {
        return database.read(view -> new CampaignOfferingsTable(view, Kind.LISTINGS).ids(ours, campaign));
    }

    Optional<String> openCampaign() {
        return database.read(view -> new CampaignOfferingsTable(view, Kind.LISTINGS).openCampaign(ours, "lst_1"));
    }

    List<String> found(String campaign) {
        return database.read(view -> new ListingTable(view).list(ours, search(campaign), new Page("", 10))).stream()
                .map(ListingRow::id)
                .toList();
    }

    static OfferingSearch search(String campaign) {
        return new OfferingSearch(
                Optional.empty(),
                ANY,
                ANY,
                ANY,
                ANY,
                ANY,
                List.of(),
                ANY,
                Optional.of(campaign),
                Optional.empty(),
                ANY);
    }

    static CampaignRow campaign(BureauId bureau, String id) {
        return new CampaignRow(bureau, id, "{}", CampaignStatus.OPEN, 1, AT, AT, 0, 0);
    }

    static PartyRow party(BureauId bureau) {
        return new PartyRow(bureau, "pty_1", PartyKind.COOPERATIVE, Optional.empty(), "合作社", ANY, "{}", 1, AT, AT);
    }

    static SearchKeys goods() {
        return new SearchKeys(
                SearchKeys.Measure.COUNT, "gram", 10_200, 1, "2026-12-19", "2026-12-31", 34.5, 110.9, "白羽肉鸡", "白羽肉鸡");
    }

    static ListingRow listing(BureauId bureau) {
        return new ListingRow(
                bureau,
                "lst_1",
                "pty_1",
                "",
                "{}",
                "poultry",
                100,
                325_000,
                3_250,
                goods(),
                OfferingRow.Status.OPEN,
                1,
                AT,
                AT,
                0);
    }

    static IntentRow intent(BureauId bureau) {
        return new IntentRow(
                bureau,
                "int_1",
                "pty_1",
                "",
                "{}",
                BuyerKind.SCHOOL,
                List.of("poultry"),
                200,
                0,
                goods(),
                OfferingRow.Status.OPEN,
                1,
                AT,
                AT,
                0);
    }
}
