package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a locked line keeps from being traded is reported as that, and not as a round that ended too early. */
class LockedLeftoverTest {
    private static final String MARKET = """
            {"asOf": "2022-12-19", "policy": {"haulPerTonneKm": "0 CNY"},
             "listings": [{"id": "pigs", "cooperative": "合作社", "product": "livestock/pig", "stock": "100 head",
               "unitWeight": {"min": "100 kg", "max": "100 kg"}, "ask": "15 CNY/kg", "from": "2022-12-19", "to": "2022-12-30",
               "at": {"lat": 34.5, "lon": 110.8}}],
             "intents": [%s],
             "locked": [{"listing": "pigs", "intent": "low", "heads": %d, "deliverOn": "2022-12-20"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void its_own_locked_line_keeps_a_buyer_from_more() throws IOException {
        assertTold(MARKET.formatted(intent("low", "16"), 40), "unlock it", "取消锁定");
    }

    @Test
    void the_locked_line_of_another_keeps_a_buyer_from_more() throws IOException {
        assertTold(MARKET.formatted(intent("low", "16") + ", " + intent("high", "20"), 100), "unlock it", "取消锁定");
    }

    private void assertTold(String text, String english, String chinese) throws IOException {
        Path market = Files.writeString(folder.resolve("market.json"), text);

        assertThat(Screen.after(0, "match", market.toString()).out())
                .contains("Proved best", english)
                .doesNotContain("round ended first");
        assertThat(Screen.after(0, "match", market.toString(), "--lang", "zh").out())
                .contains(chinese)
                .doesNotContain("--budget");
    }

    private static String intent(String id, String bid) {
        return """
                {"id": "%s", "buyer": "%s", "kind": "supermarket", "products": ["livestock/pig"], "demand": "150 head",
                 "bid": "%s CNY/kg", "from": "2022-12-19", "to": "2022-12-30", "at": {"lat": 34.5, "lon": 110.8}}
                """.formatted(id, id, bid);
    }
}
