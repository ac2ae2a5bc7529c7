package org.duijie.api.app;

import java.util.Optional;
import org.duijie.api.store.Transaction;

/** Which campaigns a principal may know of. */
interface SeenCampaigns {
    /** Whether {@code principal} may know of {@code campaign}; of none, always. */
    boolean areSeen(Transaction view, Principal principal, Optional<String> campaign);
}
