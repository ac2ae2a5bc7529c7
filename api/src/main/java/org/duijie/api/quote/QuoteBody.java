package org.duijie.api.quote;

import static org.duijie.api.json.Shape.optional;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Name;

/**
 * A request for a quote. Exactly one of the fields is present.
 *
 * @param intent the bytes of an intent, in the form of a request that enters one
 * @param listing the bytes of a listing, in the form of a request that enters one
 * @param id the id of an open intent or listing
 */
record QuoteBody(Optional<byte[]> intent, Optional<byte[]> listing, Optional<String> id) {
    static final String INTENT = "intent";
    static final String LISTING = "listing";
    static final String ID = "id";
    private static final List<String> ALL = List.of(INTENT, LISTING, ID);
    private static final Shape SHAPE =
            Shape.of(optional(INTENT, Kind.ANY), optional(LISTING, Kind.ANY), optional(ID, Kind.NAME));
    private static final JsonFactory JSON = new JsonFactory();

    static Decoded<QuoteBody> read(byte[] json) {
        return Body.ofList(json, SHAPE, (list, index, element) -> {}, fields -> read(fields, json));
    }

    private static Part<QuoteBody> read(Fields fields, byte[] json) {
        Part<Optional<String>> id = fields.partOr(ID, Optional.empty(), text -> Optional.of(Name.require(text)));
        List<String> given = ALL.stream().filter(fields::has).toList();
        if (given.isEmpty()) {
            fields.complain(Fault.MISSING_FIELD, INTENT);
        } else if (given.size() > 1) {
            fields.complain(Fault.NOT_BOTH, given.get(0), given.get(1));
        }
        if (!fields.areSound()) {
            return Part.unread();
        }
        return fields.built(ID, () -> new QuoteBody(bytes(json, INTENT), bytes(json, LISTING), id.get()), id);
    }

    /**
     * Returns the bytes of the value of a field as they were sent, so that the reader of intents or listings can check
     * everything in it.
     */
    private static Optional<byte[]> bytes(byte[] json, String field) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                int from = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                parser.finishToken();
                if (name.equals(field)) {
                    return Optional.of(Arrays.copyOfRange(
                            json, from, (int) parser.currentLocation().getByteOffset()));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException("a body that was read is no JSON", e);
        }
    }
}
