package org.duijie.core.deal;

import java.util.Optional;
import org.duijie.core.quantity.Heads;

/**
 * The decision that the heads still at the farm return to the listing. No truck follows.
 *
 * @param heads the number of heads released
 * @param word who decided it, why and when; empty in old deals, in which a truck with fewer heads than agreed released
 *     the rest automatically
 */
public record Release(Heads heads, Optional<Ending.Word> word) {}
