package org.duijie.core.deal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duijie.core.deal.settlement.Payment;
import org.duijie.core.deal.settlement.PaymentBook;
import org.duijie.core.deal.settlement.PaymentKind;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.settlement.SettlementBook;
import org.duijie.core.deal.terms.DayRules;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Refusal.Code;
import org.duijie.core.deal.terms.Verb;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;

/**
 * The money of a deal: what was settled, what was paid, and what is open. Payments do not change the deal's state. In
 * every state, <em>open = settlements − payments</em>.
 */
public record Account(Deal deal) {
    /** Returns the settlements of the deal; none before the first. */
    public SettlementBook settlements() {
        return deal instanceof Loaded loaded ? loaded.settlements() : SettlementBook.EMPTY;
    }

    /** Returns what the buyer still owes. A negative amount is owed to the buyer, or paid in advance. */
    public Money open() {
        return settlements().sum().minus(deal.payments().sum());
    }

    /**
     * Records one payment of the whole open amount, or the repayment of it.
     *
     * <p>Refusals: {@code NOT_IN_STATE} when nothing was settled and nothing is owed back, {@code PAYMENT_NOT_NAMED}
     * when more was paid than is settled and heads are still to be settled, {@code ALREADY_PAID}, {@code
     * TOO_MANY_PAYMENTS}, {@code DAY_NOT_YET}, {@code PAID_BEFORE_SETTLED}, {@code REPAID_BEFORE_PAID}.
     *
     * @param id the number of the payment
     * @param today the day of entry
     */
    public Outcome<Deal> payAll(String id, LocalDate day, LocalDate today) {
        int sign = Long.signum(open().micros());
        if (isAdvanced()) {
            return Outcome.refused(notNamed());
        }
        if (sign != 0 && (deal instanceof Closed || !settlements().entries().isEmpty())) {
            PaymentKind kind = sign > 0 ? PaymentKind.PAYMENT : PaymentKind.REPAYMENT;
            return full(PaymentBook.MOST_WITH_WHOLE)
                    .or(() -> dayRefusal(kind, day, today))
                    .<Outcome<Deal>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.done(paid(new Payment(id, kind, open(), day, Optional.empty()))));
        }
        if (settlements().standing().isEmpty()) {
            return Outcome.refused(deal.misplaced(Verb.PAY));
        }
        return nothingOpen(day, today);
    }

    /** Marks settlements as paid when nothing is open, such as a settlement of 0 CNY. */
    private Outcome<Deal> nothingOpen(LocalDate day, LocalDate today) {
        if (settlements().unpaid().isEmpty()) {
            Settlement last =
                    settlements().standing().get(settlements().standing().size() - 1);
            return Outcome.refused(Refusal.of(Code.ALREADY_PAID, last.paidOn().orElseThrow()));
        }
        return dayRefusal(PaymentKind.PAYMENT, day, today)
                .<Outcome<Deal>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(((Loaded) deal).with(settlements().allPaid(day, Optional.empty()))));
    }

    /**
     * Records a payment of {@code amount}. If it leaves nothing open, all settlements are paid.
     *
     * <p>Refusals: {@code NOT_IN_STATE} before the deal is agreed, {@code PAYMENT_NOT_NAMED}, {@code PAID_OVER_OPEN},
     * {@code REPAID_OVER_OPEN}, {@code ADVANCE_OVER_EXPECTED}, {@code DAY_NOT_YET}, {@code PAID_BEFORE_AGREED}, {@code
     * PAID_BEFORE_SETTLED}, {@code REPAID_BEFORE_PAID}, {@code TOO_MANY_PAYMENTS}.
     *
     * @param id the number of the payment
     * @param amount more than 0, in whole fen
     * @param named the kind of payment. If empty, it is an advance before the first settlement, and afterwards a
     *     payment of the open amount. It has to be given when more was paid than is settled and heads are still to be
     *     settled
     * @param today the day of entry
     */
    public Outcome<Deal> pay(String id, Money amount, Optional<PaymentKind> named, LocalDate day, LocalDate today) {
        if (named.isEmpty() && isAdvanced()) {
            return Outcome.refused(notNamed());
        }
        PaymentKind kind = named.orElseGet(this::usualKind);
        Money most = most(kind);
        if (deal instanceof Proposed || (deal instanceof Closed && kind != PaymentKind.REPAYMENT)) {
            return Outcome.refused(deal.misplaced(Verb.PAY));
        }
        Money signed = kind == PaymentKind.REPAYMENT ? Money.ZERO.minus(amount) : amount;
        return (amount.compareTo(most) > 0 ? Optional.of(over(kind, amount, most)) : Optional.<Refusal>empty())
                .or(() -> dayRefusal(kind, day, today))
                .or(() -> full(PaymentBook.MOST))
                .<Outcome<Deal>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(paid(new Payment(id, kind, signed, day, Optional.empty()))));
    }

    /**
     * Reverses a valid payment by a separate entry. Settlements that were paid with it are unpaid again.
     *
     * <p>Refusals: {@code NOT_IN_STATE} when there is none, {@code ENTRY_UNKNOWN}, {@code ENTRY_NOT_NAMED}.
     *
     * @param named the number of the payment; empty for the only valid one
     * @param reversalId the number of the reversing entry
     */
    public Outcome<Deal> reverse(Optional<String> named, String reversalId, LocalDate today) {
        PaymentBook payments = deal.payments();
        if (payments.standing().isEmpty()) {
            return Outcome.refused(deal.misplaced(Verb.REVERSE_PAYMENT));
        }
        return Entries.one(
                        Verb.REVERSE_PAYMENT,
                        named,
                        payments.standing(),
                        Payment::id,
                        payment -> payment.id() + " (" + payment.on() + ")")
                .then(one -> Outcome.done(with(
                        payments.reversing(one, reversalId, today),
                        settlements().reopened(payments.from(one)))));
    }

    /**
     * Returns whether more was paid than is settled, while heads are still to be settled. The next entry may then be an
     * advance or a repayment.
     */
    private boolean isAdvanced() {
        return deal instanceof Loaded
                && !settlements().entries().isEmpty()
                && open().compareTo(Money.ZERO) < 0
                && expected().compareTo(Money.ZERO) > 0;
    }

    private Refusal notNamed() {
        return Refusal.of(Code.PAYMENT_NOT_NAMED, Money.ZERO.minus(open()));
    }

    private Optional<Refusal> full(int most) {
        return deal.payments().entries().size() < most
                ? Optional.empty()
                : Optional.of(Refusal.of(Code.TOO_MANY_PAYMENTS, most));
    }

    private PaymentKind usualKind() {
        if (settlements().entries().isEmpty() && !(deal instanceof Closed)) {
            return PaymentKind.ADVANCE;
        }
        return open().compareTo(Money.ZERO) < 0 ? PaymentKind.REPAYMENT : PaymentKind.PAYMENT;
    }

    private Money most(PaymentKind kind) {
        Money owed = open();
        Money back = Money.ZERO.minus(owed);
        return switch (kind) {
            case PAYMENT -> atLeastNothing(owed);
            case REPAYMENT -> atLeastNothing(back);
            case ADVANCE -> atLeastNothing(expected().minus(atLeastNothing(back)));
        };
    }

    /**
     * Returns the amount expected for all that is not settled yet: what the valid weigh-ins of its loads come to, and
     * the expected amount of the heads that were not weighed.
     */
    public Money expected() {
        if (!(deal instanceof Loaded loaded)) {
            return expected(deal.terms().heads().count());
        }
        long unweighed = loaded.loads().list().stream()
                .filter(load -> load instanceof OnRoad)
                .mapToLong(load -> load.loading().loaded().count())
                .sum();
        List<WeighIn> known = loaded.loads().weighed().stream()
                .filter(load -> !loaded.isSettled(load))
                .map(Weighed::weighIn)
                .toList();
        Money rest = expected(loaded.atFarm().count() + unweighed);
        return known.isEmpty()
                ? rest
                : rest.plus(LoadAmounts.payable(known, deal.terms())
                        .at(deal.terms().price().price()));
    }

    private Money expected(long heads) {
        return heads == 0 ? Money.ZERO : deal.terms().expectedAmount(Heads.of(heads));
    }

    private Optional<Refusal> dayRefusal(PaymentKind kind, LocalDate day, LocalDate today) {
        return switch (kind) {
            case ADVANCE -> DayRules.happened(day, today, agreedOn(), Code.PAID_BEFORE_AGREED);
            case PAYMENT -> DayRules.happened(day, today, settledOn(), Code.PAID_BEFORE_SETTLED);
            case REPAYMENT ->
                DayRules.happened(
                        day,
                        today,
                        deal.payments().standing().stream()
                                .filter(payment -> payment.kind() != PaymentKind.REPAYMENT)
                                .map(Payment::on)
                                .min(LocalDate::compareTo)
                                .orElse(day),
                        Code.REPAID_BEFORE_PAID);
        };
    }

    private LocalDate agreedOn() {
        if (deal instanceof Agreed agreed) {
            return agreed.on();
        }
        Confirmed confirmed = deal instanceof Loaded loaded ? loaded.confirmed() : (Confirmed) deal;
        return confirmed.agreed().on();
    }

    /** Returns the day of the earliest valid settlement that is unpaid; {@link LocalDate#MIN} when none is unpaid. */
    private LocalDate settledOn() {
        return settlements().unpaid().stream()
                .map(Settlement::on)
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    private Deal paid(Payment payment) {
        Deal next = with(deal.payments().with(payment), settlements());
        boolean isPaid = next instanceof Loaded loaded && loaded.open().equals(Money.ZERO);
        return isPaid ? ((Loaded) next).with(settlements().allPaid(payment.on(), Optional.of(payment.id()))) : next;
    }

    private Deal with(PaymentBook payments, SettlementBook settlements) {
        if (deal instanceof Agreed agreed) {
            return agreed.with(payments);
        }
        if (deal instanceof Confirmed confirmed) {
            return confirmed.with(payments);
        }
        if (deal instanceof Closed closed) {
            return new Closed(closed.subject(), closed.terms(), closed.ending(), payments);
        }
        Loaded loaded = (Loaded) deal;
        return new Loaded(loaded.confirmed().with(payments), loaded.loads(), settlements, loaded.release());
    }

    private Refusal over(PaymentKind kind, Money amount, Money most) {
        return switch (kind) {
            case ADVANCE ->
                Refusal.of(
                        Code.ADVANCE_OVER_EXPECTED, amount, most, expected(), atLeastNothing(Money.ZERO.minus(open())));
            case PAYMENT -> Refusal.of(Code.PAID_OVER_OPEN, amount, most, most(PaymentKind.ADVANCE));
            case REPAYMENT -> Refusal.of(Code.REPAID_OVER_OPEN, amount, most);
        };
    }

    private static Money atLeastNothing(Money amount) {
        return amount.compareTo(Money.ZERO) < 0 ? Money.ZERO : amount;
    }
}
