package org.duijie.core.sample;

import java.util.LinkedHashSet;
import java.util.Set;

/** The certificates that stock has and buyers ask for. */
final class SamplePapers {
    /** The quarantine certificate, without which no live animal leaves its farm. */
    static final String QUARANTINE = "动物检疫合格证明";

    /** The producer's declaration of conformity. */
    static final String CONFORMITY = "承诺达标合格证";

    /** The green-food mark. */
    static final String GREEN = "绿色食品";

    private SamplePapers() {}

    static Set<String> held(SampleProduct product, Dice dice) {
        Set<String> papers = new LinkedHashSet<>();
        if (product.isLive() && dice.chance(93)) {
            papers.add(QUARANTINE);
        }
        if (dice.chance(92)) {
            papers.add(CONFORMITY);
        }
        if (dice.chance(40)) {
            papers.add(GREEN);
        }
        return papers;
    }

    static Set<String> asked(SampleProduct product, SampleBuyer buyer, Dice dice) {
        Set<String> papers = new LinkedHashSet<>();
        if (product.isLive() && dice.chance(buyer.percentStrict())) {
            papers.add(QUARANTINE);
        }
        if (dice.chance(buyer.percentStrict())) {
            papers.add(CONFORMITY);
        }
        if (dice.chance(buyer.percentStrict() / 10)) {
            papers.add(GREEN);
        }
        return papers;
    }
}
