package org.duijie.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.audit.RecordCheck.Finding;
import org.duijie.api.db.Database;
import org.duijie.api.db.Fresh;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever reaches past the service and changes a row of the database, in any table of the record, is found out, and the row is named. */
class RecordTamperTest {
    @TempDir
    private static Path folder;

    private static Database database;
    private static RecordWorld world;

    @BeforeAll
    static void build() {
        database = Fresh.open(Path.of(file()));
        world = new RecordWorld(database);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void nothing_is_found_where_nobody_touched_a_row() {
        List<Finding> found = new ArrayList<>();
        RecordCheck.RecordVerdict verdict = world.app.recordCheck().verify(world.bureau, found::add, () -> {});

        assertThat(found).isEmpty();
        assertThat(verdict.chain().isWhole()).isTrue();
        assertThat(verdict.rows()).isGreaterThanOrEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            parties           ; parties           ; UPDATE parties SET name = '别的合作社' WHERE kind = 'cooperative'
            parties           ; parties           ; UPDATE parties SET entered = replace(entered, '13900000001', '13900000009')
            parties           ; parties           ; UPDATE parties SET changed_at = '2020-01-01T00:00:00.000Z' WHERE kind = 'buyer'
            users             ; users             ; UPDATE users SET name = '赵六' WHERE title IS NOT NULL
            users             ; users             ; UPDATE users SET phone = '1' WHERE title IS NULL
            users             ; users             ; UPDATE users SET status = 'blocked' WHERE title IS NOT NULL
            users             ; users             ; INSERT INTO users SELECT bureau_id, 'usr_X', party_id, role, name, status, version, created_at, changed_at, phone, title FROM users LIMIT 1
            tokens            ; tokens            ; UPDATE tokens SET hash = 'x' || substr(hash, 2)
            tokens            ; tokens            ; UPDATE tokens SET scopes = 'read'
            tokens            ; tokens            ; UPDATE tokens SET revoked_at = created_at
            tokens            ; tokens            ; DELETE FROM tokens
            sign_in_links     ; sign_in_links     ; UPDATE sign_in_links SET hash = 'x' || substr(hash, 2)
            sign_in_links     ; sign_in_links     ; UPDATE sign_in_links SET expires_at = '2099-01-01T00:00:00.000Z'
            sign_in_links     ; sign_in_links     ; DELETE FROM sign_in_links
            second_factors    ; second_factors    ; UPDATE second_factors SET secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
            second_factors    ; second_factors    ; UPDATE second_factors SET user_id = (SELECT id FROM users WHERE title IS NOT NULL)
            second_factors    ; second_factors    ; DELETE FROM second_factors
            listings          ; listings          ; UPDATE listings SET heads = heads + 1
            listings          ; listings          ; UPDATE listings SET ask_micros = ask_micros + 1
            listings          ; listings          ; UPDATE listings SET entered = replace(entered, 'JY-1', 'JY-2')
            listings          ; listings          ; UPDATE listings SET sold = sold + 1 WHERE sold > 0
            listings          ; listings          ; UPDATE listings SET status = 'withdrawn'
            intents           ; intents           ; UPDATE intents SET bid_micros = bid_micros - 1
            intents           ; intents           ; UPDATE intents SET held = held - 1 WHERE held > 0
            intents           ; intents           ; UPDATE intents SET party_id = (SELECT id FROM parties WHERE kind = 'bureau')
            listings          ; listings          ; UPDATE listings SET part = 9 WHERE part = 1
            listings          ; listings          ; UPDATE listings SET calendar_id = NULL WHERE part = 2
            listings          ; listings          ; UPDATE listings SET calendar_id = (SELECT id FROM calendars), part = 3 WHERE calendar_id IS NULL AND sold > 0
            calendars         ; calendars         ; UPDATE calendars SET entered = replace(entered, '2 CNY', '3 CNY')
            calendars         ; calendars         ; UPDATE calendars SET parts = parts + 1
            calendars         ; calendars         ; UPDATE calendars SET status = 'withdrawn'
            calendars         ; calendars         ; DELETE FROM calendars
            policies          ; policies          ; UPDATE policies SET entered = '{}'
            floor_prices      ; floor_prices      ; UPDATE floor_prices SET entered = replace(entered, '4 CNY', '3 CNY')
            catalogues        ; catalogues        ; UPDATE catalogues SET entered = replace(entered, '[]', '[1]')
            reserves          ; reserves          ; UPDATE reserves SET entered = '{"perMille":50}'
            purchases         ; purchases         ; UPDATE purchases SET total_micros = total_micros + 10000
            purchases         ; purchases         ; UPDATE purchases SET to_day = '2026-12-30'
            purchases         ; purchases         ; DELETE FROM purchases
            campaigns         ; campaigns         ; UPDATE campaigns SET status = 'closed'
            campaign_listings ; campaigns         ; DELETE FROM campaign_listings
            campaign_intents  ; campaigns         ; INSERT INTO campaign_intents SELECT bureau_id, campaign_id, 'int_X', deals, added_at FROM campaign_intents LIMIT 1
            public_links      ; public_links      ; UPDATE public_links SET hash = 'x' || substr(hash, 2)
            public_links      ; public_links      ; UPDATE public_links SET expires_at = '2099-01-01T00:00:00.000Z'
            public_links      ; public_links      ; DELETE FROM public_links
            barred_pairs      ; barred_pairs      ; UPDATE barred_pairs SET lifted_at = barred_at
            rounds            ; rounds            ; UPDATE rounds SET proof = replace(proof, 'CNY', 'USD')
            rounds            ; rounds            ; UPDATE rounds SET adopted = 9
            round_files       ; rounds            ; UPDATE round_files SET content = content || ' ' WHERE name = 'plan'
            round_files       ; rounds            ; UPDATE round_files SET content = content || ' ', hash = 'x' WHERE name = 'market'
            round_lines       ; rounds            ; UPDATE round_lines SET heads = heads + 1
            deals             ; deals             ; UPDATE deals SET record = replace(record, '10.4 CNY', '9.4 CNY')
            deals             ; deals             ; UPDATE deals SET state = 'agreed' WHERE state = 'settled'
            deals             ; deals             ; UPDATE deals SET held = held - 1, released = released + 1 WHERE held > 0
            deals             ; deals             ; UPDATE deals SET number = '2026-9999' WHERE number LIKE '%-0001'
            deals             ; deals             ; DELETE FROM deals
            deal_events       ; deals             ; UPDATE deal_events SET actor_id = 'usr_X' WHERE n = 2
            weigh_ins         ; deals             ; UPDATE weigh_ins SET entry = replace(entry, '650 kg', '640 kg')
            weigh_ins         ; deals             ; UPDATE weigh_ins SET entry = replace(entry, '刘六', '刘七')
            weigh_ins         ; deals             ; UPDATE weigh_ins SET load_n = 2
            deal_loads        ; deals             ; UPDATE deal_loads SET permit = 'JY-2'
            deal_loads        ; deals             ; DELETE FROM deal_loads
            payments          ; deals             ; UPDATE payments SET amount_micros = amount_micros + 10000
            payments          ; deals             ; UPDATE payments SET paid_on = '2026-12-20'
            payments          ; deals             ; DELETE FROM payments
            settlements       ; deals             ; UPDATE settlements SET paid_by = NULL
            settlements       ; deals             ; UPDATE settlements SET amount_micros = amount_micros + 10000
            settlements       ; deals             ; UPDATE settlements SET paid_on = NULL
            histories         ; histories         ; UPDATE histories SET after = replace(after, '5.10', '5.20')
            histories         ; histories         ; DELETE FROM histories WHERE action = 'deal.pay'
            histories         ; histories         ; INSERT INTO histories SELECT bureau_id, subject_id, 99, at, actor_id, on_behalf_of, action, reason, after FROM histories LIMIT 1
            persons           ; persons           ; UPDATE persons SET value = '别人' WHERE value = '王五'
            """)
    void a_row_that_was_changed_past_the_service_is_found_and_named(String table, String told, String sql)
            throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMP TABLE kept AS SELECT * FROM " + table);
            assertThat(statement.executeUpdate(sql)).isPositive();
            try {
                List<Finding> found = new ArrayList<>();
                world.app.recordCheck().verify(world.bureau, found::add, () -> {});

                assertThat(found).extracting(Finding::table).contains(told);
            } finally {
                statement.executeUpdate("DELETE FROM " + table);
                statement.executeUpdate("INSERT INTO " + table + " SELECT * FROM kept");
            }
        }
    }

    private static String file() {
        return folder.resolve("duijie.db").toString();
    }
}
