package org.duijie.core.deal;

/**
 * The stock is on the road.
 *
 * @param confirmed what was confirmed
 * @param loading what left the farm
 */
public record Collected(Confirmed confirmed, Loading loading) implements Deal {

    /**
     * The one record of what was delivered.
     *
     * <p>Refusals, in the order in which they are asked: those of {@link WeighIn}.
     */
    public Outcome<Weighed> weighIn(WeighIn weighIn) {
        return WeighRules.refusal(this, weighIn)
                .<Outcome<Weighed>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Weighed(this, WeighBook.of(weighIn), SettlementBook.EMPTY)));
    }

    @Override
    public Subject subject() {
        return confirmed.subject();
    }

    @Override
    public DealTerms terms() {
        return confirmed.terms();
    }

    @Override
    public DealState state() {
        return DealState.COLLECTED;
    }
}
