package org.duijie.api.deal;

import java.time.Instant;
import java.util.Optional;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Role;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.json.SpokenFor;
import org.duijie.core.deal.Acceptance;
import org.duijie.core.deal.terms.Channel;
import org.duijie.core.deal.terms.Side;

/**
 * Who speaks on a deal: a side for itself, or a liaison for a side, or for the bureau.
 *
 * @param side the side that is heard; empty where a liaison, or time, acts of its own
 * @param heardBy how a liaison heard from it
 */
public record Spoken(Principal principal, Optional<Side> side, Optional<Channel> heardBy) {
    /** Returns the bureau's own word. */
    public static Spoken ofBureau(Principal principal) {
        return new Spoken(principal, Optional.empty(), Optional.empty());
    }

    /**
     * Returns what {@code voice} says of who speaks.
     *
     * @throws Refused when it names another's side, or when a liaison does not say how it heard
     */
    public static Spoken of(Principal principal, SpokenFor voice) {
        if (principal.isLiaison()) {
            if (voice.side().isPresent() && voice.heardBy().isEmpty()) {
                throw Refused.because(Refusals.of(Fault.MISSING_FIELD, "heardBy", ""));
            }
            return new Spoken(principal, voice.side(), voice.heardBy());
        }
        Side own = principal.role() == Role.COOPERATIVE ? Side.COOPERATIVE : Side.BUYER;
        if (voice.side().filter(side -> side != own).isPresent()) {
            throw Refused.because(RefusalCode.FORBIDDEN);
        }
        if (voice.heardBy().isPresent()) {
            throw Refused.because(Refusals.of(
                    Fault.ONLY_ON_BEHALF, "heardBy", voice.heardBy().get().code()));
        }
        return new Spoken(principal, Optional.of(own), Optional.empty());
    }

    /** Returns the side that speaks, which a liaison has to name. */
    public Side needed() {
        return side.orElseThrow(() -> Refused.because(Refusals.of(Fault.MISSING_FIELD, "side", "")));
    }

    /** Returns its yes. */
    Acceptance yes(Instant at) {
        return new Acceptance(needed(), principal.user(), heardBy, at);
    }

    /** Returns the party for which it is said. */
    String party(DealRow deal) {
        return side.map(each -> each == Side.BUYER ? deal.buyer() : deal.cooperative())
                .map(DealRow.DealParty::id)
                .orElse(principal.party());
    }
}
