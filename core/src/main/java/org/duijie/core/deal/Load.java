package org.duijie.core.deal;

import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.weighing.Loading;

/**
 * One collection of a deal (车次): what one truck took from the farm. Each state is a type of its own, with only its own
 * transitions.
 *
 * <pre>{@code
 * OnRoad -> Weighed <-> Disputed
 * }</pre>
 *
 * <p>A weighed load is settled when a valid settlement covers its valid weigh-in; {@link Loaded} has the settlements.
 */
public sealed interface Load permits OnRoad, Weighed, Disputed {
    /** Returns the load as it left the farm. */
    OnRoad road();

    /** Returns this load with {@code corrected} as what left the farm. */
    Load with(Loading corrected);

    /** Returns {@code COLLECTED}, {@code WEIGHED} or {@code DISPUTED}. */
    DealState state();

    /** Returns its number in the deal, from 1. */
    default int number() {
        return road().number();
    }

    /** Returns the stock that left the farm. */
    default Loading loading() {
        return road().loading();
    }

    /** Returns the terms of the deal with the weight expected of a head on the day of loading. */
    default DealTerms termsOf(DealTerms deal) {
        return deal.expecting(road().expectedHead());
    }
}
