package org.duijie.core.sample;

import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.quantity.Distance;

/**
 * An intent whose maximum distance is not set yet.
 *
 * @param intent the intent, which accepts any distance
 * @param reach its maximum distance relative to other intents; 0 for any distance
 */
record IntentDraft(PurchaseIntent intent, int reach) {
    private static final long METRES_PER_KM = 1_000;

    /** Returns the intent with its distance in whole kilometres, when one unit of reach is {@code metresPerReach}. */
    PurchaseIntent reaching(long metresPerReach) {
        if (reach == 0) {
            return intent;
        }
        long km = Math.max(1, (reach * metresPerReach + METRES_PER_KM / 2) / METRES_PER_KM);
        Distance most = Distance.ofMetres(Math.min(Distance.MOST_METRES, km * METRES_PER_KM));
        return intent.withTerms(intent.terms().withMaxDistance(most));
    }
}
