package org.duijie.api.policy;

import org.duijie.api.audit.Audit;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;

/** Floor prices for tests of other features. */
public final class SomeFloors {
    private SomeFloors() {}

    /** Replaces the first version of a bureau's floor prices. */
    public static void set(AppContext context, Principal liaison, byte[] body) {
        new Documents(BureauDocument.FLOOR_PRICES, context, new Audit(context)).change(liaison, 1, body);
    }
}
