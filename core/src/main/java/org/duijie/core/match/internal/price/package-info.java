/** Prices of stock and the bound that they prove. */
@NullMarked
package org.duijie.core.match.internal.price;

import org.jspecify.annotations.NullMarked;
