package org.duijie.api.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Hash;
import org.duijie.api.feature.NoRight;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.Slice;
import org.duijie.api.feature.View;
import org.duijie.api.http.Resource;
import org.duijie.api.intake.RunLineTable.RunLine;
import org.duijie.api.intake.RunRow.Asked;
import org.duijie.api.intake.RunRow.Work;
import org.duijie.api.intent.Intents;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Refusals;
import org.duijie.api.listing.Listings;
import org.duijie.api.party.Parties;
import org.duijie.api.sheet.ReadSheet;
import org.duijie.api.sheet.SheetKind;
import org.duijie.api.sheet.SkippedRows;
import org.duijie.api.workbook.ReadingTime;
import org.duijie.api.workbook.SheetException;
import org.duijie.api.workbook.SheetFault;

/**
 * Sheets of listings, intents and parties: previews, and runs that enter the rows in the background. Every row is read
 * like a single entry, by the same rules.
 */
public final class Sheets {
    /** The prefix of the ids of runs. */
    static final String PREFIX = "sht";

    private static final int MOST_WAITING = 20;
    private static final int MOST_REFUSED_SHOWN = 1_000;
    private static final int MOST_ACCEPTED_SHOWN = 200;

    private final AppContext context;
    private final Judges judges;

    /**
     * A request to preview or enter a sheet.
     *
     * @param tab the name of the sheet in the file; empty for the first with headings
     * @param updates whether entries of earlier sheets that differ are changed
     */
    record Request(SheetKind kind, Optional<String> tab, boolean updates) {}

    /** What is known of a sheet before its rows are judged. */
    record About(List<ReadSheet.Column> columns, SkippedRows skipped, int rows, List<Complaint> warnings) {}

    /** What a run would do with the rows of a sheet; the first of those that it would refuse, and of the others. */
    record Preview(SheetKind kind, Counts counts, About about, List<Judged> refused, List<Judged> accepted) {}

    /** A run, and whether an earlier copy of the same request had started it. */
    record Started(View run, boolean isReplayed) {}

    public Sheets(AppContext context, Parties parties, Listings listings, Intents intents) {
        this.context = context;
        this.judges = new Judges(context, parties, listings, intents);
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new SheetResource(this);
    }

    /** Returns the worker that enters the rows of runs in the background. */
    public RunWork work() {
        return new RunWork(context, judges::of, judges::names);
    }

    /** Returns what a run would do with each row. Stores nothing. */
    Preview preview(Principal principal, byte[] file, Request request) {
        refuseOtherKinds(principal, request.kind());
        return orRefused(() -> {
            ReadSheet table = open(principal, file, request, ReadingTime.usual());
            table.withNames(judges.names(principal));
            Judge judge = judges.of(request.kind(), principal);
            judge.lookThrough(table);
            Mode mode = Mode.of(false, request.updates());
            List<Judged> refused = new ArrayList<>();
            List<Judged> accepted = new ArrayList<>();
            List<Counts> counts = new ArrayList<>(List.of(Counts.NONE));
            SkippedRows skipped = RowChunks.each(table, new ChunkSize(), rows -> {
                Judge.Decision decision = judge.next(rows);
                List<Judged> judged = context.database().read(view -> decision.in(view, 0, mode));
                counts.set(0, counts.get(0).plus(Counts.of(judged)));
                judged.forEach(each -> show(each, refused, accepted));
                return true;
            });
            refuseEmpty(counts.get(0).all());
            About about = about(table, skipped, (int) counts.get(0).all());
            return new Preview(request.kind(), counts.get(0), about, refused, accepted);
        });
    }

    private static void show(Judged row, List<Judged> refused, List<Judged> accepted) {
        boolean isRefused = row.outcome() == RowOutcome.REFUSED;
        List<Judged> list = isRefused ? refused : accepted;
        if (list.size() < (isRefused ? MOST_REFUSED_SHOWN : MOST_ACCEPTED_SHOWN)) {
            list.add(row);
        }
    }

    /**
     * Reads the whole sheet once, so that a sheet that cannot be read is refused at once. The returned function starts
     * the run, or returns the earlier run of the same request.
     */
    Supplier<Started> prepared(Principal principal, byte[] file, Request request, Locale language) {
        refuseOtherKinds(principal, request.kind());
        Asked asked = new Asked(request.kind(), request.tab().orElse(""), Hash.of(file), request.updates());
        Function<Transaction, Optional<RunRow>> earlier =
                view -> new RunTable(view).same(principal.bureau(), asked, principal.party());
        Optional<RunRow> known = context.database().read(earlier::apply);
        if (known.isPresent()) {
            return () -> new Started(view(known.get(), language), true);
        }
        About about = orRefused(() -> {
            ReadSheet table = open(principal, file, request, ReadingTime.usual());
            AtomicInteger rows = new AtomicInteger();
            SkippedRows skipped = table.each(row -> rows.incrementAndGet() > 0);
            refuseEmpty(rows.get());
            return about(table, skipped, rows.get());
        });
        return () -> context.database()
                .write(transaction -> earlier.apply(transaction)
                        .map(row -> new Started(view(row, language), true))
                        .orElseGet(() ->
                                new Started(view(start(transaction, principal, asked, about, file), language), false)));
    }

    private RunRow start(Transaction transaction, Principal principal, Asked asked, About about, byte[] file) {
        RunTable table = new RunTable(transaction);
        if (table.waiting(principal.bureau()) >= MOST_WAITING) {
            throw Refused.because(RefusalCode.TOO_MANY_SHEETS);
        }
        String now = context.now();
        RunRow row = new RunRow(
                principal.bureau(),
                context.newId(PREFIX),
                asked,
                principal.user(),
                principal.party(),
                RunJson.kept(about).toString(),
                Work.QUEUED,
                0,
                Counts.NONE.json().toString(),
                Optional.empty(),
                1,
                now,
                now);
        table.insert(row, file);
        return row;
    }

    /** Returns a run. Users who are not liaisons see only the runs of their party. */
    View get(Principal principal, String id, Locale language) {
        return context.database().read(view -> view(seen(view, principal, id), language));
    }

    Slice list(Principal principal, Slice.Cursor cursor, Locale language) {
        Optional<String> party = principal.isLiaison() ? Optional.empty() : Optional.of(principal.party());
        return context.database()
                .read(view -> Slice.of(
                        cursor,
                        page -> new RunTable(view).list(principal.bureau(), party, page),
                        row -> view(row, language)));
    }

    /** Returns the rows with a number above {@code after} and their outcomes; only rows with one outcome, or all. */
    List<RunLine> rows(Principal principal, String id, Optional<RowOutcome> outcome, long after, int limit) {
        return context.database().read(view -> {
            RunRow row = seen(view, principal, id);
            return new RunLineTable(view).list(row.bureau(), id, outcome, after, limit);
        });
    }

    /** Cancels a run that is not over. Rows that are entered already stay. */
    View cancel(Principal principal, String id, long version, Locale language) {
        return context.database().write(transaction -> {
            seen(transaction, principal, id);
            RunTable table = new RunTable(transaction);
            boolean isCancelled = table.cancel(principal.bureau(), id, version, context.now());
            RunRow row = seen(transaction, principal, id);
            if (!isCancelled) {
                throw Refused.because(row.status().isOver() ? RefusalCode.STATE : RefusalCode.STALE);
            }
            table.forget(principal.bureau(), id);
            return view(row, language);
        });
    }

    private static RunRow seen(Transaction view, Principal principal, String id) {
        return new RunTable(view)
                .find(principal.bureau(), id)
                .filter(row -> principal.speaksFor(row.party()))
                .orElseThrow(() -> Refused.because(RefusalCode.NOT_FOUND));
    }

    private static View view(RunRow row, Locale language) {
        return new View(row.id(), row.version(), RunJson.run(row, language));
    }

    private static ReadSheet open(Principal principal, byte[] file, Request request, ReadingTime time) {
        return ReadSheet.open(file, request.kind(), request.tab(), RunRow.needsParty(principal.role()), time);
    }

    private static About about(ReadSheet table, SkippedRows skipped, int rows) {
        List<Complaint> warnings = new ArrayList<>(table.warnings());
        ReadSheet.hidden(skipped).ifPresent(warnings::add);
        return new About(table.columns(), skipped, rows, warnings);
    }

    private static void refuseEmpty(long rows) {
        if (rows == 0) {
            throw Refused.because(List.of(Refusals.at(SheetFault.NO_ROWS, "", "")));
        }
    }

    private static void refuseOtherKinds(Principal principal, SheetKind kind) {
        Set<Role> roles = switch (kind) {
            case LISTINGS -> Set.of(Role.COOPERATIVE, Role.LIAISON);
            case INTENTS -> Set.of(Role.BUYER, Role.LIAISON);
            case PARTIES -> Set.of(Role.LIAISON);
        };
        if (!roles.contains(principal.role())) {
            throw NoRight.unless(roles);
        }
    }

    private static <T> T orRefused(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (SheetException e) {
            throw Refused.because(e.complaints());
        }
    }
}
