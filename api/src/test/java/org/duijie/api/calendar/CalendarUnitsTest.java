package org.duijie.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.calendar.CalendarWorld.complaints;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.duijie.api.db.Database;
import org.duijie.api.db.Fresh;
import org.duijie.api.feature.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts by weight and in containers: what is dealt, and what stays of a part, in the unit of its stock. */
class CalendarUnitsTest {
    private static final String APPLES = "{'kind':'listings','entry':{'product':'fruit/apple',"
            + "'container':{'name':'箱','holds':'20 斤'},'ask':'60 元/箱','at':{'lat':34.5,'lon':110.9}},"
            + "'parts':[{'day':'2026-12-20','stock':'200 箱'},{'day':'2026-12-27','stock':'一百箱'}]}";
    private static final String EGGS = "{'kind':'listings','entry':{'product':'egg',"
            + "'container':{'name':'板','holds':'30 枚'},'unitWeight':{'min':'50 g','max':'60 g'},'ask':'20 元/板',"
            + "'at':{'lat':34.5,'lon':110.9}},'parts':[{'day':'2026-12-20','stock':'100 板'}]}";

    private Database database;
    private CalendarWorld world;

    @BeforeEach
    void open(@TempDir Path folder) {
        database = Fresh.open(folder.resolve("duijie.db"));
        world = new CalendarWorld(database);
    }

    @AfterEach
    void close() {
        assertThat(world.findings()).isEmpty();
        database.close();
    }

    @Test
    void of_boxes_by_weight_a_removed_part_keeps_the_weight_of_those_dealt() {
        View whole = world.enter(APPLES);
        deal(whole, "fruit/apple", "30 箱", "4000 斤");

        assertThat(whole.json().at("/sums/weight/whole").textValue()).isEqualTo("3000 kg");
        assertThat(world.part(whole.id(), 1).get("dealt").textValue()).isEqualTo("300 kg");
        assertThat(world.part(whole.id(), 1).get("open").textValue()).isEqualTo("1700 kg");
        assertThat(complaints(() -> world.change(whole.id(), "{'parts':[{'part':1,'stock':'29 箱'},{'part':2}]}")))
                .containsExactly("/parts/0/stock BELOW_DEALT");
        JsonNode changed = world.change(whole.id(), "{'parts':[{'part':2}]}").json();
        assertThat(changed.at("/parts/0/stock").textValue()).isEqualTo("300 kg");
        assertThat(changed.at("/parts/0/open").textValue()).isEqualTo("0 kg");
        assertThat(changed.at("/sums/weight").toString())
                .isEqualTo("{\"whole\":\"1300 kg\",\"dealt\":\"300 kg\",\"open\":\"1000 kg\"}");
    }

    @Test
    void of_trays_by_count_a_removed_part_keeps_the_number_of_those_dealt() {
        View whole = world.enter(EGGS);
        deal(whole, "egg", "40 板", "3000 枚");

        assertThat(world.part(whole.id(), 1).get("dealt").textValue()).isEqualTo("1200 head");
        View ended = world.withdraw(whole.id());
        assertThat(ended.json().at("/parts/0/stock").textValue()).isEqualTo("1200 head");
        assertThat(ended.json().at("/sums/heads/whole").textValue()).isEqualTo("1200 head");
    }

    @Test
    void heads_lost_on_the_farm_count_as_taken() {
        View whole = world.enter(CalendarWorld.listings(CalendarWorld.HALVES));
        String first = whole.json().at("/parts/0/id").textValue();
        world.app
                .losses()
                .enter(
                        world.cooperative,
                        first,
                        1,
                        CalendarWorld.bytes("{'heads':'40 head','reason':'died','on':'2026-12-19'}"));

        assertThat(world.part(whole.id(), 1).get("dealt").textValue()).isEqualTo("40 head");
        assertThat(complaints(() -> world.change(whole.id(), "{'parts':[{'part':1,'stock':'39 head'}]}")))
                .contains("/parts/0/stock BELOW_DEALT");
    }

    @Test
    void sixty_parts_are_entered_and_changed_and_one_more_is_refused() {
        String daily = "'every':{'day':'daily','from':'2026-12-20','to':'2027-02-17','stock':'10 head'}";
        View whole = world.enter(CalendarWorld.listings(daily));

        assertThat(whole.json().get("parts")).hasSize(60);
        assertThat(world.change(whole.id(), "{'entry':{'ask':'5 CNY/jin'}}")
                        .json()
                        .at("/parts/59/version")
                        .intValue())
                .isEqualTo(2);
        assertThat(complaints(() -> world.enter(CalendarWorld.listings(daily.replace("02-17", "02-18")))))
                .containsExactly("/every/to TOO_MANY_DAYS");
    }

    private void deal(View calendar, String product, String amount, String demand) {
        String intent = world.app
                .intents()
                .create(
                        world.school,
                        CalendarWorld.bytes(
                                "{'products':['" + product + "'],'demand':'" + demand
                                        + "','bid':'10 元/公斤','from':'2026-12-19','to':'2026-12-31','at':{'lat':34.5,'lon':110.9}}"))
                .id();
        world.app
                .deals()
                .create(
                        world.liaison,
                        CalendarWorld.bytes("{'listing':'"
                                + calendar.json().at("/parts/0/id").textValue() + "','intent':'" + intent
                                + "','heads':'"
                                + amount + "','price':'3 元/斤','pickUpOn':'2026-12-20'}"));
    }
}
