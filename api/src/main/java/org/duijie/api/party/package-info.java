/** Cooperatives, buyers, and the bureau itself. */
@NullMarked
package org.duijie.api.party;

import org.jspecify.annotations.NullMarked;
