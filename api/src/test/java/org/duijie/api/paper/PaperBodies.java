package org.duijie.api.paper;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import org.duijie.api.feature.Principal;

/**
 * The JSON of a deal's documents, for tests of other features.
 *
 * @param deal the id of the deal
 */
public record PaperBodies(Papers papers, Principal reader, String deal) {
    public ObjectNode dealSheet() {
        return PaperJson.of(papers.dealSheet(reader, deal), Locale.ENGLISH);
    }

    public ObjectNode weighTicket() {
        return PaperJson.of(papers.weighTicket(reader, deal, Optional.empty()), Locale.ENGLISH);
    }

    public ObjectNode settlementSheet() {
        return PaperJson.of(papers.settlementSheet(reader, deal, Optional.empty()), Locale.ENGLISH);
    }
}
