/** Losses on the farm before sale. */
@NullMarked
package org.duijie.api.loss;

import org.jspecify.annotations.NullMarked;
