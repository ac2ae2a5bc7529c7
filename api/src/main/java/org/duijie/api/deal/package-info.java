/** Deals from proposal to payment: what the parties and liaisons do, and the watch on prices. */
@NullMarked
package org.duijie.api.deal;

import org.jspecify.annotations.NullMarked;
