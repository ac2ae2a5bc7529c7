/** What two sides agree on, and why a step is refused: price, weight, conditions, floor prices, days. */
@NullMarked
package org.duijie.core.deal.terms;

import org.jspecify.annotations.NullMarked;
