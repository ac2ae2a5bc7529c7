package org.duijie.api.policy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Records;
import org.duijie.api.audit.ToldRow;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Change;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.View;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;

/**
 * Reads and changes the documents of one kind, of which every bureau has exactly one. All kinds are changed by a merge
 * patch and recorded in the audit by the same rules.
 */
abstract class Documents {
    private final BureauDocument document;
    private final AppContext context;
    private final Audit audit;

    Documents(BureauDocument document, AppContext context, Audit audit) {
        this.document = document;
        this.context = context;
        this.audit = audit;
    }

    /** Adds all documents of a new bureau, each in its initial version with the default content. */
    public static void open(Transaction transaction, BureauId bureau, String now) {
        for (BureauDocument each : BureauDocument.values()) {
            new DocumentTable(transaction, each).insert(each.untouched(bureau, now));
        }
    }

    /** Returns the documents of one kind for the record check. */
    static Records records(BureauDocument document, Function<DocumentRow, ObjectNode> json) {
        return Records.ofDocument(document.table(), (view, bureau) -> {
            DocumentRow row = new DocumentTable(view, document).get(bureau);
            return new Records.Standing(
                    document.subject(bureau), ToldRow.of(json.apply(row)), document.isUntouched(row));
        });
    }

    /** Reads a change. */
    abstract Decoded<ObjectNode> patch(byte[] body);

    /** Reads the whole document after a change, and returns the warnings about it. */
    abstract List<Complaint> read(byte[] entered);

    /** Returns all fields of a row; by default those that were entered. */
    ObjectNode fields(DocumentRow row) {
        return entered(row);
    }

    /** Returns what was entered, with the version and the time of the change. */
    static ObjectNode entered(DocumentRow row) {
        return Body.tree(row.entered()).put("version", row.version()).put("changedAt", row.changedAt());
    }

    /** Returns the document of the principal's bureau. */
    public View get(Principal principal) {
        return context.database().read(view -> view(new DocumentTable(view, document).get(principal.bureau())));
    }

    /**
     * Changes the document of the principal's bureau by a merge patch if {@code version} is current. Only liaisons may
     * call it.
     */
    public View change(Principal principal, long version, byte[] body) {
        ObjectNode patch = Refused.orRefused(patch(body));
        return context.database().write(transaction -> {
            DocumentRow before = new DocumentTable(transaction, document).get(principal.bureau());
            ObjectNode merged = Body.merged(Body.tree(before.entered()), patch);
            List<Complaint> warnings = read(Body.bytes(merged));
            boolean isSame =
                    before.version() == version && CanonicalJson.of(merged).equals(before.entered());
            DocumentRow after = isSame ? before : written(transaction, principal, before, version + 1, merged);
            return view(after).warning(warnings);
        });
    }

    /** Replaces the version {@code before} by a new one, and records the change. */
    final DocumentRow written(
            Transaction transaction, Principal principal, DocumentRow before, long version, ObjectNode entered) {
        DocumentRow after = new DocumentRow(principal.bureau(), CanonicalJson.of(entered), version, context.now());
        if (!new DocumentTable(transaction, document).update(after)) {
            throw Refused.because(RefusalCode.STALE);
        }
        audit.record(
                transaction,
                principal,
                Change.updated(
                        document.action(),
                        document.subject(principal.bureau()),
                        version,
                        principal.party(),
                        fields(before),
                        fields(after)));
        return after;
    }

    private View view(DocumentRow row) {
        return new View(document.subject(row.bureau()), row.version(), fields(row));
    }
}
