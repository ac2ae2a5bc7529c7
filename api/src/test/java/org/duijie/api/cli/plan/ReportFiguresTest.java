package org.duijie.api.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duijie.api.cli.Screen;
import org.duijie.api.cli.console.DisplayWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a report says of a plan holds, can be worked out again from it, and fits a terminal. */
class ReportFiguresTest {
    private static final String ELSE =
            ", \"from\": \"2026-12-01\", \"to\": \"2026-12-03\", \"at\": {\"lat\": 34.5, \"lon\": 110.8}}";
    private static final String BIRDS = listing("a1", "poultry/broiler", "100 head", "6 jin", "7 jin", "5 CNY/jin", "");
    private static final String EGGS =
            listing("a2", "egg/chicken", "3600 head", "55 g", "65 g", "280 CNY/pack", ", \"pack\": \"360 head\"");
    private static final String PIGS = listing("a3", "livestock/pig", "4 head", "220 jin", "240 jin", "7 CNY/jin", "");

    @TempDir
    private Path folder;

    @Test
    void a_buyer_that_lacks_less_than_one_is_not_said_to_have_all_it_wants() throws IOException {
        String market = market(BIRDS, intent("s1", "poultry", "150 jin", "5.4 CNY/jin", ""));

        assertThat(match(market, "en"))
                .contains("Each buyer that can trade with it has all it wants, or lacks less than one head.");
        assertThat(match(market, "zh")).contains("能与它成交的采购方都已买够，或者还缺的不足一只。");
    }

    @Test
    void stock_of_which_no_whole_number_weighs_what_is_wanted_is_not_said_to_be_too_little() throws IOException {
        String birds = listing("a1", "poultry/broiler", "100 head", "5.6 jin", "6 jin", "5 CNY/jin", "");
        String market = market(birds, intent("s1", "poultry", "17 jin", "6 CNY/jin", ", \"minimum\": \"13 jin\""));

        assertThat(match(market, "en"))
                .contains("No whole number of heads or packs comes to what a buyer")
                .contains("No deliveries of whole heads or packs were found that come to 13 jin to 17 jin.")
                .doesNotContain("does not reach the minimum", "is less than its minimum");
        assertThat(match(market, "zh")).contains("按整只（件）交货，凑不出它要的 13 斤至 17 斤。");
    }

    @Test
    void an_intent_that_lacks_some_eggs_lacks_less_than_a_pack_and_not_than_a_head() throws IOException {
        String small =
                listing("a3", "egg/chicken", "3000 head", "55 g", "55 g", "24 CNY/pack", ", \"pack\": \"30 head\"");
        String market = market(EGGS + "," + small, intent("s1", "egg", "0.6 jin", "20 CNY/kg", ""));

        assertThat(match(market, "en")).contains("Why: It lacks less than one pack of 30 head.");
    }

    @Test
    void heads_of_unlike_kinds_are_not_added_up() throws IOException {
        String intents = intent("s1", "poultry", "30 head", "5.4 CNY/jin", "") + ","
                + intent("s2", "egg", "1000 head", "0.85 CNY/head", "") + ","
                + intent("s3", "livestock", "2 head", "7.4 CNY/jin", "");

        assertThat(match(market(BIRDS + "," + EGGS + "," + PIGS, intents), "en"))
                .contains("30 birds, 1,000 eggs, 2 pigs")
                .contains("LEFT UNSOLD: 70 birds, 2,880 eggs, 2 pigs of 100 birds, 3,600 eggs, 4 pigs")
                .containsPattern("Total +- ");
    }

    @Test
    void a_price_by_the_pack_stands_beside_packs() throws IOException {
        String market = market(EGGS, intent("s2", "egg", "1000 head", "0.85 CNY/head", ""));

        assertThat(match(market, "en")).containsPattern("2 packs x 360 +86.4 +293.00/pack +586.00");
        assertThat(match(market, "zh")).containsPattern("2 件 x 360 枚 +86.4 +293.00/件 +586.00");
    }

    @Test
    void an_explanation_compares_two_prices_for_the_same() throws IOException {
        String market = market(EGGS, intent("s2", "egg", "1000 head", "0.85 CNY/head", ""));

        assertThat(Screen.after(0, "explain", market, "a2", "s2").out())
                .contains("280.00 CNY/pack of 360 head  306.00 CNY/pack of 360 head (0.85 CNY/head)");
    }

    @Test
    void long_ids_and_names_stay_distinct_in_eighty_columns() throws IOException {
        String long1 = "listing-with-a-very-long-identifier-for-the-cooperative-in-henan-0001";
        String birds = listing(long1, "poultry/broiler", "9000000 head", "3.001 kg", "3.002 kg", "5 CNY/jin", "");
        String intents = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> intent(
                        "int_01M8MM00XHHV22GJ8KH6WMF45" + i,
                        "poultry",
                        (1_000_000 + i) + " head",
                        "123.456789 CNY/11 kg",
                        ""))
                .collect(Collectors.joining(","));
        List<String> table = match(market(birds, intents), "en")
                .lines()
                .dropWhile(line -> !line.startsWith("PLAN"))
                .takeWhile(line -> !line.startsWith("The buyers"))
                .toList();

        assertThat(table).allMatch(line -> DisplayWidth.of(line) <= TextTable.WIDEST);
        assertThat(table).anyMatch(line -> line.contains("[list..n-0001]"));
        for (int i = 1; i <= 3; i++) {
            String end = "MF45" + i + "]";
            assertThat(table).filteredOn(line -> line.contains(end)).hasSize(1);
        }
    }

    @Test
    void a_few_birds_for_a_buyer_of_many_are_not_worth_the_trip_and_not_what_it_lacks() throws IOException {
        String birds = listing("a1", "poultry/broiler", "3 head", "6 jin", "6 jin", "5 CNY/jin", "");
        String market = market("1000 CNY", birds, intent("s1", "poultry", "500 head", "6 CNY/jin", ""));

        assertThat(match(market, "en"))
                .contains("NO DELIVERY. No delivery that the rules allow would gain anything.")
                .contains("Why: What it could still sell would gain too little to pay the trip.")
                .contains("Why: What it could still get would gain too little to pay the trip.");
        assertThat(match(market, "zh")).contains("规则允许的交货，没有一笔有收益", "它还能卖的货，增加的收益抵不上运费。", "它还能买到的货，增加的收益抵不上运费。");
    }

    @Test
    void a_minimum_that_one_supplier_too_few_keeps_out_of_reach_is_told_with_the_suppliers() throws IOException {
        String birds = listing("a1", "poultry/broiler", "30 head", "6 jin", "6 jin", "5 CNY/jin", "") + ","
                + listing("a2", "poultry/broiler", "30 head", "6 jin", "6 jin", "5 CNY/jin", "");
        String market = market(
                birds,
                intent("s1", "poultry", "60 head", "6 CNY/jin", ", \"minimum\": \"50 head\", \"maxSuppliers\": 1"));

        assertThat(match(market, "en"))
                .contains("Why: What is left at as many suppliers as it accepts does not reach its minimum.");
        assertThat(match(market, "zh")).contains("在它接受的供应方家数内，剩下的货凑不够它的最低采购量。");
    }

    @Test
    void stock_that_fills_no_pack_is_not_said_to_be_sold_out() throws IOException {
        String eggs =
                listing("a1", "egg/chicken", "300 head", "55 g", "55 g", "280 CNY/pack", ", \"pack\": \"360 head\"");
        String market = market(eggs, intent("s1", "egg", "1000 head", "0.85 CNY/head", ""));

        assertThat(match(market, "en"))
                .contains("Why: Every listing that can trade with it is sold out, or has less left than fills a pack.");
        assertThat(match(market, "zh")).contains("能与它成交的供应都已售完，或者剩下的装不满一件。");
    }

    @Test
    void stock_of_smaller_packs_that_fill_up_a_demand_is_not_said_to_meet_a_better_offer() throws IOException {
        String eggs = listing(
                        "a1", "egg/chicken", "3600 head", "55 g", "55 g", "18 CNY/pack", ", \"pack\": \"30 head\"")
                + ","
                + listing("a2", "egg/chicken", "3600 head", "55 g", "55 g", "36 CNY/pack", ", \"pack\": \"50 head\"");
        String market = market(eggs, intent("s1", "egg", "80 head", "0.9 CNY/head", ", \"minimum\": \"80 head\""));

        assertThat(match(market, "en"))
                .contains(
                        "Why: Its buyers took other stock, and have all they want or lack less than one pack of 30 head.");
        assertThat(match(market, "zh")).contains("采购方买了别的货，已经买够，或者还缺的不足一件（每件 30 枚）。");
    }

    private String market(String listings, String intents) throws IOException {
        return market("0 CNY", listings, intents);
    }

    private String market(String trip, String listings, String intents) throws IOException {
        return Files.writeString(
                        folder.resolve("market.json"),
                        "{\"asOf\": \"2026-12-01\", \"policy\": {\"haulPerTonneKm\": \"1 CNY\", \"trip\": \"" + trip
                                + "\"}, \"listings\": [" + listings + "], \"intents\": [" + intents + "]}")
                .toString();
    }

    private static String match(String market, String language) {
        return Screen.after(0, "match", market, "--lang", language).out();
    }

    private static String listing(
            String id, String product, String stock, String min, String max, String ask, String more) {
        return "{\"id\": \"%s\", \"cooperative\": \"娄底村白羽肉鸡规模化生态养殖合作社\", \"product\": \"%s\", \"stock\": \"%s\", \"unitWeight\": {\"min\": \"%s\", \"max\": \"%s\"}, \"ask\": \"%s\"%s"
                        .formatted(id, product, stock, min, max, ask, more)
                + ELSE;
    }

    private static String intent(String id, String product, String demand, String bid, String more) {
        return "{\"id\": \"%s\", \"buyer\": \"城关中学\", \"kind\": \"school\", \"products\": [\"%s\"], \"demand\": \"%s\", \"bid\": \"%s\"%s"
                        .formatted(id, product, demand, bid, more)
                + ELSE;
    }
}
