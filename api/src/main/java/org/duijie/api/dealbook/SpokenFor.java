package org.duijie.api.dealbook;

import static org.duijie.api.json.Shape.optional;

import java.util.Optional;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.deal.terms.Channel;
import org.duijie.core.deal.terms.Side;

/**
 * The side on whose behalf a user acts on a deal. Users who act for another party must give it.
 *
 * @param side the side; empty for the user's own
 * @param heardBy the channel by which the side informed the user
 */
public record SpokenFor(Optional<Side> side, Optional<Channel> heardBy) {
    public static final Shape SHAPE = Shape.of(optional("side", Kind.NAME), optional("heardBy", Kind.NAME));

    public static Part<SpokenFor> read(Fields fields) {
        Part<Optional<Side>> side = fields.partOr("side", Optional.empty(), text -> Optional.of(Side.parse(text)));
        Part<Optional<Channel>> heardBy =
                fields.partOr("heardBy", Optional.empty(), text -> Optional.of(Channel.parse(text)));
        return fields.built("side", () -> new SpokenFor(side.get(), heardBy.get()), side, heardBy);
    }

    /** Reads a body with nothing else, which is an acceptance. */
    public static Decoded<SpokenFor> read(byte[] json) {
        return Body.read(json, SHAPE, SpokenFor::read);
    }
}
