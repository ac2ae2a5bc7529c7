package org.duijie.api.session;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.duijie.api.feature.Hash;
import org.duijie.api.qr.QrPicture;

/** Writes links and codes in the form of answers and audit lines. */
final class LinkJson {
    private LinkJson() {}

    /** Returns a link or a code without its secret. */
    static ObjectNode write(LinkRow row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", row.id());
        json.put("user", row.user());
        json.put("kind", row.kind().word());
        json.put("madeBy", row.madeBy());
        row.madeWith().ifPresent(token -> json.put("madeWith", token));
        json.put("createdAt", row.createdAt());
        json.put("expiresAt", row.expiresAt());
        row.endedAt().ifPresent(at -> json.put("endedAt", at));
        row.endedAs().ifPresent(how -> json.put("endedAs", how));
        return json;
    }

    /**
     * Returns a new link or code with its secret: the path to open, with the QR code of the link at {@code address}, or
     * the digits to read out.
     */
    static ObjectNode write(LinkRow row, String code, Optional<String> address) {
        ObjectNode json = write(row);
        ObjectNode secret = json.putObject("secret");
        if (row.kind() == LinkKind.CODE) {
            secret.put("code", code);
        } else {
            String path = "/l#" + code;
            secret.put("path", path);
            address.ifPresent(at -> secret.put("qr", QrPicture.svg(at + path)));
        }
        return json;
    }

    /** Returns a link in the form of audit lines, with a proof that nobody has exchanged its code. */
    static ObjectNode told(LinkRow row) {
        return write(row).put("fingerprint", Hash.of(row.hash()));
    }

    /** Returns a link in the form of audit lines; JSON null when {@code row} is empty. */
    static JsonNode told(Optional<LinkRow> row) {
        return row.<JsonNode>map(LinkJson::told).orElse(NullNode.getInstance());
    }
}
