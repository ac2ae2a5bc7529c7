package org.duijie.core.deal;

import org.duijie.core.deal.terms.DealState;

/** A deal whose stock is still at the farm: it can end without a delivery. */
public sealed interface Open extends Deal permits Proposed, Agreed, Confirmed {

    /** Cancels the deal; all heads go back to the listing. Cancelling costs nothing, and is never refused. */
    default Closed cancel(Ending.Word word) {
        return Closed.of(this, DealState.CANCELLED, word);
    }
}
