package org.duijie.api.campaign;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.duijie.api.offering.Measure;
import org.duijie.api.offering.OfferingSearch;
import org.duijie.api.offering.OfferingStatus;
import org.duijie.api.offering.SearchKeys;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store has to do with campaigns and what is in them. Each kind of database has a subclass. */
abstract class CampaignStoreContract {
    private static final AtomicInteger NEXT = new AtomicInteger(3_000);
    private static final String AT = "2026-12-01T08:00:00.000Z";
    private static final Optional<String> ANY = Optional.empty();

    private final BureauId ours = new BureauId("bur_" + NEXT.incrementAndGet());
    private final BureauId theirs = new BureauId("bur_" + NEXT.incrementAndGet());
    private Database database;

    abstract DatabaseAddress address();

    private interface Work {
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

    @Test
    void a_campaign_is_found_in_its_own_bureau_and_by_those_who_have_something_in_it() {
        listings(table -> table.add(ours, "cmp_1", "lst_1", AT));
        intents(table -> table.add(ours, "cmp_2", "int_1", AT));

        assertThat(find("cmp_1", Optional.of("pty_1")))
                .map(CampaignRow::listings)
                .contains(1L);
        assertThat(find("cmp_2", Optional.of("pty_1")))
                .map(CampaignRow::intents)
                .contains(1L);
        assertThat(find("cmp_1", Optional.of("pty_2"))).isEmpty();
        assertThat(list(Optional.empty(), Optional.of("pty_1"))).containsExactly("cmp_1", "cmp_2");
        assertThat(list(Optional.empty(), Optional.of("pty_2"))).isEmpty();
        Optional<CampaignRow> elsewhere = database.read(view -> new CampaignTable(view).find(theirs, "cmp_1", ANY));
        assertThat(elsewhere).map(CampaignRow::listings).contains(0L);
    }

    @Test
    void a_campaign_is_written_over_the_version_before_its_own() {
        CampaignRow closed = campaign(ours, "cmp_1").changed("{}", CampaignStatus.CLOSED, AT);

        assertThat(update(closed)).isTrue();
        assertThat(update(closed)).isFalse();
        assertThat(list(Optional.of(CampaignStatus.OPEN), ANY)).containsExactly("cmp_2");
        assertThat(list(Optional.of(CampaignStatus.CLOSED), ANY)).containsExactly("cmp_1");
    }

    @Test
    void a_pair_is_barred_once_at_a_time_and_in_its_own_campaign() {
        assertThat(barred(table -> table.insert(pair("bar_1", "cmp_1")))).isTrue();
        assertThat(barred(table -> table.insert(pair("bar_2", "cmp_1")))).isFalse();
        assertThat(barred(table -> table.insert(pair("bar_3", "cmp_2")))).isTrue();
        assertThat(barredIn("cmp_1")).containsExactly(pair("bar_1", "cmp_1"));

        assertThat(barred(table -> table.lift(theirs, "bar_1", AT))).isFalse();
        assertThat(barred(table -> table.lift(ours, "bar_1", AT))).isTrue();
        assertThat(barred(table -> table.lift(ours, "bar_1", AT))).isFalse();
        assertThat(barredIn("cmp_1")).isEmpty();
        assertThat(barred(table -> table.find(ours, "cmp_1", "lst_1", "int_1").isPresent()))
                .isFalse();
        assertThat(barred(table -> table.insert(pair("bar_4", "cmp_1")))).isTrue();
        assertThat(barred(table -> table.count(ours, "cmp_1") == 1)).isTrue();
    }

    private boolean barred(Predicate<BarredPairTable> work) {
        return database.write(tx -> work.test(new BarredPairTable(tx)));
    }

    private List<BarredPairRow> barredIn(String campaign) {
        return database.read(view -> new BarredPairTable(view).list(ours, campaign, new Page("", 10)));
    }

    private BarredPairRow pair(String id, String campaign) {
        return new BarredPairRow(ours, id, campaign, "lst_1", "int_1", "不合", "usr_1", AT, ANY);
    }

    @Test
    void what_is_in_is_in_once_and_comes_out() {
        assertThat(listings(table -> table.add(ours, "cmp_1", "lst_1", AT))).isTrue();
        assertThat(listings(table -> table.add(ours, "cmp_1", "lst_1", AT))).isFalse();
        assertThat(listings(table -> table.contains(ours, "cmp_1", "lst_1"))).isTrue();
        assertThat(listings(table -> table.contains(theirs, "cmp_1", "lst_1"))).isFalse();
        assertThat(ids("cmp_1")).containsExactly("lst_1");

        assertThat(listings(table -> table.remove(ours, "cmp_1", "lst_1"))).isTrue();
        assertThat(listings(table -> table.remove(ours, "cmp_1", "lst_1"))).isFalse();
        assertThat(ids("cmp_1")).isEmpty();
    }

    @Test
    void what_deals_were_made_of_stays() {
        listings(table -> table.add(ours, "cmp_1", "lst_1", AT));

        assertThat(listings(table -> table.count(ours, "cmp_1", "lst_1"))).isTrue();
        assertThat(listings(table -> table.remove(ours, "cmp_1", "lst_1"))).isFalse();
        assertThat(listings(table -> table.count(ours, "cmp_2", "lst_1"))).isFalse();
        intents(table -> enrolled(table, "int_1"));
        intents(table -> enrolled(table, "int_1"));
        assertThat(intents(table -> table.remove(ours, "cmp_1", "int_1"))).isFalse();
    }

    @Test
    void deals_are_made_in_the_open_campaign_that_was_begun_last() {
        for (String campaign : List.of("cmp_1", "cmp_2")) {
            listings(table -> table.add(ours, campaign, "lst_1", AT));
        }

        assertThat(openCampaign()).contains("cmp_2");
        update(campaign(ours, "cmp_2").changed("{}", CampaignStatus.CLOSED, AT));
        assertThat(openCampaign()).contains("cmp_1");
        assertThat(listings(table -> table.count(ours, "cmp_2", "lst_1"))).isFalse();
        update(campaign(ours, "cmp_1").changed("{}", CampaignStatus.CLOSED, AT));
        assertThat(openCampaign()).isEmpty();
    }

    @Test
    void a_search_finds_what_is_in_a_campaign() {
        listings(table -> table.add(ours, "cmp_1", "lst_1", AT));
        intents(table -> table.add(ours, "cmp_2", "int_1", AT));

        assertThat(found("cmp_1")).containsExactly("lst_1");
        assertThat(found("cmp_2")).isEmpty();
        List<IntentRow> intents =
                database.read(view -> new IntentTable(view).list(ours, search("cmp_2"), new Page("", 10)));
        assertThat(intents).extracting(IntentRow::id).containsExactly("int_1");
    }

    @Test
    void a_snapshot_sees_one_moment() {
        List<String> seen = database.snapshot(view -> {
            CampaignOfferingsTable table = new CampaignOfferingsTable(view, Kind.LISTINGS);
            table.ids(ours, "cmp_1");
            elsewhere(() -> listings(other -> other.add(ours, "cmp_1", "lst_1", AT)));
            return table.ids(ours, "cmp_1");
        });

        assertThat(seen).isEmpty();
        assertThat(ids("cmp_1")).containsExactly("lst_1");
    }

    private boolean enrolled(CampaignOfferingsTable table, String intent) {
        table.enrol(ours, "cmp_1", intent, AT);
        return true;
    }

    private static void elsewhere(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private boolean listings(Work work) {
        return database.write(tx -> work.of(new CampaignOfferingsTable(tx, Kind.LISTINGS)));
    }

    private boolean intents(Work work) {
        return database.write(tx -> work.of(new CampaignOfferingsTable(tx, Kind.INTENTS)));
    }

    private boolean update(CampaignRow row) {
        return database.write(tx -> new CampaignTable(tx).update(row));
    }

    private Optional<CampaignRow> find(String id, Optional<String> party) {
        return database.read(view -> new CampaignTable(view).find(ours, id, party));
    }

    private List<String> list(Optional<CampaignStatus> status, Optional<String> party) {
        return database.read(view -> new CampaignTable(view).list(ours, status, party, new Page("", 10))).stream()
                .map(CampaignRow::id)
                .toList();
    }

    private List<String> ids(String campaign) {
        return database.read(view -> new CampaignOfferingsTable(view, Kind.LISTINGS).ids(ours, campaign));
    }

    private Optional<String> openCampaign() {
        return database.read(view -> new CampaignOfferingsTable(view, Kind.LISTINGS).openCampaign(ours, "lst_1"));
    }

    private List<String> found(String campaign) {
        return database.read(view -> new ListingTable(view).list(ours, search(campaign), new Page("", 10))).stream()
                .map(ListingRow::id)
                .toList();
    }

    private static OfferingSearch search(String campaign) {
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

    private static CampaignRow campaign(BureauId bureau, String id) {
        return new CampaignRow(bureau, id, "{}", CampaignStatus.OPEN, 1, AT, AT, 0, 0);
    }

    private static PartyRow party(BureauId bureau) {
        return new PartyRow(bureau, "pty_1", PartyKind.COOPERATIVE, ANY, "合作社", ANY, "{}", 1, AT, AT);
    }

    private static SearchKeys goods() {
        return new SearchKeys(
                Measure.COUNT, "gram", 10_200, 1, "2026-12-19", "2026-12-31", 34.5, 110.9, "白羽肉鸡", "白羽肉鸡");
    }

    private static ListingRow listing(BureauId bureau) {
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
                OfferingStatus.OPEN,
                1,
                AT,
                AT,
                0);
    }

    private static IntentRow intent(BureauId bureau) {
        return new IntentRow(
                bureau,
                "int_1",
                "pty_1",
                "",
                "{}",
                "school",
                List.of("poultry"),
                200,
                0,
                goods(),
                OfferingStatus.OPEN,
                1,
                AT,
                AT,
                0);
    }
}
