package org.duijie.api.http;

import org.duijie.api.json.Complaint;
import org.duijie.api.json.Complaint.Severity;

/** What is wrong with the value of a query parameter that could never find anything. */
enum QueryFault implements Complaint.Code {
    /** It is not the id of an object of the kind whose ids begin with {0}. */
    NOT_AN_ID,
    /** It is not the short number of a deal. */
    NOT_A_DEAL_NUMBER;

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
