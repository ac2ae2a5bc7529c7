package org.duijie.api.bulletin;

import static org.duijie.api.json.Shape.optional;

import java.time.Duration;
import org.duijie.api.file.Common;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;

/**
 * A request for a public link.
 *
 * @param life how long it is open
 */
record PublicLinkBody(Duration life) {
    private static final Shape SHAPE = Shape.of(optional("days", Kind.WHOLE));
    private static final long USUAL_DAYS = 14;
    private static final long MOST_DAYS = 90;

    /** Reads the body; an empty body asks for the usual time. */
    static Decoded<PublicLinkBody> read(byte[] json) {
        byte[] said = json.length == 0 ? new byte[] {'{', '}'} : json;
        return Body.read(said, SHAPE, fields -> {
            Part<Long> days = fields.partOr("days", USUAL_DAYS, text -> Common.whole(text, 1, MOST_DAYS));
            return fields.built("days", () -> new PublicLinkBody(Duration.ofDays(days.get())), days);
        });
    }
}
