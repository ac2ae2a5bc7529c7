/** Checks plans without the engine: feasibility, every figure, and the bound, from market and plan alone. */
@NullMarked
package org.duijie.core.match.check;

import org.jspecify.annotations.NullMarked;
