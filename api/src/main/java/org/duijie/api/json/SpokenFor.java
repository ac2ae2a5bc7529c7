package org.duijie.api.json;

import static org.duijie.api.json.Shape.optional;

import java.util.Optional;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.deal.terms.Channel;
import org.duijie.core.deal.terms.Side;

/**
 * For which side of a deal somebody speaks; said by those who speak for another.
 *
 * @param side which; empty for one's own
 * @param heardBy how it was heard from that side
 */
public record SpokenFor(Optional<Side> side, Optional<Channel> heardBy) {
    public static final Shape SHAPE = Shape.of(optional("side", Kind.NAME), optional("heardBy", Kind.NAME));

    public static Part<SpokenFor> read(Fields fields) {
        Part<Optional<Side>> side = fields.partOr("side", Optional.empty(), text -> Optional.of(Side.parse(text)));
        Part<Optional<Channel>> heardBy =
                fields.partOr("heardBy", Optional.empty(), text -> Optional.of(Channel.parse(text)));
        return fields.built("side", () -> new SpokenFor(side.get(), heardBy.get()), side, heardBy);
    }

    /** Reads a body that says nothing else: a yes. */
    public static Decoded<SpokenFor> read(byte[] json) {
        return Body.read(json, SHAPE, SpokenFor::read);
    }
}
