package org.duijie.api.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinearizabilityTest {
    private static final Model<Integer, Register> REGISTER = (value, operation) -> operation.isWrite()
            ? Optional.of(operation.value())
            : Optional.of(value).filter(each -> each == operation.value());

    private record Register(boolean isWrite, int value) {}

    @Test
    void a_read_during_a_write_sees_either_value() {
        assertThat(holds(List.of(write(1, 0, 10), read(0, 2, 3), read(1, 4, 5))))
                .isTrue();
        assertThat(holds(List.of(write(1, 0, 10), read(1, 2, 3), read(1, 4, 5))))
                .isTrue();
    }

    @Test
    void a_read_sees_no_value_that_another_read_has_seen_gone() {
        assertThat(holds(List.of(write(1, 0, 10), read(1, 2, 3), read(0, 4, 5))))
                .isFalse();
    }

    @Test
    void a_read_behind_a_write_sees_it() {
        assertThat(holds(List.of(write(1, 0, 1), read(0, 2, 3)))).isFalse();
        assertThat(holds(List.of(write(1, 0, 1), write(2, 0, 3), read(1, 4, 5))))
                .isTrue();
    }

    @Test
    void what_nobody_wrote_is_not_read() {
        assertThat(holds(List.of(write(1, 0, 9), write(2, 0, 9), read(3, 4, 5))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void what_was_done_one_after_another_holds_however_wide_the_answers_are_and_not_with_one_read_spoilt(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Done<Register>> history = new ArrayList<>();
        int value = 0;
        for (int i = 0; i < 400; i++) {
            boolean isWrite = random.nextBoolean();
            value = isWrite ? i + 1 : value;
            long at = i * 10L;
            history.add(new Done<>(new Register(isWrite, value), at - random.nextInt(60), at + random.nextInt(60)));
        }

        assertThat(Linearizability.holds(REGISTER, 0, history)).isTrue();

        int spoilt = random.nextInt(200, 400);
        Done<Register> before = history.get(spoilt);
        history.set(spoilt, new Done<>(new Register(false, -1), before.called(), before.returned()));
        assertThat(Linearizability.holds(REGISTER, 0, history)).isFalse();
    }

    private static boolean holds(List<Done<Register>> history) {
        return Linearizability.holds(REGISTER, 0, history);
    }

    private static Done<Register> write(int value, long called, long returned) {
        return new Done<>(new Register(true, value), called, returned);
    }

    private static Done<Register> read(int value, long called, long returned) {
        return new Done<>(new Register(false, value), called, returned);
    }
}
