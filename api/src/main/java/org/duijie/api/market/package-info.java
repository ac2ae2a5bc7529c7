/** The open market: listings and intents that were kept, as the matcher reads them. */
@NullMarked
package org.duijie.api.market;

import org.jspecify.annotations.NullMarked;
