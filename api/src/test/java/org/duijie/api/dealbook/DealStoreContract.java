package org.duijie.api.dealbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.DuplicateKeyException;
import org.duijie.api.db.Fresh;
import org.duijie.api.db.Page;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealRow.DealParty;
import org.duijie.api.feature.Role;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.offering.HoldTable;
import org.duijie.api.offering.Measure;
import org.duijie.api.offering.OfferingStatus;
import org.duijie.api.offering.SearchKeys;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;
import org.duijie.core.deal.DealHeads;
import org.duijie.core.deal.terms.DealState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store has to do with deals and what they take. Each kind of database has a subclass. */
abstract class DealStoreContract {
    private static final AtomicInteger NEXT = new AtomicInteger(1_000);
    private static final String AT = "2026-12-01T08:00:00.000Z";
    private static final DealHeads THIRTY_HELD = new DealHeads(30, 0, 0, 0, 0, 0);

    private final BureauId ours = new BureauId("bur_" + NEXT.incrementAndGet());
    private Database database;

    abstract DatabaseAddress address();

    @BeforeEach
    void open() {
        database = Fresh.open(address());
        database.write(tx -> {
            new BureauTable(tx).insert(ours, "局", AT);
            for (String party : List.of("pty_1", "pty_2")) {
                new PartyTable(tx)
                        .insert(new PartyRow(
                                ours,
                                party,
                                PartyKind.COOPERATIVE,
                                Optional.empty(),
                                "方",
                                Optional.empty(),
                                "{}",
                                1,
                                AT,
                                AT));
            }
            new ListingTable(tx).insert(listing(OfferingStatus.OPEN));
            new IntentTable(tx).insert(intent());
            return 0;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void heads_are_taken_as_far_as_they_go_and_not_beyond() {
        assertThat(moveStock(new DealHeads(60, 10, 10, 5, 5, 0))).isTrue();
        assertThat(moveStock(new DealHeads(11, 0, 0, 0, 0, 0))).isFalse();
        assertThat(moveStock(new DealHeads(10, 0, 0, 0, 0, 0))).isTrue();
        assertThat(moveStock(new DealHeads(0, 0, 0, 1, 0, 0))).isFalse();
        assertThat(moveStock(new DealHeads(-70, 70, 0, 0, 0, 0))).isTrue();
        assertThat(taken()).isEqualTo(100);
    }

    @Test
    void no_more_comes_back_than_was_taken() {
        assertThatThrownBy(() -> moveStock(new DealHeads(-1, 0, 0, 0, 0, 1))).isInstanceOf(RuntimeException.class);
        assertThat(taken()).isZero();
    }

    @Test
    void demand_is_taken_as_far_as_it_goes_and_not_beyond() {
        assertThat(moveDemand(150, 0, 0)).isTrue();
        assertThat(moveDemand(51, 0, 0)).isFalse();
        assertThat(moveDemand(-150, 100, 50)).isTrue();
        assertThat(moveDemand(50, 0, 0)).isTrue();
        assertThat(moveDemand(1, 0, 0)).isFalse();
    }

    @Test
    void what_is_delivered_above_what_nothing_else_holds_is_beyond_the_demand_until_another_lets_go() {
        moveDemand(150, 0, 0);
        moveDemand(-150, 150, 0);
        moveDemand(30, 0, 0);

        assertThat(moveDemand(0, -150, 190)).isTrue();
        assertThat(intentFigures()).containsExactly(200L, 170L, 20L);
        assertThat(moveDemand(1, 0, 0)).isFalse();

        assertThat(moveDemand(-30, 0, 0)).isTrue();
        assertThat(intentFigures()).containsExactly(190L, 190L, 0L);
        assertThat(moveDemand(11, 0, 0)).isFalse();

        assertThat(moveDemand(0, 0, 30)).isTrue();
        assertThat(intentFigures()).containsExactly(200L, 200L, 20L);
        assertThat(moveDemand(0, 0, -40)).isTrue();
        assertThat(intentFigures()).containsExactly(180L, 180L, 0L);
        assertThat(moveDemand(20, 0, 0)).isTrue();
    }

    @Test
    void what_was_beyond_a_demand_is_bought_when_it_grows() {
        moveDemand(150, 0, 0);
        moveDemand(-150, 0, 230);

        database.<Boolean>write(tx -> new IntentTable(tx).update(intent(220, 2)));
        assertThat(intentFigures()).containsExactly(220L, 220L, 10L);
        database.<Boolean>write(tx -> new IntentTable(tx).update(intent(300, 3)));
        assertThat(intentFigures()).containsExactly(230L, 230L, 0L);
        assertThat(database.<Boolean>write(tx -> new IntentTable(tx).update(intent(229, 4))))
                .isFalse();
    }

    @Test
    void what_is_off_the_market_is_not_held_but_comes_back() {
        moveStock(new DealHeads(0, 0, 40, 0, 0, 0));
        assertThat(database.<Boolean>write(tx -> new ListingTable(tx)
                        .update(listing(OfferingStatus.OPEN).withStatus(OfferingStatus.WITHDRAWN, 2, AT))))
                .isTrue();

        assertThat(moveStock(THIRTY_HELD)).isFalse();
        assertThat(moveStock(new DealHeads(0, 0, -1, 1, 0, 0))).isTrue();
    }

    @Test
    void a_listing_does_not_change_under_deals() {
        moveStock(THIRTY_HELD);

        assertThat(change(29, "poultry", Measure.COUNT, OfferingStatus.OPEN)).isFalse();
        assertThat(change(100, "eggs", Measure.COUNT, OfferingStatus.OPEN)).isFalse();
        assertThat(change(100, "poultry", Measure.WEIGHT, OfferingStatus.OPEN)).isFalse();
        assertThat(change(100, "poultry", Measure.COUNT, OfferingStatus.WITHDRAWN))
                .isFalse();
        assertThat(change(30, "poultry", Measure.COUNT, OfferingStatus.OPEN)).isTrue();
    }

    @Test
    void a_deal_is_written_over_the_version_before_its_own() {
        DealRow made = deal("dea_1", DealState.PROPOSED, AT);
        database.write(tx -> insert(tx, made));
        DealRow agreed =
                made.moved(DealState.AGREED, new DealHeads(0, 30, 0, 0, 0, 0), 0, Optional.of("JY-1"), "{\"a\":1}", AT);

        assertThat(update(agreed)).isTrue();
        assertThat(update(agreed)).isFalse();
        assertThat(database.<Optional<DealRow>>read(view -> new DealTable(view).find(ours, "dea_1")))
                .contains(agreed);
        assertThat(database.<Optional<DealRow>>read(view -> new DealTable(view).find(new BureauId("bur_0"), "dea_1")))
                .isEmpty();
    }

    @Test
    void heads_of_a_deal_are_each_in_one_place() {
        DealRow made = deal("dea_1", DealState.PROPOSED, AT);
        database.write(tx -> insert(tx, made));

        assertThatThrownBy(() -> update(
                        made.moved(DealState.AGREED, new DealHeads(0, 31, 0, 0, 0, 0), 0, Optional.empty(), "{}", AT)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void deals_are_found_by_party_state_listing_and_permit_and_the_overdue_by_their_hold() {
        database.write(tx -> {
            insert(tx, deal("dea_1", DealState.PROPOSED, "2026-12-02T08:00:00.000Z"));
            insert(tx, deal("dea_2", DealState.AGREED, "2026-12-01T08:00:00.000Z"));
            return insert(tx, deal("dea_3", DealState.PROPOSED, "2026-12-01T08:00:00.000Z"));
        });

        assertThat(ids(DealSearch.ofListing("lst_1"))).containsExactly("dea_1", "dea_2", "dea_3");
        assertThat(ids(DealSearch.ofListing("lst_2"))).isEmpty();
        assertThat(ids(DealSearch.ofPermit("JY-1"))).isEmpty();
        Optional<String> any = Optional.empty();
        assertThat(ids(new DealSearch(
                        Optional.of("pty_2"), Optional.of("pty_1"), Optional.of("agreed"), any, any, any, any, any)))
                .containsExactly("dea_2");
        assertThat(overdue("2026-12-01T08:00:00.000Z")).containsExactly("dea_3");
        assertThat(overdue("2026-12-02T08:00:00.000Z")).containsExactly("dea_3", "dea_1");
    }

    @Test
    void weigh_ins_and_settlements_are_added_and_what_is_open_is_paid_at_once() {
        database.write(tx -> {
            insert(tx, deal("dea_1", DealState.SETTLED, AT));
            new WeighInTable(tx).insert(new WeighInRow(ours, "wgh_1", "dea_1", 1, Optional.empty(), "{}"));
            SettlementTable settlements = new SettlementTable(tx);
            settlements.insert(settlement("stl_1", 1, 10_000, Optional.empty()));
            settlements.pay(ours, "dea_1", "2026-12-02");
            settlements.insert(settlement("stl_2", 2, -10_000, Optional.of("stl_1")));
            settlements.insert(settlement("stl_3", 3, 20_000, Optional.empty()));
            settlements.pay(ours, "dea_1", "2026-12-03");
            return 0;
        });

        List<SettlementRow> kept = database.read(view -> new SettlementTable(view).list(ours, "dea_1"));
        assertThat(kept).extracting(SettlementRow::micros).containsExactly(10_000L, -10_000L, 20_000L);
        assertThat(kept)
                .extracting(row -> row.paidOn().orElse(""))
                .containsExactly("2026-12-02", "2026-12-03", "2026-12-03");
        assertThat(database.<List<WeighInRow>>read(view -> new WeighInTable(view).list(ours, "dea_1")))
                .hasSize(1);
        assertThatThrownBy(() -> database.write(tx -> {
                    new SettlementTable(tx).insert(settlement("stl_4", 3, 0, Optional.empty()));
                    return 0;
                }))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void transitions_stand_in_order() {
        database.write(tx -> {
            insert(tx, deal("dea_1", DealState.PROPOSED, AT));
            for (int n = 1; n <= 3; n++) {
                new DealEventTable(tx)
                        .insert(new DealEventRow(
                                ours,
                                "dea_1",
                                n,
                                AT,
                                "usr_1",
                                Optional.empty(),
                                Optional.of("phone"),
                                "accept",
                                "agreed",
                                Optional.empty(),
                                Optional.empty()));
            }
            return 0;
        });

        List<DealEventRow> events = database.read(view -> new DealEventTable(view).list(ours, "dea_1", 1, 1));
        assertThat(events).extracting(DealEventRow::n).containsExactly(2L);
        assertThat(events.get(0).heardBy()).contains("phone");
    }

    private boolean moveStock(DealHeads moved) {
        return database.write(tx -> new HoldTable(tx).move(ours, "lst_1", moved));
    }

    private boolean moveDemand(long held, long committed, long bought) {
        return database.write(tx -> new HoldTable(tx).move(ours, "int_1", held, committed, bought));
    }

    private List<Long> intentFigures() {
        IntentRow row = database.<Optional<IntentRow>>read(view -> new IntentTable(view).find(ours, "int_1"))
                .orElseThrow();
        return List.of(row.taken(), row.bought(), row.beyond());
    }

    private long taken() {
        return database.<Optional<ListingRow>>read(view -> new ListingTable(view).find(ours, "lst_1"))
                .orElseThrow()
                .taken();
    }

    private boolean change(long heads, String product, Measure by, OfferingStatus status) {
        ListingRow changed = new ListingRow(
                ours, "lst_1", "pty_1", "", "{}", product, heads, heads, 3_250, goods(by), status, 2, AT, AT, 0);
        return database.write(tx -> new ListingTable(tx).update(changed));
    }

    private boolean update(DealRow row) {
        return database.write(tx -> new DealTable(tx).update(row));
    }

    private List<String> ids(DealSearch search) {
        return database.<List<DealRow>>read(view -> new DealTable(view).list(ours, search, new Page("", 10))).stream()
                .map(DealRow::id)
                .toList();
    }

    private List<String> overdue(String now) {
        return database.read(view -> new DealTable(view).overdue(ours, now, 10));
    }

    private static int insert(Transaction tx, DealRow row) {
        new DealTable(tx).insert(row);
        return 0;
    }

    private DealRow deal(String id, DealState state, String holdUntil) {
        return new DealRow(
                ours,
                id,
                "lst_1",
                "int_1",
                new DealParty("pty_1", "方", "{}"),
                new DealParty("pty_2", "方", "{}"),
                "school",
                "poultry",
                state,
                THIRTY_HELD,
                1,
                0,
                10_200,
                holdUntil,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Role.LIAISON,
                "{}",
                1,
                AT,
                AT);
    }

    private SettlementRow settlement(String id, int n, long micros, Optional<String> reverses) {
        return new SettlementRow(
                ours, id, "dea_1", n, "wgh_1", micros, AT.substring(0, 10), "2026-12-31", Optional.empty(), reverses);
    }

    private ListingRow listing(OfferingStatus status) {
        return new ListingRow(
                ours,
                "lst_1",
                "pty_1",
                "",
                "{}",
                "poultry",
                100,
                325_000,
                3_250,
                goods(Measure.COUNT),
                status,
                1,
                AT,
                AT,
                0);
    }

    private IntentRow intent() {
        return intent(200, 1);
    }

    private IntentRow intent(long demand, long version) {
        return new IntentRow(
                ours,
                "int_1",
                "pty_2",
                "",
                "{}",
                "school",
                List.of("poultry"),
                demand,
                100,
                goods(Measure.COUNT),
                OfferingStatus.OPEN,
                version,
                AT,
                AT,
                0);
    }

    private static SearchKeys goods(Measure by) {
        return new SearchKeys(by, "gram", 10_200, 1, "2026-12-19", "2026-12-31", 34.5, 110.9, "白羽肉鸡", "白羽肉鸡");
    }
}
