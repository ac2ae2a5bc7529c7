package org.duijie.core.deal;

import static org.assertj.core.api.Assertions.assertThat;

import org.duijie.core.deal.weighing.NumberPlate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts look like number plates of the mainland. */
class NumberPlateTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "豫M12345",
                "豫m·12345",
                "豫M 12A45",
                "豫MD12345",
                "豫M12345D",
                "豫M1234挂",
                "豫M1234警",
                "豫M1234学",
                "豫12·34567",
                "豫12-34567",
                "WJ豫12345",
                "使123456",
                "豫M12345 豫M1234挂",
                "豫Ｍ12345",
                "豫M临12345"
            })
    void a_plate_of_a_car_a_truck_a_trailer_or_a_tractor_is_likely(String plate) {
        assertThat(NumberPlate.isLikely(plate)).as(plate).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "火箭",
                "哈哈哈",
                "豫M1234",
                "豫M123456789",
                "M12345",
                "豫M1234O",
                "不知道",
                "13800000000",
                "豫M12345 火箭",
                "、"
            })
    void any_other_text_is_not(String text) {
        assertThat(NumberPlate.isLikely(text)).as(text).isFalse();
    }
}
