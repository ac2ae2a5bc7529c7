/**
 * A deal and its life cycle: each state of a {@link org.duijie.core.deal.Deal} is a type with only its own transitions.
 */
@NullMarked
package org.duijie.core.deal;

import org.jspecify.annotations.NullMarked;
