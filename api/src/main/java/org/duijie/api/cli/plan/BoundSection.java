package org.duijie.api.cli.plan;

import org.duijie.api.cli.console.Voice;
import org.duijie.core.match.check.BoundProof;
import org.duijie.core.quantity.Money;

/** Explains in a sentence which bound the shadow prices of a plan prove. */
final class BoundSection {
    private final Voice voice;

    public BoundSection(Voice voice) {
        this.voice = voice;
    }

    public String line(BoundProof proof) {
        String claimed = exact(proof.claimed());
        return proof.proven()
                .map(this::exact)
                .map(proven -> voice.words().say("bound." + proof.standing(), proven, claimed))
                .orElseGet(() -> voice.words().say("bound.none", claimed));
    }

    private String exact(Money money) {
        return voice.figures().exactMoney(money);
    }
}
