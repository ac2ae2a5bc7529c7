package org.duijie.api.session;

import static org.duijie.api.json.Shape.optional;

import org.duijie.api.file.Common;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;

/**
 * A request to make a link or a code that signs a person in.
 *
 * @param kind whether to make a link, or a code to read out
 */
record LinkBody(LinkKind kind) {
    private static final Shape SHAPE = Shape.of(optional("kind", Kind.NAME));

    /** Reads the body; an empty body asks for a link. */
    static Decoded<LinkBody> read(byte[] json) {
        byte[] said = json.length == 0 ? new byte[] {'{', '}'} : json;
        return Body.read(said, SHAPE, fields -> {
            Part<LinkKind> kind =
                    fields.partOr("kind", LinkKind.LINK, text -> LinkKind.of(Common.oneOf(text, "link", "code")));
            return fields.built("kind", () -> new LinkBody(kind.get()), kind);
        });
    }
}
