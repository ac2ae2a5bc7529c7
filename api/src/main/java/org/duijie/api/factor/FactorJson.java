package org.duijie.api.factor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.duijie.api.factor.SecondFactors.Standing;
import org.duijie.api.qr.QrPicture;

/** Authenticator apps as answers and the audit have them. */
final class FactorJson {
    private static final String ISSUER = "Duijie";
    private static final int MOST_OF_NAME = 30;

    private FactorJson() {}

    /** Returns whether one has an app, and whether one needs it. */
    static ObjectNode write(Standing standing) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("needed", standing.isNeeded());
        json.put("state", standing.state());
        standing.row().flatMap(FactorRow::confirmedAt).ifPresent(at -> json.put("since", at));
        return json;
    }

    /** Returns a new app with its secret: as text to type, as a link that the app opens, and as a picture to scan. */
    static ObjectNode write(FactorRow row, String person) {
        ObjectNode json = told(row);
        json.remove("fingerprint");
        String uri = uri(row.secret(), person);
        json.putObject("secret").put("key", row.secret()).put("uri", uri).put("qr", QrPicture.svg(uri));
        return json;
    }

    /** Returns an app in the form of audit lines: without its secret. */
    static ObjectNode told(FactorRow row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", row.id());
        json.put("user", row.user());
        json.put("createdAt", row.createdAt());
        row.confirmedAt().ifPresent(at -> json.put("confirmedAt", at));
        row.endedAt().ifPresent(at -> json.put("endedAt", at));
        row.endedBy().ifPresent(by -> json.put("endedBy", by));
        json.put("fingerprint", row.fingerprint());
        return json;
    }

    /** Does the same; null when there is none yet. */
    static JsonNode told(Optional<FactorRow> row) {
        return row.<JsonNode>map(FactorJson::told).orElse(NullNode.getInstance());
    }

    private static String uri(String secret, String person) {
        String name = person.codePoints()
                .limit(MOST_OF_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        String label = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        String called = label.length() > QrPicture.MOST / 2 ? "" : ":" + label;
        return "otpauth://totp/" + ISSUER + called + "?secret=" + secret + "&issuer=" + ISSUER;
    }
}
