package org.duijie.api.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duijie.api.sheet.RowTexts.entries;
import static org.duijie.api.sheet.RowTexts.open;

import java.util.ArrayList;
import java.util.List;
import org.duijie.api.json.Complaint;
import org.duijie.core.product.Additions;
import org.duijie.core.product.Catalogue;
import org.duijie.core.product.NamedPlace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places as clerks write them: with their region, without their kind, by short names. */
class PlacesOfClerksTest {
    @ParameterizedTest
    @CsvSource({
        "信丰县, 25.389",
        "江西省赣州市信丰县, 25.389",
        "湖北洪湖, 29.829",
        "青海互助县, 36.844",
        "互助县, 36.844",
        "甘肃靖远县, 36.571",
        "云南昭阳区, 27.324",
        "山东金乡县, 35.067",
        "山东微山县, 34.807"
    })
    void counties_are_found_by_the_names_that_people_use(String cell, String latitude) {
        SheetEntry entry = entries(SheetKind.LISTINGS, "合作社,品种,数量（斤）,单价（元/斤）,日期,产地", "甲社,苹果,100,2,2026-12-19," + cell)
                .get(0);

        assertThat(entry.body().at("/at/lat").asText()).isEqualTo(latitude);
        assertThat(entry.complaints()).extracting(Complaint::code).containsExactly("PLACE_OF_COUNTY");
    }

    @ParameterizedTest
    @CsvSource({
        "河南省灵宝市, 灵宝市",
        "河南灵宝, 灵宝市",
        "三门峡灵宝阳平镇, 灵宝市",
        "河南三门峡灵宝, 灵宝市",
        "灵宝, 灵宝市",
        "河南省三门峡市灵宝市阳平镇, 灵宝市",
        "山东灵宝市, ''",
        "四川三台县, 三台县",
        "四川省绵阳市三台县芦溪镇, 三台县",
        "三台, 三台县",
        "四川三台, 三台县"
    })
    void a_place_is_found_with_its_region_and_without_its_kind(String cell, String name) {
        ReadSheet read = open(SheetKind.LISTINGS, "合作社,品种,数量（斤）,单价（元/斤）,日期,产地", "甲社,苹果,100,2,2026-12-19," + cell);
        read.withNames(Catalogue.standard()
                .with(new Additions(List.of(), List.of(), List.of(new NamedPlace("三台县", 31.1, 105.1)))));
        List<SheetEntry> entries = new ArrayList<>();
        read.each(entries::add);

        double latitude = entries.get(0).body().at("/at/lat").asDouble();
        assertThat(latitude).isEqualTo(name.equals("灵宝市") ? 34.52184 : name.isEmpty() ? 0 : 31.1);
    }
}
