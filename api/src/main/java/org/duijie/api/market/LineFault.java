package org.duijie.api.market;

import org.duijie.api.json.Complaint;
import org.duijie.api.json.Complaint.Severity;

/** Why today's listing and intent do not allow a line that a plan found for them earlier. */
enum LineFault implements Complaint.Code {
    /** The {0} of the line were planned with the weight {1}; as {3} offers the goods today, they weigh {2}. */
    LINE_WEIGHT_CHANGED,
    /** The line has the price {0}; today the cooperative {2} asks {1}. */
    ASK_ABOVE_LINE,
    /** The line has the price {0}; today the buyer {2} bids {1}. */
    BID_BELOW_LINE,
    /** A head weighs {0} on the day; the buyer {3} accepts {1} to {2}. */
    WEIGHT_OUTSIDE_INTENT,
    /** The buyer {1} requires {0}, which the listing does not have. */
    PAPERS_LACKING,
    /** The line has {0}; today a delivery has at least {1}. */
    LINE_BELOW_LEAST,
    /** The plan gives {0} to the buyer {2}, who takes nothing below {1}. */
    PLAN_BELOW_MINIMUM;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
