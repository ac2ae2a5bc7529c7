/** Searches across deals: finds unusual prices, and traces who got stock under one permit. */
@NullMarked
package org.duijie.core.deal.watch;

import org.jspecify.annotations.NullMarked;
