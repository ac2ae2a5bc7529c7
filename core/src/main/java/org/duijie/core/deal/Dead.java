package org.duijie.core.deal;

import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/**
 * Heads that died between loading and acceptance.
 *
 * @param heads how many
 * @param weight their part of the net weight; none when they were not on the scale
 */
public record Dead(Heads heads, Weight weight) {
    public static final Dead NONE = new Dead(Heads.NONE, Weight.NONE);
}
