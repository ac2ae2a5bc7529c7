/** The best set of deliveries to one sink at given prices. */
@NullMarked
package org.duijie.core.match.internal.pattern;

import org.jspecify.annotations.NullMarked;
