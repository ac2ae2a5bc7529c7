package org.duijie.api.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.duijie.api.audit.AuditTable.Draft;
import org.duijie.api.audit.AuditTable.Head;
import org.duijie.api.audit.AuditTable.Line;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Hash;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.Resource;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;

/**
 * The audit: every change in a bureau, appended to a hash chain. A line is canonical JSON (RFC 8785) that contains the
 * hash of the line before it; its own hash is the SHA-256 of its bytes. So no line can be changed, removed or inserted
 * without changing the end of the chain.
 */
public final class Audit {
    private final AppContext context;

    /**
     * The result of {@link #verify}.
     *
     * @param lines the number of intact lines
     * @param end the hash of the last intact line; empty when there is none
     * @param at when the last intact line was written, RFC 3339; empty when there is none
     * @param broken the first line that is not intact
     */
    public record Verdict(long lines, String end, String at, Optional<ChainBreak> broken) {
        public boolean isWhole() {
            return broken.isEmpty();
        }
    }

    /** A change, with the state before and after in canonical JSON. */
    public record Written(Change change, String before, String after) {}

    public Audit(AppContext context) {
        this.context = context;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new AuditResource(this);
    }

    /**
     * Records {@code change} as a line of the chain and as a version in the history, in the transaction that makes the
     * change.
     */
    public void record(Transaction transaction, Principal actor, Change change) {
        String at = context.now();
        Persons persons = new Persons(transaction, actor.bureau());
        String after = CanonicalJson.of(persons.hidden(change.subject(), change.after()));
        String before = CanonicalJson.of(persons.hidden(change.subject(), change.before()));
        new HistoryTable(transaction).insert(history(actor, change, at, after));
        new AuditTable(transaction).append(actor.bureau(), draft(actor, change, at, before, after));
    }

    /**
     * Prepares a change for {@link #recordAll}: does the part that needs no database. {@code change} must not contain
     * personal data.
     */
    public static Written written(Change change) {
        return new Written(change, CanonicalJson.of(change.before()), CanonicalJson.of(change.after()));
    }

    /** Records changes without personal data, as {@link #record} does. */
    public void recordAll(Transaction transaction, Principal actor, List<Written> all) {
        String at = context.now();
        new HistoryTable(transaction)
                .insertAll(
                        actor.bureau(),
                        all.stream()
                                .map(each -> history(actor, each.change(), at, each.after()))
                                .toList());
        AuditTable lines = new AuditTable(transaction);
        all.forEach(each -> lines.append(actor.bureau(), draft(actor, each.change(), at, each.before(), each.after())));
    }

    private static Draft draft(Principal actor, Change change, String at, String before, String after) {
        return (seq, previous) -> {
            String line = line(actor, change, at, new Head(seq, previous), before, after);
            return new Line(seq, line, Hash.of(line));
        };
    }

    /**
     * Waits until no other transaction writes for the bureau, then blocks other writers until this transaction ends.
     */
    public void awaitOthers(Transaction transaction, Principal principal) {
        new AuditTable(transaction).await(principal.bureau());
    }

    /**
     * A line as liaisons read it.
     *
     * @param text the line as it is stored
     * @param hash the hash of the text
     * @param persons the personal values that the line stands for, by the hash that it has in their place
     */
    public record ReadLine(String text, String hash, Map<String, String> persons) {}

    /** Returns the lines after number {@code after}, with personal values. Only liaisons may call it. */
    public List<ReadLine> list(Principal principal, long after, int limit) {
        return context.database().read(view -> {
            Persons persons = new Persons(view, principal.bureau());
            return new AuditTable(view)
                    .list(principal.bureau(), after, limit).stream()
                            .map(line -> read(persons, line))
                            .toList();
        });
    }

    /** Lines as answers have them, and before which number the next page goes on. */
    record Told(List<ReadLine> lines, OptionalLong next) {}

    /** Returns the lines that {@code filter} wants, as {@link #list} does, the newest first. */
    Told newest(Principal principal, AuditFilter filter, long before, int limit) {
        return context.database().read(view -> {
            Persons persons = new Persons(view, principal.bureau());
            NewestLines.Found found =
                    new NewestLines(new AuditTable(view), principal.bureau()).find(filter, before, limit);
            return new Told(
                    found.lines().stream().map(line -> read(persons, line)).toList(), found.next());
        });
    }

    /**
     * Returns the number of the last line of a bureau. Every change of a bureau adds a line in the same transaction, so
     * an equal number means that nothing has changed.
     */
    public static long lastLine(Transaction view, BureauId bureau) {
        return new AuditTable(view).lastLine(bureau);
    }

    /** Returns the lines after number {@code after} as they are stored, with hashes in the place of personal values. */
    public static List<String> since(Transaction view, BureauId bureau, long after, int limit) {
        return new AuditTable(view)
                .list(bureau, after, limit).stream().map(Line::line).toList();
    }

    /**
     * Verifies the whole chain of a bureau. Takes time linear in the length of the chain.
     *
     * @param bureau an id from {@code Bureaus.all}
     */
    public Verdict verify(String bureau) {
        return verify(bureau, () -> {});
    }

    /**
     * Verifies the chain and reports progress.
     *
     * @param step called for each line
     */
    public Verdict verify(String bureau, Runnable step) {
        return context.database()
                .read(view -> new ChainWalk(new AuditTable(view), new BureauId(bureau), line -> step.run()).walk());
    }

    private static ReadLine read(Persons persons, Line line) {
        return new ReadLine(line.line(), line.hash(), persons.values(Body.tree(line.line())));
    }

    private static Histories.Version history(Principal actor, Change change, String at, String after) {
        return new Histories.Version(
                actor.bureau(),
                change.subject(),
                change.version(),
                at,
                actor.user(),
                change.onBehalfOf(actor),
                change.action(),
                change.reason(),
                after);
    }

    /**
     * Returns the canonical text of a line, with its fields in order. {@code before} and {@code after} are canonical
     * already, and are copied unchanged.
     */
    private static String line(Principal actor, Change change, String at, Head head, String before, String after) {
        StringBuilder line = new StringBuilder(after.length() + 512);
        text(line, "{\"action\":", change.action());
        text(line, ",\"actor\":", actor.user());
        line.append(",\"after\":").append(after);
        text(line, ",\"at\":", at);
        line.append(",\"before\":").append(before);
        if (!change.loads().isEmpty()) {
            line.append(change.loads().stream()
                    .map(Object::toString)
                    .collect(Collectors.joining(",", ",\"loads\":[", "]")));
        }
        change.onBehalfOf(actor).ifPresent(party -> text(line, ",\"onBehalfOf\":", party));
        text(line, ",\"previous\":", head.hash());
        change.reason().ifPresent(reason -> text(line, ",\"reason\":", reason));
        line.append(",\"seq\":").append(head.seq());
        text(line, ",\"subject\":", change.subject());
        return line.append(",\"version\":").append(change.version()).append('}').toString();
    }

    private static void text(StringBuilder line, String field, String value) {
        CanonicalJson.write(value, line.append(field));
    }

    /**
     * The first altered or missing line of a chain.
     *
     * @param line the number of the line
     * @param kind the kind of fault
     */
    public record ChainBreak(long line, Kind kind) {
        /** The kinds of faults of a line. */
        public enum Kind {
            /** The line is missing, although later lines exist or the end of the chain names a later line. */
            MISSING,
            /** The content of the line does not match its hash. */
            CHANGED,
            /** The line has the number of another line, or the wrong hash of the previous line. */
            UNLINKED,
            /** The line is the last one stored, but the end of the chain names another line as the last. */
            OTHER_END,
            /** The line has a number after that of the last line that the end of the chain names. */
            BEYOND,
            /** The end of the chain is missing: the bureau has no row in {@code audit_heads}. */
            NO_END
        }
    }
}
