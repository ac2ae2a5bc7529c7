package org.duijie.api.dealbook;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
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
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.SearchKeys;
import org.duijie.api.offering.SearchKeys.Measure;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;
import org.duijie.core.deal.DealHeads;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.market.BuyerKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A bureau with a listing, an intent and deals in a new database. */
abstract class DealStore {
    static final AtomicInteger NEXT = new AtomicInteger(1_000);
    static final String AT = "2026-12-01T08:00:00.000Z";
    static final DealHeads THIRTY_HELD = new DealHeads(30, 0, 0, 0, 0, 0);

    final BureauId ours = new BureauId("bur_" + NEXT.incrementAndGet());
    Database database;

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
            new ListingTable(tx).insert(listing(OfferingRow.Status.OPEN));
            new IntentTable(tx).insert(intent());
            return 0;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    boolean moveStock(DealHeads moved) {
        return database.write(tx -> new HoldTable(tx).move(ours, "lst_1", moved));
    }

    boolean moveDemand(long held, long committed, long bought) {
        return database.write(tx -> new HoldTable(tx).move(ours, "int_1", held, committed, bought));
    }

    List<Long> intentFigures() {
        IntentRow row = database.<Optional<IntentRow>>read(view -> new IntentTable(view).find(ours, "int_1"))
                .orElseThrow();
        return List.of(row.taken(), row.bought(), row.beyond());
    }

    long taken() {
        return database.<Optional<ListingRow>>read(view -> new ListingTable(view).find(ours, "lst_1"))
                .orElseThrow()
                .taken();
    }

    boolean change(long heads, String product, Measure by, OfferingRow.Status status) {
        ListingRow changed = new ListingRow(
                ours, "lst_1", "pty_1", "", "{}", product, heads, heads, 3_250, goods(by), status, 2, AT, AT, 0);
        return database.write(tx -> new ListingTable(tx).update(changed));
    }

    boolean update(DealRow row) {
        return database.write(tx -> new DealTable(tx).update(row));
    }

    List<String> ids(DealSearch search) {
        return database.<List<DealRow>>read(view -> new DealTable(view).list(ours, search, new Page("", 10))).stream()
                .map(DealRow::id)
                .toList();
    }

    List<String> overdue(String now) {
        return database.read(view -> new DealTable(view).overdue(ours, now, 10));
    }

    static int insert(Transaction tx, DealRow row) {
        new DealTable(tx).insert(row);
        return 0;
    }

    DealRow deal(String id, DealState state, String holdUntil) {
        return new DealRow(
                ours,
                id,
                "2026-" + id,
                "lst_1",
                "int_1",
                new DealParty("pty_1", "方", "{}"),
                new DealParty("pty_2", "方", "{}"),
                BuyerKind.SCHOOL,
                "poultry",
                state,
                THIRTY_HELD,
                30,
                1,
                0,
                10_200,
                holdUntil,
                Optional.empty(),
                Optional.empty(),
                false,
                Role.LIAISON,
                "{}",
                1,
                AT,
                AT);
    }

    static SettlementRow paid(SettlementRow row, Optional<String> on, Optional<String> by) {
        return new SettlementRow(
                row.bureau(),
                row.id(),
                row.deal(),
                row.n(),
                row.weighIns(),
                row.micros(),
                row.settledOn(),
                row.dueOn(),
                on,
                by,
                row.reverses());
    }

    SettlementRow settlement(String id, int n, long micros, Optional<String> reverses) {
        return new SettlementRow(
                ours,
                id,
                "dea_1",
                n,
                List.of("wgh_1", "wgh_2"),
                micros,
                AT.substring(0, 10),
                "2026-12-31",
                Optional.empty(),
                Optional.empty(),
                reverses);
    }

    ListingRow listing(OfferingRow.Status status) {
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

    IntentRow intent() {
        return intent(200, 1);
    }

    IntentRow intent(long demand, long version) {
        return new IntentRow(
                ours,
                "int_1",
                "pty_2",
                "",
                "{}",
                BuyerKind.SCHOOL,
                List.of("poultry"),
                demand,
                100,
                goods(Measure.COUNT),
                OfferingRow.Status.OPEN,
                version,
                AT,
                AT,
                0);
    }

    static SearchKeys goods(Measure by) {
        return new SearchKeys(by, "gram", 10_200, 1, "2026-12-19", "2026-12-31", 34.5, 110.9, "白羽肉鸡", "白羽肉鸡");
    }
}
