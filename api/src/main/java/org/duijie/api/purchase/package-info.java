/** What canteens bought in a period, and the share that went to supported producers. */
@NullMarked
package org.duijie.api.purchase;

import org.jspecify.annotations.NullMarked;
