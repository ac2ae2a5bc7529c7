/**
 * The common part of listings and intents: entering them, searching them by product and place, checking them for
 * plausibility, and the quantities that deals take from them.
 */
@NullMarked
package org.duijie.api.offering;

import org.jspecify.annotations.NullMarked;
