package org.duijie.core.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.duijie.core.deal.terms.DealPrice;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Delivery;
import org.duijie.core.deal.terms.Payable;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.terms.WeighingPoint;
import org.duijie.core.deal.weighing.Load;
import org.duijie.core.deal.weighing.Rejection;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random lives of deals: whatever happens, no head is lost and no yuan appears. */
class DealWalkTest {
    @ParameterizedTest
    @MethodSource("org.duijie.core.match.Seeds#all")
    void every_head_is_in_one_place_in_every_state(long seed) {
        List<Deal> states = walk(seed).states();
        for (int i = 0; i < states.size(); i++) {
            DealHeads heads = DealHeads.of(states.get(i));
            assertThat(heads.sum()).isEqualTo(states.get(i).terms().heads().count());
            assertThat(List.of(
                            heads.held(),
                            heads.committed(),
                            heads.sold(),
                            heads.dead(),
                            heads.rejected(),
                            heads.released()))
                    .allMatch(count -> count >= 0);
            if (i > 0) {
                DealHeads move = heads.minus(DealHeads.of(states.get(i - 1)));
                assertThat(move.sum()).isZero();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.duijie.core.match.Seeds#all")
    void settlements_add_up_to_what_the_standing_weigh_in_says_and_otherwise_to_nothing(long seed) {
        for (Deal deal : walk(seed).states()) {
            Delivered.of(deal).ifPresent(delivered -> {
                Money due = deal instanceof Settled ? byHand(delivered) : Money.ZERO;
                assertThat(delivered.settlements().sum()).isEqualTo(due);
                assertThat(delivered
                                .settlements()
                                .paid()
                                .plus(delivered.settlements().open()))
                        .isEqualTo(due);
            });
        }
    }

    @Test
    void the_walks_reach_every_state_and_are_refused_at_times() {
        Set<DealState> reached = EnumSet.noneOf(DealState.class);
        int refusals = 0;
        for (long seed = 0; seed < 100; seed++) {
            Walk walk = walk(seed);
            walk.states().forEach(deal -> reached.add(deal.state()));
            refusals += walk.refusals();
        }

        assertThat(reached).containsExactlyInAnyOrder(DealState.values());
        assertThat(refusals).isPositive();
    }

    /** The amount from the raw entries, in decimals, sharing nothing with {@link Payable}. */
    private static Money byHand(Delivered delivered) {
        DealTerms terms = delivered.deal().terms();
        WeighIn weighIn = delivered.weighIn();
        BigDecimal price = BigDecimal.valueOf(terms.price().price().micros());
        long rejected = 0;
        long rejectedGrams = 0;
        for (Rejection rejection : weighIn.rejections()) {
            rejected += rejection.heads().count();
            rejectedGrams += rejection.weight().grams();
        }
        BigDecimal micros = terms.price().price().basis() == Basis.HEAD
                ? price.multiply(BigDecimal.valueOf(
                        weighIn.heads().count() - weighIn.dead().heads().count() - rejected))
                : price.multiply(BigDecimal.valueOf(net(weighIn.load())
                                - rejectedGrams
                                - weighIn.dead().weight().grams()))
                        .multiply(BigDecimal.valueOf(
                                1000 - terms.conditions().shrink().perMille(), 3))
                        .multiply(BigDecimal.valueOf(terms.price().dressedPerMille(), 3));
        return Money.ofMicros(micros.movePointLeft(4)
                .setScale(0, RoundingMode.HALF_UP)
                .movePointRight(4)
                .longValueExact());
    }

    private static long net(Load load) {
        if (load instanceof Load.Batch batch) {
            return batch.gross().grams() - batch.tare().grams();
        }
        long sum = 0;
        for (var head : ((Load.HeadByHead) load).heads()) {
            sum += head.grams();
        }
        return sum;
    }

    private static Walk walk(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        Bargain bargain = Bargain.broilers(1 + dice.nextInt(60) + " head")
                .weighedAt(WeighingPoint.FARM_SCALE)
                .shrinking(dice.nextInt(40), Side.COOPERATIVE);
        return new Walk(dice.nextBoolean() ? bargain : repriced(bargain, dice), dice);
    }

    private static Bargain repriced(Bargain bargain, SplittableRandom dice) {
        return dice.nextBoolean()
                ? bargain.at("33.333333 CNY/head")
                : bargain.at(
                        DealPrice.dressed(Bargain.price("15.987 CNY/kg"), 700 + dice.nextInt(70), Delivery.AT_FARM));
    }
}
