package org.duijie.core.deal;

import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/**
 * Heads that the buyer turned away on the spot.
 *
 * @param heads how many
 * @param weight their part of the net weight; none when they were not on the scale
 * @param reason why
 */
public record Rejection(Heads heads, Weight weight, RejectReason reason) {}
