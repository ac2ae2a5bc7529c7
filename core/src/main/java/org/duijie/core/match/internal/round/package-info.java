/** One match from market to plan: which stages run, and for how long. */
@NullMarked
package org.duijie.core.match.internal.round;

import org.jspecify.annotations.NullMarked;
