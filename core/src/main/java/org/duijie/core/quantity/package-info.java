/** Heads, weights, prices and money: exact integers that are parsed and printed with their units. */
@NullMarked
package org.duijie.core.quantity;

import org.jspecify.annotations.NullMarked;
