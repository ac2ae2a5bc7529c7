package org.duijie.api.round;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.duijie.api.audit.Audit;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Database;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Hash;
import org.duijie.api.feature.Principal;
import org.duijie.api.file.PlanFile;
import org.duijie.api.identity.Users;
import org.duijie.api.round.RoundFileTable.Name;
import org.duijie.api.round.RoundFileTable.RoundFile;
import org.duijie.api.round.RoundTable.Leases;
import org.duijie.core.market.Market;
import org.duijie.core.match.Matcher;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.MatchObserver;
import org.duijie.core.match.plan.MatchPlan;
import org.duijie.core.match.plan.MatchPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works on waiting rounds in the background of one or several servers. A worker takes a round with a lease and a fence,
 * a number that grows each time that a worker takes the round. The worker renews the lease while the engine works, and
 * all its writes contain the fence. If a server dies, another worker takes the round after the lease expires. If the
 * first server was only slow, its old fence prevents it from writing a result.
 */
public final class RoundWork {
    /** The length of a lease: how long a round stays with a server that no longer reports. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    /**
     * The maximum number of servers that may die while working on a round. After that, the round is not tried again.
     */
    private static final int MOST_LOST = 3;

    private static final Logger LOG = LoggerFactory.getLogger(RoundWork.class);

    private final AppContext context;
    private final Audit audit;
    private final RoundLimits limits;
    private final Engine engine;
    private final Set<RoundJob> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean isClosed;

    /** Finds a plan for a market. */
    public interface Engine {
        MatchPlan match(Market market, MatchPolicy policy, MatchObserver observer);
    }

    public RoundWork(AppContext context, Audit audit, RoundLimits limits) {
        this(context, audit, limits, Matcher::match);
    }

    public RoundWork(AppContext context, Audit audit, RoundLimits limits, Engine engine) {
        this.engine = engine;
        this.context = context;
        this.audit = audit;
        this.limits = limits;
    }

    /** Takes the next round in the queue and works on it; returns false when none waits. */
    public boolean doNext() {
        Optional<RoundJob> job = isClosed ? Optional.empty() : take();
        job.ifPresent(this::run);
        return job.isPresent();
    }

    /** Ends the work on rounds that this server has lost: they were cancelled, or another server took them. */
    public void look() {
        for (RoundJob job : underWay) {
            RoundRow row = job.row();
            boolean isOurs =
                    context.database().read(view -> new RoundTable(view).isHeld(row.bureau(), row.id(), job.fence()));
            if (!isOurs) {
                job.stop();
            }
        }
    }

    /**
     * Renews the leases of the rounds under way on this server and reports their progress. Stops work on rounds that
     * this server has lost.
     */
    public void renew() {
        for (RoundJob job : underWay) {
            boolean isOurs = write(
                    job,
                    table -> table.renew(
                            job.row().bureau(), job.row().id(), job.fence(), context.in(LEASE), job.progress()));
            if (!isOurs) {
                job.stop();
            }
        }
    }

    /** Returns how many rounds of all bureaus wait. */
    public long waiting() {
        return count(RoundStatus.QUEUED);
    }

    /** Returns how many rounds of all bureaus are running. */
    public long running() {
        return count(RoundStatus.RUNNING);
    }

    private long count(RoundStatus status) {
        return context.database().read(view -> {
            RoundTable rounds = new RoundTable(view);
            return new BureauTable(view)
                    .all().stream()
                            .mapToLong(bureau -> rounds.count(bureau, status))
                            .sum();
        });
    }

    /**
     * Takes no more rounds, and releases those under way. Another server, or this one after a restart, can begin them
     * again at once.
     */
    public void letGo() {
        isClosed = true;
        underWay.forEach(this::letGo);
    }

    Optional<RoundJob> take() {
        Leases leases = leases();
        Optional<Turn> next = context.database().read(view -> Turn.next(view, leases));
        while (next.isPresent()) {
            Turn turn = next.get();
            Optional<RoundJob> job = context.database().write(transaction -> {
                RoundTable table = new RoundTable(transaction);
                return table.take(turn.bureau(), turn.round(), leases, context.in(LEASE))
                        ? table.find(turn.bureau(), turn.round()).map(row -> new RoundJob(row, limits))
                        : Optional.<RoundJob>empty();
            });
            if (job.isPresent()) {
                return job;
            }
            // Another worker took this round first, so look for the next one.
            next = context.database().read(view -> Turn.next(view, leases));
        }
        return Optional.empty();
    }

    /**
     * Returns the valid range for the end of a lease. A lease that ends much later than a new one would, by more than
     * clocks of servers differ, was written before a clock was set back.
     */
    private Leases leases() {
        return new Leases(context.now(), context.in(LEASE.multipliedBy(2)));
    }

    /** Adds {@code job} to the jobs under way on this server. */
    void begun(RoundJob job) {
        underWay.add(job);
    }

    void run(RoundJob job) {
        begun(job);
        try {
            if (isClosed) {
                letGo(job);
            } else {
                work(job);
            }
        } catch (Database.UnavailableException e) {
            LOG.warn("{} has to wait for the database: {}", job.row().id(), e.getMessage());
        } catch (OutOfMemoryError e) {
            LOG.error("{} is too large for this server's memory", job.row().id());
            fail(job, "tooLarge");
        } catch (RuntimeException | Error e) {
            LOG.error("{} failed", job.row().id(), e);
            fail(job, "fault");
        } finally {
            underWay.remove(job);
        }
    }

    private void work(RoundJob job) {
        if (job.row().work().lost() >= MOST_LOST) {
            fail(job, "givenUp");
            return;
        }
        if (RoundSize.ofParties(job.row()) > limits.memory()) {
            fail(job, "tooLarge");
            return;
        }
        Market market = RoundMarket.read(context.database(), job.row());
        if (RoundSize.of(market) > limits.memory()) {
            fail(job, "tooLarge");
            return;
        }
        MatchPlan plan = engine.match(market, job.policy(), job);
        if (!job.isStopped()) {
            finish(job, plan, text(plan, market));
        }
    }

    private void letGo(RoundJob job) {
        job.stop();
        write(job, table -> table.release(job.row().bureau(), job.row().id(), job.fence()));
    }

    private void finish(RoundJob job, MatchPlan plan, String file) {
        BureauId bureau = job.row().bureau();
        String id = job.row().id();
        String proof = RoundPlanJson.proof(plan, Hash.of(file));
        end(job, "round.done", transaction -> {
            if (!new RoundTable(transaction).finish(bureau, id, job.fence(), proof, context.now())) {
                return false;
            }
            new RoundFileTable(transaction).insert(bureau, id, Name.PLAN, new RoundFile(Hash.of(file), file));
            new RoundLineTable(transaction).insert(bureau, id, lines(plan));
            new RoundReasonTable(transaction).insert(bureau, id, PlanFile.reasons(plan));
            return true;
        });
    }

    private void fail(RoundJob job, String failure) {
        end(
                job,
                "round.failed",
                transaction -> new RoundTable(transaction)
                        .fail(job.row().bureau(), job.row().id(), job.fence(), failure, context.now()));
    }

    /**
     * Ends a round by calling {@code how}, and records the end. {@code how} returns whether the worker still had the
     * round.
     */
    private void end(RoundJob job, String action, Predicate<Transaction> how) {
        boolean isEnded = context.database().write(transaction -> {
            RoundRow before = job.row();
            boolean isOurs = how.test(transaction);
            if (isOurs) {
                RoundRow after = new RoundTable(transaction)
                        .find(before.bureau(), before.id())
                        .orElseThrow();
                String owner = Users.partyOf(transaction, before.bureau(), before.askedBy());
                audit.record(
                        transaction,
                        Principal.ofService(before.bureau()),
                        RoundView.change(action, owner, before, after));
            }
            return isOurs;
        });
        if (!isEnded) {
            LOG.info("{} is another's now", job.row().id());
        }
    }

    private boolean write(RoundJob job, Predicate<RoundTable> statement) {
        try {
            return context.database().write(transaction -> statement.test(new RoundTable(transaction)));
        } catch (Database.UnavailableException e) {
            LOG.warn("{} cannot be kept: {}", job.row().id(), e.getMessage());
            return true;
        }
    }

    private static List<RoundLineRow> lines(MatchPlan plan) {
        List<RoundLineRow> lines = new ArrayList<>();
        for (Allocation allocation : plan.allocations()) {
            lines.add(new RoundLineRow(lines.size() + 1L, allocation, Optional.empty()));
        }
        return lines;
    }

    private static String text(MatchPlan plan, Market market) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PlanFile.write(plan, market, Optional.empty(), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
