package org.duijie.api.offering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.duijie.api.deal.DealTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as people say them hold in listings and intents, and nowhere else; docs/words.md says so. */
class SpokenDaysTest extends DealTest {
    private static final String LISTING =
            "{'product':'肉鸡','stock':'100 只','unitWeight':{'min':'6 jin','max':'7 jin'},'ask':'5 元/斤',"
                    + "'from':'FROM','to':'TO','at':{'lat':34.5,'lon':110.8}}";
    private static final String INTENT =
            "{'products':['肉鸡'],'demand':'100 只','bid':'5 元/斤','from':'FROM','to':'TO','at':{'lat':34.5,'lon':110.8}}";

    @Test
    void listings_and_intents_take_them() {
        for (String body : new String[] {LISTING, INTENT}) {
            boolean isListing = body.equals(LISTING);
            JsonNode entry = made(post(
                    isListing ? "/v1/listings" : "/v1/intents",
                    isListing ? cooperative.token() : buyer.token(),
                    of(body, "今天", "后天")));
            assertThat(entry.get("from").textValue()).isEqualTo("2026-12-19");
            assertThat(entry.get("to").textValue()).isEqualTo("2026-12-21");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "/v1/deals | {'listing':'x','heads':'1 head','price':'5 CNY/jin','pickUpOn':'19号'} | /pickUpOn",
                "/v1/campaigns | {'name':'助销','from':'19号','to':'2026-12-31'} | /from",
                "/v1/imports | {'asOf':'19号','listings':[],'intents':[]} | /asOf",
            })
    void everything_else_needs_a_day_with_its_year(String path, String body, String pointer) {
        JsonNode refused = post(path, liaison, body).json();

        assertThat(refused.at("/errors/0/pointer").textValue()).isEqualTo(pointer);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, 2026-12-20", "后天, 明天"})
    void a_window_that_ends_before_it_begins_is_refused_with_both_days(String from, String to) {
        String first = from.equals("后天") ? "2026-12-21" : from;
        for (String language : new String[] {"en", "zh"}) {
            JsonNode refused = post(
                            "/v1/listings", cooperative.token(), of(LISTING, from, to), "Accept-Language", language)
                    .json();

            assertThat(refused.at("/errors/0/code").textValue()).isEqualTo("DATES_REVERSED");
            assertThat(refused.at("/errors/0/detail").textValue())
                    .contains(first)
                    .contains("2026-12-20");
        }
    }

    private static String of(String body, String from, String to) {
        return body.replace("FROM", from).replace("TO", to);
    }
}
