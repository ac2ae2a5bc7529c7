package org.duijie.core.deal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.terms.Warning;
import org.duijie.core.deal.weighing.WeighIn;

/** What is done to a deal that needs one truck: nobody says which load is meant. */
public final class OneLoad {
    /** Says which load is meant: the only one there is. */
    public static final OptionalInt ONLY = OptionalInt.empty();

    private OneLoad() {}

    public static Outcome<Loaded> weigh(Loaded deal, WeighIn weighIn) {
        return deal.weighIn(ONLY, weighIn, Bargain.LATER);
    }

    public static Loaded disputed(Loaded deal, Dispute dispute) {
        return deal.dispute(ONLY, dispute).orElseThrow();
    }

    public static Outcome<Loaded> reweigh(Loaded deal, String reversal, WeighIn corrected) {
        return deal.reweigh(ONLY, reversal, corrected, Bargain.LATER);
    }

    public static Outcome<Loaded> settle(Loaded deal, String id, LocalDate dueOn, LocalDate today) {
        return deal.settle(id, List.of(), dueOn, today);
    }

    public static Outcome<Loaded> reverse(Loaded deal, String id, LocalDate on, Dispute why) {
        return deal.reverse(Optional.empty(), id, on, why);
    }

    public static Outcome<Deal> pay(Loaded deal, LocalDate day, LocalDate today) {
        return new Account(deal).payAll("pay-" + deal.payments().entries().size(), day, today);
    }

    public static Loaded paid(Loaded deal, LocalDate day) {
        return (Loaded) pay(deal, day, Bargain.LATER).orElseThrow();
    }

    public static Delivered delivered(Loaded deal) {
        return Delivered.of(deal).get(0);
    }

    public static WeighIn weighIn(Loaded deal) {
        return delivered(deal).weighIn();
    }

    public static List<Warning> warnings(Loaded deal) {
        return delivered(deal).warnings();
    }

    public static Settlement settlement(Loaded deal) {
        return deal.settlements().standing().get(0);
    }
}
