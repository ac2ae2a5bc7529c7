package org.duijie.api.policy;

import static org.duijie.api.json.Shape.needed;

import java.util.List;
import org.duijie.api.feature.Refused;
import org.duijie.api.file.Common;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;

/**
 * The share of its purchases that a canteen has to reserve for supported producers; 100 per mille until it is
 * changed.
 */
final class ReserveForm implements DocumentForm {
    private static final String PER_MILLE = "perMille";
    private static final Shape SHAPE = Shape.of(needed(PER_MILLE, Kind.WHOLE));

    /** Returns the share of a stored document, in per mille. */
    static int perMille(DocumentRow row) {
        return Body.tree(row.entered()).get(PER_MILLE).intValue();
    }

    @Override
    public Shape shape() {
        return SHAPE;
    }

    @Override
    public List<Complaint> read(byte[] entered) {
        Decoded<Integer> read = Body.read(entered, SHAPE, fields -> {
            Part<Integer> share = fields.part(PER_MILLE, text -> (int) Common.whole(text, 0, 1_000));
            return fields.built(PER_MILLE, share::get, share);
        });
        Refused.orRefused(read);
        return read.complaints();
    }
}
