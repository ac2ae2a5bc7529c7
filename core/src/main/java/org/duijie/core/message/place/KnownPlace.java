package org.duijie.core.message.place;

import org.duijie.core.market.Place;

/**
 * A place that a message may name.
 *
 * @param code its code, GB/T 2260 for a county
 * @param name its name
 * @param at its coordinates
 */
public record KnownPlace(String code, String name, Place at) {}
