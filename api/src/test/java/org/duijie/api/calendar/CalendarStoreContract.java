package org.duijie.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.calendar.CalendarWorld.HALVES;
import static org.duijie.api.calendar.CalendarWorld.complaints;
import static org.duijie.api.calendar.CalendarWorld.intents;
import static org.duijie.api.calendar.CalendarWorld.listings;
import static org.duijie.api.calendar.CalendarWorld.refusal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.duijie.api.db.Database;
import org.duijie.api.db.DatabaseAddress;
import org.duijie.api.db.Fresh;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How calendars are entered, shown and changed. Each kind of database has a subclass. */
abstract class CalendarStoreContract {
    private static final String WEDNESDAYS =
            "'every':{'day':'周三','from':'2026-12-20','to':'2027-01-20','demand':'300 head','minimum':'100 head'}";

    private Database database;
    private CalendarWorld world;

    abstract DatabaseAddress address();

    @BeforeEach
    void open() {
        database = Fresh.open(address());
        world = new CalendarWorld(database);
    }

    @AfterEach
    void close() {
        assertThat(world.findings()).isEmpty();
        database.close();
    }

    @Test
    void half_now_and_half_next_week_is_entered_as_one_and_each_half_is_a_listing() {
        View whole = world.enter(listings(HALVES));

        JsonNode json = whole.json();
        assertThat(texts(json, "from")).containsExactly("2026-12-20", "2026-12-27");
        assertThat(texts(json, "to")).containsExactly("2026-12-20", "2026-12-28");
        assertThat(json.at("/sums/heads/whole").textValue()).isEqualTo("800 head");
        JsonNode second = world.app
                .listings()
                .get(world.school, json.at("/parts/1/id").textValue())
                .json();
        assertThat(second.get("stock").textValue()).isEqualTo("300 head");
        assertThat(second.get("calendar").toString()).isEqualTo("{\"id\":\"" + whole.id() + "\",\"part\":2,\"of\":2}");
    }

    @Test
    void every_wednesday_of_a_month_is_an_intent_each_with_its_minimum() {
        JsonNode json = world.enter(intents(WEDNESDAYS)).json();

        assertThat(texts(json, "from"))
                .containsExactly("2026-12-23", "2026-12-30", "2027-01-06", "2027-01-13", "2027-01-20");
        assertThat(texts(json, "minimum")).containsOnly("100 head");
        assertThat(json.at("/every/day").textValue()).isEqualTo("周三");
        assertThat(json.at("/sums/heads/open").textValue()).isEqualTo("1500 head");
    }

    @Test
    void if_one_part_is_wrong_none_is_entered_and_the_errors_name_the_parts() {
        String parts =
                "'parts':[{'day':'2026-12-20','stock':'500 head'},{'from':'2026-12-28','to':'2026-12-27','stock':'1 head'},"
                        + "{'day':'2026-12-29'},{'day':'2026-12-30','from':'2026-12-30','stock':'many'}]";

        assertThat(complaints(() -> world.enter(listings(parts)))).containsExactly("/parts/3/day NOT_BOTH");
        assertThat(complaints(() -> world.enter(listings(parts.replace("'from':'2026-12-30',", "")))))
                .containsExactly(
                        "/parts/1/to DATES_REVERSED", "/parts/2/stock MISSING_FIELD", "/parts/3/stock NOT_A_QUANTITY");
        assertThat(complaints(() -> world.enter(listings(HALVES).replace("5.10 CNY/jin", "cheap"))))
                .hasSize(1)
                .allMatch(each -> each.startsWith("/entry/ask "));
        assertThat(world.app
                        .calendars()
                        .create(world.cooperative, CalendarWorld.bytes(listings(HALVES)))
                        .json()
                        .get("of")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void a_changed_entry_changes_every_part_that_is_not_dealt_in_full() {
        View whole = world.enter(listings(HALVES));
        String first = whole.json().at("/parts/0/id").textValue();
        world.deal(first, world.intent(2000), 500);

        View changed = world.change(whole.id(), "{'entry':{'ask':'5 CNY/jin'}}");

        assertThat(changed.warnings()).extracting(each -> each.code()).containsExactly("PART_DEALT");
        JsonNode json = changed.json();
        assertThat(json.at("/entry/ask").textValue()).isEqualTo("5 CNY/jin");
        assertThat(json.at("/parts/0/own/ask").textValue()).isEqualTo("5.10 CNY/jin");
        assertThat(json.at("/parts/1").has("own")).isFalse();
        assertThat(world.app
                        .listings()
                        .get(world.liaison, json.at("/parts/1/id").textValue())
                        .json()
                        .get("ask")
                        .textValue())
                .isEqualTo("5 CNY/jin");
    }

    @Test
    void an_amount_cannot_go_below_what_is_dealt_and_then_nothing_is_changed() {
        View whole = world.enter(listings(HALVES));
        String first = whole.json().at("/parts/0/id").textValue();
        world.deal(first, world.intent(2000), 200);

        assertThat(
                        complaints(
                                () -> world.change(
                                        whole.id(),
                                        "{'entry':{'ask':'5 CNY/jin'},'parts':[{'part':1,'stock':'199 head'},{'part':2,'stock':'400 head'}]}")))
                .containsExactly("/parts/0/stock BELOW_DEALT");
        assertThat(world.part(whole.id(), 2).get("stock").textValue()).isEqualTo("300 head");

        world.change(whole.id(), "{'parts':[{'part':1,'stock':'200 head'},{'part':2,'stock':'400 head'}]}");
        assertThat(world.part(whole.id(), 1).get("open").textValue()).isEqualTo("0 head");
        assertThat(world.whole(whole.id()).at("/sums/heads").toString())
                .isEqualTo("{\"whole\":\"600 head\",\"dealt\":\"200 head\",\"open\":\"400 head\"}");
    }

    @Test
    void a_new_list_keeps_parts_by_their_days_adds_new_ones_and_withdraws_the_rest() {
        View whole = world.enter(intents(WEDNESDAYS));
        String fifth = whole.json().at("/parts/4/id").textValue();

        JsonNode json = world.change(
                        whole.id(), "{'every':{'day':'wed','from':'2026-12-20','to':'2027-01-28','demand':'300 head'}}")
                .json();
        assertThat(texts(json, "from")).hasSize(6);
        assertThat(texts(json, "id")).contains(fifth);
        assertThat(json.at("/parts/4/version").intValue()).isEqualTo(1);
        assertThat(json.at("/parts/5/part").intValue()).isEqualTo(6);

        json = world.change(
                        whole.id(),
                        "{'parts':[{'part':6,'day':'2027-01-29'},{'day':'2026-12-23','minimum':null},{'day':'1月15日','demand':'50 head'}]}")
                .json();
        assertThat(texts(json, "status"))
                .containsExactly("open", "withdrawn", "withdrawn", "withdrawn", "withdrawn", "open", "open");
        assertThat(json.at("/parts/0").has("minimum")).isFalse();
        assertThat(json.at("/parts/5/from").textValue()).isEqualTo("2027-01-29");
        assertThat(json.at("/parts/6/from").textValue()).isEqualTo("2027-01-15");
        assertThat(json.has("every")).isFalse();
        assertThat(json.at("/sums/heads/whole").textValue()).isEqualTo("650 head");
    }

    @Test
    void a_part_with_deals_under_way_keeps_what_they_take_when_it_is_removed() {
        View whole = world.enter(listings(HALVES));
        String first = whole.json().at("/parts/0/id").textValue();
        String deal = world.deal(first, world.intent(2000), 200);

        View changed = world.change(whole.id(), "{'parts':[{'part':2}]}");

        assertThat(changed.warnings()).extracting(each -> each.code()).containsExactly("PART_KEPT");
        assertThat(world.part(whole.id(), 1).get("stock").textValue()).isEqualTo("200 head");
        world.decline(deal);
        assertThat(world.part(whole.id(), 1).get("open").textValue()).isEqualTo("200 head");
    }

    @Test
    void a_part_changed_by_itself_shows_in_the_whole() {
        View whole = world.enter(intents(WEDNESDAYS));
        String second = whole.json().at("/parts/1/id").textValue();

        world.app
                .intents()
                .change(world.school, second, 1, CalendarWorld.bytes("{'bid':'6 CNY/jin','demand':'250 head'}"));

        JsonNode part = world.part(whole.id(), 2);
        assertThat(part.get("demand").textValue()).isEqualTo("250 head");
        assertThat(part.at("/own/bid").textValue()).isEqualTo("6 CNY/jin");
        assertThat(world.whole(whole.id()).get("version").intValue()).isEqualTo(1);
    }

    @Test
    void a_part_with_deals_keeps_its_unit() {
        View whole = world.enter(listings(HALVES));
        world.deal(whole.json().at("/parts/0/id").textValue(), world.intent(2000), 200);

        assertThat(complaints(() -> world.change(whole.id(), "{'entry':{'product':'poultry/duck'}}")))
                .containsExactly("/entry PART_UNIT_STAYS");
        assertThat(refusal(() -> world.change(whole.id(), "{'entry':{'product':'poultry/duck'}}")))
                .isEqualTo(RefusalCode.TAKEN_BY_DEALS);
    }

    @Test
    void a_demand_in_another_unit_than_its_deals_is_refused_for_the_unit_and_not_for_the_amount() {
        View whole = world.enter(intents(WEDNESDAYS));
        world.deal(world.listing(1000), whole.json().at("/parts/0/id").textValue(), 100, "2026-12-23");

        for (String demand : List.of("1 kg", "9 t")) {
            String part = "{'part':1,'minimum':null,'demand':'" + demand + "'}";
            assertThat(complaints(() -> world.change(whole.id(), "{'parts':[" + part + "]}")))
                    .containsExactly("/parts/0 PART_UNIT_STAYS");
        }
        assertThat(complaints(
                        () -> world.change(whole.id(), "{'parts':[{'part':1,'demand':'99 head','minimum':null}]}")))
                .containsExactly("/parts/0/demand BELOW_DEALT");
    }

    @Test
    void a_part_whose_deal_falls_outside_its_days_is_warned_of() {
        View whole = world.enter(listings(HALVES));
        world.deal(whole.json().at("/parts/0/id").textValue(), world.intent(2000), 200);

        View changed = world.change(whole.id(), "{'parts':[{'part':1,'day':'2026-12-22'},{'part':2}]}");

        assertThat(changed.warnings())
                .extracting(each -> each.pointer() + " " + each.code())
                .contains("/parts/0/day DEAL_OUTSIDE_WINDOW");
    }

    @Test
    void parts_of_intents_with_deals_go_on_taking_the_products_of_their_deals() {
        View whole = world.enter(intents(WEDNESDAYS));
        world.deal(world.listing(1000), whole.json().at("/parts/0/id").textValue(), 100, "2026-12-23");

        assertThat(complaints(() -> world.change(whole.id(), "{'entry':{'products':['poultry/duck']}}")))
                .containsExactly("/entry PART_UNIT_STAYS");
        assertThat(refusal(() -> world.change(whole.id(), "{'entry':{'products':['poultry/duck']}}")))
                .isEqualTo(RefusalCode.TAKEN_BY_DEALS);

        world.change(whole.id(), "{'entry':{'products':['poultry/duck','poultry/broiler']}}");
        assertThat(world.whole(whole.id()).at("/entry/products")).hasSize(2);
    }

    @Test
    void the_whole_is_withdrawn_but_for_what_is_dealt() {
        View whole = world.enter(listings(HALVES));
        world.deal(whole.json().at("/parts/0/id").textValue(), world.intent(2000), 200);

        View ended = world.withdraw(whole.id());

        assertThat(ended.warnings()).extracting(each -> each.code()).containsExactly("PART_KEPT");
        assertThat(ended.json().get("status").textValue()).isEqualTo("withdrawn");
        assertThat(texts(ended.json(), "status")).containsExactly("open", "withdrawn");
        assertThat(ended.json().at("/sums/heads/open").textValue()).isEqualTo("0 head");
        assertThat(refusal(() -> world.change(whole.id(), "{}"))).isEqualTo(RefusalCode.STATE);
        assertThat(refusal(() -> world.app.calendars().get(world.school, whole.id())))
                .isEqualTo(RefusalCode.NOT_FOUND);
    }

    @Test
    void a_number_that_is_no_open_part_and_a_part_that_is_named_twice_are_told() {
        View whole = world.enter(listings(HALVES));

        assertThat(complaints(() ->
                        world.change(whole.id(), "{'parts':[{'part':9},{'part':1},{'part':1,'stock':'7 head'}]}")))
                .contains("/parts/0/part UNKNOWN_PART", "/parts/2 PART_TWICE");
        assertThat(complaints(() -> world.change(whole.id(), "{'entry':{'stock':'7 head'}}")))
                .containsExactly("/entry/stock IN_EACH_PART");
        assertThat(complaints(() -> world.change(whole.id(), "{'parts':[]}"))).containsExactly("/parts EMPTY_LIST");
    }

    @Test
    void two_parts_on_the_same_days_are_both_kept() {
        String same = "'parts':[{'day':'2026-12-20','stock':'500 head'},{'day':'2026-12-20','stock':'300 head'}]";
        View whole = world.enter(listings(same));

        assertThat(whole.warnings()).isEmpty();
        View changed = world.change(whole.id(), "{" + same.replace("300", "350") + "}");
        assertThat(texts(changed.json(), "stock")).containsExactly("500 head", "350 head");
    }

    private static List<String> texts(JsonNode calendar, String field) {
        List<String> texts = new ArrayList<>();
        calendar.get("parts").forEach(part -> texts.add(part.path(field).asText()));
        return texts;
    }
}
