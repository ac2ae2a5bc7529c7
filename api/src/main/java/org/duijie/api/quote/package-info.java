/** Quotes: what an intent would get of the open market now, or a listing would fetch. Stores nothing. */
@NullMarked
package org.duijie.api.quote;

import org.jspecify.annotations.NullMarked;
