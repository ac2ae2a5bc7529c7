/** What is read across deals: unusual prices, and who got stock under one permit. */
@NullMarked
package org.duijie.core.deal.watch;

import org.jspecify.annotations.NullMarked;
