package org.duijie.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duijie.core.market.Offer.broilers;
import static org.duijie.core.market.Want.poultry;

import java.util.List;
import org.duijie.core.match.LiveMarket;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;

/** What locked lines get wrong, as values. Two sheds of 300 broilers, a school that takes 200 from one of them, a factory that takes 900 kg. */
class LockFaultTest {
    private static final Market MARKET = Lingbao.market(
                    List.of(
                            broilers("300 head").named("shed-1").fetchedFrom("10 head"),
                            broilers("300 head").named("shed-2")),
                    List.of(poultry("200 head").fromAtMost(1), poultry("900 kg").named("factory")))
            .withBarred(BarredPairs.of(List.of(new BarredPair("shed-2", "factory", ""))));

    private static LockedLine line(String listing, String intent, long heads) {
        return new LockedLine(listing, intent, Heads.of(heads), Lingbao.TODAY);
    }

    @Test
    void every_line_is_told_with_the_rule_it_breaks_and_the_figures() {
        LockedLine stranger = line("nobody", "no one", 20);
        LockedLine few = line("shed-1", "school", 9);
        LockedLine good = line("shed-1", "school", 150);
        LockedLine again = line("shed-1", "school", 20);
        LockedLine second = line("shed-2", "school", 60);
        LockedLine barred = line("shed-2", "factory", 20);
        LockedLine much = line("shed-1", "factory", 151);

        assertThat(MARKET.lockFaults(List.of(stranger, few)))
                .containsExactly(
                        new LockFault.UnknownListing(0, stranger),
                        new LockFault.UnknownIntent(0, stranger),
                        new LockFault.UnderLeast(1, few, 10));
        assertThat(MARKET.lockFaults(List.of(good, again, second, barred, much)))
                .containsExactly(
                        new LockFault.LockedTwice(1, again),
                        new LockFault.OverDemand(2, second, Heads.of(210), Heads.of(200)),
                        new LockFault.OverSuppliers(2, second, 2, 1),
                        new LockFault.CannotTrade(3, barred, TradeRule.BARRED),
                        new LockFault.OverStock(4, much, 301, Heads.of(300)));
        assertThat(MARKET.lockFaults(List.of(line("shed-1", "factory", 300))))
                .singleElement()
                .isEqualTo(new LockFault.OverDemand(
                        0, line("shed-1", "factory", 300), Weight.parse("975 kg"), Weight.parse("900 kg")));
    }

    @Test
    void lines_without_fault_are_those_that_a_market_takes_and_of_others_it_tells_the_first_fault() {
        List<LockedLine> good = List.of(line("shed-1", "school", 150));
        List<LockedLine> bad = List.of(line("shed-1", "school", 150), line("shed-2", "school", 60));

        assertThat(MARKET.lockFaults(good)).isEmpty();
        assertThat(MARKET.withLocked(good).locked()).isEqualTo(good);
        assertThatThrownBy(() -> MARKET.withLocked(bad))
                .hasMessage(MARKET.lockFaults(bad).get(0).refusal().getMessage());
    }

    @Test
    void a_live_market_tells_what_a_line_would_get_wrong_beside_those_that_are_locked() {
        LiveMarket live = LiveMarket.of(MARKET);
        live.lock(line("shed-1", "school", 150));
        LockedLine second = line("shed-2", "school", 60);

        assertThat(live.lockFaults(second))
                .containsExactly(
                        new LockFault.OverDemand(1, second, Heads.of(210), Heads.of(200)),
                        new LockFault.OverSuppliers(1, second, 2, 1));
        assertThat(live.lockFaults(line("shed-1", "factory", 20))).isEmpty();
        assertThat(live.locked()).hasSize(1);
    }
}
