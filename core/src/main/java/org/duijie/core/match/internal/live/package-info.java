/** The open market: a plan that follows changes of listings and intents, and quotes. */
@NullMarked
package org.duijie.core.match.internal.live;

import org.jspecify.annotations.NullMarked;
