/**
 * What cooperatives offer and what buyers would take, and the rules by which the two can trade: each rule of the trade stands
 * here once, in {@link org.duijie.core.market.Pair}, in the order in which it is asked.
 */
@NullMarked
package org.duijie.core.market;

import org.jspecify.annotations.NullMarked;
