/** Finds words that tell the role of others: signs of sale, price, amount and time. */
@NullMarked
package org.duijie.core.message.cue;

import org.jspecify.annotations.NullMarked;
