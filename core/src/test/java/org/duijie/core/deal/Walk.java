package org.duijie.core.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.duijie.core.deal.settlement.Payment;
import org.duijie.core.deal.settlement.PaymentKind;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.terms.Permit;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.terms.Verb;
import org.duijie.core.deal.weighing.Dead;
import org.duijie.core.deal.weighing.DisputeReason;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.deal.weighing.Reading;
import org.duijie.core.deal.weighing.RejectReason;
import org.duijie.core.deal.weighing.Rejection;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Weight;

/** The life of one deal, drawn from a seed: mostly sensible steps, some that are refused. */
public final class Walk {
    private static final int LONGEST = 30;
    private static final List<PaymentKind> KINDS = List.of(PaymentKind.values());

    private final SplittableRandom dice;
    private final List<Deal> states = new ArrayList<>();
    private int refusals;
    private int numbers;

    public Walk(Bargain bargain, SplittableRandom dice) {
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
        if (deal instanceof Open open && dice.nextInt(16) == 0) {
            return Outcome.done(open.cancel(Bargain.no(anySide(), EndReason.TRANSPORT)));
        }
        if (deal instanceof Proposed proposed) {
            return proposedStep(proposed);
        }
        if (deal instanceof Agreed agreed) {
            Optional<Permit> permit = dice.nextInt(4) == 0 ? Optional.empty() : Optional.of(Bargain.permit(0, 2));
            return agreed.confirm(Bargain.word(permit), Bargain.floor("poultry", "5 CNY/jin"));
        }
        if (deal instanceof Loaded || dice.nextInt(3) == 0) {
            return dice.nextInt(4) == 0 ? paidStep(deal) : loadedStep(deal);
        }
        return deal instanceof Confirmed confirmed
                ? confirmed.collect(someHeads(confirmed.terms().heads().count()), Bargain.LATER)
                : paidStep(deal);
    }

    private Outcome<? extends Deal> loadedStep(Deal deal) {
        if (!(deal instanceof Loaded loaded)) {
            return Outcome.refused(deal.misplaced(Verb.WEIGH_IN));
        }
        Load load = loaded.loads().list().get(dice.nextInt(loaded.loads().count()));
        OptionalInt named = dice.nextBoolean() ? OneLoad.ONLY : OptionalInt.of(load.number());
        return switch (dice.nextInt(9)) {
            case 0, 1 ->
                loaded.collect(loaded.confirmed(), someHeads(loaded.atFarm().count()), Bargain.LATER);
            case 2 ->
                dice.nextInt(3) == 0
                        ? loaded.release(Bargain.no(anySide(), EndReason.TRANSPORT))
                        : loaded.dispute(named, Bargain.complaint(DisputeReason.WEIGHT));
            case 3, 4 -> loaded.weighIn(named, ticket(load), Bargain.LATER);
            case 5 -> loaded.reweigh(named, number(), ticket(load), Bargain.LATER);
            case 6, 7 ->
                loaded.settle(
                        number(),
                        dice.nextBoolean() ? List.of() : List.of(load.number()),
                        Bargain.PICK_UP.plusDays(7),
                        Bargain.PICK_UP);
            default ->
                loaded.reverse(
                        anyOf(loaded.settlements().standing(), Settlement::id),
                        number(),
                        Bargain.PICK_UP,
                        Bargain.complaint(DisputeReason.MISTAKE));
        };
    }

    private Outcome<? extends Deal> paidStep(Deal deal) {
        Account account = new Account(deal);
        LocalDate day = Bargain.PICK_UP.plusDays(dice.nextInt(9));
        return switch (dice.nextInt(5)) {
            case 0 -> account.payAll(number(), day, Bargain.LATER);
            case 1 -> account.reverse(anyOf(deal.payments().standing(), Payment::id), number(), Bargain.LATER);
            default -> {
                Money amount = Money.ofMicros((1 + dice.nextInt(200_000)) * 10_000L);
                Optional<PaymentKind> kind =
                        dice.nextInt(3) > 0 ? Optional.empty() : Optional.of(KINDS.get(dice.nextInt(KINDS.size())));
                yield account.pay(number(), amount, kind, day, Bargain.LATER);
            }
        };
    }

    private <E> Optional<String> anyOf(List<E> entries, Function<E, String> id) {
        return entries.isEmpty() || dice.nextBoolean()
                ? Optional.empty()
                : Optional.of(id.apply(entries.get(dice.nextInt(entries.size()))));
    }

    private Loading someHeads(long most) {
        return Bargain.loading(dice.nextInt(3) == 0 ? most + dice.nextLong(most / 20 + 2) : dice.nextLong(most + 2));
    }

    private Outcome<? extends Deal> proposedStep(Proposed deal) {
        Instant now = Bargain.HELD_UNTIL.plusSeconds(dice.nextInt(10) - 8L);
        return switch (dice.nextInt(8)) {
            case 0 -> Outcome.done(deal.decline(Bargain.no(anySide(), EndReason.PRICE)));
            case 1 -> deal.expire(now);
            default -> deal.accept(Acceptance.byItself(anySide(), "usr-1", now));
        };
    }

    private WeighIn ticket(Load load) {
        long loaded = load.loading().loaded().count();
        long heads = Math.max(0, loaded - dice.nextInt(3) + (dice.nextInt(9) == 0 ? 3 : 0));
        long dead = dice.nextInt(10) == 0 ? dice.nextLong(heads + 1) : 0;
        long rejected = dice.nextInt(4) == 0 ? dice.nextLong(heads - dead + 1) : 0;
        Reading reading = dice.nextBoolean() ? batch(heads) : dice.nextBoolean() ? batches(heads) : singly(heads);
        WeighIn even = new WeighIn(
                number(), Bargain.PICK_UP, reading, Heads.of(heads), Dead.NONE, List.of(), List.of("Li", "Wang"));
        return heads == 0 ? even : lossy(even, dead, rejected);
    }

    private static WeighIn lossy(WeighIn even, long dead, long rejected) {
        Weight deadWeight = even.reading().shareOf(Heads.of(dead), even.heads());
        Weight lost = even.reading().shareOf(Heads.of(dead + rejected), even.heads());
        Rejection rejection = new Rejection(
                Heads.of(rejected), Weight.ofGrams(lost.grams() - deadWeight.grams()), RejectReason.TOO_LIGHT);
        return new WeighIn(
                even.id(),
                even.on(),
                even.reading(),
                even.heads(),
                new Dead(Heads.of(dead), deadWeight),
                rejected == 0 ? List.of() : List.of(rejection),
                even.acceptors());
    }

    private Reading batches(long heads) {
        return new Reading.Batches(List.of(batch(heads / 2), batch(heads - heads / 2)));
    }

    private Reading.Batch batch(long heads) {
        long net = heads * (2_600 + dice.nextInt(1_300));
        long tare = dice.nextInt(5_000_000);
        return new Reading.Batch(Weight.ofGrams(net + tare), Weight.ofGrams(tare));
    }

    private Reading singly(long heads) {
        List<Weight> weights = new ArrayList<>();
        for (long i = 0; i < heads; i++) {
            weights.add(Weight.ofGrams(2_600 + dice.nextInt(1_300)));
        }
        return new Reading.HeadByHead(weights);
    }

    private Side anySide() {
        return dice.nextBoolean() ? Side.BUYER : Side.COOPERATIVE;
    }

    private String number() {
        return "no-" + ++numbers;
    }
}
