package org.duijie.api.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.OfferingSearch;
import org.duijie.api.offering.OfferingSearch.Word;
import org.duijie.api.offering.SearchKeys;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;
import org.duijie.api.place.Circle;
import org.duijie.core.market.BuyerKind;
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
                .isInstanceOf(Database.DuplicateKeyException.class);
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

        assertThat(update(row.withStatus(OfferingRow.Status.WITHDRAWN, 3, AT))).isFalse();
        assertThat(update(row.withStatus(OfferingRow.Status.WITHDRAWN, 2, AT))).isTrue();
        assertThat(update(row.withStatus(OfferingRow.Status.WITHDRAWN, 2, AT))).isFalse();
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
        assertThat(ids(search(null, null, new Circle.Box(34, 110, 35, 111)))).hasSize(3);
        assertThat(ids(search(null, null, new Circle.Box(0, 0, 1, 1)))).isEmpty();
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
                            BuyerKind.SCHOOL,
                            List.of("eggs", "poultry/duck"),
                            200,
                            100,
                            goods,
                            OfferingRow.Status.OPEN,
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

    private static OfferingSearch search(String product, String text, Circle.Box box) {
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

    private static PartyRow party(BureauId bureau, String id, Optional<String> code) {
        return new PartyRow(bureau, id, PartyKind.COOPERATIVE, Optional.empty(), "合作社", code, "{}", 1, AT, AT);
    }

    private ListingRow listing(String id, String product) {
        SearchKeys goods = new SearchKeys(
                SearchKeys.Measure.COUNT, "gram", 10_200, 1, "2026-12-19", "2026-12-31", 34.5, 110.9, "白羽肉鸡", "白羽肉鸡");
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
                OfferingRow.Status.OPEN,
                1,
                AT,
                AT,
                0);
    }
}
