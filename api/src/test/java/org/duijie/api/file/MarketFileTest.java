package org.duijie.api.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.core.market.Market;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written reads back, and is the same bytes for the same market. */
class MarketFileTest {
    @Test
    void a_market_is_written_as_the_market_file_has_it() {
        Market market = MarketTexts.read(MarketTexts.SMALL).result().orElseThrow();

        assertThat(MarketTexts.written(market, false)).isEqualTo(MarketTexts.SMALL);
    }

    @Test
    void a_compact_market_stands_on_one_line() {
        Market market = MarketTexts.read(MarketTexts.SMALL).result().orElseThrow();

        String compact = MarketTexts.written(market, true);

        assertThat(compact.lines()).hasSize(1);
        assertThat(compact).doesNotContain(": ", ", ");
        assertThat(MarketTexts.read(compact).result()).contains(market);
    }

    @Test
    void what_goes_without_saying_is_not_written() {
        Market market = MarketTexts.read("{\"intents\": [], \"listings\": [], \"asOf\": \"2022-12-19\", \"policy\":"
                        + " {\"trip\": \"0 CNY\", \"detour\": 1.30, \"agreedPrice\": \"midpoint\"}}")
                .result()
                .orElseThrow();

        assertThat(MarketTexts.written(market, true))
                .isEqualTo("{\"asOf\":\"2022-12-19\",\"listings\":[],\"intents\":[]}\n");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void any_market_reads_back_equal(long seed) {
        Market market = RandomMarket.of(seed);
        String compact = MarketTexts.written(market, true);
        String laidOut = MarketTexts.written(market, false);

        Decoded<Market> decoded = MarketTexts.read(compact);

        assertThat(decoded.complaints()).filteredOn(Complaint::isError).isEmpty();
        assertThat(decoded.result()).contains(market);
        assertThat(MarketTexts.read(laidOut).result()).contains(market);
        assertThat(MarketTexts.written(decoded.result().orElseThrow(), true)).isEqualTo(compact);
    }
}
