/** The total purchases of canteens in a period, and the share from supported producers. */
@NullMarked
package org.duijie.api.purchase;

import org.jspecify.annotations.NullMarked;
