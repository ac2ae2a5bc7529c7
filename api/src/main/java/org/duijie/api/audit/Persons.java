package org.duijie.api.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;

/**
 * Replaces personal values by hashes in the audit. The chain contains only a keyed hash of each value, <code>{"hmac":
 * …}</code>. A table outside the chain stores the value and its key. Once that row is deleted, the hash reveals
 * nothing, and the chain is still valid.
 */
final class Persons {
    static final String HMAC = "hmac";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY_BYTES = 32;

    private final PersonTable table;
    private final BureauId bureau;

    public Persons(Transaction transaction, BureauId bureau) {
        this.table = new PersonTable(transaction);
        this.bureau = bureau;
    }

    /** Stores the personal values in {@code tree}, and returns the tree with a hash in place of each. */
    JsonNode hidden(String subject, JsonNode tree) {
        if (!PersonFields.tells(subject)) {
            return tree;
        }
        JsonNode hidden = tree.deepCopy();
        PersonFields.replace(
                subject, hidden, (person, value) -> isPlain(value) ? kept(subject, person, value.textValue()) : value);
        return hidden;
    }

    /**
     * Returns {@code tree} with the hashes that are stored already in place of their personal values. A value without a
     * stored hash stays as it is. Writes nothing, unlike {@link #hidden}.
     */
    public JsonNode known(String subject, JsonNode tree) {
        JsonNode known = tree.deepCopy();
        PersonFields.replace(
                subject,
                known,
                (person, value) -> isPlain(value)
                        ? table.find(bureau, subject, person, value.textValue())
                                .filter(row -> row.hmac().equals(hmac(row.key(), row.value())))
                                .<JsonNode>map(row -> reference(row.hmac()))
                                .orElse(value)
                        : value);
        return known;
    }

    /** Returns the personal values of {@code line} by their hash; {@link Erasure#ERASED} for an erased one. */
    Map<String, String> values(JsonNode line) {
        Set<String> hmacs = new LinkedHashSet<>();
        String subject = line.path("subject").asText();
        PersonFields.Instead collect = (person, value) -> {
            if (value.has(HMAC)) {
                hmacs.add(value.get(HMAC).asText());
            }
            return value;
        };
        PersonFields.replace(subject, line.path("before"), collect);
        PersonFields.replace(subject, line.path("after"), collect);
        Map<String, String> values = new HashMap<>();
        table.find(bureau, hmacs).forEach(row -> values.put(row.hmac(), row.value()));
        Map<String, String> all = new LinkedHashMap<>();
        hmacs.forEach(hmac -> all.put(hmac, values.getOrDefault(hmac, Erasure.ERASED)));
        return all;
    }

    /** Returns the keyed hash of a value, in hexadecimal. */
    public static String hmac(String key, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    private static boolean isPlain(JsonNode value) {
        return value instanceof TextNode && !value.textValue().equals(Erasure.ERASED);
    }

    private ObjectNode kept(String subject, String person, String value) {
        String hmac = table.find(bureau, subject, person, value)
                .map(PersonRow::hmac)
                .orElseGet(() -> entered(subject, person, value));
        return reference(hmac);
    }

    private static ObjectNode reference(String hmac) {
        return JsonNodeFactory.instance.objectNode().put(HMAC, hmac);
    }

    private String entered(String subject, String person, String value) {
        byte[] bytes = new byte[KEY_BYTES];
        RANDOM.nextBytes(bytes);
        String key = HexFormat.of().formatHex(bytes);
        PersonRow row = new PersonRow(bureau, hmac(key, value), subject, person, key, value);
        return table.insert(row)
                ? row.hmac()
                : table.find(bureau, subject, person, value).orElseThrow().hmac();
    }
}
