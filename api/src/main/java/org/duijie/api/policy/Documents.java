package org.duijie.api.policy;

import java.util.List;
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
import org.duijie.api.json.Complaint;

/**
 * Reads and changes the documents of one kind, of which every bureau has exactly one. All kinds are changed by a merge
 * patch and recorded in the audit by the same rules.
 */
class Documents {
    private final BureauDocument document;
    private final DocumentForm form;
    private final AppContext context;
    private final Audit audit;

    Documents(BureauDocument document, AppContext context, Audit audit) {
        this.document = document;
        this.form = document.form();
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
    static Records records(BureauDocument document) {
        return Records.ofDocument(document.table(), (view, bureau) -> {
            DocumentRow row = new DocumentTable(view, document).get(bureau);
            return new Records.Standing(
                    document.subject(bureau), ToldRow.of(document.form().json(row)), document.isUntouched(row));
        });
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
        DocumentPatch patch = DocumentPatch.read(body, form);
        return context.database().write(transaction -> {
            DocumentRow before = new DocumentTable(transaction, document).get(principal.bureau());
            DocumentPatch.Changed changed = patch.appliedTo(before);
            List<Complaint> warnings = form.read(changed.body());
            String entered = changed.entered();
            boolean isSame = before.version() == version && entered.equals(before.entered());
            DocumentRow after = isSame ? before : written(transaction, principal, before, version + 1, entered);
            return view(after).warning(warnings);
        });
    }

    /** Replaces the version {@code before} by a new one, and records the change. */
    final DocumentRow written(
            Transaction transaction, Principal principal, DocumentRow before, long version, String entered) {
        DocumentRow after = new DocumentRow(principal.bureau(), entered, version, context.now());
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
                        form.json(before),
                        form.json(after)));
        return after;
    }

    private View view(DocumentRow row) {
        return new View(document.subject(row.bureau()), row.version(), form.json(row));
    }
}
