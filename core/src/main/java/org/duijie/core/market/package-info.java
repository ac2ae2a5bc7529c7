/**
 * What cooperatives offer, what buyers want, and the rules by which they can trade. {@link org.duijie.core.market.Pair}
 * holds each rule of the trade once, in the order in which it is checked.
 */
@NullMarked
package org.duijie.core.market;

import org.jspecify.annotations.NullMarked;
