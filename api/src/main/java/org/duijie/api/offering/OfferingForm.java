package org.duijie.api.offering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.duijie.api.file.Products;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.json.Shape;
import org.duijie.api.party.PartyRow;

/**
 * How bodies and rows of one kind of offering are written: what listings and intents read, store and audit.
 *
 * @param <R> the type of row
 * @param <B> the type of request body that enters an offering
 */
public interface OfferingForm<R extends OfferingRow<R>, B> {
    /**
     * Reads the body of a new offering.
     *
     * @param id the id that the offering gets
     * @param products the products that it may name
     */
    Decoded<B> read(byte[] body, String id, LikelyDays days, Products products);

    /** Returns the fields of a body. */
    Shape shape();

    /** Returns the party for which a body is entered; empty for the principal's own party. */
    Optional<String> party(B body);

    R row(PartyRow owner, B body, ObjectNode entered, OfferingRow.RecordState stamp);

    /** Returns the entered JSON with a patch applied. */
    ObjectNode merged(R before, ObjectNode patch);

    /** Returns whether the change would alter the unit in which deals have taken quantities. */
    boolean isDealtOtherwise(ObjectNode before, ObjectNode after);

    /** Returns a row as JSON with all its fields. */
    ObjectNode json(R row);
}
