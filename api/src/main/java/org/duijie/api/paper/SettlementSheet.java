package org.duijie.api.paper;

import java.util.List;
import org.duijie.core.deal.Delivered;
import org.duijie.core.deal.Loaded;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.Warning;

/**
 * The settlement sheet (结算单): a valid settlement, followed by all settlements and payments of the deal.
 *
 * @param deal the deal
 * @param settlement the settlement
 * @param loads the loads that the settlement covers
 * @param reckoning the factors by which the amount follows from the weigh-ins of these loads
 */
record SettlementSheet(PaperHead head, Loaded deal, Settlement settlement, List<Delivered> loads, Reckoning reckoning)
        implements Paper {
    SettlementSheet {
        loads = List.copyOf(loads);
    }

    static SettlementSheet of(PaperHead head, Loaded deal, Settlement settlement) {
        List<Delivered> loads = Delivered.of(deal).stream()
                .filter(load -> settlement.weighIns().contains(load.weighIn().id()))
                .toList();
        return new SettlementSheet(
                head,
                deal,
                settlement,
                loads,
                Reckoning.of(loads.stream().map(Delivered::weighIn).toList(), deal.terms()));
    }

    /** Returns the numbers of the weigh tickets of its loads. */
    List<String> tickets() {
        return loads.stream()
                .map(load -> PaperNumbers.ticket(head.number(), load.load()))
                .toList();
    }

    /** Returns the warnings about the weigh-ins, without the one that asks for something before the settlement. */
    List<Warning> warnings() {
        return loads.stream()
                .flatMap(load -> load.warnings().stream())
                .filter(warning -> warning.code() != Warning.Code.PAYABLE_LOWERED)
                .toList();
    }

    @Override
    public DealState state() {
        return DealState.SETTLED;
    }

    @Override
    public String kind() {
        return "settlementSheet";
    }

    @Override
    public String number() {
        return settlement.id();
    }

    @Override
    public String printedNumber() {
        return PaperNumbers.settlement(head.number(), deal.settlements(), settlement);
    }
}
