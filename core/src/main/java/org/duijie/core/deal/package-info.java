/**
 * What becomes of an allocation once people act on it: one type a state of a {@link org.duijie.core.deal.Deal}, the
 * {@link org.duijie.core.deal.WeighIn} from which every figure follows, its {@link org.duijie.core.deal.Settlement}, and the
 * {@link org.duijie.core.deal.Refusal} that a transition answers where it cannot go on.
 */
@NullMarked
package org.duijie.core.deal;

import org.jspecify.annotations.NullMarked;
