package org.duijie.api.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.duijie.api.audit.AuditTable;
import org.duijie.api.audit.AuditTable.Head;
import org.duijie.api.audit.AuditTable.Line;
import org.duijie.api.feature.Role;
import org.duijie.api.idempotency.IdempotencyTable;
import org.duijie.api.idempotency.KeptAnswer;
import org.duijie.api.identity.UserRow;
import org.duijie.api.identity.UserStatus;
import org.duijie.api.identity.UserTable;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.offering.Measure;
import org.duijie.api.offering.OfferingSearch;
import org.duijie.api.offering.OfferingSearch.Word;
import org.duijie.api.offering.OfferingStatus;
import org.duijie.api.offering.SearchKeys;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;
import org.duijie.api.place.Box;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store has to do. Each kind of database has a subclass. */
abstract class StoreContract {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String AT = "2026-12-01T08:00:00.000Z";
    private static final OfferingSearch ALL = search(null, null, null);

    private final BureauId ours = new BureauId("bur_" + NEXT.incrementAndGet());
    private final BureauId theirs = new BureauId("bur_" + NEXT.incrementAndGet());
    private Database database;

    abstract DatabaseAddress address();

    @BeforeEach
    void open() {
        database = Fresh.open(address());
        for (BureauId bureau : List.of(ours, theirs)) {
            database.write(tx -> {
                new BureauTable(tx).insert(bureau, "局", AT);
                new PartyTable(tx).insert(party(bureau, "pty_1", Optional.of("91330100799655058B")));
                new UserTable(tx)
                        .insert(new UserRow(
                                bureau, "usr_1", "pty_1", Role.COOPERATIVE, "张", UserStatus.ACTIVE, 1, AT, AT));
                return 0;
            });
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void a_row_is_found_in_its_own_bureau_alone() {
        database.write(tx -> insert(tx, listing("lst_1", "poultry/broiler")));

        assertThat(find(ours, "lst_1")).map(ListingRow::partyName).contains("合作社");
        assertThat(find(theirs, "lst_1")).isEmpty();
    }

    @Test
    void a_credit_code_stands_once_in_a_bureau() {
        assertThatThrownBy(() -> database.write(tx -> {
                    new PartyTable(tx).insert(party(ours, "pty_2", Optional.of("91330100799655058B")));
                    return 0;
                }))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void what_throws_is_undone_and_what_it_called_with_it() {
        assertThatThrownBy(() -> database.write(outer -> {
                    database.write(inner -> insert(inner, listing("lst_1", "poultry")));
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");

        assertThat(find(ours, "lst_1")).isEmpty();
    }

    @Test
    void an_update_needs_the_version_before_its_own() {
        ListingRow row = listing("lst_1", "poultry");
        database.write(tx -> insert(tx, row));

        assertThat(update(row.withStatus(OfferingStatus.WITHDRAWN, 3, AT))).isFalse();
        assertThat(update(row.withStatus(OfferingStatus.WITHDRAWN, 2, AT))).isTrue();
        assertThat(update(row.withStatus(OfferingStatus.WITHDRAWN, 2, AT))).isFalse();
    }

    @Test
    void a_search_finds_by_tree_window_text_and_place() {
        database.write(tx -> {
            insert(tx, listing("lst_1", "poultry/broiler"));
            insert(tx, listing("lst_2", "poultry"));
            insert(tx, listing("lst_3", "poultry-feed"));
            return 0;
        });

        assertThat(ids(search("poultry", null, null))).containsExactly("lst_1", "lst_2");
        assertThat(ids(search("poultry/broiler", null, null))).containsExactly("lst_1");
        assertThat(ids(search(null, "白羽", null))).hasSize(3);
        assertThat(ids(search(null, "%", null))).isEmpty();
        assertThat(ids(search(null, null, new Box(34, 110, 35, 111)))).hasSize(3);
        assertThat(ids(search(null, null, new Box(0, 0, 1, 1)))).isEmpty();
    }

    @Test
    void pages_go_by_id() {
        database.write(tx -> {
            insert(tx, listing("lst_b", "poultry"));
            insert(tx, listing("lst_a", "poultry"));
            insert(tx, listing("lst_B", "poultry"));
            return 0;
        });

        assertThat(ids(ALL)).containsExactly("lst_B", "lst_a", "lst_b");
        List<ListingRow> behind = database.read(view -> new ListingTable(view).list(ours, ALL, new Page("lst_B", 1)));
        assertThat(behind).extracting(ListingRow::id).containsExactly("lst_a");
    }

    @Test
    void the_chain_of_a_bureau_is_its_own() {
        for (int i = 1; i <= 2; i++) {
            String hash = "h" + i;
            database.write(tx -> {
                AuditTable audit = new AuditTable(tx);
                audit.append(ours, (seq, previous) -> new Line(seq, "{}", hash));
                return 0;
            });
        }

        assertThat(head(ours)).contains(new Head(2, "h2"));
        assertThat(head(theirs)).contains(new Head(0, ""));
    }

    @Test
    void lines_of_one_transaction_stand_in_order_each_behind_the_hash_of_the_one_before() {
        database.write(tx -> {
            AuditTable audit = new AuditTable(tx);
            for (int i = 0; i < 3; i++) {
                audit.append(ours, (seq, previous) -> new Line(seq, previous + seq, "h" + seq));
            }
            return 0;
        });

        List<Line> lines = database.read(view -> new AuditTable(view).list(ours, 0, 10));
        assertThat(lines).containsExactly(new Line(1, "1", "h1"), new Line(2, "h12", "h2"), new Line(3, "h23", "h3"));
    }

    @Test
    void what_throws_leaves_no_line() {
        assertThatThrownBy(() -> database.write(tx -> {
                    new AuditTable(tx).append(ours, (seq, previous) -> new Line(seq, "{}", "h"));
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");

        assertThat(head(ours)).contains(new Head(0, ""));
    }

    @Test
    void a_key_is_taken_once() {
        assertThat(take("k")).isTrue();
        assertThat(take("k")).isFalse();
        database.write(tx -> {
            new IdempotencyTable(tx).keep(ours, "usr_1", "k", new KeptAnswer("f", 201, "{}", "{\"a\":1}"));
            return 0;
        });
        Optional<KeptAnswer> kept = database.read(view -> new IdempotencyTable(view).find(ours, "usr_1", "k"));
        assertThat(kept).contains(new KeptAnswer("f", 201, "{}", "{\"a\":1}"));
    }

    @Test
    void an_intent_is_found_by_any_product_it_takes() {
        SearchKeys goods = listing("lst_1", "poultry").goods();
        database.write(tx -> {
            new IntentTable(tx)
                    .insert(new IntentRow(
                            ours,
                            "int_1",
                            "pty_1",
                            "",
                            "{}",
                            "school",
                            List.of("eggs", "poultry/duck"),
                            200,
                            100,
                            goods,
                            OfferingStatus.OPEN,
                            1,
                            AT,
                            AT,
                            0));
            return 0;
        });

        List<IntentRow> found = database.read(
                view -> new IntentTable(view).list(ours, search("poultry", null, null), new Page("", 10)));
        assertThat(found).extracting(IntentRow::products).containsExactly(List.of("eggs", "poultry/duck"));
    }

    private boolean take(String key) {
        return database.write(tx -> new IdempotencyTable(tx).take(ours, "usr_1", key, "f", AT));
    }

    private boolean update(ListingRow row) {
        return database.write(tx -> new ListingTable(tx).update(row));
    }

    private Optional<ListingRow> find(BureauId bureau, String id) {
        return database.read(view -> new ListingTable(view).find(bureau, id));
    }

    private List<String> ids(OfferingSearch search) {
        return database.read(view -> new ListingTable(view).list(ours, search, new Page("", 10))).stream()
                .map(ListingRow::id)
                .toList();
    }

    private static int insert(Transaction tx, ListingRow row) {
        new ListingTable(tx).insert(row);
        return 0;
    }

    private static OfferingSearch search(String product, String text, Box box) {
        Optional<String> none = Optional.empty();
        return new OfferingSearch(
                Optional.empty(),
                none,
                Optional.ofNullable(product),
                none,
                none,
                none,
                Optional.ofNullable(text)
                        .map(word -> List.of(new Word(word, List.of())))
                        .orElse(List.of()),
                none,
                none,
                Optional.ofNullable(box),
                none);
    }

    private Optional<Head> head(BureauId bureau) {
        return database.read(view -> new AuditTable(view).head(bureau));
    }

    private static PartyRow party(BureauId bureau, String id, Optional<String> code) {
        return new PartyRow(bureau, id, PartyKind.COOPERATIVE, Optional.empty(), "合作社", code, "{}", 1, AT, AT);
    }

    private ListingRow listing(String id, String product) {
        SearchKeys goods = new SearchKeys(
                Measure.COUNT, "gram", 10_200, 1, "2026-12-19", "2026-12-31", 34.5, 110.9, "白羽肉鸡", "白羽肉鸡");
        return new ListingRow(
                ours,
                id,
                "pty_1",
                "",
                "{}",
                product,
                24_000,
                78_000_000,
                3_250,
                goods,
                OfferingStatus.OPEN,
                1,
                AT,
                AT,
                0);
    }
}
