package org.duijie.api.policy;

import static org.duijie.api.json.Shape.needed;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.audit.Audit;
import org.duijie.api.audit.Records;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Refused;
import org.duijie.api.file.Common;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Part;
import org.duijie.api.json.PatchBody;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;

/**
 * The share of its purchases that a canteen has to reserve for supported producers; 100 per mille until it is
 * changed.
 */
final class Reserves extends Documents {
    private static final Shape SHAPE = Shape.of(needed("perMille", Kind.WHOLE));

    Reserves(AppContext context, Audit audit) {
        super(BureauDocument.RESERVE, context, audit);
    }

    /** Returns the reserves for the record check. */
    static Records records() {
        return records(BureauDocument.RESERVE, Documents::entered);
    }

    /** Returns the share of the bureau, in per mille. */
    static int perMille(Transaction view, BureauId bureau) {
        return Body.tree(new DocumentTable(view, BureauDocument.RESERVE)
                        .get(bureau)
                        .entered())
                .get("perMille")
                .intValue();
    }

    @Override
    Decoded<ObjectNode> patch(byte[] body) {
        return PatchBody.read(body, SHAPE);
    }

    @Override
    List<Complaint> read(byte[] entered) {
        Decoded<Integer> read = Body.read(entered, SHAPE, fields -> {
            Part<Integer> share = fields.part("perMille", text -> (int) Common.whole(text, 0, 1_000));
            return fields.built("perMille", share::get, share);
        });
        Refused.orRefused(read);
        return read.complaints();
    }
}
