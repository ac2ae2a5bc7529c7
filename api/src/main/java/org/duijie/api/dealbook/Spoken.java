package org.duijie.api.dealbook;

import static org.duijie.api.json.Shape.optional;

import java.time.Instant;
import java.util.Optional;
import org.duijie.api.feature.NoRight;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Role;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Fields;
import org.duijie.api.json.Part;
import org.duijie.api.json.Refusals;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.core.deal.Acceptance;
import org.duijie.core.deal.terms.Channel;
import org.duijie.core.deal.terms.Side;

/**
 * On whose behalf a user acts on a deal: the user's own side, a side that a liaison acts for, or the bureau.
 *
 * @param side the side; empty when a liaison or the service acts for the bureau
 * @param heardBy the channel by which the side informed the liaison
 */
public record Spoken(Principal principal, Optional<Side> side, Optional<Channel> heardBy) {
    /** Makes an action of the bureau itself. */
    public static Spoken ofBureau(Principal principal) {
        return new Spoken(principal, Optional.empty(), Optional.empty());
    }

    /**
     * Returns the action on behalf of the side in {@code voice}, or else of the principal's own side.
     *
     * @throws Refused when {@code voice} names a side that the user may not act for, or when a liaison acts for a side
     *     and does not give the channel by which the side informed the liaison
     */
    public static Spoken of(Principal principal, Claim voice) {
        if (principal.isLiaison()) {
            if (voice.side().isPresent() && voice.heardBy().isEmpty()) {
                throw Refused.because(Refusals.of(Fault.MISSING_FIELD, "heardBy", ""));
            }
            return new Spoken(principal, voice.side(), voice.heardBy());
        }
        Side own = principal.role() == Role.COOPERATIVE ? Side.COOPERATIVE : Side.BUYER;
        if (voice.side().filter(side -> side != own).isPresent()) {
            throw NoRight.ofOthers();
        }
        if (voice.heardBy().isPresent()) {
            throw Refused.because(Refusals.of(
                    Fault.ONLY_ON_BEHALF, "heardBy", voice.heardBy().get().code()));
        }
        return new Spoken(principal, Optional.of(own), Optional.empty());
    }

    /** Returns the side. Refuses a liaison who named no side. */
    public Side needed() {
        return side.orElseThrow(() -> Refused.because(Refusals.of(Fault.MISSING_FIELD, "side", "")));
    }

    /** Returns the side's acceptance. */
    public Acceptance yes(Instant at) {
        return new Acceptance(needed(), principal.user(), heardBy, at);
    }

    /** Returns the party on whose behalf the user acts. */
    String party(DealRow deal) {
        return side.map(each -> each == Side.BUYER ? deal.buyer() : deal.cooperative())
                .map(DealRow.DealParty::id)
                .orElse(principal.party());
    }

    /**
     * The side on whose behalf a user acts on a deal. Users who act for another party must give it.
     *
     * @param side the side; empty for the user's own
     * @param heardBy the channel by which the side informed the user
     */
    public record Claim(Optional<Side> side, Optional<Channel> heardBy) {
        public static final Shape SHAPE = Shape.of(optional("side", Kind.NAME), optional("heardBy", Kind.NAME));

        public static Part<Claim> read(Fields fields) {
            Part<Optional<Side>> side = fields.partOr("side", Optional.empty(), text -> Optional.of(Side.parse(text)));
            Part<Optional<Channel>> heardBy =
                    fields.partOr("heardBy", Optional.empty(), text -> Optional.of(Channel.parse(text)));
            return fields.built("side", () -> new Claim(side.get(), heardBy.get()), side, heardBy);
        }

        /** Reads the body of an acceptance, which contains nothing but the side and the channel. */
        public static Decoded<Claim> read(byte[] json) {
            return Body.read(json, SHAPE, Claim::read);
        }
    }
}
