/**
 * A deal and its life: one type a state of a {@link org.duijie.core.deal.Deal}, each with only the transitions
 * that it has.
 */
@NullMarked
package org.duijie.core.deal;

import org.jspecify.annotations.NullMarked;
