/** The debts of a deal: settlements, payments and reversals. */
@NullMarked
package org.duijie.core.deal.settlement;

import org.jspecify.annotations.NullMarked;
