package org.duijie.core.deal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.terms.DealPrice;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Delivery;
import org.duijie.core.deal.terms.Payable;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.terms.WeighingPoint;
import org.duijie.core.deal.weighing.Reading;
import org.duijie.core.deal.weighing.Rejection;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.match.Seeds;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.UnitPrice.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random lives of deals: whatever happens, no head is lost and no yuan appears. */
class DealWalkTest {
    private static final long SEEDS = Seeds.count(1_000, 10_000);

    static LongStream seeds() {
        return LongStream.range(0, SEEDS / 50);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_head_is_in_one_place_and_every_yuan_is_open_or_paid_after_each_step(long fifty) {
        for (long seed = fifty * 50; seed < fifty * 50 + 50; seed++) {
            List<Deal> states = walk(seed).states();
            for (int i = 0; i < states.size(); i++) {
                String where = "seed " + seed + ", step " + i;
                headsAddUp(where, states.get(i), states.get(Math.max(0, i - 1)));
                moneyAddsUp(where, states.get(i));
            }
        }
    }

    private static void headsAddUp(String where, Deal deal, Deal before) {
        DealHeads heads = DealHeads.of(deal);
        assertThat(heads.sum())
                .as(where)
                .isEqualTo(deal.terms().heads().count() + heads.extra())
                .isLessThanOrEqualTo(deal.terms().mostHeads());
        assertThat(List.of(
                        heads.held(),
                        heads.committed(),
                        heads.sold(),
                        heads.dead(),
                        heads.rejected(),
                        heads.released(),
                        heads.extra()))
                .as(where)
                .allMatch(count -> count >= 0);
        DealHeads move = heads.minus(DealHeads.of(before));
        assertThat(move.sum()).as(where).isEqualTo(move.extra());
        if (deal.state() == DealState.SETTLED) {
            assertThat(heads.held() + heads.committed()).as(where).isZero();
        }
    }

    private static void moneyAddsUp(String where, Deal deal) {
        Account account = new Account(deal);
        assertThat(account.open().plus(deal.payments().sum()))
                .as(where)
                .isEqualTo(account.settlements().sum());
        Money standing = account.settlements().standing().stream()
                .map(Settlement::amount)
                .reduce(Money.ZERO, Money::plus);
        assertThat(account.settlements().sum()).as(where).isEqualTo(standing);
        for (Settlement settlement : account.settlements().standing()) {
            assertThat(settlement.amount()).as(where).isEqualTo(byHand(deal.terms(), covered(deal, settlement)));
        }
        if (deal instanceof Loaded loaded) {
            Money parts = Delivered.of(deal).stream().map(Delivered::amount).reduce(Money.ZERO, Money::plus);
            assertThat(parts).as(where).isEqualTo(Delivered.amount(loaded));
            assertThat(deal.state() == DealState.SETTLED ? parts : standing)
                    .as(where)
                    .isEqualTo(standing);
            paidWhenNothingIsOpen(where, loaded);
        }
    }

    /** What is marked as paid adds up to the payments up to then; if a payment left nothing open, all is marked. */
    private static void paidWhenNothingIsOpen(String where, Loaded deal) {
        Money unpaid =
                deal.settlements().unpaid().stream().map(Settlement::amount).reduce(Money.ZERO, Money::plus);
        if (deal.settlements().unpaid().isEmpty() && deal.payments().standing().isEmpty()) {
            assertThat(unpaid).as(where).isEqualTo(Money.ZERO);
        }
        if (!deal.open().equals(Money.ZERO) && deal.payments().entries().isEmpty()) {
            assertThat(unpaid).as(where).isEqualTo(deal.open());
        }
    }

    private static List<WeighIn> covered(Deal deal, Settlement settlement) {
        return ((Loaded) deal)
                .loads().weighed().stream()
                        .map(Weighed::weighIn)
                        .filter(weighIn -> settlement.weighIns().contains(weighIn.id()))
                        .toList();
    }

    @Test
    void the_walks_reach_every_state_and_are_refused_at_times() {
        Set<DealState> reached = EnumSet.noneOf(DealState.class);
        int refusals = 0;
        int extra = 0;
        int several = 0;
        int together = 0;
        int reversed = 0;
        for (long seed = 0; seed < 300; seed++) {
            Walk walk = walk(seed);
            walk.states().forEach(deal -> reached.add(deal.state()));
            refusals += walk.refusals();
            Deal last = walk.last();
            extra += DealHeads.of(last).extra() > 0 ? 1 : 0;
            several += last instanceof Loaded loaded && loaded.loads().count() > 2 ? 1 : 0;
            together += new Account(last)
                            .settlements().entries().stream()
                                    .anyMatch(entry -> entry.weighIns().size() > 1)
                    ? 1
                    : 0;
            reversed += last.payments().entries().stream()
                            .anyMatch(entry -> entry.reverses().isPresent())
                    ? 1
                    : 0;
        }

        assertThat(reached).containsExactlyInAnyOrder(DealState.values());
        assertThat(List.of(refusals, extra, several, together, reversed)).allMatch(times -> times > 3);
    }

    /** The amount from the raw entries, in decimals, sharing nothing with {@link Payable}. */
    private static Money byHand(DealTerms terms, List<WeighIn> weighIns) {
        BigDecimal price = BigDecimal.valueOf(terms.price().price().micros());
        long heads = 0;
        long grams = 0;
        for (WeighIn weighIn : weighIns) {
            heads += weighIn.heads().count() - weighIn.dead().heads().count();
            grams += net(weighIn.reading()) - weighIn.dead().weight().grams();
            for (Rejection rejection : weighIn.rejections()) {
                heads -= rejection.heads().count();
                grams -= rejection.weight().grams();
            }
        }
        BigDecimal micros = terms.price().price().basis() == Basis.HEAD
                ? price.multiply(BigDecimal.valueOf(heads))
                : price.multiply(BigDecimal.valueOf(grams))
                        .multiply(BigDecimal.valueOf(
                                1000 - terms.conditions().shrink().perMille(), 3))
                        .multiply(BigDecimal.valueOf(terms.price().dressedPerMille(), 3));
        return Money.ofMicros(micros.movePointLeft(4)
                .setScale(0, RoundingMode.HALF_UP)
                .movePointRight(4)
                .longValueExact());
    }

    private static long net(Reading reading) {
        if (reading instanceof Reading.Batch batch) {
            return batch.gross().grams() - batch.tare().grams();
        }
        long sum = 0;
        if (reading instanceof Reading.Batches batches) {
            return batches.list().stream().mapToLong(DealWalkTest::net).sum();
        }
        for (var head : ((Reading.HeadByHead) reading).heads()) {
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
