/** Listings and intents with dated parts, entered and changed as one. */
@NullMarked
package org.duijie.api.calendar;

import org.jspecify.annotations.NullMarked;
