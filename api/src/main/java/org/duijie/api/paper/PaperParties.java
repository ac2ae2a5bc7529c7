package org.duijie.api.paper;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duijie.api.dealbook.DealRow;
import org.duijie.api.json.Body;
import org.duijie.api.paper.PaperHead.Contact;
import org.duijie.api.paper.PaperHead.PaperParty;
import org.duijie.core.market.Place;

/** Reads the parties that papers name from what was entered for them. */
final class PaperParties {
    private PaperParties() {}

    static PaperParty of(DealRow.DealParty party, Place at, boolean showsContacts) {
        List<Contact> contacts = new ArrayList<>();
        JsonNode entered = Body.tree(party.entered());
        if (showsContacts) {
            entered.path("contacts")
                    .forEach(each -> contacts.add(new Contact(
                            each.get("name").textValue(), each.get("phone").textValue())));
        }
        Optional<String> division =
                Optional.ofNullable(entered.at("/division/name").textValue());
        return new PaperParty(party.name(), division, at, contacts);
    }
}
