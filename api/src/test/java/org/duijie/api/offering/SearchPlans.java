package org.duijie.api.offering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duijie.api.campaign.SomeCampaign;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Fresh;
import org.duijie.api.db.Page;
import org.duijie.api.db.Transaction;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.offering.OfferingIndex.Pool;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;
import org.duijie.core.market.BuyerKind;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every search goes by an index: what the database says it does with each statement of the usual searches. */
abstract class SearchPlans {
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final String AT = "2026-12-01T08:00:00.000Z";
    private static final int GOODS = 3_000;
    private static final int NEAR = 200;
    private final BureauId bureau = new BureauId("bur_plans" + NEXT.incrementAndGet());
    private Database database;

    abstract DatabaseAddress address();

    /** Gathers what a full database knows of its tables. */
    abstract List<String> analyze();

    /** What the database does with a statement, a line a step. */
    abstract List<String> explain(Handle handle, StatementContext statement);

    /** Whether a step reads a whole table. */
    abstract boolean isScan(String step);

    @BeforeEach
    void fill() {
        database = Fresh.open(address());
        database.write(tx -> {
            new BureauTable(tx).insert(bureau, "局", AT);
            IntStream.range(0, 50).forEach(n -> new PartyTable(tx).insert(party(n)));
            ListingTable listings = new ListingTable(tx);
            IntentTable intents = new IntentTable(tx);
            IntStream.range(0, GOODS).forEach(n -> {
                listings.insert(listing(n));
                intents.insert(intent(n));
            });
            campaign(tx, "cmp_few", n -> n % 100 == 7);
            campaign(tx, "cmp_many", n -> n % 2 == 1);
            analyze().forEach(tx.handle()::execute);
            return 0;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void searches_of_listings_read_no_table_from_end_to_end() {
        usual().forEach(search -> assertGoesByIndex(Pool.LISTINGS, search));
    }

    @Test
    void searches_of_intents_read_no_table_from_end_to_end() {
        usual().forEach(search -> assertGoesByIndex(Pool.INTENTS, search));
        assertGoesByIndex(Pool.INTENTS, Sought.open().kind("school"));
        assertGoesByIndex(Pool.INTENTS, Sought.open().takes("poultry/broiler"));
    }

    @Test
    void every_way_of_finding_finds_the_same() {
        List<String> few = ids(Pool.LISTINGS, Sought.open().product("poultry/duck"), "");
        List<String> many = ids(Pool.LISTINGS, Sought.open().product("poultry"), "");

        assertThat(few).isEqualTo(expected(n -> n % 100 == 7, ""));
        assertThat(many).isEqualTo(expected(n -> n % 2 == 1, ""));
        assertThat(ids(Pool.LISTINGS, Sought.open().product("poultry"), id(2_000)))
                .isEqualTo(expected(n -> n % 2 == 1, id(2_000)));
        assertThat(ids(Pool.LISTINGS, Sought.open().word("罕见"), "")).isEqualTo(expected(n -> n % 500 == 3, ""));
        assertThat(ids(Pool.LISTINGS, Sought.open().word("见"), "")).isEqualTo(expected(n -> n % 500 == 3, ""));
        assertThat(ids(Pool.LISTINGS, Sought.open().word("第7合"), "")).isEqualTo(expected(n -> n % 50 == 7, ""));
        assertThat(ids(Pool.LISTINGS, Sought.open().word("合作社罕见"), "")).isEmpty();
        assertThat(ids(
                        Pool.LISTINGS,
                        Sought.open()
                                .product("poultry")
                                .box(34, 110, 34.0049, 110)
                                .to("2026-12-01"),
                        ""))
                .isEqualTo(expected(n -> n % 2 == 1 && n % 100 <= 49, ""));
        assertThat(ids(Pool.LISTINGS, Sought.open().word("合作社"), "")).isEqualTo(expected(n -> true, ""));
        assertThat(ids(Pool.LISTINGS, Sought.open().box(34, 110, 34.0049, 110), ""))
                .isEqualTo(expected(n -> n % 100 < 50 && n % 100 * 0.0001 <= 0.0049, ""));
    }

    @Test
    void intents_are_found_by_every_product_they_name_and_by_those_above_a_product() {
        assertThat(ids(Pool.INTENTS, Sought.open().product("poultry"), "")).isEqualTo(expected(n -> true, ""));
        assertThat(ids(Pool.INTENTS, Sought.open().product("eggs"), "")).isEqualTo(expected(n -> n % 100 == 7, ""));
        assertThat(ids(Pool.INTENTS, Sought.open().takes("poultry/duck/peking"), ""))
                .isEqualTo(expected(n -> n % 100 == 7, ""));
        assertThat(ids(Pool.INTENTS, Sought.open().kind("school").word("鸭", "poultry/duck"), ""))
                .isEmpty();
    }

    @Test
    void what_is_in_a_campaign_is_found_whether_that_is_little_or_much() {
        for (Pool pool : List.of(Pool.LISTINGS, Pool.INTENTS)) {
            assertThat(ids(pool, Sought.open().campaign("cmp_few"), "")).isEqualTo(expected(n -> n % 100 == 7, ""));
            assertThat(ids(pool, Sought.open().campaign("cmp_many"), id(2_000)))
                    .isEqualTo(expected(n -> n % 2 == 1, id(2_000)));
            assertThat(ids(pool, Sought.open().campaign("cmp_many").word("罕见"), ""))
                    .isEqualTo(expected(n -> n % 2 == 1 && n % 500 == 3, ""));
            assertThat(ids(pool, Sought.open().campaign("cmp_none"), "")).isEmpty();
        }
    }

    private static Stream<Sought> usual() {
        return Stream.of(
                Sought.open(),
                Sought.open().product("poultry"),
                Sought.open().product("poultry/duck"),
                Sought.open().party("pty_7"),
                Sought.open().campaign("cmp_few"),
                Sought.open().campaign("cmp_many").product("poultry"),
                Sought.open().campaign("cmp_none"),
                Sought.open().from("2026-12-19"),
                Sought.open().from("2028-01-01"),
                Sought.open().to("2026-01-01"),
                Sought.open().box(34, 110, 34.001, 110.001),
                Sought.open().box(0, 0, 1, 1),
                Sought.open().box(-80, -170, 80, 170),
                Sought.open().word("罕见"),
                Sought.open().word("合作社"),
                Sought.open().word("鸡"),
                Sought.open().product("poultry").word("罕见").from("2026-12-19"));
    }

    private void assertGoesByIndex(Pool pool, Sought sought) {
        for (String after : List.of("", id(GOODS / 2))) {
            for (List<String> steps : plans(pool, sought, after)) {
                assertThat(steps)
                        .as(sought.search() + " behind " + after)
                        .isNotEmpty()
                        .noneMatch(this::isScan);
            }
        }
    }

    private List<List<String>> plans(Pool pool, Sought sought, String after) {
        List<List<String>> plans = new ArrayList<>();
        database.read(view -> {
            Handle handle = view.handle();
            handle.getConfig(SqlStatements.class).setSqlLogger(new SqlLogger() {
                @Override
                public void logBeforeExecution(StatementContext context) {
                    plans.add(explain(handle, context));
                }
            });
            return new OfferingFinder(handle, pool, NEAR).ids(bureau, sought.search(), new Page(after, 51));
        });
        return plans;
    }

    private List<String> ids(Pool pool, Sought sought, String after) {
        Page page = new Page(after, 200);
        return database.read(view -> {
            List<String> walked = new OfferingFinder(view.handle(), pool).ids(bureau, sought.search(), page);
            assertThat(new OfferingFinder(view.handle(), pool, NEAR).ids(bureau, sought.search(), page))
                    .isEqualTo(walked);
            return walked;
        });
    }

    private static List<String> expected(IntPredicate holds, String after) {
        return IntStream.range(0, GOODS)
                .filter(holds)
                .mapToObj(SearchPlans::id)
                .filter(id -> id.compareTo(after) > 0)
                .limit(200)
                .toList();
    }

    private static String id(int n) {
        return String.format("g_%06d", n);
    }

    private PartyRow party(int n) {
        return new PartyRow(
                bureau,
                "pty_" + n,
                PartyKind.COOPERATIVE,
                Optional.empty(),
                "第" + n + "合作社",
                Optional.empty(),
                "{}",
                1,
                AT,
                AT);
    }

    private void campaign(Transaction tx, String id, IntPredicate holds) {
        List<String> offerings = IntStream.range(0, GOODS)
                .filter(holds)
                .mapToObj(SearchPlans::id)
                .toList();
        SomeCampaign.of(tx, bureau, id, offerings, AT);
    }

    private ListingRow listing(int n) {
        String product = n % 100 == 7 ? "poultry/duck" : n % 2 == 1 ? "poultry/broiler" : "vegetable";
        return new ListingRow(
                bureau,
                id(n),
                "pty_" + n % 50,
                "",
                "{}",
                product,
                24_000,
                78_000_000,
                3_250,
                goods(n),
                OfferingRow.Status.OPEN,
                1,
                AT,
                AT,
                0);
    }

    private IntentRow intent(int n) {
        List<String> products = n % 100 == 7 ? List.of("eggs", "poultry/duck") : List.of("poultry/broiler");
        BuyerKind kind = n % 10 == 0 ? BuyerKind.SCHOOL : BuyerKind.SUPERMARKET;
        return new IntentRow(
                bureau,
                id(n),
                "pty_" + n % 50,
                "",
                "{}",
                kind,
                products,
                200,
                100,
                goods(n),
                OfferingRow.Status.OPEN,
                1,
                AT,
                AT,
                0);
    }

    private static SearchKeys goods(int n) {
        String remarks = n % 500 == 3 ? "罕见" : "";
        double latitude = n % 100 < 50 ? 34 + n % 100 * 0.0001 : 35;
        return new SearchKeys(
                SearchKeys.Measure.COUNT,
                "gram",
                10_200,
                1,
                "2026-12-01",
                "2026-12-31",
                latitude,
                110,
                "第" + n % 50 + "合作社 " + remarks,
                remarks);
    }
}
