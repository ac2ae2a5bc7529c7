package org.duijie.api.paper;

import java.util.List;
import org.duijie.core.deal.Delivered;
import org.duijie.core.deal.terms.Warning;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.deal.weighing.WeighReversal;

/**
 * The weigh ticket (过磅单): the valid weigh-in of a load.
 *
 * @param delivered the load as it was weighed
 */
record WeighTicket(PaperHead head, Delivered delivered) implements Paper {
    /** Returns the heads that left the farm, and their truck. */
    Loading loading() {
        return delivered.load().loading();
    }

    WeighIn weighIn() {
        return delivered.weighIn();
    }

    /** Returns the warnings about the weigh-in. */
    List<Warning> warnings() {
        return delivered.warnings();
    }

    /** Returns the numbers of the earlier weigh-ins of the load that were reversed. */
    List<String> replaced() {
        return delivered.load().weighings().entries().stream()
                .filter(WeighReversal.class::isInstance)
                .map(entry -> ((WeighReversal) entry).reverses())
                .toList();
    }

    @Override
    public String kind() {
        return "weighTicket";
    }

    @Override
    public String number() {
        return weighIn().id();
    }

    @Override
    public String printedNumber() {
        return PaperNumbers.ticket(head.number(), delivered.load());
    }
}
