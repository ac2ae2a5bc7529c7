package org.duijie.api.offering;

import java.util.Optional;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Principal;

/** Checks which campaigns a principal may know of. */
public interface SeenCampaigns {
    /** Returns whether {@code principal} may know of {@code campaign}; always true when it is empty. */
    boolean areSeen(Transaction view, Principal principal, Optional<String> campaign);
}
