package org.duijie.api.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Database;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.identity.Users;
import org.duijie.api.intake.RunTable.Leases;
import org.duijie.api.json.Body;
import org.duijie.api.sheet.ReadSheet;
import org.duijie.api.sheet.SheetEntry;
import org.duijie.api.sheet.SheetKind;
import org.duijie.api.workbook.ReadingTime;
import org.duijie.api.workbook.SheetException;
import org.duijie.core.product.Catalogue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enters the rows of waiting runs, a chunk at a time. Each chunk is one transaction, which also stores how far the run
 * is and renews its lease. So if the server dies, another one continues the run after the last stored chunk, and no row
 * is entered twice.
 */
public final class RunWork {
    /** The length of a lease: how long a run stays with a server that no longer reports. */
    static final Duration LEASE = Duration.ofSeconds(30);

    /**
     * The number of servers that may die one after another without entering a chunk of the run. After that, the run
     * fails.
     */
    private static final int MOST_LOST = 3;

    private static final Logger LOG = LoggerFactory.getLogger(RunWork.class);

    private final AppContext context;
    private final Judging judges;
    private final Function<Principal, Catalogue> names;
    private volatile boolean isClosed;

    /** Makes the judge for a sheet. */
    interface Judging {
        Judge of(SheetKind kind, Principal principal);
    }

    RunWork(AppContext context, Judging judges, Function<Principal, Catalogue> names) {
        this.context = context;
        this.judges = judges;
        this.names = names;
    }

    /** Thrown when another server has the run now, or when it was cancelled. Rolls the chunk back. */
    private static final class LostException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Takes the next waiting run and enters its rows; returns false when none waits. */
    public boolean doNext() {
        Optional<RunRow> run = isClosed ? Optional.empty() : take();
        run.ifPresent(this::run);
        return run.isPresent();
    }

    /** Takes no more runs, and releases the one under way at its next row, or after its current chunk. */
    public void letGo() {
        isClosed = true;
    }

    /** A run that may be taken. */
    private record Next(BureauId bureau, String id) {}

    Optional<RunRow> take() {
        Leases leases = new Leases(context.now(), context.in(LEASE.multipliedBy(2)));
        List<Next> waiting = context.database().read(view -> {
            RunTable table = new RunTable(view);
            return new BureauTable(view)
                    .all().stream()
                            .flatMap(bureau -> table.next(bureau, leases).map(id -> new Next(bureau, id)).stream())
                            .toList();
        });
        for (Next next : waiting) {
            Optional<RunRow> run = context.database().write(transaction -> {
                RunTable table = new RunTable(transaction);
                return table.take(next.bureau(), next.id(), leases, context.in(LEASE))
                        ? table.find(next.bureau(), next.id())
                        : Optional.<RunRow>empty();
            });
            if (run.isPresent()) {
                return run;
            }
        }
        return Optional.empty();
    }

    void run(RunRow run) {
        try {
            if (run.work().lost() >= MOST_LOST) {
                end(run, RunStatus.FAILED, Optional.of("givenUp"));
            } else {
                enter(run);
            }
        } catch (LostException e) {
            LOG.info("{} is cancelled, or another's now", run.id());
        } catch (ReadingTime.StoppedException e) {
            release(run);
        } catch (SheetException e) {
            end(run, RunStatus.FAILED, Optional.of("unreadable"));
        } catch (Database.UnavailableException e) {
            LOG.warn("{} has to wait for the database: {}", run.id(), e.getMessage());
        } catch (OutOfMemoryError e) {
            LOG.error("{} is too large for this server's memory", run.id());
            end(run, RunStatus.FAILED, Optional.of("tooLarge"));
        } catch (RuntimeException | Error e) {
            LOG.error("{} failed", run.id(), e);
            end(run, RunStatus.FAILED, Optional.of("fault"));
        }
    }

    private void enter(RunRow run) {
        byte[] file = context.database().read(view -> new RunTable(view).file(run));
        Optional<Principal> author = context.database().read(view -> Users.author(view, run.bureau(), run.askedBy()));
        if (author.isEmpty()) {
            end(run, RunStatus.FAILED, Optional.of("blocked"));
            return;
        }
        Principal principal = author.get();
        ReadSheet table = ReadSheet.open(
                file,
                run.asked().kind(),
                Optional.of(run.asked().tab()).filter(tab -> !tab.isEmpty()),
                RunRow.needsParty(principal.role()),
                ReadingTime.until(stops(run)));
        table.withNames(names.apply(principal));
        Judge judge = judges.of(run.asked().kind(), principal);
        judge.lookThrough(table);
        List<Counts> counts = new ArrayList<>(List.of(Counts.kept(Body.tree(run.counts()))));
        ChunkSize size = new ChunkSize();
        RowChunks.each(table, size, rows -> {
            counts.set(0, chunk(run, judge.next(rows), rows, counts.get(0), size));
            return !isClosed;
        });
        if (isClosed) {
            release(run);
        } else {
            end(run, RunStatus.DONE, Optional.empty());
        }
    }

    /**
     * Returns a check that is called while a file is read, and returns whether to stop. The check also extends the
     * lease, because reading may take long before the first row is entered.
     */
    private BooleanSupplier stops(RunRow run) {
        AtomicLong renewed = new AtomicLong(System.nanoTime());
        return () -> {
            if (!isClosed && System.nanoTime() - renewed.get() > LEASE.toNanos() / 3) {
                renewed.set(System.nanoTime());
                return !context.database()
                        .write(transaction -> new RunTable(transaction).renew(run, context.in(LEASE)));
            }
            return isClosed;
        };
    }

    /** Lets another server, or the next start of this one, continue a run. */
    private void release(RunRow run) {
        context.database().write(transaction -> {
            new RunTable(transaction).release(run);
            return true;
        });
    }

    private Counts chunk(RunRow run, Judge.Decision decision, List<SheetEntry> rows, Counts before, ChunkSize size) {
        int last = rows.get(rows.size() - 1).row();
        if (last <= run.lastRow()) {
            return before;
        }
        Mode mode = Mode.of(true, run.asked().updates());
        AtomicLong began = new AtomicLong();
        Counts after = context.database().write(transaction -> {
            began.set(System.nanoTime());
            List<Judged> judged = decision.in(transaction, run.lastRow(), mode);
            Counts sum = before.plus(Counts.of(judged));
            if (!new RunTable(transaction).progress(run, last, sum.json().toString(), context.in(LEASE))) {
                throw new LostException();
            }
            new RunLineTable(transaction)
                    .insertAll(
                            run.bureau(),
                            run.id(),
                            judged.stream()
                                    .map(each -> RunJson.line(each, run.asked().kind()))
                                    .toList());
            return sum;
        });
        size.took(rows.size(), Duration.ofNanos(System.nanoTime() - began.get()));
        decision.committed();
        return after;
    }

    private void end(RunRow run, RunStatus status, Optional<String> failure) {
        context.database().write(transaction -> {
            RunTable table = new RunTable(transaction);
            if (table.end(run, status, failure, context.now())) {
                table.forget(run.bureau(), run.id());
            }
            return true;
        });
    }
}
