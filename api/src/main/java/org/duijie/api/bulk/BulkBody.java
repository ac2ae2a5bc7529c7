package org.duijie.api.bulk;

import static org.duijie.api.json.Shape.needed;
import static org.duijie.api.json.Shape.neededObjects;
import static org.duijie.api.json.Shape.optional;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.duijie.api.file.Common;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fields;
import org.duijie.api.json.ObjectReader;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.market.Name;
import org.duijie.core.quantity.InvalidValueException;
import org.duijie.core.quantity.Reason;

/**
 * A request to apply one verb, such as {@code confirm}, to several deals.
 *
 * @param verb the verb, as in the path of the route for one deal
 * @param items the deals, from 1 to 100
 */
record BulkBody(String verb, List<Item> items) {
    private static final int MOST = 100;
    private static final long HIGHEST_VERSION = 999_999_999_999_999_999L;
    private static final String NOTHING_SAID = "{}";

    private static final Shape ITEM =
            Shape.of(needed("id", Kind.NAME), needed("version", Kind.WHOLE), optional("body", Kind.LATER));
    private static final Shape SHAPE = Shape.of(needed("verb", Kind.NAME), neededObjects("items", ITEM, MOST));

    BulkBody {
        if (items.isEmpty()) {
            throw new InvalidValueException(Reason.EMPTY_LIST, "[]");
        }
        items = List.copyOf(items);
    }

    /**
     * One deal.
     *
     * @param version the version that the user has seen
     * @param text the body that the verb takes, as JSON
     */
    record Item(String id, long version, String text) {
        byte[] body() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * Reads a request.
     *
     * @param verbs the verbs that can be used
     */
    static Decoded<BulkBody> read(byte[] json, Set<String> verbs) {
        List<Part<Item>> items = new ArrayList<>();
        return Body.ofList(json, SHAPE, ObjectReader.Elements.to(items, BulkBody::item), fields -> {
            Part<String> verb = fields.part("verb", text -> verb(text, verbs));
            if (!Part.allRead(items.toArray(new Part<?>[0]))) {
                return Part.unread();
            }
            return fields.built(
                    "items",
                    () -> new BulkBody(verb.get(), items.stream().map(Part::get).toList()),
                    verb);
        });
    }

    private static Part<Item> item(Fields fields) {
        Part<String> id = fields.part("id", Name::require);
        Part<Long> version = fields.part("version", text -> Common.whole(text, 1, HIGHEST_VERSION));
        Part<String> body = fields.partOr("body", NOTHING_SAID, text -> text);
        return fields.built("id", () -> new Item(id.get(), version.get(), body.get()), id, version, body);
    }

    private static String verb(String text, Set<String> verbs) {
        if (!verbs.contains(text)) {
            throw new InvalidValueException(Reason.NOT_ONE_OF, text, String.join(" ", new TreeSet<>(verbs)));
        }
        return text;
    }
}
