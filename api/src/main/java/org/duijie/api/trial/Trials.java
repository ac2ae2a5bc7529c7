package org.duijie.api.trial;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.http.Resource;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.round.Rounds;
import org.duijie.api.round.Rounds.Remedied;
import org.duijie.core.market.Market;
import org.duijie.core.match.check.PlanDiff;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Money;

/**
 * Tries changes that the explanation of a plan proposes: matches what is near the change twice, without and with it,
 * and
 * compares the two plans. Stores nothing. A server tries one change at a time, for a few seconds.
 */
public final class Trials {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The maximum number of listings and intents of a market in a trial, because a person waits for the result. */
    private static final long MOST_ENTRIES = 20_000;

    private final Rounds rounds;
    private final Semaphore turn = new Semaphore(1, true);

    /**
     * The result of a trial.
     *
     * @param round the id of the round
     * @param n the number of the entry in the round's explanation
     * @param entry the id of the listing or the intent of that entry
     * @param amount by how much buyers pay more with the change than without it
     * @param diff the differences between the plan without the change and the plan with it
     */
    record Tried(String round, long n, String entry, Money amount, PlanDiff diff) {}

    public Trials(Rounds rounds) {
        this.rounds = rounds;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new TrialResource(this);
    }

    /**
     * Tries a change.
     *
     * @throws Refused {@code STATE} when the round has no plan or its market is too large; {@code BUSY} when another
     *     change is being tried; {@code INVALID} when there is no such change
     */
    Tried tried(Principal principal, String id, byte[] body) {
        long n = Refused.orRefused(TrialBody.read(body)).n();
        Remedied asked = rounds.remedied(principal, id, n)
                .orElseThrow(() -> Refused.because(Refusals.of(Fault.NOTHING_TO_TRY, "n", Long.toString(n))));
        refuseIfTooLarge(asked.market());
        await();
        try {
            Market changed = changed(asked);
            NearPlans plans = new NearPlans(asked);
            MatchPlan before = plans.without();
            MatchPlan after = plans.with(changed, before);
            return new Tried(
                    id,
                    n,
                    asked.entry(),
                    amount(after.allocations()).minus(amount(before.allocations())),
                    PlanDiff.between(before, after));
        } finally {
            turn.release();
        }
    }

    private static Market changed(Remedied asked) {
        try {
            return asked.remedy().applyTo(asked.market());
        } catch (InvalidValueException refusal) {
            throw Refused.because(Refusals.of(refusal, "n"));
        }
    }

    private static Money amount(List<Allocation> lines) {
        return lines.stream().map(Allocation::amount).reduce(Money.ZERO, Money::plus);
    }

    private static void refuseIfTooLarge(Market market) {
        long entries = (long) market.listings().size() + market.intents().size();
        if (entries > MOST_ENTRIES) {
            throw Refused.because(
                    RefusalCode.STATE,
                    Refusals.at(Fault.TOO_LARGE_TO_TRY, "", "", Long.toString(entries), Long.toString(MOST_ENTRIES)));
        }
    }

    private void await() {
        try {
            if (turn.tryAcquire(PATIENCE.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw Refused.because(RefusalCode.BUSY);
    }
}
