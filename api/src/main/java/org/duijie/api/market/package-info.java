/** The open market: stored listings and intents, as the matcher reads them. */
@NullMarked
package org.duijie.api.market;

import org.jspecify.annotations.NullMarked;
