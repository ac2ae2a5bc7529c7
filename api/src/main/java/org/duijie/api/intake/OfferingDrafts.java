package org.duijie.api.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duijie.api.feature.Hash;
import org.duijie.api.file.Products;
import org.duijie.api.intake.OfferingBook.Goods;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.OfferingRules.Entry;
import org.duijie.api.offering.OfferingRules.Sheet;
import org.duijie.api.sheet.SheetEntry;

/** Reads the rows of a sheet as entries of listings or intents, with the key of each row. */
final class OfferingDrafts<R extends OfferingRow<R>, B> {
    private final OfferingBook<R, B> book;
    private final RowOwners owners;
    private final Products products;

    OfferingDrafts(OfferingBook<R, B> book, RowOwners owners, Products products) {
        this.book = book;
        this.owners = owners;
        this.products = products;
    }

    /**
     * Reads a row by the rules of a single entry.
     *
     * @param id the id that the entry gets if it is new
     * @param seen how many rows about the same goods came before, for each party and goods; counts this row
     */
    RowDraft<Entry<R>> read(SheetEntry entry, String id, Map<String, Integer> seen) {
        List<Complaint> complaints = new ArrayList<>();
        Optional<Owner> owner = owners.of(entry, complaints::add);
        ObjectNode body = entry.body().deepCopy();
        complaints.addAll(RowPlace.fill(body, owner, entry));
        Decoded<Sheet<B>> decoded = book.offerings().checked(id, Body.bytes(body), products);
        complaints.addAll(RowPlace.without(decoded.complaints(), body, entry.complaints()));
        Optional<Entry<R>> made = decoded.result()
                .filter(each -> owner.isPresent())
                .map(sheet -> book.offerings().entry(owner.orElseThrow().row(), sheet));
        String key = owner.map(each -> key(entry, each, made, seen)).orElse("");
        return new RowDraft<>(entry, owner, body, made, key, complaints);
    }

    /** Returns the key of a row. Rows without a number and about the same goods get different keys, by their order. */
    private String key(SheetEntry entry, Owner owner, Optional<Entry<R>> made, Map<String, Integer> seen) {
        String party = owner.key();
        if (!entry.number().isEmpty()) {
            return Hash.of(party + "|number|" + entry.number());
        }
        return made.map(each -> {
                    Goods goods = book.goods().apply(each.row());
                    return EarlierRows.key(party, goods, seen.merge(party + "|" + goods, 1, Integer::sum));
                })
                .orElse("");
    }
}
