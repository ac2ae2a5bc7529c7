package org.duijie.api.deal;

import org.duijie.api.dealbook.DealView;
import org.duijie.api.dealbook.SeenDeal;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** {@code /v1/deals/{id}/…}: from confirmation to payment. */
final class DeliveryResource implements Resource {
    private static final Right LIAISON = Right.of(Scope.WRITE, Role.LIAISON);
    private static final Right COOPERATIVE = Right.of(Scope.WRITE, Role.COOPERATIVE, Role.LIAISON);
    private static final Right EITHER = Right.every(Scope.WRITE);

    private final Deliveries deliveries;

    /** An action on a deal. */
    private interface Step {
        SeenDeal take(Principal principal, String id, long version, byte[] body);
    }

    DeliveryResource(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @Override
    public void register(Routes routes) {
        verb(routes, "confirm", LIAISON, deliveries::confirm);
        verb(routes, "collect", COOPERATIVE, deliveries::collect);
        verb(routes, "release", EITHER, deliveries::release);
        verb(routes, "weigh-in", EITHER, deliveries::weighIn);
        verb(routes, "dispute", EITHER, deliveries::dispute);
        verb(routes, "reweigh", EITHER, deliveries::reweigh);
        verb(routes, "settle", LIAISON, deliveries::settle);
        verb(routes, "pay", LIAISON, deliveries::pay);
        verb(routes, "reverse", LIAISON, deliveries::reverse);
        verb(routes, "reverse-payment", LIAISON, deliveries::reversePayment);
        verb(routes, "correct-loading", LIAISON, deliveries::correctLoading);
    }

    private static void verb(Routes routes, String verb, Right right, Step step) {
        routes.post(
                "/v1/deals/{id}/" + verb,
                right,
                call -> Answer.of(DealView.of(step.take(call.principal(), call.deal(), call.version(), call.body()))));
    }
}
