/** Match rounds: a market, the plan for it, and deals made of its lines. */
@NullMarked
package org.duijie.api.round;

import org.jspecify.annotations.NullMarked;
