package org.duijie.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Goods that are sold in packs are counted and priced by the pack, never by the head. */
class PackWordsTest {
    private static final String MARKET = """
            {"asOf": "2022-12-19", "policy": {"haulPerTonneKm": "0 CNY"},
             "listings": [{"id": "potatoes", "cooperative": "合作社", "product": "vegetable/potato", "stock": "1000 kg",
               "pack": "25 kg", "ask": "30 CNY/head", "minimumPickup": "30 head", "from": "2022-12-19", "to": "2022-12-30",
               "at": {"lat": 34.5, "lon": 110.8}}],
             "intents": [{"id": "school", "buyer": "学校", "kind": "school", "products": ["vegetable"], "demand": "500 kg",
               "bid": "%s", "from": "2022-12-19", "to": "2022-12-30", "at": {"lat": 34.5, "lon": 110.8}}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void an_explanation_says_pack() throws IOException {
        String[] command = {"explain", market("2 CNY/kg"), "potatoes", "school"};

        assertThat(Screen.after(0, command).out()).contains("30.00 CNY/pack").doesNotContain("/head");
        assertThat(Screen.after(0, command[0], command[1], command[2], command[3], "--lang", "zh")
                        .out())
                .contains("30.00 元/件")
                .doesNotContain("只");
    }

    @Test
    void a_remedy_says_pack() throws IOException {
        assertThat(Screen.after(0, "match", market("2 CNY/kg")).out())
                .contains("from 30 packs to 20 packs")
                .doesNotContain("head");
    }

    private String market(String bid) throws IOException {
        return Files.writeString(folder.resolve("market.json"), MARKET.formatted(bid))
                .toString();
    }
}
