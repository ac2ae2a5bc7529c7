/** The terms that two sides agree on (price, weight, conditions, floor prices, days) and the reasons for refusals. */
@NullMarked
package org.duijie.core.deal.terms;

import org.jspecify.annotations.NullMarked;
