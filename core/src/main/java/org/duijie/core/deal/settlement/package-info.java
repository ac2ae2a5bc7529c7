/** What is owed for a deal, its payments, and reversals. */
@NullMarked
package org.duijie.core.deal.settlement;

import org.jspecify.annotations.NullMarked;
