package org.duijie.api.offering;

import org.duijie.api.json.Complaint;
import org.duijie.api.json.Complaint.Severity;

/** Why a listing or an intent cannot be changed or withdrawn. */
enum TakenFault implements Complaint.Code {
    /** Of {0}, deals take {1}; {2} are left. */
    DEALS_TAKE,
    /** Of {0}, deals take {1} and {3} are lost; {2} are left. */
    DEALS_AND_LOSSES_TAKE;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
