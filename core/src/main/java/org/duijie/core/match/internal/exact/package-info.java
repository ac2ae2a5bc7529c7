/** Branch and price over columns of deliveries, for small markets. */
@NullMarked
package org.duijie.core.match.internal.exact;

import org.jspecify.annotations.NullMarked;
