/** What is read across deals: unusual prices, and who got what of one certificate. */
@NullMarked
package org.duijie.core.deal.watch;

import org.jspecify.annotations.NullMarked;
