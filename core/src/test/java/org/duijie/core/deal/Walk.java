package org.duijie.core.deal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.duijie.core.deal.terms.Permit;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.terms.Verb;
import org.duijie.core.deal.weighing.Dead;
import org.duijie.core.deal.weighing.DisputeReason;
import org.duijie.core.deal.weighing.Load;
import org.duijie.core.deal.weighing.RejectReason;
import org.duijie.core.deal.weighing.Rejection;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/** The life of one deal, drawn from a seed: mostly sensible steps, some that are refused. */
public final class Walk {
    private static final int LONGEST = 14;

    private final SplittableRandom dice;
    private final Bargain bargain;
    private final List<Deal> states = new ArrayList<>();
    private int refusals;
    private int numbers;

    public Walk(Bargain bargain, SplittableRandom dice) {
        this.bargain = bargain;
        this.dice = dice;
        states.add(bargain.proposed());
        for (int i = 0; i < LONGEST; i++) {
            Outcome<? extends Deal> outcome = step(last());
            outcome.next().ifPresent(states::add);
            refusals += outcome.refusal().isPresent() ? 1 : 0;
        }
    }

    /** Every state it was in, in order. */
    public List<Deal> states() {
        return states;
    }

    public int refusals() {
        return refusals;
    }

    public Deal last() {
        return states.get(states.size() - 1);
    }

    private Outcome<? extends Deal> step(Deal deal) {
        if (deal instanceof Open open && dice.nextInt(12) == 0) {
            return Outcome.done(open.cancel(Bargain.no(anySide(), EndReason.TRANSPORT)));
        }
        if (deal instanceof Proposed proposed) {
            return proposedStep(proposed);
        }
        if (deal instanceof Agreed agreed) {
            Optional<Permit> permit = dice.nextInt(4) == 0 ? Optional.empty() : Optional.of(Bargain.permit(0, 2));
            return agreed.confirm(Bargain.word(permit), Bargain.floor("poultry", "5 CNY/jin"));
        }
        if (deal instanceof Confirmed confirmed) {
            return confirmed.collect(
                    Bargain.loading(dice.nextLong(bargain.terms().heads().count() * 5 / 4 + 2)), Bargain.LATER);
        }
        return deliveredStep(deal);
    }

    private Outcome<? extends Deal> proposedStep(Proposed deal) {
        Instant now = Bargain.HELD_UNTIL.plusSeconds(dice.nextInt(10) - 8L);
        return switch (dice.nextInt(8)) {
            case 0 -> Outcome.done(deal.decline(Bargain.no(anySide(), EndReason.PRICE)));
            case 1 -> deal.expire(now);
            default -> deal.accept(Acceptance.byItself(anySide(), "usr-1", now));
        };
    }

    private Outcome<? extends Deal> deliveredStep(Deal deal) {
        if (deal instanceof Collected collected) {
            return collected.weighIn(ticket(collected), Bargain.LATER);
        }
        if (deal instanceof Weighed weighed) {
            return dice.nextInt(4) == 0
                    ? Outcome.done(weighed.dispute(Bargain.complaint(DisputeReason.WEIGHT)))
                    : weighed.settle(number(), Bargain.PICK_UP.plusDays(7), Bargain.PICK_UP);
        }
        if (deal instanceof Disputed disputed) {
            return disputed.reweigh(number(), ticket(disputed.weighed().collected()), Bargain.LATER);
        }
        if (deal instanceof Settled settled) {
            return dice.nextBoolean()
                    ? settled.pay(Bargain.PICK_UP.plusDays(dice.nextInt(9)), Bargain.LATER)
                    : settled.reverse(number(), Bargain.PICK_UP, Bargain.complaint(DisputeReason.MISTAKE));
        }
        return Outcome.refused(deal.misplaced(Verb.PAY));
    }

    private WeighIn ticket(Collected deal) {
        long loaded = deal.loading().loaded().count();
        long heads = Math.max(0, loaded - dice.nextInt(3) + (dice.nextInt(9) == 0 ? 3 : 0));
        long dead = dice.nextInt(10) == 0 ? dice.nextLong(heads + 1) : 0;
        long rejected = dice.nextInt(4) == 0 ? dice.nextLong(heads - dead + 1) : 0;
        Load load = dice.nextBoolean() ? batch(heads) : singly(heads);
        WeighIn even = new WeighIn(
                number(), Bargain.PICK_UP, load, Heads.of(heads), Dead.NONE, List.of(), List.of("Li", "Wang"));
        return heads == 0 ? even : lossy(even, dead, rejected);
    }

    private static WeighIn lossy(WeighIn even, long dead, long rejected) {
        Weight deadWeight = even.load().shareOf(Heads.of(dead), even.heads());
        Weight lost = even.load().shareOf(Heads.of(dead + rejected), even.heads());
        Rejection rejection = new Rejection(
                Heads.of(rejected), Weight.ofGrams(lost.grams() - deadWeight.grams()), RejectReason.TOO_LIGHT);
        return new WeighIn(
                even.id(),
                even.on(),
                even.load(),
                even.heads(),
                new Dead(Heads.of(dead), deadWeight),
                rejected == 0 ? List.of() : List.of(rejection),
                even.acceptors());
    }

    private Load batch(long heads) {
        long net = heads * (2_600 + dice.nextInt(1_300));
        long tare = dice.nextInt(5_000_000);
        return new Load.Batch(Weight.ofGrams(net + tare), Weight.ofGrams(tare));
    }

    private Load singly(long heads) {
        List<Weight> weights = new ArrayList<>();
        for (long i = 0; i < heads; i++) {
            weights.add(Weight.ofGrams(2_600 + dice.nextInt(1_300)));
        }
        return new Load.HeadByHead(weights);
    }

    private Side anySide() {
        return dice.nextBoolean() ? Side.BUYER : Side.COOPERATIVE;
    }

    private String number() {
        return "no-" + ++numbers;
    }
}
