package org.duijie.api.offering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.duijie.api.audit.Audit;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.View;
import org.duijie.api.file.Products;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.json.PatchBody;
import org.duijie.api.json.Shape;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;
import org.duijie.api.place.Area;
import org.duijie.core.quantity.Quantity;

/**
 * The rules in which listings and intents differ. {@link Offerings} contains the common rules.
 *
 * @param <R> the type of row
 * @param <B> the type of request body that enters an offering
 */
public abstract class OfferingRules<R extends OfferingRow<R>, B> {
    /**
     * The names of a kind of offering.
     *
     * @param name the name of the kind in the audit
     * @param prefix the prefix of the offerings' ids
     * @param owner the kind of party that owns the offerings
     */
    public record Kind(String name, String prefix, PartyKind owner) {}

    /** A body that was read, and its JSON. */
    public record Sheet<B>(B body, ObjectNode entered) {}

    /** An entry in its stored form, and its audit line. */
    public record Entry<R>(R row, Audit.Written line) {}

    /**
     * Reads the body of a new offering.
     *
     * @param id the id that the offering gets
     * @param products the products that it may name
     */
    protected abstract Decoded<B> read(byte[] body, String id, LikelyDays days, Products products);

    /** Returns the fields of a body. */
    public abstract Shape shape();

    /** Reads a change. */
    protected final Decoded<ObjectNode> patch(byte[] body) {
        return PatchBody.read(body, shape());
    }

    /**
     * Converts {@code units} to a quantity in the measure in which the stock or demand was stated. A stock counts them
     * in heads or packs, a demand in heads or grams.
     */
    public abstract Quantity quantity(R row, long units);

    /** Returns the party for which a body is entered; empty for the principal's own party. */
    protected abstract Optional<String> party(B body);

    protected abstract R row(PartyRow owner, B body, ObjectNode entered, OfferingRow.RecordState stamp);

    /** Returns the warnings about a row that only this kind of offering can have. */
    protected abstract List<Complaint> ownDoubts(Area area, R row);

    /** Returns the warnings about a change of a row, because of deals that are under way. */
    protected List<Complaint> changeDoubts(Transaction view, R before, R after) {
        return List.of();
    }

    protected abstract OfferingTable<R> table(Transaction transaction);

    /** Returns the entered JSON with a patch applied. */
    protected abstract ObjectNode merged(R before, ObjectNode patch);

    /** Returns whether the change would alter the unit in which deals have taken quantities. */
    protected abstract boolean isDealtOtherwise(ObjectNode before, ObjectNode after);

    /** Refuses the change if deals or losses have taken something from the row. */
    protected void refuseDealt(R row) {
        if (row.taken() > 0) {
            throw Refused.because(RefusalCode.TAKEN_BY_DEALS);
        }
    }

    /** Returns a row as JSON with all its fields. */
    protected abstract ObjectNode json(R row);

    /** Returns whether only the owner and liaisons may see the row, even while it is on the market. */
    protected boolean isHidden(R row) {
        return false;
    }

    /** Returns the fields of a row that the principal may see. */
    protected abstract View view(Principal principal, R row);
}
