/** Loading and weigh-ins, with heads that died, were rejected or were lost. */
@NullMarked
package org.duijie.core.deal.weighing;

import org.jspecify.annotations.NullMarked;
