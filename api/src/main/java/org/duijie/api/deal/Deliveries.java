package org.duijie.api.deal;

import java.util.Optional;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealLog.Why;
import org.duijie.api.dealbook.DealRow;
import org.duijie.api.dealbook.DealSteps;
import org.duijie.api.dealbook.DealSteps.Move;
import org.duijie.api.dealbook.SeenDeal;
import org.duijie.api.dealbook.Spoken;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.file.SoldWords;
import org.duijie.api.http.Resource;
import org.duijie.api.market.Lot;
import org.duijie.api.offering.Doubts;
import org.duijie.core.deal.Account;
import org.duijie.core.deal.Agreed;
import org.duijie.core.deal.Confirmation;
import org.duijie.core.deal.Confirmed;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Dispute;
import org.duijie.core.deal.Ending;
import org.duijie.core.deal.Loaded;
import org.duijie.core.deal.Outcome;
import org.duijie.core.deal.terms.Permit;
import org.duijie.core.deal.terms.Verb;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.deal.weighing.WeighIn;

/** Deals from confirmation to payment: confirmed, collected, weighed, settled, paid; disputed and corrected. */
public final class Deliveries {
    private static final String WEIGH_IN = "wgh";
    private static final String SETTLEMENT = "stl";
    private static final String PAYMENT = "pay";

    private final AppContext context;
    private final DealSteps steps;

    /** A truck to be loaded, and the deal with the expected weights on the day of loading. */
    private record Collection(Confirmed expected, Loading loading) {}

    public Deliveries(AppContext context, DealSteps steps) {
        this.context = context;
        this.steps = steps;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new DeliveryResource(this);
    }

    /** Records that a liaison confirms that the stock may leave on the day and that the price is fair. */
    public SeenDeal confirm(Principal principal, String id, long version, byte[] body) {
        ConfirmBody read = Refused.orRefused(ConfirmBody.read(body));
        Move move = new Move(Spoken.ofBureau(principal), id, version, Verb.CONFIRM);
        SeenDeal confirmed = steps.take(move, Agreed.class, (transaction, row, agreed) -> {
            Agreed moved = read.pickUpOn()
                    .filter(day -> !day.equals(agreed.terms().pickUpOn()))
                    .map(day -> NewDays.of(transaction, principal, row, agreed, day, context.today()))
                    .orElse(agreed);
            Optional<Permit> permit = CarriedPermits.of(
                    transaction,
                    row,
                    moved.terms(),
                    read.permit(),
                    moved.terms().pickUpOn());
            return moved.confirm(
                    new Confirmation(principal.user(), permit, context.moment()), DealFloors.of(transaction, row));
        });
        return hasPermit(confirmed)
                ? confirmed
                : confirmed.warning(Doubts.certificate(confirmed.row().product()));
    }

    /**
     * Records that a truck is loaded: the first truck of the deal, or a further one while heads of the deal are still
     * at the farm.
     */
    public SeenDeal collect(Principal principal, String id, long version, byte[] body) {
        CollectBody first = Refused.orRefused(CollectBody.read(body, SoldWords.ANY));
        Move move = new Move(Spoken.of(principal, first.voice()), id, version, Verb.COLLECT);
        SeenDeal collected = steps.take(move, Deal.class, (transaction, row, deal) -> {
            if (deal instanceof Loaded loaded) {
                Collection next = loading(transaction, row, loaded.confirmed(), body);
                return loaded.collect(next.expected(), next.loading(), context.today());
            }
            if (deal instanceof Confirmed confirmed) {
                Collection next = loading(transaction, row, confirmed, body);
                return next.expected().collect(next.loading(), context.today());
            }
            return Outcome.refused(deal.misplaced(Verb.COLLECT));
        });
        return collected
                .warning(NewDays.otherDay(collected.deal().terms().pickUpOn(), first.on()))
                .warning(CarriedPermits.doubts(Optional.of(first.vehicle())));
    }

    private Collection loading(Transaction transaction, DealRow row, Confirmed confirmed, byte[] body) {
        CollectBody read = Refused.orRefused(CollectBody.read(body, words(transaction, row)));
        Optional<String> number = read.permit().or(() -> CarriedPermits.stillKnown(transaction, row, confirmed));
        Optional<Permit> permit = CarriedPermits.of(transaction, row, confirmed.terms(), number, read.on());
        return new Collection(
                NewDays.loaded(transaction, row, confirmed, read.on(), context.today()),
                new Loading(
                        read.on(), read.heads(), read.vehicle(), permit, CarriedPermits.certificate(transaction, row)));
    }

    /** Corrects the number plate or the quarantine certificate of a load. The audit keeps what was entered before. */
    public SeenDeal correctLoading(Principal principal, String id, long version, byte[] body) {
        CollectBody.Correction read = Refused.orRefused(CollectBody.Correction.read(body));
        Move move = new Move(Spoken.ofBureau(principal), id, version, Verb.CORRECT_LOADING);
        return steps.take(
                        move,
                        Loaded.class,
                        (transaction, row, loaded) -> loaded.correct(
                                read.load(),
                                was -> was.corrected(
                                        read.vehicle(),
                                        read.permit()
                                                .flatMap(number -> CarriedPermits.of(
                                                        transaction,
                                                        row,
                                                        loaded.terms(),
                                                        Optional.of(number),
                                                        was.on())))))
                .warning(CarriedPermits.doubts(read.vehicle()));
    }

    /** Records the decision that the heads still at the farm return to the listing. */
    public SeenDeal release(Principal principal, String id, long version, byte[] body) {
        EndBody read = Refused.orRefused(EndBody.read(body));
        Spoken spoken = Spoken.of(principal, read.voice());
        Ending.Word word = new Ending.Word(spoken.side(), read.reason(), read.note(), context.moment());
        Why why = new Why(Optional.of(read.reason().code()), read.note());
        Move move = new Move(spoken, id, version, Verb.RELEASE, why);
        return steps.take(move, Loaded.class, loaded -> loaded.release(word));
    }

    /** Records the weigh-in of a load, which is the only record of what it delivered. */
    public SeenDeal weighIn(Principal principal, String id, long version, byte[] body) {
        String own = context.newId(WEIGH_IN);
        WeighInBody first = Refused.orRefused(WeighInBody.read(body, own, SoldWords.ANY));
        Move move = new Move(Spoken.of(principal, first.voice()), id, version, Verb.WEIGH_IN);
        return steps.take(
                move,
                Loaded.class,
                (transaction, row, loaded) ->
                        loaded.weighIn(first.load(), weighed(transaction, row, body, own), context.today()));
    }

    /** Records that one side contests the weigh-in of a load. */
    public SeenDeal dispute(Principal principal, String id, long version, byte[] body) {
        DisputeBody read = Refused.orRefused(DisputeBody.ofLoad(body));
        Spoken spoken = Spoken.of(principal, read.voice());
        Dispute said = said(spoken, read);
        Move move = new Move(spoken, id, version, Verb.DISPUTE, why(read));
        return steps.take(move, Loaded.class, loaded -> loaded.dispute(read.load(), said));
    }

    /** Corrects the valid weigh-in of a load by two new entries: its reversal, and the new weigh-in. */
    public SeenDeal reweigh(Principal principal, String id, long version, byte[] body) {
        String own = context.newId(WEIGH_IN);
        WeighInBody first = Refused.orRefused(WeighInBody.read(body, own, SoldWords.ANY));
        Move move = new Move(Spoken.of(principal, first.voice()), id, version, Verb.REWEIGH);
        return steps.take(
                move,
                Loaded.class,
                (transaction, row, loaded) -> loaded.reweigh(
                        first.load(), context.newId(WEIGH_IN), weighed(transaction, row, body, own), context.today()));
    }

    /** Records the settlement of one or several loads: the amount to be paid. */
    public SeenDeal settle(Principal principal, String id, long version, byte[] body) {
        principal.requireNothingOwed();
        SettleBody read = Refused.orRefused(SettleBody.read(body));
        Move move = new Move(Spoken.ofBureau(principal), id, version, Verb.SETTLE);
        return steps.take(
                move,
                Loaded.class,
                loaded -> loaded.settle(context.newId(SETTLEMENT), read.loads(), read.dueOn(), context.today()));
    }

    /** Records a payment: a given amount, or everything still to be paid. */
    public SeenDeal pay(Principal principal, String id, long version, byte[] body) {
        PayBody read = Refused.orRefused(PayBody.read(body));
        Move move = new Move(Spoken.ofBureau(principal), id, version, Verb.PAY);
        String payment = context.newId(PAYMENT);
        return steps.take(
                move,
                Deal.class,
                deal -> read.amount().isPresent()
                        ? new Account(deal)
                                .pay(payment, read.amount().get(), read.kind(), read.paidOn(), context.today())
                        : new Account(deal).payAll(payment, read.paidOn(), context.today()));
    }

    /** Reverses a settlement by a new entry. Its loads are disputed afterwards. */
    public SeenDeal reverse(Principal principal, String id, long version, byte[] body) {
        DisputeBody read = Refused.orRefused(DisputeBody.ofSettlement(body));
        Spoken spoken = Spoken.of(principal, read.voice());
        Dispute said = said(spoken, read);
        Move move = new Move(spoken, id, version, Verb.REVERSE, why(read));
        return steps.take(
                move,
                Loaded.class,
                (transaction, row, loaded) -> loaded.reverse(
                        read.settlement().map(text -> DealRow.withoutDeal(row.number(), text)),
                        context.newId(SETTLEMENT),
                        context.today(),
                        said));
    }

    /** Reverses a payment by a new entry. The amount is then open again. */
    public SeenDeal reversePayment(Principal principal, String id, long version, byte[] body) {
        ReverseBody read = Refused.orRefused(ReverseBody.read(body));
        Why why = new Why(Optional.of(read.reason().code()), read.note());
        Move move = new Move(Spoken.ofBureau(principal), id, version, Verb.REVERSE_PAYMENT, why);
        return steps.take(
                move,
                Deal.class,
                deal -> new Account(deal).reverse(read.payment(), context.newId(PAYMENT), context.today()));
    }

    private static boolean hasPermit(SeenDeal confirmed) {
        return confirmed.deal() instanceof Confirmed deal
                && deal.confirmation().permit().isPresent();
    }

    /** Reads a weigh-in from a body. Heads are counted in the units that the deal's listing sells. */
    private static WeighIn weighed(Transaction transaction, DealRow row, byte[] body, String id) {
        return Refused.orRefused(WeighInBody.read(body, id, words(transaction, row)))
                .weighIn();
    }

    private static SoldWords words(Transaction transaction, DealRow row) {
        return Lot.words(transaction, row.bureau(), row.listing());
    }

    private Dispute said(Spoken spoken, DisputeBody read) {
        return new Dispute(spoken.needed(), read.reason(), read.note(), context.moment());
    }

    private static Why why(DisputeBody read) {
        return new Why(Optional.of(read.reason().code()), read.note());
    }
}
