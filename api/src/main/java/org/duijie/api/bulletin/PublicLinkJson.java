package org.duijie.api.bulletin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.feature.Hash;

/** Public links as answers and the audit have them. */
final class PublicLinkJson {
    private PublicLinkJson() {}

    /** Returns links without their codes. */
    static List<ObjectNode> write(List<PublicLinkRow> rows) {
        return rows.stream().map(PublicLinkJson::write).toList();
    }

    /** Returns a link without its code. */
    static ObjectNode write(PublicLinkRow row) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", row.id())
                .put("campaign", row.campaign())
                .put("madeBy", row.madeBy())
                .put("createdAt", row.createdAt())
                .put("expiresAt", row.expiresAt());
        row.closedAt().ifPresent(at -> json.put("closedAt", at));
        return json;
    }

    /** Returns a new link with the path to open. */
    static ObjectNode write(PublicLinkRow row, String code) {
        ObjectNode json = write(row);
        json.putObject("secret").put("path", "/b#" + code);
        return json;
    }

    /** Returns a link in the form of audit lines, with a proof that nobody has exchanged its code. */
    static ObjectNode told(PublicLinkRow row) {
        return write(row).put("fingerprint", Hash.of(row.hash()));
    }
}
