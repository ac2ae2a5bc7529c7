/** Quotes: what an intent would buy, or a listing would sell, on the open market now. Stores nothing. */
@NullMarked
package org.duijie.api.quote;

import org.jspecify.annotations.NullMarked;
