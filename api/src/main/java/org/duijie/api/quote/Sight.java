package org.duijie.api.quote;

import org.duijie.api.feature.Principal;

/** How exactly the bids of others count in a quote. */
enum Sight {
    /** The exact bids: for liaisons, who may see all bids. */
    EXACT,
    /** Bids rounded by {@link CoarseBids}: for cooperatives and buyers. */
    COARSE;

    static Sight of(Principal principal) {
        return principal.isLiaison() ? EXACT : COARSE;
    }
}
