package org.duijie.api.trial;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.match.Matcher;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.check.PlanDiff;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.Budget;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Money;

/**
 * Tries changes that the explanation of a plan proposes: matches the market of the round once more with the change, and
 * compares the two plans. Stores nothing. A server tries one change at a time, for a few seconds.
 */
public final class Trials {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration TIME = Duration.ofSeconds(3);

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
     * @param amount the amount that buyers pay in addition to that in the plan of the round
     * @param diff the differences to the plan of the round
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
            MatchPlan plan = best(asked, changed(asked));
            return new Tried(
                    id,
                    n,
                    asked.entry(),
                    amount(plan.allocations()).minus(amount(asked.lines())),
                    PlanDiff.between(asked.claim(), PlanClaim.of(plan)));
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

    /**
     * Returns the best plan found. If the search ends before it finds a plan as good as that of the round, a second
     * search keeps the lines of the round.
     */
    private static MatchPlan best(Remedied asked, Market changed) {
        MatchPlan free = match(changed);
        if (free.value().compareTo(asked.claim().value()) >= 0) {
            return free;
        }
        return keeping(asked.lines(), changed)
                .filter(kept -> kept.value().compareTo(free.value()) > 0)
                .orElse(free);
    }

    private static Optional<MatchPlan> keeping(List<Allocation> lines, Market changed) {
        List<LockedLine> locked = lines.stream().map(Allocation::locked).toList();
        try {
            return Optional.of(match(changed.withLocked(locked)));
        } catch (InvalidValueException refusal) {
            return Optional.empty();
        }
    }

    private static MatchPlan match(Market market) {
        return Matcher.match(market, MatchPolicy.DEFAULT, Budget.of(TIME, System::nanoTime));
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
