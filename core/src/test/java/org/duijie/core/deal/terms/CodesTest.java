package org.duijie.core.deal.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.duijie.core.deal.EndReason;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodesTest {
    @ParameterizedTest
    @EnumSource
    void an_end_reason_is_read_as_it_is_written(EndReason reason) {
        assertThat(EndReason.parse(reason.code())).isEqualTo(reason);
    }

    @ParameterizedTest
    @EnumSource
    void a_state_is_read_as_it_is_written(DealState state) {
        assertThat(DealState.parse(state.code())).isEqualTo(state);
    }

    @Test
    void a_code_is_in_camel_case() {
        assertThat(EndReason.FOUND_ELSEWHERE.code()).isEqualTo("foundElsewhere");
        assertThat(Channel.IN_PERSON.code()).isEqualTo("inPerson");
        assertThat(WeighingPoint.parse("buyersScale")).isEqualTo(WeighingPoint.BUYERS_SCALE);
    }

    @Test
    void an_unknown_code_is_refused_with_those_there_are() {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> Side.parse("liaison"))
                .matches(refused -> refused.reason() == Reason.NOT_ONE_OF)
                .withMessageContaining("cooperative buyer");
    }
}
