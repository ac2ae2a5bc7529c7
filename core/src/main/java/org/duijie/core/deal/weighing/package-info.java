/** Loading, weigh-ins, and heads lost on the way. */
@NullMarked
package org.duijie.core.deal.weighing;

import org.jspecify.annotations.NullMarked;
