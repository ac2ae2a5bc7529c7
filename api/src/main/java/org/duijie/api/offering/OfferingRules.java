package org.duijie.api.offering;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.duijie.api.audit.Audit;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.View;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Shape;
import org.duijie.api.party.PartyKind;
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

    private final OfferingForm<R, B> form;

    OfferingRules(OfferingForm<R, B> form) {
        this.form = form;
    }

    /** Returns how bodies and rows of this kind are written. */
    final OfferingForm<R, B> form() {
        return form;
    }

    /** Returns the fields of a body. */
    public final Shape shape() {
        return form.shape();
    }

    /** Reads a change. */
    final OfferingPatch patch(byte[] body) {
        return OfferingPatch.read(body, shape());
    }

    /**
     * Converts {@code units} to a quantity in the measure in which the stock or demand was stated. A stock counts them
     * in heads or packs, a demand in heads or grams.
     */
    public abstract Quantity quantity(R row, long units);

    /** Returns the warnings about a row that only this kind of offering can have. */
    protected abstract List<Complaint> ownDoubts(Area area, R row);

    /** Returns the warnings about a change of a row, because of deals that are under way. */
    protected List<Complaint> changeDoubts(Transaction view, R before, R after) {
        return List.of();
    }

    protected abstract OfferingTable<R> table(Transaction transaction);

    /** Refuses the change if deals or losses have taken something from the row. */
    protected void refuseDealt(R row) {
        if (row.taken() > 0) {
            throw dealt(row);
        }
    }

    /** Makes the refusal of a change that deals prevent: how much they take of the row, and how much is left. */
    protected final Refused dealt(R row) {
        boolean isLost = lost(row) > 0;
        TakenFault fault = isLost ? TakenFault.DEALS_AND_LOSSES_TAKE : TakenFault.DEALS_TAKE;
        List<String> figures = Stream.of(
                        row.amount(), row.taken() - lost(row), Math.max(0, row.amount() - row.taken()), lost(row))
                .limit(isLost ? 4 : 3)
                .map(units -> quantity(row, units).toString())
                .toList();
        return Refused.because(
                RefusalCode.TAKEN_BY_DEALS,
                new Complaint(fault.severity(), "", "", fault.name(), figures, countWord(row)));
    }

    /** Returns how much of what is taken from the row was lost on the farm. */
    protected long lost(R row) {
        return 0;
    }

    /** Returns the Chinese word that counts the heads of a row. */
    protected abstract String countWord(R row);

    /** Returns whether only the owner and liaisons may see the row, even while it is on the market. */
    protected boolean isHidden(R row) {
        return false;
    }

    /** Returns the fields of a row that the principal may see. */
    protected abstract View view(Principal principal, R row);
}
