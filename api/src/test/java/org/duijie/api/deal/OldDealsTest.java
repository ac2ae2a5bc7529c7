package org.duijie.api.deal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.duijie.api.audit.RecordCheck;
import org.duijie.api.audit.RecordCheck.Finding;
import org.duijie.api.db.DatabaseAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Deals that a version before loads had stored: one in each state, loaded in full or with fewer heads than agreed, paid, corrected. The file was
 * written by that version; its audit lines know no loads, payments or extra heads.
 */
class OldDealsTest extends DeliverySteps {
    private static final String OLD_LIAISON =
            "dj_01MA5X05M0P58PETN78RDSVPEN_PQZz1K_KGJ4RNc0dmDyI41y4Xpp6a91kb2P9n-RJ5Ig";
    private static final String OLD_BUREAU = "bur_01MA5X05M0P58PETN78RDSVPEN";

    @Override
    protected DatabaseAddress address(Path folder) {
        DatabaseAddress address = DatabaseAddress.of(file(folder).toString(), 2);
        address.migrate();
        return address;
    }

    /** The file as it was, in {@code folder}. */
    static Path file(Path folder) {
        Path file = folder.resolve("old.db");
        try (InputStream old = new GZIPInputStream(OldDealsTest.class.getResourceAsStream("deals-of-one-load.db.gz"))) {
            Files.copy(old, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    @BeforeEach
    void asThen() {
        liaison = OLD_LIAISON;
        clock.moveTo(Instant.parse("2026-12-20T02:00:00Z"));
    }

    @Test
    void every_row_is_as_the_audit_tells_and_every_yuan_paid_is_a_payment() {
        assertThat(astray()).isEmpty();
        for (JsonNode deal : deals()) {
            BigDecimal paid = BigDecimal.ZERO;
            for (JsonNode entry : deal.path("settlements")) {
                paid = entry.has("paidOn") ? paid.add(yuan(entry, "amount")) : paid;
            }
            BigDecimal payments = BigDecimal.ZERO;
            for (JsonNode payment : deal.path("payments")) {
                payments = payments.add(yuan(payment, "amount"));
            }
            assertThat(payments).as(deal.toString()).isEqualByComparingTo(paid);
            assertThat(deal.path("loads").size()).isEqualTo(deal.has("loading") ? 1 : 0);
            assertThat(deal.at("/heads/extra").longValue()).isZero();
        }
        assertThat(deals())
                .extracting(deal -> deal.get("state").textValue())
                .contains("proposed", "confirmed", "collected", "weighed", "disputed", "settled", "cancelled");
    }

    @Test
    void what_fewer_heads_left_at_the_farm_is_released_as_it_was_and_no_truck_follows() {
        List<JsonNode> fewer = deals().stream()
                .filter(deal -> deal.at("/heads/released").longValue() == 5)
                .toList();

        assertThat(fewer).hasSizeGreaterThanOrEqualTo(2);
        fewer.forEach(deal -> assertThat(rule(act(id(deal), "collect", liaison, DealRoad.body("collect", 1))))
                .isEqualTo("REST_RELEASED"));
    }

    @Test
    void a_certificate_leads_to_every_old_load() {
        long loaded = deals().stream().filter(deal -> deal.has("loading")).count();

        assertThat(get("/v1/recall?permit=JY-1", liaison).json().get("lines")).hasSize((int) loaded);
    }

    @Test
    void every_deal_goes_on_from_where_it_was_and_the_record_holds() {
        for (JsonNode deal : deals()) {
            onwards(deal);
        }

        assertThat(astray()).isEmpty();
        assertThat(deals())
                .filteredOn(deal -> deal.has("loads"))
                .extracting(deal ->
                        deal.get("state").textValue() + " " + deal.get("open").textValue())
                .containsOnly("settled 0 CNY");
    }

    @Test
    void old_deals_have_numbers_in_the_order_in_which_they_were_made_and_new_ones_follow() {
        List<JsonNode> old = deals();
        List<String> numbers =
                old.stream().map(deal -> deal.get("number").textValue()).toList();

        assertThat(numbers).isSorted().doesNotHaveDuplicates().first().isEqualTo("2026-0001");
        assertThat(numbers).last().isEqualTo(String.format(Locale.ROOT, "2026-%04d", numbers.size()));
        String offer = offer(old.get(0).get("listing").textValue(), 1, "")
                .replace("2026-12-19", "2026-12-21")
                .replace("}", ",'buyer':'" + old.get(0).at("/buyer/id").textValue() + "'}");
        assertThat(made(post("/v1/deals", liaison, offer)).get("number").textValue())
                .isEqualTo(String.format(Locale.ROOT, "2026-%04d", numbers.size() + 1));
        assertThat(astray()).isEmpty();
    }

    private void onwards(JsonNode deal) {
        String verb = next(deal);
        if (!verb.isEmpty()) {
            long heads = verb.equals("weigh-in") || verb.equals("reweigh")
                    ? loaded(deal)
                    : deal.at("/heads/committed").longValue();
            onwards(made(act(
                    id(deal),
                    verb,
                    liaison,
                    DealRoad.body(verb, Math.max(1, heads))
                            .replace("2026-12-19", "2026-12-20")
                            .replace("2026-12-28", "2026-12-29"))));
        }
    }

    private static String next(JsonNode deal) {
        return switch (deal.get("state").textValue()) {
            case "confirmed" -> "collect";
            case "collected" -> "weigh-in";
            case "disputed" -> "reweigh";
            case "weighed" -> "settle";
            case "settled" -> deal.get("open").textValue().equals("0 CNY") ? "" : "pay";
            default -> "";
        };
    }

    private static long loaded(JsonNode deal) {
        return Long.parseLong(deal.at("/loading/heads").textValue().replace(" head", ""));
    }

    private List<Finding> astray() {
        List<Finding> found = new ArrayList<>();
        RecordCheck.RecordVerdict verdict = app.recordCheck().verify(OLD_BUREAU, found::add, () -> {});
        assertThat(verdict.chain().isWhole()).isTrue();
        return found;
    }

    private List<JsonNode> deals() {
        List<JsonNode> all = new ArrayList<>();
        get("/v1/deals?limit=200", liaison).json().get("items").forEach(all::add);
        return all;
    }

    private static String id(JsonNode deal) {
        return deal.get("id").textValue();
    }

    private static BigDecimal yuan(JsonNode entry, String field) {
        return new BigDecimal(entry.get(field).textValue().replace(" CNY", ""));
    }
}
