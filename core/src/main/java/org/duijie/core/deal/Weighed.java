package org.duijie.core.deal;

import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.deal.weighing.WeighBook;
import org.duijie.core.deal.weighing.WeighIn;

/**
 * A load that is delivered, weighed and accepted, in whole or in part.
 *
 * @param road the load as it left the farm
 * @param weighings its weigh-ins and their reversals
 */
public record Weighed(OnRoad road, WeighBook weighings) implements Load {
    /** Returns the valid weigh-in. */
    public WeighIn weighIn() {
        return weighings.standing();
    }

    /** Records that one side contests the weigh-in. */
    Disputed dispute(Dispute dispute) {
        return new Disputed(this, dispute);
    }

    @Override
    public Weighed with(Loading corrected) {
        return new Weighed(road.with(corrected), weighings);
    }

    @Override
    public DealState state() {
        return DealState.WEIGHED;
    }
}
