package org.duijie.api.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Database;
import org.duijie.api.db.Database.DuplicateKeyException;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Fresh;
import org.duijie.api.db.Page;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;
import org.duijie.api.party.PartyTable;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.Window;
import org.duijie.core.quantity.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store has to do with purchases. Each kind of database has a subclass. */
abstract class PurchaseStoreContract {
    private static final AtomicInteger NEXT = new AtomicInteger(9_500);
    private static final String AT = "2026-12-01T08:00:00.000Z";
    private static final Window YEAR = new Window(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));

    private final BureauId ours = new BureauId("bur_" + NEXT.incrementAndGet());
    private Database database;

    abstract DatabaseAddress address();

    @BeforeEach
    void open() {
        database = Fresh.open(address());
        database.write(tx -> {
            new BureauTable(tx).insert(ours, "局", AT);
            for (String party : List.of("pty_1", "pty_2")) {
                new PartyTable(tx).insert(party(party));
            }
            return 0;
        });
        write(table -> {
            table.insert(row("pur_1", "pty_1"));
            table.insert(row("pur_2", "pty_2"));
            return true;
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void an_entry_is_found_by_id_and_by_its_period() {
        assertThat(find(ours, "pur_1")).contains(row("pur_1", "pty_1"));
        assertThat(ofPeriod(YEAR)).contains(row("pur_2", "pty_2"));
        Window other = new Window(YEAR.from(), YEAR.from());
        assertThat(ofPeriod(other)).isEmpty();
        assertThat(find(new BureauId("bur_0"), "pur_1")).isEmpty();
    }

    @Test
    void a_period_is_a_partys_once() {
        assertThatThrownBy(() -> write(table -> {
                    table.insert(row("pur_3", "pty_1"));
                    return true;
                }))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void an_entry_is_written_over_the_version_before_its_own() {
        PurchaseBody body = new PurchaseBody(Optional.empty(), YEAR, Money.parse("7 CNY"), Optional.of("改"));
        PurchaseRow next = row("pur_1", "pty_1").replacedBy(body, 2, AT);

        assertThat(write(table -> table.update(next))).isTrue();
        assertThat(write(table -> table.update(next))).isFalse();
        assertThat(find(ours, "pur_1")).contains(next);
    }

    @Test
    void pages_are_of_one_party_or_of_all() {
        Page page = new Page("", 10);
        assertThat(list(Optional.empty(), page)).hasSize(2);
        assertThat(list(Optional.of("pty_2"), page)).extracting(PurchaseRow::id).containsExactly("pur_2");
        assertThat(list(Optional.empty(), new Page("pur_1", 10)))
                .extracting(PurchaseRow::id)
                .containsExactly("pur_2");
    }

    private PartyRow party(String id) {
        Optional<BuyerKind> school = Optional.of(BuyerKind.SCHOOL);
        return new PartyRow(ours, id, PartyKind.BUYER, school, id, Optional.empty(), "{}", 1, AT, AT);
    }

    private PurchaseRow row(String id, String party) {
        return new PurchaseRow(ours, id, party, YEAR, Money.parse("600 CNY"), Optional.empty(), 1, AT, AT);
    }

    private Optional<PurchaseRow> find(BureauId bureau, String id) {
        return database.read(view -> new PurchaseTable(view).find(bureau, id));
    }

    private Optional<PurchaseRow> ofPeriod(Window period) {
        return database.read(view -> new PurchaseTable(view).ofPeriod(ours, "pty_2", period));
    }

    private List<PurchaseRow> list(Optional<String> party, Page page) {
        return database.read(view -> new PurchaseTable(view).list(ours, party, page));
    }

    private boolean write(Function<PurchaseTable, Boolean> work) {
        return database.write(tx -> work.apply(new PurchaseTable(tx)));
    }
}
