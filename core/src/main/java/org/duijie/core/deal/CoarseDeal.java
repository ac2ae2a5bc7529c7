package org.duijie.core.deal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.core.deal.settlement.Payment;
import org.duijie.core.deal.settlement.PaymentBook;
import org.duijie.core.deal.settlement.PaymentKind;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.settlement.SettlementBook;
import org.duijie.core.deal.terms.CoarsePrice;
import org.duijie.core.deal.terms.DealPrice;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.quantity.Money;

/**
 * A deal as reports count it for readers who may not know its price. The price is the middle of its step ({@link
 * CoarsePrice}), and every amount follows from it: settlements are computed again, and each settlement that is paid in
 * full counts as one payment. Other payments do not count, because their amounts would tell more of the price.
 */
public final class CoarseDeal {
    private CoarseDeal() {}

    public static Deal of(Deal deal) {
        DealTerms terms = coarse(deal.terms());
        if (deal instanceof Proposed proposed) {
            return new Proposed(deal.subject(), terms, proposed.holdUntil(), proposed.accepted());
        }
        if (deal instanceof Agreed agreed) {
            return agreed(agreed, terms, PaymentBook.EMPTY);
        }
        if (deal instanceof Confirmed confirmed) {
            return confirmed(confirmed, terms, PaymentBook.EMPTY);
        }
        if (deal instanceof Loaded loaded) {
            return loaded(loaded, terms);
        }
        return new Closed(deal.subject(), terms, ((Closed) deal).ending(), PaymentBook.EMPTY);
    }

    private static Loaded loaded(Loaded deal, DealTerms terms) {
        List<Settlement> settlements = deal.settlements().standing().stream()
                .map(each -> settled(each, deal.loads().standing(), terms))
                .toList();
        List<Payment> payments = settlements.stream().flatMap(CoarseDeal::paid).toList();
        return new Loaded(
                confirmed(deal.confirmed(), terms, new PaymentBook(payments)),
                deal.loads(),
                new SettlementBook(settlements),
                deal.release());
    }

    private static Settlement settled(Settlement exact, List<WeighIn> weighIns, DealTerms terms) {
        List<WeighIn> covered = weighIns.stream()
                .filter(each -> exact.weighIns().contains(each.id()))
                .toList();
        Settlement again = Settlement.of(exact.id(), covered, terms, exact.on(), exact.dueOn());
        return new Settlement(
                again.id(),
                again.weighIns(),
                again.amount(),
                again.on(),
                again.dueOn(),
                exact.paid(),
                Optional.empty());
    }

    private static Stream<Payment> paid(Settlement settlement) {
        return settlement.paidOn().filter(day -> !settlement.amount().equals(Money.ZERO)).stream()
                .map(day ->
                        new Payment(settlement.id(), PaymentKind.PAYMENT, settlement.amount(), day, Optional.empty()));
    }

    private static Confirmed confirmed(Confirmed deal, DealTerms terms, PaymentBook payments) {
        return new Confirmed(agreed(deal.agreed(), terms, payments), deal.confirmation());
    }

    private static Agreed agreed(Agreed deal, DealTerms terms, PaymentBook payments) {
        return new Agreed(deal.subject(), terms, deal.cooperative(), deal.buyer(), payments);
    }

    private static DealTerms coarse(DealTerms terms) {
        DealPrice exact = terms.price();
        DealPrice price = new DealPrice(CoarsePrice.middle(exact.price()), exact.dressedPerMille(), exact.delivery());
        return new DealTerms(terms.heads(), terms.expectedHead(), price, terms.pickUpOn(), terms.conditions());
    }
}
