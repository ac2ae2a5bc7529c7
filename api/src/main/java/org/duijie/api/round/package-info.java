/** Match rounds: the market, its plan, and the deals made of its lines. */
@NullMarked
package org.duijie.api.round;

import org.jspecify.annotations.NullMarked;
