package org.duijie.api.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.duijie.core.market.Stock;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;

class LeftoverTest {
    @Test
    void what_fills_no_pack_is_left_when_every_pack_is_sold() {
        Stock potatoes = new Stock.ByWeight(Weight.parse("30000 jin"), Weight.parse("45 jin"));

        assertThat(Leftover.of(potatoes, Heads.of(0))).isEqualTo(Weight.parse("30 jin"));
        assertThat(Leftover.of(potatoes, Heads.of(2))).isEqualTo(Weight.parse("120 jin"));
        assertThat(Leftover.of(potatoes, potatoes.heads())).isEqualTo(Weight.parse("30000 jin"));
    }
}
