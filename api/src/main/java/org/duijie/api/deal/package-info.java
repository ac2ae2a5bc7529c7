/** Deals from proposal to pick-up or ending, and the watch on prices. */
@NullMarked
package org.duijie.api.deal;

import org.jspecify.annotations.NullMarked;
