package org.duijie.api.market;

import org.duijie.api.json.Complaint;
import org.duijie.api.json.Complaint.Severity;

/** Why a listing or an intent cannot give what is asked of it. */
enum ShortageFault implements Complaint.Code {
    /** {0} asked of listing {1} of {2}; {3} free of {4}, since other deals have {5} and {6} are lost. */
    STOCK_SHORT,
    /** Deal {7}, which has {8}, needs {0} more of listing {1} of {2}; {3} free of {4}, other deals {5}, lost {6}. */
    STOCK_SHORT_OF_DEAL,
    /** The listing {0} of {1} is withdrawn. */
    LISTING_OFF_MARKET,
    /** By its daily gain, a head of the listing {0} of {1} would weigh more today than a head can. */
    LISTING_OUTGROWN,
    /** {0} asked of intent {1} of {2}; {3} left of {4}, since deals have {5}. */
    DEMAND_SHORT,
    /** The intent {0} of {1} is withdrawn. */
    INTENT_OFF_MARKET;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
