/** Traces who received the stock of a listing or under a permit. */
@NullMarked
package org.duijie.api.recall;

import org.jspecify.annotations.NullMarked;
