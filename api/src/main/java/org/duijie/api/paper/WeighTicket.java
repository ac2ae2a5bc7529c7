package org.duijie.api.paper;

import java.util.List;
import org.duijie.core.deal.Delivered;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.Warning;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.deal.weighing.WeighIn;

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

    /** Returns the numbers of the earlier tickets of the load, whose weigh-ins were reversed. */
    List<String> replaced() {
        return PaperNumbers.earlierTickets(head.number(), delivered.load());
    }

    @Override
    public DealState state() {
        return delivered.deal().stateOf(delivered.load());
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
