package org.duijie.api.quote;

import org.duijie.api.feature.Principal;

/** How closely the bids of others count in a quote. */
enum Sight {
    /** As they are: for liaisons, who may read them. */
    EXACT,
    /** Rounded by {@link CoarseBids}: for cooperatives and buyers. */
    COARSE;

    static Sight of(Principal principal) {
        return principal.isLiaison() ? EXACT : COARSE;
    }
}
