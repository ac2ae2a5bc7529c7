package org.duijie.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is refused, by which reason, and what the message says. */
class RefusalTest extends BadValues {
    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void a_bad_value_is_refused_with_its_reason_and_a_whole_sentence(Bad bad) {
        InvalidValueException refused = refusal(bad);

        assertThat(refused.reason()).isEqualTo(bad.reason());
        assertThat(refused.details()).hasSize(placesIn(bad.reason().template()));
        assertThat(refused.getMessage())
                .startsWith("'" + refused.value() + "' ")
                .doesNotContain("{");
        assertThat(refused.details()).allSatisfy(detail -> assertThat(refused).hasMessageContaining(detail));
        assertThat(bad.value()).startsWith(refused.value().replace("…", ""));
    }

    @Test
    void every_reason_is_tried_here() {
        Set<Reason> tried = EnumSet.noneOf(Reason.class);
        bad().forEach(bad -> tried.add(bad.reason()));

        assertThat(tried).containsExactlyInAnyOrder(Reason.values());
    }
}
