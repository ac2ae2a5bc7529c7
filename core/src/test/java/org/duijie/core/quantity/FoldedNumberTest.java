package org.duijie.core.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedNumberTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "豫 - 411282-0117",
                "豫-411282 - 0117",
                "豫-4112 82-01 17",
                "豫－４１１２８２－０１１７",
                "豫—411282–0117",
                "豫——411282−0117",
                "豫ー411282‐0117",
                "\u3000豫\u00a0-\u3000411282\t-\u20090117 ",
            })
    void blanksWidthAndKindOfDashDoNotMatter(String typed) {
        assertThat(FoldedNumber.of(typed)).isEqualTo("豫-411282-0117");
    }

    @Test
    void caseDoesNotMatter() {
        assertThat(FoldedNumber.of("LB 07 a")).isEqualTo(FoldedNumber.of("lb07A"));
    }

    @Test
    void otherDigitsAndDashesLeftOutMakeAnotherNumber() {
        assertThat(FoldedNumber.of("豫-411282-0118")).isNotEqualTo(FoldedNumber.of("豫-411282-0117"));
        assertThat(FoldedNumber.of("1-17")).isNotEqualTo(FoldedNumber.of("11-7"));
    }
}
