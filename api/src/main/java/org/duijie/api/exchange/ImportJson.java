package org.duijie.api.exchange;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.exchange.Imports.ImportRows;
import org.duijie.api.json.Body;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.OfferingRules.Entry;
import org.duijie.api.party.PartyRow;

/** Writes what was entered from a market file, in the form of the answer, which the table of imports stores too. */
final class ImportJson {
    private ImportJson() {}

    /**
     * Returns the answer to a file that was entered now.
     *
     * @param policy the code for whether the matching policy of the file was adopted
     */
    static String write(String policy, ImportRows rows, ImportBody file) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("policy", policy);
        ArrayNode created = json.putArray("parties");
        rows.owners().created().forEach(party -> add(created, party.row()));
        ArrayNode byName = json.putArray("byName");
        rows.owners().byName().forEach(party -> add(byName, party));
        add(json.putArray("listings"), rows.listings(), file.listings());
        add(json.putArray("intents"), rows.intents(), file.intents());
        return json.toString();
    }

    /** Returns the earlier answer to a file that was entered before. */
    static String replayed(String answer) {
        return Body.tree(answer).put("replayed", true).toString();
    }

    private static void add(ArrayNode created, PartyRow party) {
        ObjectNode json = created.addObject()
                .put("id", party.id())
                .put("kind", party.kind().word());
        party.buyerKind().ifPresent(kind -> json.put("buyerKind", kind.word()));
        json.put("name", party.name());
    }

    private static <R extends OfferingRow<R>> void add(
            ArrayNode created, List<Entry<R>> entries, List<ImportBody.Entry> file) {
        for (int i = 0; i < entries.size(); i++) {
            created.addObject()
                    .put("id", entries.get(i).row().id())
                    .put("fileId", file.get(i).fileId());
        }
    }
}
