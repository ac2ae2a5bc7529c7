package org.duijie.api.paper;

import java.util.List;
import org.duijie.core.deal.Settled;
import org.duijie.core.deal.Weighed;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.settlement.SettlementBook;
import org.duijie.core.deal.terms.Warning;
import org.duijie.core.deal.weighing.WeighIn;

/**
 * The settlement sheet (结算单): the valid settlement, and earlier ones.
 *
 * @param settlement the valid settlement
 * @param weighIn the weigh-in that it settles
 * @param reckoning how its amount follows from the weigh-in
 * @param settlements all settlements and reversals of the deal, with what is open
 * @param warnings the oddities of the weigh-in
 */
record SettlementSheet(
        PaperHead head,
        Settlement settlement,
        WeighIn weighIn,
        Reckoning reckoning,
        SettlementBook settlements,
        List<Warning> warnings)
        implements Paper {
    SettlementSheet {
        warnings = List.copyOf(warnings);
    }

    static SettlementSheet of(PaperHead head, Settled deal) {
        Weighed weighed = deal.weighed();
        return new SettlementSheet(
                head,
                deal.settlement(),
                weighed.weighIn(),
                Reckoning.of(weighed.weighIn(), weighed.terms()),
                deal.settlements(),
                weighed.warnings());
    }

    @Override
    public String kind() {
        return "settlementSheet";
    }

    @Override
    public String number() {
        return settlement.id();
    }
}
