package org.duijie.api.paper;

import java.util.List;
import org.duijie.core.deal.Weighed;
import org.duijie.core.deal.terms.Warning;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.deal.weighing.WeighReversal;

/**
 * The weigh ticket (过磅单): the valid weigh-in.
 *
 * @param loading what left the farm
 * @param weighIn the valid weigh-in
 * @param warnings its oddities
 * @param replaced the numbers of the earlier weigh-ins that were reversed
 */
record WeighTicket(PaperHead head, Loading loading, WeighIn weighIn, List<Warning> warnings, List<String> replaced)
        implements Paper {
    WeighTicket {
        warnings = List.copyOf(warnings);
        replaced = List.copyOf(replaced);
    }

    static WeighTicket of(PaperHead head, Weighed deal) {
        List<String> replaced = deal.weighings().entries().stream()
                .filter(WeighReversal.class::isInstance)
                .map(entry -> ((WeighReversal) entry).reverses())
                .toList();
        return new WeighTicket(head, deal.collected().loading(), deal.weighIn(), deal.warnings(), replaced);
    }

    @Override
    public String kind() {
        return "weighTicket";
    }

    @Override
    public String number() {
        return weighIn.id();
    }
}
