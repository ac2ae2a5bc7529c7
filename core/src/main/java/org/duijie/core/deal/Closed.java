package org.duijie.core.deal;

import org.duijie.core.deal.settlement.PaymentBook;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;

/**
 * A deal that ended without a delivery. Its heads went back to the listing; no transition follows.
 *
 * @param subject the parties and the product
 * @param terms the terms at the end
 * @param ending how it ended
 * @param payments what was paid; an advance is owed back
 */
public record Closed(Subject subject, DealTerms terms, Ending ending, PaymentBook payments) implements Deal {
    static Closed of(Open deal, DealState how, Ending.Word word) {
        return new Closed(deal.subject(), deal.terms(), new Ending(deal.state(), how, word), deal.payments());
    }

    @Override
    public DealState state() {
        return ending.how();
    }
}
