/** A deal from its proposal to its end, and the watch on prices. */
@NullMarked
package org.duijie.api.deal;

import org.jspecify.annotations.NullMarked;
